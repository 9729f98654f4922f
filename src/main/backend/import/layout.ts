import { type ImportLayout, withLayout, withoutLayout } from '../../../core/import/layout.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import {
  findLayout,
  type LayoutRow,
  listLayouts,
  listMappings,
  saveMapping,
} from '../../db/import-layout.ts';
import { endRows, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { fitLayout, readLayout } from './memory.ts';
import type { OpenPlan } from './plans.ts';
import { chooseReading, type Reading } from './undo.ts';

type Names =
  | 'import.useLayout'
  | 'import.layouts'
  | 'import.editLayout'
  | 'import.forgetLayout'
  | 'import.mappings'
  | 'import.saveMapping'
  | 'import.forgetMappings';

export const layoutHandlers: Handlers<Names> = {
  'import.useLayout': (context, { planId, layoutId }) =>
    chooseReading(context, planId, (open) =>
      layoutId === null ? withoutIt(open) : withIt(open, requireLayout(context.db, layoutId)),
    ),
  'import.layouts': ({ db }) => listLayouts(db).map(layoutView),
  'import.editLayout': ({ db }, { id, name, columns = [] }, note) => {
    const row = requireLayout(db, id);
    const layout = readLayout(row);
    for (const { table, column, field } of columns) {
      const found = layout.tables[table]?.columns[column];
      if (!found)
        throw new AppError('NOT_FOUND', 'Kolom itu tidak ada pada tata letak ini. Muat ulang layar.');
      // Left to the rules, nothing is remembered of what it was read as.
      found.byHand = field !== null;
      found.field = field === null || field === 'ignore' ? null : field;
    }
    updateRow(db, 'import_layout', id, { name: name ?? row.name, content: JSON.stringify(layout) });
    note({ label: `Ubah tata letak impor ${name ?? row.name}` });
    return null;
  },
  'import.forgetLayout': ({ db, at }, { id }, note) => {
    const { name } = requireLayout(db, id);
    endRows(db, 'import_layout', [id], at());
    note({ label: `Lupakan tata letak impor ${name}` });
    return null;
  },
  'import.mappings': ({ db }) =>
    listMappings(db).map(({ saved_at: savedAt, ...mapping }) => ({ ...mapping, savedAt })),
  'import.saveMapping': ({ db, at }, { kind, value, target }, note) => {
    note({ label: `Simpan padanan impor ${value} → ${target}` });
    return { id: saveMapping(db, kind, value, target, at()) };
  },
  'import.forgetMappings': ({ db, at }, { ids }, note) => {
    const ended = endRows(db, 'import_mapping', ids, at());
    note({ label: `Lupakan ${ended} padanan impor` });
    return null;
  },
};

function requireLayout(db: Db, id: string): LayoutRow {
  const row = findLayout(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Tata letak itu tidak ada lagi. Muat ulang layar.');
  return row;
}

/** The list as the rules find it, with what the user chose since. */
function withoutIt({ layout, choices, operationId, askedOperationId }: OpenPlan): Reading | null {
  if (!layout?.applied) return null;
  return {
    what: `Lepas tata letak ${layout.name}`,
    choices: { ...choices, overrides: withoutLayout(choices.overrides, layout.overrides) },
    operationId: layout.takesSatgas === false ? askedOperationId : operationId,
    layout: { ...layout, applied: false },
  };
}

/** What the user chose on this list already stays above the layout. Throws LAYOUT_DIFFERS. */
function withIt({ layout, choices, operationId, preview }: OpenPlan, row: LayoutRow): Reading {
  const fit = fitLayout(row, preview);
  if (fit === null) throw new AppError('LAYOUT_DIFFERS');
  const own = layout?.applied ? withoutLayout(choices.overrides, layout.overrides) : choices.overrides;
  return {
    what: `Pakai tata letak ${fit.name}`,
    choices: { ...choices, overrides: withLayout(own, fit.overrides) },
    operationId: fit.takesSatgas === false ? null : operationId,
    layout: fit,
  };
}

function layoutView(row: LayoutRow): Output<'import.layouts'>[number] {
  const { tables, sheets, takesSatgas }: ImportLayout = readLayout(row);
  return {
    id: row.id,
    name: row.name,
    usedAt: row.used_at,
    uses: row.uses,
    takesSatgas,
    tables: tables.map(({ headerByHand, columns }) => ({
      headerByHand,
      columns: columns.map(({ text, field, byHand }) => ({ header: text, field: field ?? 'ignore', byHand })),
    })),
    sheets: sheets.map(({ name, include, hiddenRows }) => ({
      name,
      include: include ?? null,
      hiddenRows: hiddenRows ?? false,
    })),
  };
}
