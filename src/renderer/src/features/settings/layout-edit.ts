import type { ImportFieldName } from '../../../../shared/contract/import.ts';
import type { Output } from '../../../../shared/contract/index.ts';

type Layout = Output<'import.layouts'>[number];
type Column = Layout['tables'][number]['columns'][number];

/** The column is read as the rules find it. */
export const AUTOMATIC = 'auto';
export type FieldChoice = ImportFieldName | typeof AUTOMATIC;

/** What each column of each table is read as now. */
export const startFields = ({ tables }: Pick<Layout, 'tables'>): FieldChoice[][] =>
  tables.map(({ columns }) => columns.map(({ field, byHand }) => (byHand ? field : AUTOMATIC)));

/** The change to send: only what differs; null when nothing does. */
export function layoutEdit(
  layout: Pick<Layout, 'id' | 'name' | 'tables'>,
  name: string,
  fields: readonly (readonly FieldChoice[])[],
) {
  const start = startFields(layout);
  const columns = start.flatMap((row, table) =>
    row.flatMap((before, column) => {
      const now = fields[table]?.[column] ?? before;
      return now === before ? [] : [{ table, column, field: now === AUTOMATIC ? null : now }];
    }),
  );
  const named = name.trim() !== layout.name;
  if (!named && columns.length === 0) return null;
  return {
    id: layout.id,
    ...(named ? { name: name.trim() } : {}),
    ...(columns.length > 0 ? { columns } : {}),
  };
}

/** Fields that two columns of a table would be read as. */
export function twiceRead(columns: readonly Column[], fields: readonly FieldChoice[]): ImportFieldName[] {
  const read = columns.flatMap(({ field, byHand }, at) => {
    const choice = fields[at];
    // What the rules find in place of a field set by hand is not known here.
    if (choice === undefined || choice === AUTOMATIC) return byHand ? [] : [field];
    return [choice];
  });
  return [...new Set(read.filter((field, at) => field !== 'ignore' && read.indexOf(field) !== at))];
}
