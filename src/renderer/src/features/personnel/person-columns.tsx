import { STATUSES, statusLabel } from '../../../../core/personnel/person.ts';
import { parseRank, RANKS } from '../../../../core/personnel/rank.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import type { CellEditing, GridColumn, Suggestion } from '../../ui/grid/types.ts';
import { Tag } from '../../ui/marks.tsx';
import { doubtOf, type EditableColumn, pastedText, problemOf } from './edit-fields.ts';

/** What typing in the grid offers. */
export interface Offers {
  readonly units: readonly { readonly name: string; readonly count: number }[];
  readonly statuses: readonly string[];
  /** Civil servants are on the list: the number column needs room for 18 digits. */
  readonly wide: boolean;
  /** What imports learned about ranks: text in capitals → rank. */
  readonly ranks: Readonly<Record<string, string>>;
}

/** Texts of ranks that imports gave a meaning. */
export const rememberedRanks = (
  mappings: readonly { kind: string; value: string; target: string }[] = [],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    mappings.flatMap(({ kind, value, target }) => (kind === 'rank' ? [[value.toUpperCase(), target]] : [])),
  );

const RANK_OFFERS: readonly Suggestion[] = RANKS.map((rank) => ({ value: rank.short, hint: rank.full }));
const GENDER_OFFERS: readonly Suggestion[] = [
  { value: 'L', hint: t.filters.men },
  { value: 'P', hint: t.filters.women },
];

/** Offers whose value or hint begins with, or else holds, what was typed. */
function matching(offers: readonly Suggestion[], typed: string): Suggestion[] {
  const text = typed.trim().toUpperCase();
  if (text === '') return [...offers];
  const first = offers.filter((o) => o.value.toUpperCase().startsWith(text));
  const rest = offers.filter(
    (o) => !first.includes(o) && `${o.value} ${o.hint ?? ''}`.toUpperCase().includes(text),
  );
  return [...first, ...rest];
}

function rankOffers(typed: string): Suggestion[] {
  const known = parseRank(typed);
  const found = matching(RANK_OFFERS, typed);
  const exact = known && RANK_OFFERS.find((offer) => offer.value === known.short);
  return exact ? [exact, ...found.filter((offer) => offer !== exact)] : found;
}

const editing = (column: EditableColumn, more: CellEditing<PersonRow> = {}): CellEditing<PersonRow> => ({
  check: (text, row) => problemOf(column, text, row.category === 'external'),
  doubt: (text, row, many) => doubtOf(column, text, { external: row.category === 'external', many }),
  ...more,
});

/** "CUTI s.d. 8 Nov" of an absence, else the status. */
const statusText = (row: PersonRow): string => row.absence ?? statusLabel(row.status);

/** Columns of the personnel grid; the first three are frozen. */
export function personColumns(offers: Offers): GridColumn<PersonRow>[] {
  const units = offers.units.map(({ name, count }) => ({ value: name, hint: String(count) }));
  const statuses = [
    ...STATUSES.map((status) => ({ value: status.label })),
    ...offers.statuses.filter((s) => !STATUSES.some((known) => known.code === s)).map((value) => ({ value })),
  ];
  return [
    {
      key: 'name',
      title: t.columns.name,
      width: 220,
      minWidth: 90,
      frozen: true,
      sortKey: 'name',
      text: (row) => row.name,
      editing: editing('name', { required: true, maxLength: 120 }),
    },
    {
      key: 'rank',
      title: t.columns.rank,
      width: 92,
      frozen: true,
      sortKey: 'rank',
      text: (row) => row.rank ?? '',
      editing: editing('rank', {
        suggestions: rankOffers,
        maxLength: 40,
        pasted: (text) => pastedText('rank', text, { ranks: offers.ranks }),
      }),
    },
    {
      key: 'number',
      title: t.columns.number,
      width: offers.wide ? 136 : 76,
      minWidth: offers.wide ? 136 : 76,
      frozen: true,
      sortKey: 'nrp',
      text: (row) => row.nrp ?? row.nip ?? '',
      editing: editing('number', {
        maxLength: 40,
        pasted: (text, row) => pastedText('number', text, { external: row.category === 'external' }),
      }),
    },
    {
      key: 'unit',
      title: t.columns.unit,
      width: 128,
      sortKey: 'unit',
      text: (row) => row.unit ?? '',
      editing: editing('unit', { suggestions: (typed) => matching(units, typed), maxLength: 120 }),
    },
    {
      key: 'position',
      title: t.columns.position,
      width: 168,
      sortKey: 'position',
      text: (row) => row.position ?? '',
      editing: editing('position', { maxLength: 200 }),
    },
    {
      key: 'satgas',
      title: t.columns.satgas,
      width: 136,
      sortKey: 'satgas',
      text: (row) => row.satgas ?? '',
    },
    {
      key: 'opsPosition',
      title: t.columns.opsPosition,
      width: 100,
      sortKey: 'opsPosition',
      text: (row) => row.opsPosition ?? '',
    },
    {
      key: 'status',
      title: t.columns.status,
      width: 130,
      sortKey: 'status',
      text: statusText,
      cell: statusCell,
      editing: editing('status', {
        start: (row) => statusLabel(row.status),
        suggestions: (typed) => matching(statuses, typed),
        maxLength: 40,
      }),
    },
    {
      key: 'gender',
      title: t.columns.gender,
      width: 40,
      align: 'center',
      sortKey: 'gender',
      text: (row) => row.gender ?? '',
      editing: editing('gender', { suggestions: (typed) => matching(GENDER_OFFERS, typed), maxLength: 12 }),
    },
    {
      key: 'phone',
      title: t.columns.phone,
      width: 104,
      hiddenByDefault: true,
      text: (row) => row.phone ?? '',
      editing: editing('phone', { maxLength: 30 }),
    },
    {
      key: 'note',
      title: t.columns.note,
      width: 118,
      text: (row) => row.note ?? '',
      editing: editing('note', { maxLength: 500 }),
    },
    {
      key: 'category',
      title: t.columns.category,
      width: 76,
      sortKey: 'category',
      hiddenByDefault: true,
      text: (row) => t.categories[row.category],
    },
  ];
}

/** Quiet when active; an absence or another status stands out. */
function statusCell(row: PersonRow) {
  if (row.absence) return <Tag tone="warning">{row.absence}</Tag>;
  if (row.status === 'AKTIF') return <span className="dg-text muted">{statusLabel(row.status)}</span>;
  const known = STATUSES.find((status) => status.code === row.status);
  return <Tag tone={known?.available ? 'accent' : 'warning'}>{statusLabel(row.status)}</Tag>;
}
