/** Order, width and visibility of columns: what the user chose, kept apart from what a screen offers. */

export interface ColumnSpec {
  readonly key: string;
  /** Pixels. */
  readonly width: number;
  readonly minWidth?: number;
  /** Stays at the left edge while the rest scrolls. Frozen columns come first and cannot be hidden. */
  readonly frozen?: boolean;
  readonly hiddenByDefault?: boolean;
}

/** What is remembered. Columns that a later version adds are not in it and keep their defaults. */
export interface ColumnLayout {
  readonly widths: Readonly<Record<string, number>>;
  /** Shown or hidden by hand. */
  readonly shown: Readonly<Record<string, boolean>>;
}

export interface PlacedColumn<C extends ColumnSpec> {
  readonly spec: C;
  readonly width: number;
  /** Distance from the table's left edge. */
  readonly left: number;
  readonly frozen: boolean;
  /** Draws the strong line between frozen and moving columns. */
  readonly lastFrozen: boolean;
}

export const EMPTY_LAYOUT: ColumnLayout = { widths: {}, shown: {} };
export const MIN_WIDTH = 40;
export const MAX_WIDTH = 600;

export const isShown = (spec: ColumnSpec, layout: ColumnLayout): boolean =>
  spec.frozen || (layout.shown[spec.key] ?? !spec.hiddenByDefault);

const boundWidth = (spec: ColumnSpec, width: number): number =>
  Math.round(Math.max(spec.minWidth ?? MIN_WIDTH, Math.min(width, MAX_WIDTH)));

export const widthOf = (spec: ColumnSpec, layout: ColumnLayout): number =>
  boundWidth(spec, layout.widths[spec.key] ?? spec.width);

/** Visible columns from left to right, the frozen ones first. */
export function placeColumns<C extends ColumnSpec>(
  specs: readonly C[],
  layout: ColumnLayout,
): PlacedColumn<C>[] {
  const shown = specs.filter((spec) => isShown(spec, layout));
  const ordered = [...shown.filter((spec) => spec.frozen), ...shown.filter((spec) => !spec.frozen)];
  const frozen = ordered.filter((spec) => spec.frozen).length;
  let left = 0;
  return ordered.map((spec, at) => {
    const width = widthOf(spec, layout);
    const placed = { spec, width, left, frozen: at < frozen, lastFrozen: at === frozen - 1 };
    left += width;
    return placed;
  });
}

export const resized = (layout: ColumnLayout, spec: ColumnSpec, width: number): ColumnLayout => ({
  ...layout,
  widths: { ...layout.widths, [spec.key]: boundWidth(spec, width) },
});

/** Back to the width the screen gives the column. */
export function unsized(layout: ColumnLayout, key: string): ColumnLayout {
  const { [key]: _dropped, ...widths } = layout.widths;
  return { ...layout, widths };
}

export const toggled = (layout: ColumnLayout, spec: ColumnSpec): ColumnLayout =>
  spec.frozen ? layout : { ...layout, shown: { ...layout.shown, [spec.key]: !isShown(spec, layout) } };

/** Reads what was remembered; anything that is not a layout counts as nothing remembered. */
export function readLayout(stored: string | null): ColumnLayout {
  if (!stored) return EMPTY_LAYOUT;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return EMPTY_LAYOUT;
    const { widths, shown } = value as { widths?: unknown; shown?: unknown };
    return {
      widths: entriesOf(widths, (width): width is number => Number.isFinite(width)),
      shown: entriesOf(shown, (flag): flag is boolean => typeof flag === 'boolean'),
    };
  } catch {
    return EMPTY_LAYOUT;
  }
}

function entriesOf<T>(value: unknown, fits: (entry: unknown) => entry is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((e): e is [string, T] => fits(e[1])));
}
