import { useCallback, useMemo, useState } from 'react';
import {
  type ColumnLayout,
  type PlacedColumn,
  placeColumns,
  readLayout,
  resized,
  toggled,
  unsized,
} from './columns.ts';
import type { GridColumn } from './types.ts';

export interface Columns<R> {
  placed: readonly PlacedColumn<GridColumn<R>>[];
  layout: ColumnLayout;
  /** Sets a width in pixels; null = the screen's own. */
  resize: (column: GridColumn<R>, width: number | null) => void;
  toggle: (column: GridColumn<R>) => void;
  reset: () => void;
}

/** Columns of a table with what the user chose, remembered on this computer under a name. No personal data. */
export function useColumns<R>(name: string, specs: readonly GridColumn<R>[]): Columns<R> {
  const key = `posko.columns.${name}`;
  const [layout, setLayout] = useState(() => readLayout(localStorage.getItem(key)));
  const change = useCallback(
    (next: (layout: ColumnLayout) => ColumnLayout) =>
      setLayout((before) => {
        const after = next(before);
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const resize = useCallback(
    (column: GridColumn<R>, width: number | null) =>
      change((l) => (width === null ? unsized(l, column.key) : resized(l, column, width))),
    [change],
  );
  const toggle = useCallback((column: GridColumn<R>) => change((l) => toggled(l, column)), [change]);
  const reset = useCallback(() => change(() => ({ widths: {}, shown: {} })), [change]);
  const placed = useMemo(() => placeColumns(specs, layout), [specs, layout]);
  return { placed, layout, resize, toggle, reset };
}
