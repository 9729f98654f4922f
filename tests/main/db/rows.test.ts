import { expect, test } from 'vitest';
import { writeTemplate } from '../../../src/main/backend/master/template-text.ts';
import { type AbsenceListRow, listAbsences } from '../../../src/main/db/absence.ts';
import { type ActionRow, type ChangeRow, changesOfAction, listActions } from '../../../src/main/db/action.ts';
import {
  type AbsenceRow,
  type AssignmentRow,
  absencesBetween,
  allAssignments,
  briefPeople,
  type PersonBrief,
} from '../../../src/main/db/assignment.ts';
import { type BackupLogRow, listBackupLog } from '../../../src/main/db/backup-log.ts';
import {
  allEvents,
  type DutyPostRow,
  dutyPostsBetween,
  type EventRow,
  listPlaces,
  type PlaceRow,
} from '../../../src/main/db/event.ts';
import { type BatchRow, listBatches } from '../../../src/main/db/import-batch.ts';
import {
  type LayoutRow,
  listLayouts,
  listMappings,
  type MappingRow,
  saveLayout,
  saveMapping,
} from '../../../src/main/db/import-layout.ts';
import { runAction } from '../../../src/main/db/journal.ts';
import { type LetterRow, listLetters } from '../../../src/main/db/letter.ts';
import {
  type CandidateRow,
  listCandidates,
  listMemberships,
  listOperations,
  listSatgas,
  listStages,
  type MembershipRow,
  type OperationRow,
  type SatgasRow,
  type StageRow,
} from '../../../src/main/db/operation.ts';
import { insertOutput, type OutputRow, outputsOfLetter } from '../../../src/main/db/output.ts';
import { listOverrides, type OverrideRow } from '../../../src/main/db/override.ts';
import {
  type FoundEvent,
  type FoundLetter,
  searchEvents,
  searchLetters,
} from '../../../src/main/db/palette.ts';
import {
  type CopyListRow,
  copyListRows,
  type KkaRow,
  kkaRows,
  type LegalBasisRow,
  legalBasisRows,
  type PaperDefaultRow,
  paperDefaultRows,
  type StockSentenceRow,
  stockSentenceRows,
} from '../../../src/main/db/paper-list.ts';
import {
  gridRows,
  groupPeople,
  listPeople,
  type PersonGridRow,
  type PersonGroupRow,
  type PersonRow,
  peoplePage,
} from '../../../src/main/db/person.ts';
import {
  endMerged,
  listMergedNumbers,
  listNamesakes,
  type MergedNumberRow,
  type MergeRow,
  mergeRows,
  type NamesakeRow,
  writeNamesake,
} from '../../../src/main/db/person-merge.ts';
import { findRegion, type RegionRow } from '../../../src/main/db/region.ts';
import { listSettings, type SettingRow } from '../../../src/main/db/setting.ts';
import { insertRow } from '../../../src/main/db/statements.ts';
import {
  listTemplates,
  type TemplateRow,
  type TemplateVersionRow,
  templateVersions,
} from '../../../src/main/db/template.ts';
import {
  findIdentity,
  findUnitByNameKey,
  type IdentityRow,
  listSignatories,
  listUnits,
  type SignatoryRow,
  type UnitCountRow,
  type UnitRow,
} from '../../../src/main/db/unit.ts';
import { openSample, TODAY } from '../../builders/backend.ts';

/** What a column holds; '?' = or null. A row type and its shape must name the same columns to compile. */
type Kind = 'text' | 'text?' | 'int' | 'int?' | 'flag';
const TYPES = {
  text: 'string',
  'text?': 'string',
  int: 'number',
  'int?': 'number',
  flag: 'boolean',
} as const;
type Shape<Row> = Record<keyof Row, Kind>;

const isKind = (value: unknown, kind: Kind): boolean =>
  value === null ? kind.endsWith('?') : typeof value === TYPES[kind];

function check<Row extends object>(rows: readonly Row[], shape: Shape<Row>): void {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(Object.keys(row).sort()).toEqual(Object.keys(shape).sort());
    for (const [column, kind] of Object.entries(shape) as [keyof Row, Kind][]) {
      expect(isKind(row[column], kind), `${String(column)} = ${String(row[column])}`).toBe(true);
    }
  }
}

test('row types name exactly the columns that the queries answer', async () => {
  const posko = await openSample();
  const { db } = posko;
  const operationId = listOperations(db)[0]?.id ?? '';
  await posko.ok('backup.create', { file: null });
  const person = briefPeople(db)[0]?.id ?? '';
  await posko.ok('absence.create', {
    personIds: [person],
    kind: 'CUTI',
    since: TODAY,
    until: null,
    note: null,
  });
  await posko.ok('legalBasis.remove', { key: 'uu-2-2002' });
  await posko.ok('kka.remove', { key: 'ops-2' });
  await posko.ok('stockSentence.remove', { key: 'patroli' });
  await posko.ok('copyList.save', { key: null, value: { name: 'Polda', lines: ['Kapolda'] } });
  const begins = { classification: 'R', signatoryId: null, copyList: null, style: null } as const;
  await posko.ok('paperDefault.save', { kind: 'renops', ...begins });
  await posko.ok('letter.create', {
    kind: 'sprin',
    scope: { operationId, eventId: null, day: TODAY },
    paper: 'a4',
  });
  runAction(db, posko.context.at(), { kind: 'test', label: 'Uji', actor: 'x' }, () => {
    insertRow(db, 'import_batch', {
      file_name: 'a.xlsx',
      file_sha256: 'x',
      imported_at: TODAY,
      counts: '{}',
    });
    saveLayout(db, 'NAMA|NRP', 'Polsek', '{}', TODAY);
    saveMapping(db, 'rank', 'BRIPTUU', 'BRIPTU', TODAY);
    writeTemplate({ db, at: posko.context.at }, 'sprin.perihal', '{tugas}');
    const people = listPeople(db).map((p) => p.id);
    writeNamesake(db, people[0] ?? '', people[1] ?? '');
    const allowed = { reason: 'Alasan uji', made_by: 'x', made_at: posko.context.at() };
    insertRow(db, 'override', { code: 'ABSENT', person_id: person, subjects: '["k1"]', ...allowed });
    const sent = { kind: 'sprin', title: 'Surat Perintah', letter_id: 'x', letter_number: null, rows: null };
    const printed = { way: 'print', pages: 3, copy_count: 1, page_range: null, destination: 'Ops' } as const;
    insertOutput(db, { ...sent, ...printed, marked: 0, sha256: null });
    endMerged(db, people[0] ?? '', [people[2] ?? ''], TODAY);
    const place = insertRow(db, 'place', { key: 'kpu-uji', name: 'Kantor KPU', kind: 'objek' });
    const span = { since: TODAY, until: TODAY, pattern: '3x8', need: 2, leader: 1 };
    insertRow(db, 'duty_post', { key: 'jaga-uji', place_id: place, ...span });
  });
  check<UnitRow>(
    [findUnitByNameKey(db, 'SAT SAMAPTA')].flatMap((row) => row ?? []),
    {
      id: 'text',
      key: 'text',
      name: 'text',
      name_key: 'text',
      level: 'text',
      parent_id: 'text?',
      sort: 'int',
    },
  );
  check<UnitCountRow>(listUnits(db), {
    id: 'text',
    name: 'text',
    level: 'text',
    parentId: 'text?',
    people: 'int',
    jurisdiction: 'text',
  });
  check<IdentityRow>(
    [findIdentity(db)].flatMap((row) => row ?? []),
    {
      unit_id: 'text',
      key: 'text',
      name: 'text',
      level: 'text',
      parent_name: 'text?',
      city: 'text',
      time_zone: 'text',
      letterhead: 'text',
      jurisdiction: 'text',
      is_sample: 'int',
    },
  );
  check<SignatoryRow>(listSignatories(db), {
    id: 'text',
    role: 'text',
    on_behalf: 'text?',
    via: 'text?',
    acting: 'text?',
    title: 'text',
    name: 'text',
    rank: 'text',
    nrp: 'text?',
  });
  check<LayoutRow>(listLayouts(db), {
    id: 'text',
    shape: 'text',
    name: 'text',
    content: 'text',
    used_at: 'text',
    uses: 'int',
  });
  check<MappingRow>(listMappings(db), {
    id: 'text',
    kind: 'text',
    value: 'text',
    target: 'text',
    saved_at: 'text',
  });
  check<OverrideRow>(listOverrides(db), {
    id: 'text',
    code: 'text',
    person_id: 'text?',
    subjects: 'text',
    reason: 'text',
    made_by: 'text',
    made_at: 'text',
  });
  const listRow = { id: 'text', key: 'text', hidden: 'int' } as const;
  check<LegalBasisRow>(legalBasisRows(db), {
    ...listRow,
    kind: 'text',
    title: 'text?',
    number: 'text?',
    year: 'int?',
    date: 'text?',
    about: 'text?',
    valid_from: 'text?',
    valid_to: 'text?',
    operations: 'text',
    usual: 'int',
  });
  check<KkaRow>(kkaRows(db), { ...listRow, code: 'text', meaning: 'text', local: 'int' });
  check<StockSentenceRow>(stockSentenceRows(db), {
    ...listRow,
    text: 'text',
    event_kinds: 'text',
    usual: 'int',
    sort: 'int',
  });
  check<CopyListRow>(copyListRows(db), { ...listRow, name: 'text', addresses: 'text' });
  check<PaperDefaultRow>(paperDefaultRows(db), {
    id: 'text',
    kind: 'text',
    classification: 'text?',
    signatory_id: 'text?',
    copy_list_id: 'text?',
    style: 'text?',
  });
  check<TemplateRow>(listTemplates(db), { id: 'text', key: 'text', text: 'text' });
  check<TemplateVersionRow>(templateVersions(db, null), {
    id: 'text',
    key: 'text',
    text: 'text',
    ended_at: 'text?',
    at: 'text',
    actor: 'text',
  });
  check<NamesakeRow>(listNamesakes(db), { personId: 'text', otherId: 'text' });
  check<MergedNumberRow>(listMergedNumbers(db), {
    number: 'text',
    name: 'text',
    nameKey: 'text',
    nrp: 'text?',
    nip: 'text?',
  });
  check<MergeRow>(mergeRows(db, [person]), {
    id: 'text',
    rid: 'int',
    nrp: 'text?',
    nip: 'text?',
    name: 'text',
    name_key: 'text',
    rank: 'text?',
    rank_order: 'int',
    category: 'text',
    unit_id: 'text?',
    unit: 'text?',
    position: 'text?',
    gender: 'text?',
    phone: 'text?',
    status: 'text',
    note: 'text?',
    memberships: 'int',
    duties: 'int',
    absences: 'int',
  });
  check<OutputRow>(outputsOfLetter(db, 'x'), {
    id: 'text',
    way: 'text',
    kind: 'text',
    title: 'text',
    letter_id: 'text?',
    letter_number: 'text?',
    pages: 'int?',
    rows: 'int?',
    copy_count: 'int?',
    page_range: 'text?',
    destination: 'text',
    marked: 'int',
    sha256: 'text?',
    failure: 'text?',
  });
  check<SettingRow>(listSettings(db), { id: 'text', value: 'text' });
  check<RegionRow>(
    [findRegion(db, '53.71.04')].flatMap((row) => row ?? []),
    { code: 'text', name: 'text', kind: 'text' },
  );
  const stored: Shape<PersonRow> = {
    id: 'text',
    nrp: 'text?',
    nip: 'text?',
    name: 'text',
    name_key: 'text',
    rank: 'text?',
    category: 'text',
    unit: 'text?',
    position: 'text?',
    gender: 'text?',
    phone: 'text?',
    status: 'text',
    note: 'text?',
  };
  check<PersonRow>(listPeople(db), stored);
  check<PersonRow & { rid: number }>(peoplePage(db, 0, 3), { ...stored, rid: 'int' });
  check<PersonGridRow>(gridRows(db, operationId, TODAY, [1, 2, 3]), {
    rid: 'int',
    id: 'text',
    nrp: 'text?',
    nip: 'text?',
    name: 'text',
    rank: 'text?',
    category: 'text',
    unit: 'text?',
    unitId: 'text?',
    position: 'text?',
    gender: 'text?',
    phone: 'text?',
    status: 'text',
    note: 'text?',
    satgas: 'text?',
    opsPosition: 'text?',
    absenceKind: 'text?',
    absenceUntil: 'text?',
  });
  check<PersonGroupRow>(groupPeople(db), {
    rank: 'text?',
    rankOrder: 'int',
    category: 'text',
    gender: 'text?',
    status: 'text',
    unitId: 'text?',
    unit: 'text?',
    incomplete: 'int',
    people: 'int',
  });
  check<AbsenceListRow>(listAbsences(db, TODAY, TODAY), {
    id: 'text',
    personId: 'text',
    name: 'text',
    rank: 'text?',
    nrp: 'text?',
    unit: 'text?',
    kind: 'text',
    since: 'text',
    until: 'text?',
    note: 'text?',
  });
  check<OperationRow>(listOperations(db), {
    id: 'text',
    key: 'text',
    name: 'text',
    sandi: 'text?',
    kind: 'text',
    start: 'text',
    end: 'text',
    election: 'text?',
    plans: 'text',
    apel: 'text?',
  });
  check<StageRow>(listStages(db, operationId), {
    id: 'text',
    operation_id: 'text',
    key: 'text',
    name: 'text',
    start: 'text',
    end: 'text',
    voting: 'flag',
  });
  check<CandidateRow>(listCandidates(db, operationId), {
    id: 'text',
    key: 'text',
    number: 'int?',
    ticket: 'text?',
    names: 'text',
    race: 'text?',
    parties: 'text',
  });
  check<SatgasRow>(listSatgas(db, operationId), {
    id: 'text',
    operation_id: 'text',
    parent_id: 'text?',
    key: 'text',
    name: 'text',
    kind: 'text',
    head_person_id: 'text?',
    deputy_person_id: 'text?',
    sort: 'int',
  });
  check<MembershipRow>(listMemberships(db, operationId), {
    id: 'text',
    operation_id: 'text',
    satgas_id: 'text',
    person_id: 'text',
    ops_position: 'text?',
    sort: 'int',
  });
  check<EventRow>(allEvents(db), {
    id: 'text',
    operation_id: 'text?',
    stage_id: 'text?',
    key: 'text',
    kind: 'text',
    title: 'text',
    day: 'text?',
    start: 'text?',
    end: 'text?',
    approx: 'text?',
    region: 'text?',
    venue: 'text?',
    place_id: 'text?',
    candidate_id: 'text?',
    sttp_number: 'text?',
    sttp_date: 'text?',
    sttp_issuer: 'text?',
    sttp_start: 'text?',
    sttp_end: 'text?',
    sttp_notified: 'text?',
    sttp_place: 'text?',
    kinds: 'text',
    risk: 'text?',
    regu_number: 'int?',
    regu_name: 'text?',
    expected_crowd: 'int?',
    need: 'int?',
    leader_id: 'text?',
    partners: 'text',
    flags: 'text',
    result: 'text?',
    note: 'text?',
  });
  check<PlaceRow>(listPlaces(db), {
    id: 'text',
    key: 'text',
    name: 'text',
    kind: 'text',
    region: 'text?',
    address: 'text?',
    priority: 'int?',
  });
  check<DutyPostRow>(dutyPostsBetween(db, null, TODAY, TODAY), {
    id: 'text',
    key: 'text',
    place_id: 'text',
    place: 'text',
    region: 'text?',
    operation_id: 'text?',
    since: 'text',
    until: 'text',
    pattern: 'text',
    need: 'int',
    leader: 'int',
    needs: 'text',
    rotation: 'text?',
    own_shifts: 'text?',
  });
  check<AssignmentRow>(allAssignments(db), {
    id: 'text',
    event_id: 'text?',
    duty_post_id: 'text?',
    date: 'text?',
    shift: 'text?',
    person_id: 'text',
    role: 'text',
    nature: 'text',
    start: 'text?',
    end: 'text?',
    point: 'text?',
    note: 'text?',
    pinned: 'int',
  });
  check<AbsenceRow>(absencesBetween(db, TODAY, TODAY), {
    id: 'text',
    person_id: 'text',
    kind: 'text',
    since: 'text',
    until: 'text?',
    note: 'text?',
  });
  check<PersonBrief>(briefPeople(db), {
    id: 'text',
    nrp: 'text?',
    nip: 'text?',
    name: 'text',
    name_key: 'text',
    rank: 'text?',
    rank_order: 'int',
    category: 'text',
    unit: 'text?',
    unit_id: 'text?',
    position: 'text?',
    gender: 'text?',
    status: 'text',
  });
  check<LetterRow>(listLetters(db, null), {
    id: 'text',
    kind: 'text',
    operation_id: 'text?',
    scope: 'text',
    number: 'text?',
    number_value: 'int?',
    number_year: 'int?',
    date: 'text',
    subject: 'text',
    content: 'text',
    state: 'text',
    amends: 'text?',
    note: 'text?',
    approved_by: 'text?',
    approved_office: 'text?',
    approved_at: 'text?',
    issued_at: 'text?',
    sha256: 'text?',
    void_reason: 'text?',
  });
  check<BatchRow>(listBatches(db), {
    id: 'text',
    file_name: 'text',
    imported_at: 'text',
    counts: 'text',
    ended_at: 'text?',
  });
  check<BackupLogRow>(listBackupLog(db, 10), {
    id: 'text',
    madeAt: 'text',
    fileName: 'text',
    place: 'text',
    bytes: 'int',
    rows: 'int',
  });
  check<ActionRow>(listActions(db, { rowId: null, search: null, outputs: false, before: null, limit: 10 }), {
    seq: 'int',
    id: 'text',
    at: 'text',
    actor: 'text',
    kind: 'text',
    label: 'text',
    reason: 'text?',
    undoes: 'text?',
    undone_by: 'text?',
    changes: 'int',
  });
  check<ChangeRow>(changesOfAction(db, 1, 10), {
    seq: 'int',
    entity: 'text',
    row_id: 'text',
    before: 'text?',
    after: 'text?',
  });
  check<FoundEvent>(searchEvents(db, 'a', 5), { id: 'text', title: 'text', day: 'text?' });
  check<FoundLetter>(searchLetters(db, 'a', 5), { id: 'text', number: 'text?', subject: 'text' });
});
