import {
  type Dispatch,
  type KeyboardEvent,
  type RefObject,
  type SetStateAction,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { announce } from '../../lib/announce.ts';
import { type Field, type Rect, rectOf, sizeOf } from './cell-block.ts';
import { typeLetter } from './cell-code.ts';
import { type GridPlace, placeAfterKey } from './grid-keys.ts';
import type { GridLine } from './grid-model.ts';
import type { CellEdit } from './use-cell-edit.tsx';

/** A code that others begin with (S, SKT) counts after this rest. */
const REST_MS = 700;
/** Lines of a page. */
const PAGE = 15;

interface Given {
  lines: readonly GridLine[];
  /** Indexes of the lines that hold people. */
  people: readonly number[];
  field: Field;
  /** Column to begin with. */
  start: number;
  edit: CellEdit;
  scroller: RefObject<HTMLDivElement | null>;
}

/** The current cell of the grid, the block that was taken from it, and what keys do with them. */
export function useGridBlock({ lines, people, field, start, edit, scroller }: Given) {
  const [at, setPlace] = useState<GridPlace>({ line: 1, day: start });
  // The other corner of the block; null = the current cell alone.
  const [anchor, setAnchor] = useState<GridPlace | null>(null);
  const [typed, setTyped] = useState('');
  const days = field.days.length;
  const rows = useMemo(() => new Map(people.map((line, row) => [line, row])), [people]);
  const rowOf = (line: number): number => rows.get(line) ?? 0;
  const place =
    lines[at.line]?.type === 'person'
      ? { ...at, day: Math.min(at.day, days - 1) }
      : { line: people[0] ?? 0, day: Math.min(at.day, days - 1) };
  const spot = ({ line, day }: GridPlace) => ({ row: rowOf(line), column: Math.min(day, days - 1) });
  const whole = rectOf(spot(place), spot(anchor ?? place));
  const rect: Rect | null = sizeOf(whole) > 1 ? whole : null;

  const setAt = useMemo(
    (): Dispatch<SetStateAction<GridPlace>> => (next) => {
      setPlace(next);
      setAnchor(null);
      setTyped('');
    },
    [],
  );
  const take = (target: GridPlace, extend: boolean) => {
    if (extend && target.line === place.line && target.day === place.day) return;
    setAnchor(extend ? (anchor ?? place) : null);
    setPlace(target);
    setTyped('');
  };
  /** All people of a day, or of the days from the other corner to this one. */
  const takeColumn = (day: number, extend: boolean) => {
    const from = extend ? (anchor?.day ?? place.day) : day;
    setAnchor({ line: people.at(-1) ?? 0, day: from });
    setPlace({ line: people[0] ?? 0, day });
    setTyped('');
  };

  const commit = (code: string) => {
    setTyped('');
    edit.type(code, field, whole);
  };
  const pending = edit.codes.includes(typed) ? typed : null;
  const commitLatest = useRef(commit);
  commitLatest.current = commit;
  useEffect(() => {
    if (pending === null) return;
    const timer = setTimeout(() => commitLatest.current(pending), REST_MS);
    return () => clearTimeout(timer);
  }, [pending]);

  const size =
    rect === null ? '' : plottingText.edit.block(rect.bottom - rect.top + 1, rect.right - rect.left + 1);
  useEffect(() => {
    if (size !== '') announce(size);
  }, [size]);

  // The page has nothing selected, so the clipboard's events come to its body.
  const clipboard = useRef({ edit, field, whole });
  clipboard.current = { edit, field, whole };
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (document.activeElement !== scroller.current || !event.clipboardData) return;
      event.preventDefault();
      const { edit: does, field: there, whole: block } = clipboard.current;
      if (event.type === 'copy') does.copy(there, block, event.clipboardData);
      else does.paste(there, block, event.clipboardData);
    };
    document.addEventListener('copy', hear);
    document.addEventListener('paste', hear);
    return () => {
      document.removeEventListener('copy', hear);
      document.removeEventListener('paste', hear);
    };
  }, [scroller]);

  /** What a key did: the place it went to, or null. */
  const onKey = (event: KeyboardEvent, open: (target: GridPlace) => void): GridPlace | null => {
    const taken = () => event.preventDefault();
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const combo = event.ctrlKey && !event.altKey && !event.metaKey ? event.key.toLowerCase() : '';
    if (event.key === 'Enter' && plain) {
      taken();
      if (pending !== null) commit(pending);
      else open(place);
      return null;
    }
    if (event.key === 'Escape' && (typed !== '' || anchor !== null)) {
      taken();
      if (typed === '') setAnchor(null);
      setTyped('');
      return null;
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && plain) {
      taken();
      if (typed === '') edit.clear(field, whole);
      setTyped('');
      return null;
    }
    if (combo === 'd' || combo === ' ' || combo === 'a') {
      taken();
      if (combo === 'd') edit.fill(field, whole);
      else if (combo === ' ') takeColumn(place.day, anchor !== null);
      else {
        setAnchor({ line: people.at(-1) ?? 0, day: days - 1 });
        setPlace({ line: people[0] ?? 0, day: 0 });
      }
      return null;
    }
    if (event.key === '.' && plain) {
      taken();
      edit.pin(field, whole);
      return null;
    }
    if (plain && /^[\p{L}\d]$/u.test(event.key)) {
      taken();
      if (event.repeat) return null;
      const next = typeLetter(typed, event.key, edit.codes);
      if (next.code === null) setTyped(next.text);
      else commit(next.code);
      return null;
    }
    const next = placeAfterKey(event, place, { people, days, page: PAGE });
    if (next === null) return null;
    taken();
    // An arrow ends a code that was waiting, as in a sheet.
    if (pending !== null) commit(pending);
    setAnchor(event.shiftKey ? (anchor ?? place) : null);
    setPlace(next);
    setTyped('');
    return next;
  };

  return { place, rect, typed, setAt, take, takeColumn, rowOf, onKey };
}
