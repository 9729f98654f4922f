import { rankOf } from '../../../core/import/changes.ts';
import { parsedRow } from '../../../core/import/draft-rows.ts';
import { holdsRow } from '../../../core/import/issue.ts';
import { satgasPathKey } from '../../../core/import/membership.ts';
import {
  type ChangeField,
  type FieldChange,
  NEW_PERSON,
  type PlanRow,
  type UnknownValue,
} from '../../../core/import/plan-types.ts';
import type {
  ImportField,
  ImportIssue,
  ParsedBand,
  ParsedSheet,
  PersonDraft,
  SatgasPath,
} from '../../../core/import/types.ts';
import {
  acceptableCode,
  type ImportIssueView,
  type ImportSheetView,
  type PlanRowView,
  type PlanSummary,
  type UnknownValueView,
} from '../../../shared/contract/import-view.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { OpenPlan } from './plans.ts';

const FIRST_CELLS = 5;
/** People missing from a list that the summary names; the counts hold the whole number. */
const MISSING_NAMED = 200;
const SEVERITY = { error: 0, warning: 1, info: 2 } as const;

/** A plan as the steps of the import screen show it. */
export function planSummary(open: OpenPlan): PlanSummary {
  const { list, plan } = open;
  const { merged: _merged, ...counts } = plan.counts;
  return {
    planId: open.id,
    fileName: open.fileName,
    format: list.format,
    sheets: list.sheets.map((sheet) => sheetView(open, sheet)),
    counts,
    findings: findings(plan.issues),
    unknown: {
      ranks: plan.unknown.ranks.map((value) => unknownView(value, open.mappings.rank)),
      units: plan.unknown.units.map((value) => unknownView(value, open.mappings.unit)),
      positions: plan.unknown.positions.map((value) => unknownView(value, open.mappings.position)),
    },
    bands: bands(open),
    operationId: open.operationId,
    layout: layoutView(open),
    missing: plan.missing.slice(0, MISSING_NAMED).map(({ nrp, ...person }) => ({ ...person, number: nrp })),
    accepts: [...(open.decisions.accepts ?? [])],
    back: open.past.at(-1)?.what ?? null,
    forth: open.undone.at(-1)?.what ?? null,
    unitGuess: list.sheets.find((sheet) => sheet.unitGuess)?.unitGuess ?? null,
  };
}

const unknownView = (
  { rows, ...value }: UnknownValue,
  known: Readonly<Record<string, string>> = {},
): UnknownValueView => ({
  ...value,
  count: rows,
  remembered: value.mapped !== null && known[value.value] === value.mapped,
});

function layoutView({ layout }: OpenPlan): PlanSummary['layout'] {
  if (layout === null) return null;
  const { overrides, ...known } = layout;
  const sheets = Object.entries(overrides).map(([name, { include, hiddenRows, headerRow, columns }]) => ({
    name,
    include: include ?? null,
    hiddenRows: hiddenRows ?? false,
    headerRow: headerRow ?? null,
    columns: Object.entries(columns ?? {}).map(([column, field]) => ({
      column,
      field: field ?? ('ignore' as const),
    })),
  }));
  return { ...known, sheets };
}

function sheetView({ preview }: OpenPlan, sheet: ParsedSheet): ImportSheetView {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    status: sheet.status,
    reason: sheet.reason,
    headerRow: sheet.headerRow,
    columns: sheet.columns.map(({ column, field, header, confidence }) => ({
      column,
      field: field ?? 'ignore',
      header,
      confidence,
    })),
    people: sheet.people,
    hiddenRows: sheet.hiddenRowsSkipped,
    preview: preview.find((p) => p.name === sheet.name)?.rows ?? [],
  };
}

const cellName = ({ sheet, cell }: ImportIssue): string => (cell ? `${sheet}!${cell}` : sheet);

/** Findings by code, worst first; the sentence is that of the first one. */
function findings(issues: readonly ImportIssue[]): PlanSummary['findings'] {
  const found = new Map<string, PlanSummary['findings'][number]>();
  for (const issue of issues) {
    const entry = found.get(issue.code);
    if (!entry) {
      const { code, severity, message } = issue;
      const acceptable = acceptableCode.safeParse(code).success;
      const held = Number(holdsRow(issue));
      found.set(code, { code, severity, count: 1, firstCells: [cellName(issue)], message, held, acceptable });
      continue;
    }
    entry.count += 1;
    if (holdsRow(issue)) entry.held += 1;
    if (entry.firstCells.length < FIRST_CELLS) entry.firstCells.push(cellName(issue));
    if (SEVERITY[issue.severity] < SEVERITY[entry.severity]) entry.severity = issue.severity;
  }
  return [...found.values()].sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity] || b.count - a.count);
}

function bands({ plan, operationId }: OpenPlan): PlanSummary['bands'] {
  const made = new Set(plan.writeSet.satgas.map(({ path, kind }) => satgasPathKey(path, kind)));
  const found = new Map<string, PlanSummary['bands'][number]>();
  for (const { satgas, kind } of plan.rows) {
    if (!satgas || kind === 'skipped') continue;
    const key = satgas.names.join('\n');
    const entry = found.get(key) ?? { path: satgas.names, people: 0, satgas: null };
    entry.people += 1;
    if (operationId !== null && kind !== 'held') {
      entry.satgas = made.has(satgasPathKey(satgas.names, satgas.kind)) ? 'new' : 'there';
    }
    found.set(key, entry);
  }
  return [...found.values()];
}

/** Rows of the plan as the sheet shows them, its bands between the people. */
export function planRows(open: OpenPlan, query: Input<'import.rows'>): Output<'import.rows'> {
  const rows: PlanRowView[] = [];
  const end = query.offset + query.limit;
  let total = 0;
  for (const shown of shownRows(open, query)) {
    if (total >= query.offset && total < end) {
      rows.push('band' in shown ? bandRow(shown.sheet, shown.band) : personRow(open, shown));
    }
    total++;
  }
  return { rows, total };
}

/** Rows in the order of the file, one by one: a page of a long list is not worth a copy of the list. */
function* shownRows(
  { plan, list }: OpenPlan,
  { sheet, show, code }: Input<'import.rows'>,
): Generator<PlanRow | { sheet: string; band: ParsedBand }> {
  if (show !== 'all' || code !== null) {
    for (const row of plan.rows) {
      if (sheet !== null && row.sheet !== sheet) continue;
      if (code !== null && !row.issues.some((issue) => issue.code === code)) continue;
      if (show === 'all' || (show === 'findings' ? row.issues.length > 0 : row.kind === show)) yield row;
    }
    return;
  }
  const { rows } = plan;
  let at = 0;
  for (const { name, bands } of list.sheets) {
    const wanted = sheet === null || name === sheet;
    let next = 0;
    for (; rows[at]?.sheet === name; at++) {
      if (!wanted) continue;
      for (; bands[next] && bands[next]!.row <= rows[at]!.row; next++)
        yield { sheet: name, band: bands[next]! };
      yield rows[at]!;
    }
    if (wanted) for (; bands[next]; next++) yield { sheet: name, band: bands[next]! };
  }
}

const bandRow = (sheet: string, band: ParsedBand): PlanRowView => ({
  key: `${sheet}!${band.row}`,
  sheet,
  row: band.row,
  kind: 'band',
  band: band.text,
  outcome: null,
  person: null,
  decided: null,
  chosen: false,
  clash: false,
  mergedInto: null,
  cells: [],
});

/** What a column's value was made of, and the stored fields that it changes. */
const VALUE_OF: Record<
  ImportField,
  { value: (p: PersonDraft, satgas: SatgasPath | null) => string | null; changes: ChangeField[] }
> = {
  name: { value: (p) => p.name || null, changes: ['name'] },
  lastName: { value: (p) => p.name || null, changes: ['name'] },
  rank: { value: rankOf, changes: ['rank'] },
  nrp: { value: (p) => p.nrp ?? p.nip, changes: ['nrp', 'nip'] },
  nip: { value: (p) => p.nip, changes: ['nip'] },
  rankNrp: {
    value: (p) => [p.rank, p.nrp ?? p.nip].filter(Boolean).join(' / ') || null,
    changes: ['rank', 'nrp', 'nip'],
  },
  person: {
    value: (p) => [p.rank, p.name, p.nrp ?? p.nip].filter(Boolean).join(' · ') || null,
    changes: ['name', 'rank', 'nrp', 'nip'],
  },
  position: { value: (p) => p.position, changes: ['position'] },
  opsPosition: { value: (p) => p.opsPosition, changes: ['opsPosition'] },
  unit: { value: (p) => p.unit, changes: ['unit'] },
  satgas: { value: (_, satgas) => satgas?.names.join(' › ') ?? null, changes: ['satgas'] },
  subSatgas: { value: (_, satgas) => satgas?.names.at(-1) ?? null, changes: ['satgas'] },
  gender: { value: (p) => p.gender, changes: ['gender'] },
  phone: { value: (p) => p.phone, changes: ['phone'] },
  status: { value: (p) => p.statusProposal, changes: [] },
  note: { value: (p) => p.note, changes: ['note'] },
};

/** Values that a band, the position or the name can give: shown without a cell when they have no column. */
const DERIVED: readonly ImportField[] = ['rank', 'nrp', 'unit', 'satgas'];

/** Fields of a row that have a cell, or a value without one. A combined column stands for rank and number. */
function fieldsOf(row: PlanRow): ImportField[] {
  const combined = (row.cells.rankNrp ?? row.cells.person) !== undefined;
  return (Object.keys(VALUE_OF) as ImportField[]).filter((field) => {
    if (row.cells[field]) return true;
    if (combined && (field === 'rank' || field === 'nrp')) return false;
    return DERIVED.includes(field) && VALUE_OF[field].value(row.person, row.satgas) !== null;
  });
}

function personRow(plan: OpenPlan, row: PlanRow): PlanRowView {
  const { decisions } = plan;
  const open = new Set(row.issues);
  const cells = fieldsOf(row).map((field): PlanRowView['cells'][number] => {
    const source = row.cells[field];
    const cell = source ? `${source.column}${row.row}` : null;
    const typed = (cell && decisions.corrections?.[`${row.sheet}!${cell}`]) ?? null;
    const issues = cell ? [...open].filter((issue) => issue.cell === cell) : [];
    for (const issue of issues) open.delete(issue);
    return {
      field,
      cell,
      raw: (typed === null ? source : fileCell(plan, row, field))?.raw ?? null,
      typed,
      value: VALUE_OF[field].value(row.person, row.satgas),
      old: oldOf(changeOf(row.changes, field) ?? changeOf(row.kept, field)),
      kept: changeOf(row.kept, field) !== undefined,
      issues: issues.map(issueView),
    };
  });
  // Findings about the row as a whole are shown at its first cell.
  cells[0]?.issues.push(...[...open].map(issueView));
  return {
    key: `${row.sheet}!${row.row}`,
    sheet: row.sheet,
    row: row.row,
    kind: 'person',
    band: null,
    outcome: row.kind,
    person: matchedPerson(row),
    decided: whoOf(plan, row),
    chosen: (decisions.chosen ?? []).includes(row.rowId),
    clash: row.clash,
    mergedInto: row.mergedInto === null ? null : keyOfRow(plan, row.mergedInto),
    cells,
  };
}

/** The cell as the file holds it, whatever was typed in its place. */
const fileCell = ({ list }: OpenPlan, { rowId }: PlanRow, field: ImportField) =>
  parsedRow(list, rowId)?.cells[field];

/** The stored value that a change replaces: '' when nothing was stored, null when nothing changes. */
const oldOf = (change: FieldChange | undefined): string | null =>
  change === undefined ? null : (change.old ?? '');

const changeOf = (changes: readonly FieldChange[], field: ImportField): FieldChange | undefined =>
  changes.find((c) => VALUE_OF[field].changes.includes(c.field));

/** What the user said about who a row is. */
export function whoOf({ decisions }: OpenPlan, { rowId }: PlanRow): PlanRowView['decided'] {
  const who = decisions.who?.[rowId];
  return who === undefined ? null : who === NEW_PERSON ? 'new' : 'person';
}

/** '0:57' → 'Sheet1!57' */
function keyOfRow({ list }: OpenPlan, rowId: string): string {
  const [sheet, row] = rowId.split(':');
  return `${list.sheets[Number(sheet)]?.name}!${row}`;
}

/** The stored person as they are now, whatever the row changes. */
function matchedPerson({ known, changes }: PlanRow): PlanRowView['person'] {
  if (known === null) return null;
  const { id, name, rank, nrp, nip, unit } = known;
  return { id, name, rank, number: nrp ?? nip, unit, ended: changes.some(({ field }) => field === 'ended') };
}

const issueView = ({ rowId: _rowId, ...issue }: ImportIssue): ImportIssueView => issue;
