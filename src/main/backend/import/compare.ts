import { parsedRow } from '../../../core/import/draft-rows.ts';
import type { ExistingPerson, PlanRow } from '../../../core/import/plan-types.ts';
import { nameKey } from '../../../core/personnel/name.ts';
import { namesAlike } from '../../../core/personnel/name-alike.ts';
import { unitKey } from '../../../core/unit/unit-name.ts';
import type { ImportSideView } from '../../../shared/contract/import-view.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Db } from '../../db/driver.ts';
import { all } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { printStamp } from '../paper/parts.ts';
import { existingData } from './existing-data.ts';
import type { OpenPlan } from './plans.ts';
import { whoOf } from './view.ts';

type Field = ImportSideView['differs'][number];
type Values = Record<Field, string | null>;

/** Sides shown beside a row at most; the nearest first. */
const MAX_SIDES = 20;

/** A row beside the rows of the file and the stored people who may be the same person or claim its number. */
export function candidates(db: Db, open: OpenPlan, row: PlanRow): Output<'import.candidates'> {
  const own = rowValues(open, row);
  const number = own.nrp;
  const key = nameKey(own.name ?? '');
  const alike = (name: string, otherNumber: string | null): boolean =>
    (number !== null && otherNumber === number) || (key !== '' && namesAlike(key, name));
  const { people, ended } = existingData(db, null);
  const gone = new Set(ended.map(({ id }) => id));
  const stored = [...people, ...ended]
    .filter((p) => p.id === row.personId || alike(p.nameKey, p.nrp ?? p.nip))
    .map((p) => side(open, { person: p, ended: gone.has(p.id) }, own));
  const rows = open.plan.rows
    .filter((other) => {
      if (other.rowId === row.rowId) return false;
      const values = other.person;
      return alike(values.nameKey, rowNumber(open, other)) || other.mergedInto === row.rowId;
    })
    .map((other) => side(open, { row: other }, own));
  const others = [...rows, ...stored].sort((a, b) => a.differs.length - b.differs.length);
  return { row: side(open, { row }, own), others: others.slice(0, MAX_SIDES) };
}

/** The number that the row states, also when the plan takes the row without it. */
function rowNumber({ list }: OpenPlan, { rowId, person }: PlanRow): string | null {
  const planned = person.nrp ?? person.nip;
  if (planned !== null) return planned;
  const read = parsedRow(list, rowId)?.person;
  return read?.nrp ?? read?.nip ?? null;
}

function rowValues(open: OpenPlan, row: PlanRow): Values {
  const { name, rank, unit, position, gender, phone, note } = row.person;
  return { name: name || null, rank, nrp: rowNumber(open, row), unit, position, gender, phone, note };
}

function side(
  open: OpenPlan,
  of: { row: PlanRow } | { person: ExistingPerson; ended: boolean },
  own: Values,
): ImportSideView {
  const values = 'row' in of ? rowValues(open, of.row) : personValues(of.person);
  const fields = Object.entries(values) as [Field, string | null][];
  const row = 'row' in of ? of.row : null;
  return {
    kind: row ? 'row' : 'person',
    key: row && `${row.sheet}!${row.row}`,
    personId: 'person' in of ? of.person.id : of.row.personId,
    sheet: row?.sheet ?? null,
    row: row?.row ?? null,
    outcome: row?.kind ?? null,
    ended: 'ended' in of && of.ended,
    decided: row && whoOf(open, row),
    clash: row?.clash ?? false,
    chosen: row !== null && (open.decisions.chosen ?? []).includes(row.rowId),
    fields: fields.map(([field, value]) => ({ field, value })),
    differs: fields.filter(([field, value]) => !same(field, value, own[field])).map(([field]) => field),
  };
}

/** A unit in two spellings is no difference. */
const same = (field: Field, a: string | null, b: string | null): boolean =>
  a === b || (field === 'unit' && a !== null && b !== null && unitKey(a) === unitKey(b));

function personValues({ name, rank, nrp, nip, unit, position, gender, phone, note }: ExistingPerson): Values {
  return { name, rank, nrp: nrp ?? nip, unit, position, gender, phone, note };
}

/** People whom the list does not name, searched by the words of name, rank, number and unit. */
export function missingPeople(
  context: Context,
  { plan }: OpenPlan,
  { search, offset, limit }: Input<'import.missing'>,
): Output<'import.missing'> {
  const words = search.toUpperCase().split(/\s+/).filter(Boolean);
  const found = plan.missing.filter(({ name, rank, nrp, unit }) => {
    const text = [name, rank, nrp, unit].join(' ').toUpperCase();
    return words.every((word) => text.includes(word));
  });
  const page = found.slice(offset, offset + limit);
  const duties = dutiesOf(
    context,
    page.map(({ personId }) => personId),
  );
  return {
    total: found.length,
    rows: page.map(({ personId, nrp, ...person }) => ({
      ...person,
      personId,
      number: nrp,
      duties: duties.get(personId) ?? 0,
    })),
  };
}

/** Duties of today and later that name each of these people: what would be left without them. */
function dutiesOf(context: Context, ids: readonly string[]): Map<string, number> {
  const rows = all<{ id: string; duties: number }>(
    context.db,
    `SELECT a.person_id AS id, count(*) AS duties FROM assignment a LEFT JOIN event e ON e.id = a.event_id
     WHERE a.ended_at IS NULL AND a.person_id IN (SELECT value FROM json_each(?1))
       AND coalesce(a.date, substr(a.end, 1, 10), substr(e.end, 1, 10), substr(e.start, 1, 10), e.day, ?2) >= ?2 GROUP BY a.person_id`,
    JSON.stringify(ids),
    printStamp(context).at.slice(0, 10),
  );
  return new Map(rows.map(({ id, duties }) => [id, duties]));
}
