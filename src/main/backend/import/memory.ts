import {
  type ImportLayout,
  layoutName,
  layoutOf,
  layoutOverrides,
  layoutShape,
  type SheetTexts,
} from '../../../core/import/layout.ts';
import type { ValueMappings } from '../../../core/import/plan-types.ts';
import type { SheetOverride } from '../../../core/import/types.ts';
import type { Db } from '../../db/driver.ts';
import {
  type LayoutRow,
  listLayouts,
  listMappings,
  MAPPING_KINDS,
  mappingKey,
  saveLayout,
  saveMapping,
} from '../../db/import-layout.ts';
import { listOperations } from '../../db/operation.ts';
import { endRows } from '../../db/statements.ts';
import type { OpenPlan } from './plans.ts';

/** A remembered layout that fits an open list. */
export interface FittingLayout {
  id: string;
  name: string;
  uses: number;
  usedAt: string;
  /** It holds now; false when the user took it off. */
  applied: boolean;
  overrides: Record<string, SheetOverride>;
  takesSatgas: boolean | null;
}

export const readLayout = (row: LayoutRow): ImportLayout => JSON.parse(row.content) as ImportLayout;

/** How a list is read by a layout; null when the list is of another shape. */
export function fitLayout(row: LayoutRow, texts: readonly SheetTexts[]): FittingLayout | null {
  const layout = readLayout(row);
  const overrides = layoutOverrides(layout, texts);
  if (overrides === null) return null;
  const { id, name, uses, used_at: usedAt } = row;
  return { id, name, uses, usedAt, applied: true, overrides, takesSatgas: layout.takesSatgas };
}

/** The remembered layout of a list: of several that fit the one with most headers, then the latest used. */
export function fittingLayout(db: Db, texts: readonly SheetTexts[]): FittingLayout | null {
  const fitting = listLayouts(db).flatMap((row) => {
    const fit = fitLayout(row, texts);
    return fit === null ? [] : [{ fit, tables: readLayout(row).tables.length }];
  });
  fitting.sort((a, b) => b.tables - a.tables);
  return fitting[0]?.fit ?? null;
}

/** What the post means by the values of its lists. */
export function rememberedMappings(db: Db): ValueMappings {
  const mappings: { [K in keyof ValueMappings]: Record<string, string> } = {};
  for (const { kind, value, target } of listMappings(db)) {
    mappings[kind] ??= {};
    mappings[kind][value] = target;
  }
  return mappings;
}

/** Remembers, inside the action of an import, how its list was read and what its values meant. */
export function remember(db: Db, open: OpenPlan, at: string): void {
  const layout = layoutOf(open.list, open.preview, open.choices.overrides, takesSatgas(db, open));
  if (layout !== null) {
    const guess = open.list.sheets.find((sheet) => sheet.unitGuess)?.unitGuess ?? null;
    saveLayout(db, layoutShape(layout), layoutName(layout, guess), JSON.stringify(layout), at);
  }
  const now = open.decisions.mappings ?? {};
  for (const kind of MAPPING_KINDS) {
    const chosen = now[kind] ?? {};
    for (const [value, target] of Object.entries(chosen)) {
      if (open.mappings[kind]?.[value] !== target) saveMapping(db, kind, value, target, at);
    }
    const dropped = Object.keys(open.mappings[kind] ?? {}).filter((value) => chosen[value] === undefined);
    endRows(
      db,
      'import_mapping',
      dropped.map((value) => mappingKey(kind, value)),
      at,
    );
  }
}

/** A choice only where there was one: bands in the list and an operation that could take them. */
function takesSatgas(db: Db, { plan, operationId }: OpenPlan): boolean | null {
  if (!plan.rows.some(({ satgas, kind }) => satgas !== null && kind !== 'skipped')) return null;
  if (operationId !== null) return true;
  return listOperations(db).length > 0 ? false : null;
}
