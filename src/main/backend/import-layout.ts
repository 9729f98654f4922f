import { type ImportLayout, withLayout, withoutLayout } from '../../core/import/layout.ts';
import type { Output } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/driver.ts';
import { findLayout, type LayoutRow, listLayouts, listMappings, saveMapping } from '../db/import-layout.ts';
import { endRows, updateRow } from '../db/statements.ts';
import type { JobContext } from './context.ts';
import type { Handlers } from './handlers.ts';
import { fitLayout, readLayout } from './import-memory.ts';
import { type OpenPlan, requirePlan } from './import-plans.ts';
import { chooseReading, inTurn } from './import-undo.ts';
import { planSummary } from './import-view.ts';

type Names =
  | 'import.useLayout'
  | 'import.layouts'
  | 'import.editLayout'
  | 'import.forgetLayout'
  | 'import.mappings'
  | 'import.saveMapping'
  | 'import.forgetMappings';

export const layoutHandlers: Handlers<Names> = {
  'import.useLayout': (context, { planId, layoutId }) => {
    const open = requirePlan(context.db, planId);
    return inTurn(open, async () => {
      if (layoutId === null) await takeOff(context, open);
      else await putOn(context, open, requireLayout(context.db, layoutId));
      return planSummary(open);
    });
  },
  'import.layouts': ({ db }) => listLayouts(db).map(layoutView),
  'import.editLayout': ({ db }, { id, name, columns = [] }, note) => {
    const row = requireLayout(db, id);
    const layout = readLayout(row);
    for (const { table, column, field } of columns) {
      const found = layout.tables[table]?.columns[column];
      if (!found)
        throw new AppError('NOT_FOUND', 'Kolom itu tidak ada pada tata letak ini. Muat ulang layar.');
      found.byHand = field !== null;
      if (field !== null) found.field = field === 'ignore' ? null : field;
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

/** Reads the list as the rules find it, with what the user chose since. */
async function takeOff(context: JobContext, open: OpenPlan): Promise<void> {
  const { layout, choices, askedOperationId } = open;
  if (!layout?.applied) return;
  const overrides = withoutLayout(choices.overrides, layout.overrides);
  const operationId = layout.takesSatgas === false ? askedOperationId : open.operationId;
  const other = { operationId, layout: { ...layout, applied: false } };
  await chooseReading(context, open, `Lepas tata letak ${layout.name}`, { ...choices, overrides }, other);
}

/** What the user chose on this list already stays above the layout. */
async function putOn(context: JobContext, open: OpenPlan, row: LayoutRow): Promise<void> {
  const fit = fitLayout(row, open.preview);
  if (fit === null) throw new AppError('LAYOUT_DIFFERS');
  const { layout, choices } = open;
  const own = layout?.applied ? withoutLayout(choices.overrides, layout.overrides) : choices.overrides;
  const overrides = withLayout(own, fit.overrides);
  const operationId = fit.takesSatgas === false ? null : open.operationId;
  const other = { operationId, layout: fit };
  await chooseReading(context, open, `Pakai tata letak ${fit.name}`, { ...choices, overrides }, other);
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
