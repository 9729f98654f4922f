import type { Bundle } from '../../../core/bundle/bundle.ts';
import { documentEntry } from '../../../core/documents/registry.ts';
import { isOut, type LetterState } from '../../../core/order/life.ts';
import { fullNumber } from '../../../core/order/number.ts';
import { seriesOf } from '../../../core/order/series.ts';
import { compareText } from '../../../core/text/compare.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { letterText } from '../../../shared/text/letter.ts';
import type { Db } from '../../db/driver.ts';
import { type LetterRow, letterPapers, listLetters } from '../../db/letter.ts';
import { allRegisterRows, registerRows } from '../../db/register.ts';
import { type Fields, insertRow, one, prepared, updateRow } from '../../db/statements.ts';
import { listSignatories } from '../../db/unit.ts';
import { numberObstacle } from '../letter/register.ts';
import { contentOf } from '../letter/row.ts';
import type { KeyOf } from './dump-event.ts';
import { findPerson, type Known, operationOf, rowOf } from './lookup.ts';

type Given = Bundle['letters'][number];
type Json = Record<string, unknown>;

/**
 * The data of a paper with every person named otherwise. A person is an object with key, name and rank, as all papers
 * have them; whoever is not known keeps the key.
 */
function renamed(data: unknown, name: (key: string) => string | null): unknown {
  if (Array.isArray(data)) return data.map((each) => renamed(each, name));
  if (typeof data !== 'object' || data === null) return data;
  const isPerson = 'key' in data && 'name' in data && 'rank' in data;
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      if (isPerson && field === 'key') return [field, name(String(value)) ?? value];
      if (field === 'numbers' || field === 'reasons') return [field, renamedKeys(value, name)];
      return [field, renamed(value, name)];
    }),
  );
}

const renamedKeys = (record: unknown, name: (key: string) => string | null): unknown =>
  Object.fromEntries(Object.entries(record as Json).map(([key, value]) => [name(key) ?? key, value]));

/** Letters and numbers of the register, in a fixed order. */
export function dumpLetters(
  db: Db,
  key: KeyOf,
  number: (id: string | null) => string | null,
): Pick<Bundle, 'letters' | 'register'> {
  const titles = new Map(listSignatories(db).map(({ id, title }) => [id, title]));
  const named = (json: string): Json => renamed(JSON.parse(json), number) as Json;
  return {
    letters: listLetters(db, null)
      .map((row): Given => {
        const scope = JSON.parse(row.scope) as Scope;
        const content = contentOf(row);
        const { approved, frozen } = letterPapers(db, row.id);
        return {
          id: row.id,
          kind: row.kind,
          scope: {
            operation: key('operation', scope.operationId),
            event: key('event', scope.eventId),
            day: scope.day,
            district: scope.district ?? null,
          },
          operation: key('operation', row.operation_id),
          number: row.number,
          date: row.date,
          subject: row.subject,
          content: { ...named(row.content), signatoryId: null },
          signatory: titles.get(content.signatoryId ?? '') ?? null,
          state: row.state,
          amends: row.amends,
          note: row.note,
          approved: approved && named(approved),
          approvedBy: row.approved_by,
          approvedOffice: row.approved_office,
          approvedAt: row.approved_at,
          issuedAt: row.issued_at,
          frozen: frozen && named(frozen),
          sha256: row.sha256,
          voidReason: row.void_reason,
        } as Given;
      })
      .sort((a, b) => compareText(a.id, b.id)),
    register: allRegisterRows(db).map(({ id: _id, reserved_for: reservedFor, ...row }) => ({
      ...row,
      reservedFor,
    })),
  };
}

/** Writes letters, those that others change first, then the register; must run inside an action. */
export function loadLetters(db: Db, bundle: Bundle, known: Known): void {
  const waiting = new Map(bundle.letters.map((letter, i) => [letter.id, { letter, path: `letters.${i}` }]));
  const isThere = (id: string) => one(db, 'SELECT 1 AS one FROM letter WHERE id = ?', id) !== null;
  for (let before = -1; waiting.size !== before; ) {
    before = waiting.size;
    for (const [id, { letter, path }] of waiting) {
      if (letter.amends !== null && !isThere(letter.amends)) continue;
      loadLetter(db, letter, path, known);
      waiting.delete(id);
    }
  }
  for (const { path, letter } of waiting.values())
    known.problems.push({ path: `${path}.amends`, message: `surat ${letter.amends} tidak ada` });
  bundle.register.forEach((given, i) => {
    loadNumber(db, given, `register.${i}`, known);
  });
}

function loadLetter(db: Db, given: Given, path: string, known: Known): void {
  const fields = letterFields(db, given, path, known);
  const old = one<OldLetter>(
    db,
    'SELECT state, kind, number, date, subject, frozen, sha256, ended_at FROM letter WHERE id = ?',
    given.id,
  );
  const change = old?.frozen ? changeOfIssued(old, fields, given.state) : null;
  if (change !== null) {
    known.problems.push({ path: `${path}.${change.field}`, message: change.message });
    return;
  }
  if (isOut(given.state) && !old?.frozen) {
    const serial = {
      series: seriesOf(given.kind),
      year: Number(fields.number_year),
      serial: Number(fields.number_value),
    };
    const obstacle = numberObstacle(db, serial, given.id);
    if (obstacle) {
      known.problems.push({ path: `${path}.number`, message: obstacle.message });
      return;
    }
  }
  if (!old) {
    insertRow(db, 'letter', fields, given.id);
    return;
  }
  // Taken back with the load that brought it: the same letter again.
  if (old.ended_at !== null) prepared(db, 'UPDATE letter SET ended_at = NULL WHERE id = ?').run(given.id);
  updateRow(db, 'letter', given.id, fields);
}

type OldLetter = Pick<LetterRow, 'state' | 'kind' | 'number' | 'date' | 'subject' | 'sha256'> & {
  frozen: string | null;
  ended_at: string | null;
};

/** What a letter that is out would lose by a load: what it says, what it is registered as, or its end. */
function changeOfIssued(
  old: OldLetter,
  fields: Fields,
  state: LetterState,
): { field: string; message: string } | null {
  // What was taken back with its people comes again with new keys for them; the paper is the same.
  const same = ['kind', 'number', 'date', 'subject', 'sha256', ...(old.ended_at ? [] : ['frozen'])] as const;
  const field = same.find((name) => old[name as keyof OldLetter] !== fields[name]);
  if (field) return { field, message: 'surat ini sudah terbit dengan isi lain' };
  const onward = old.ended_at !== null || old.state === state || old.state === 'issued';
  if (onward && isOut(state)) return null;
  return { field: 'state', message: `surat ini sudah ${letterText.states[old.state].toLowerCase()}` };
}

function letterFields(db: Db, given: Given, path: string, known: Known): Fields {
  const person = (number: string) => known.refs.get(number) ?? findPerson(db, number);
  const named = (data: unknown, field: string): string | null => {
    if (data === null) return null;
    const paper = renamed(data, person);
    const checked = documentEntry(given.kind)?.schema.safeParse(paper);
    for (const issue of checked?.error?.issues.slice(0, 3) ?? [])
      known.problems.push({
        path: `${path}.${field}.${issue.path.join('.')}`,
        message: 'isi surat tidak sesuai',
      });
    return JSON.stringify(paper);
  };
  const operation = (key: string | null, field: string) =>
    key === null ? null : operationOf(db, key, `${path}.${field}`, known);
  const scope: Scope = {
    operationId: operation(given.scope.operation, 'scope.operation'),
    eventId:
      given.scope.event === null ? null : rowOf(db, 'event', given.scope.event, `${path}.scope.event`, known),
    day: given.scope.day,
    ...(given.scope.district === null ? {} : { district: given.scope.district }),
  };
  const signatory =
    given.signatory === null ? null : listSignatories(db).find(({ title }) => title === given.signatory);
  if (signatory === undefined)
    known.problems.push({
      path: `${path}.signatory`,
      message: `tidak ada penanda tangan "${given.signatory}"`,
    });
  const content = renamed(given.content, person) as Json;
  const full = given.number === null ? null : fullNumber(String(content.numberPattern ?? ''), given.number);
  return {
    kind: given.kind,
    operation_id: operation(given.operation, 'operation'),
    scope: JSON.stringify(scope),
    number: given.number,
    number_value: full?.serial ?? null,
    number_year: full?.year ?? null,
    date: given.date,
    subject: given.subject,
    content: JSON.stringify({ ...content, signatoryId: signatory?.id ?? null }),
    state: given.state,
    amends: given.amends,
    note: given.note,
    approved: named(given.approved, 'approved'),
    approved_by: given.approvedBy,
    approved_office: given.approvedOffice,
    approved_at: given.approvedAt,
    issued_at: given.issuedAt,
    frozen: named(given.frozen, 'frozen'),
    sha256: given.sha256,
    void_reason: given.voidReason,
  };
}

function loadNumber(db: Db, given: Bundle['register'][number], path: string, known: Known): void {
  const { reservedFor: reserved_for, ...rest } = given;
  const { series, year, serial } = rest;
  const old = registerRows(db, series, year).find((row) => row.serial === serial);
  if (old) {
    if (old.state === 'reserved' || old.state === rest.state)
      updateRow(db, 'register_number', old.id, { ...rest, reserved_for });
    else known.problems.push({ path: `${path}.state`, message: 'nomor ini sudah terpakai di register' });
    return;
  }
  const obstacle = numberObstacle(db, { series, year, serial }, null);
  if (obstacle) known.problems.push({ path: `${path}.serial`, message: obstacle.message });
  else insertRow(db, 'register_number', { ...rest, reserved_for });
}
