import { useEffect, useMemo, useState } from 'react';
import { parseTsv } from '../../../../core/text/tsv.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { isDialogOpen, isTextField } from '../../lib/keys.ts';
import { handPasted } from '../../lib/pasted.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import { blockOf } from '../../ui/grid/selection.ts';
import { type PasteKind, pastedFields, pasteKind } from './paste-kind.ts';

/** A block of which the user must say what it is, or (text null) a place to paste one. */
export type PasteQuestion =
  | { text: string; kind: Extract<PasteKind, { kind: 'askRows' | 'askPeople' }> }
  | { text: null };

/**
 * Blocks from Excel that are people, not edits of cells: they go to Impor. `take` is asked before the grid pastes;
 * with Ctrl+Shift+V, or while nobody is on the list, every block is one.
 */
export function usePasteList(controller: GridController<PersonRow>, empty: boolean) {
  const [question, setQuestion] = useState<PasteQuestion | null>(null);
  const deeds = useMemo(
    () => ({
      open: () => setQuestion({ text: null }),
      close: () => {
        setQuestion(null);
        controller.focus();
      },
      asList: (text: string, columns = fieldsAt(controller, text)) => {
        setQuestion(null);
        handPasted({ text, columns });
      },
      asCells: (text: string) => {
        setQuestion(null);
        controller.focus();
        void controller.paste(text);
      },
    }),
    [controller],
  );
  const take = useMemo(
    () => async (text: string) => {
      const kind = await kindAt(controller, text);
      if (kind.kind === 'cells') return false;
      if (kind.kind === 'list') deeds.asList(text);
      else setQuestion({ text, kind });
      return true;
    },
    [controller, deeds],
  );

  useEffect(() => {
    let whole = false;
    const onKey = (event: KeyboardEvent) => {
      whole = event.type === 'keydown' && event.ctrlKey && event.shiftKey && event.key.toUpperCase() === 'V';
    };
    const onPaste = (event: ClipboardEvent) => {
      const list = whole || empty;
      whole = false;
      if (!list || isTextField(event.target) || isDialogOpen()) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      event.stopImmediatePropagation();
      if (text.trim() === '') setQuestion({ text: null });
      else deeds.asList(text, null);
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('paste', onPaste, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('paste', onPaste, true);
    };
  }, [deeds, empty]);

  return { question, take, ...deeds };
}

const placeOf = (controller: GridController<PersonRow>) => {
  const { top, left } = blockOf(controller.state.selection);
  return { row: top, col: left, columns: controller.columns.map(({ key }) => key) };
};

function fieldsAt(controller: GridController<PersonRow>, text: string) {
  const { col, columns } = placeOf(controller);
  return pastedFields(parseTsv(text), col, columns);
}

async function kindAt(controller: GridController<PersonRow>, text: string): Promise<PasteKind> {
  const values = parseTsv(text);
  const place = placeOf(controller);
  const rows = controller.source?.count ?? 0;
  const last = Math.min(place.row + values.length, rows);
  const indexes = Array.from({ length: Math.max(0, last - place.row) }, (_, at) => place.row + at);
  const people = ((await controller.source?.load(indexes)) ?? []).map((row) => ({
    name: row?.name ?? '',
    number: row?.nrp ?? row?.nip ?? '',
  }));
  return pasteKind(values, { ...place, rows, people });
}
