import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { EVENT_CODE } from '../../../../core/assignment/grid-code.ts';
import { absenceKind } from '../../../../core/personnel/absence-code.ts';
import { statusLabel } from '../../../../core/personnel/person.ts';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { dayMonth } from '../../../../core/text/format.ts';
import { formatHtml, formatTsv, parseTsv } from '../../../../core/text/tsv.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import type { CallError, WindowInput } from '../../lib/call.ts';
import { placeLabel } from '../../lib/event-label.ts';
import { useMutate } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import {
  awaySet,
  type CellSet,
  type Copied,
  clearedCells,
  codesPasted,
  copied,
  dutiesIn,
  eventSet,
  eventsOn,
  type Field,
  filled,
  likeEvent,
  pasted,
  type Rect,
  shiftSet,
  typedCells,
} from './cell-block.ts';
import { hasShift, knownCodes, type Post } from './cell-code.ts';
import { useCellWriter } from './cell-writer.tsx';
import { Choice } from './choice.tsx';

const text = plottingText.edit;

/** What the grid asks for when a key or the clipboard acts on its block. */
export interface CellEdit {
  codes: readonly string[];
  type: (code: string, field: Field, rect: Rect) => void;
  clear: (field: Field, rect: Rect) => void;
  fill: (field: Field, rect: Rect) => void;
  pin: (field: Field, rect: Rect) => void;
  copy: (field: Field, rect: Rect, data: DataTransfer) => void;
  paste: (field: Field, rect: Rect, data: DataTransfer) => void;
}

interface Given {
  gridInput: WindowInput<'assignment.grid'> | null;
  posts: readonly Post[];
  events: readonly EventView[];
  /** The post that letters of shifts stand for; null = asked when several have the shift. */
  post: Post | null;
  onPost: (id: string) => void;
}

/** Text as it comes back from a clipboard, whatever ends its lines. */
const plain = (tsv: string): string => tsv.replaceAll('\r\n', '\n').trimEnd();

interface Question {
  title: string;
  options: { id: string; title: string }[];
  onPick: (id: string) => void;
}

/** Typing, copying and clearing in the grid people × days. */
export function useCellEdit({ gridInput, posts, events, post, onPost }: Given): {
  edit: CellEdit;
  error: CallError | null;
  dialogs: ReactNode;
} {
  const [question, setQuestion] = useState<Question | null>(null);
  const block = useRef<(Copied & { tsv: string }) | null>(null);
  const titleOf = useCallback(
    (set: CellSet) => {
      if (set.dutyPostId !== null) return posts.find(({ id }) => id === set.dutyPostId)?.name ?? set.code;
      if (set.eventId !== null) return events.find(({ id }) => id === set.eventId)?.title ?? set.code;
      return statusLabel(absenceKind(set.code) ?? set.code);
    },
    [posts, events],
  );
  const { write, error, dialog } = useCellWriter(gridInput, titleOf);
  const pin = useMutate('dutyPost.pin', {
    done: (_, { ids, pinned }) => (pinned ? text.pinned : text.unpinned)(ids.length),
  });
  const { mutate: sendPin } = pin;
  const codes = useMemo(() => knownCodes(posts), [posts]);

  const edit = useMemo((): CellEdit => {
    const put = (field: Field, rect: Rect, code: string, setOf: (day: CivilDate) => CellSet | null) => {
      const { cells, skipped } = typedCells(field, rect, code, setOf);
      write(cells, skipped);
    };
    const typeShift = (code: string, field: Field, rect: Rect) => {
      const days = field.days.slice(rect.left, rect.right + 1);
      const kept = posts.filter((p) => days.some((day) => hasShift(p, code, day)));
      const on = (chosen: Post) =>
        put(field, rect, code, (day) => (hasShift(chosen, code, day) ? shiftSet(chosen, code) : null));
      const only = kept.find((p) => p.id === post?.id) ?? (kept.length === 1 ? kept[0] : undefined);
      if (only !== undefined) on(only);
      else if (kept.length === 0) showToast({ text: text.noShift(code), tone: 'info' });
      else
        setQuestion({
          title: text.choosePost(code),
          options: kept.map(({ id, name }) => ({ id, title: name })),
          onPick: (id) => {
            const chosen = kept.find((p) => p.id === id);
            onPost(id);
            if (chosen !== undefined) on(chosen);
          },
        });
    };
    const typeEvent = (field: Field, rect: Rect) => {
      const day = field.days[rect.left];
      const offered = day === undefined ? [] : eventsOn(events, day);
      // The other days of the block take the event that is like the chosen one.
      const on = (model: EventView) =>
        put(field, rect, EVENT_CODE, (date) => {
          const like = date === day ? model : likeEvent(model, date, events);
          return like === null ? null : eventSet(like.id);
        });
      const [only, ...more] = offered;
      if (only === undefined || day === undefined) showToast({ text: text.noEvent, tone: 'info' });
      else if (more.length === 0) on(only);
      else
        setQuestion({
          title: text.chooseEvent(dayMonth(day)),
          options: offered.map((event) => ({
            id: event.id,
            title: [event.time, placeLabel(event), event.kindLabel.toLowerCase()].filter(Boolean).join(' · '),
          })),
          onPick: (id) => {
            const chosen = offered.find((event) => event.id === id);
            if (chosen !== undefined) on(chosen);
          },
        });
    };
    return {
      codes,
      type: (code, field, rect) => {
        if (absenceKind(code) !== null) put(field, rect, code, () => awaySet(code));
        else if (code === EVENT_CODE) typeEvent(field, rect);
        else typeShift(code, field, rect);
      },
      clear: (field, rect) => write(clearedCells(field, rect)),
      fill: (field, rect) => {
        if (rect.bottom === rect.top) return;
        const { cells, skipped } = filled(field, rect, { posts, events });
        write(cells, skipped);
      },
      pin: (field, rect) => {
        const duties = dutiesIn(field, rect).filter((duty) => duty.id !== '');
        const ids = [...new Set(duties.map((duty) => duty.id))];
        if (ids.length === 0) showToast({ text: text.nothing, tone: 'info' });
        else sendPin({ ids, pinned: !duties.every((duty) => duty.pinned) });
      },
      copy: (field, rect, data) => {
        const taken = copied(field, rect);
        const tsv = formatTsv(taken.text);
        block.current = { ...taken, tsv };
        data.setData('text/plain', tsv);
        data.setData('text/html', formatHtml(taken.text));
        showToast({ text: text.copied(taken.rows.length, taken.days.length) });
      },
      paste: (field, rect, data) => {
        const tsv = data.getData('text/plain');
        const own = block.current;
        const planned = { posts, events };
        const { cells, skipped } =
          own !== null && plain(own.tsv) === plain(tsv)
            ? pasted(own, field, rect, planned)
            : codesPasted(parseTsv(tsv), field, rect, planned, post);
        write(cells, skipped);
      },
    };
  }, [codes, events, onPost, post, posts, sendPin, write]);

  const dialogs = (
    <>
      {dialog}
      {question === null ? null : <Choice {...question} onClose={() => setQuestion(null)} />}
    </>
  );
  return { edit, error: error ?? pin.error, dialogs };
}
