import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { asCallError, type CallError, call, type WindowInput } from '../../lib/call.ts';
import { useMutate } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { withCells } from './cell-apply.ts';
import type { CellInput, CellSet, Skipped } from './cell-block.ts';

const text = plottingText.edit;

/** More cells than this are shown with their clashes before they are written. */
const HEAVY = 60;

interface Asked {
  cells: readonly CellInput[];
  skipped: readonly Skipped[];
  preview: Output<'assignment.previewCells'>;
}

/**
 * Writes cells of the grid: shown at once, then asked of the backend, then read again. Much at once is shown with
 * its counts and clashes first.
 * @param gridInput the question whose answer is on the screen
 */
export function useCellWriter(
  gridInput: WindowInput<'assignment.grid'> | null,
  titleOf: (set: CellSet) => string,
): {
  write: (cells: readonly CellInput[], skipped?: readonly Skipped[]) => void;
  error: CallError | null;
  dialog: ReactNode;
} {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [previewError, setPreviewError] = useState<CallError | null>(null);
  const mutation = useMutate('assignment.setCells', {
    done: (value) => {
      const counts = text.counts(value);
      const clashes = value.conflicts.filter((conflict) => conflict.severity !== 'info').length;
      return counts === ''
        ? null
        : [counts, clashes === 0 ? null : text.clashes(clashes)].filter(Boolean).join(' · ');
    },
    onSuccess: (value) => {
      if (text.counts(value) === '') showToast({ text: text.nothing, tone: 'info' });
    },
  });
  const { mutate } = mutation;

  const send = useCallback(
    (cells: readonly CellInput[]) => {
      const key = ['call', 'assignment.grid', gridInput];
      // An answer that is on its way does not know this edit.
      void client.cancelQueries({ queryKey: key });
      client.setQueryData<Output<'assignment.grid'>>(key, (grid) => grid && withCells(grid, cells, titleOf));
      mutate({ cells: [...cells] }, { onError: () => void client.invalidateQueries({ queryKey: key }) });
    },
    [client, gridInput, mutate, titleOf],
  );
  const write = useCallback(
    (cells: readonly CellInput[], skipped: readonly Skipped[] = []) => {
      setPreviewError(null);
      if (cells.length === 0) {
        showToast({ text: skipped.length === 0 ? text.nothing : text.skipped(skipped), tone: 'info' });
      } else if (cells.length <= HEAVY) {
        send(cells);
        if (skipped.length > 0) showToast({ text: text.skipped(skipped), tone: 'info' });
      } else {
        call('assignment.previewCells', { cells: [...cells] }).then(
          (preview) => setAsked({ cells, skipped, preview }),
          (thrown: unknown) => setPreviewError(asCallError(thrown)),
        );
      }
    },
    [send],
  );

  const clears = asked?.cells.every((cell) => cell.set === null) === true;
  const dialog =
    asked === null ? null : (
      <ConfirmDialog
        opened
        title={(clears ? text.heavyClear : text.heavyTitle)(asked.cells.length)}
        confirm={clears ? text.clear : text.confirm}
        danger={clears}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          send(asked.cells);
          setAsked(null);
        }}
      >
        <p>{text.counts(asked.preview) || text.nothing}.</p>
        {asked.skipped.length === 0 ? null : <p>{text.skipped(asked.skipped)}</p>}
        <p>{text.heavyClashes(asked.preview.conflicts.filter((c) => c.severity !== 'info').length)}</p>
        <p className="t2">{text.heavyUndo}</p>
      </ConfirmDialog>
    );
  return { write, error: mutation.error ?? previewError, dialog };
}
