import { describe, expect, it } from 'vitest';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import type { ConflictView } from '../../../../src/shared/contract/conflict.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import {
  eventFields,
  openBackend,
  openSample,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';

const REASON = 'Personel terbatas, dijemput patroli';

const add = (
  eventId: string,
  personIds: string[],
  given: Partial<CallInput<'assignment.add'>> = {},
): CallInput<'assignment.add'> => ({
  eventId,
  personIds,
  role: 'anggota',
  nature: 'pelaksana',
  point: null,
  reason: null,
  ...given,
});

/** One person on two events of today that share an hour. */
async function clash(t: TestBackend) {
  const person = (await t.ok('personnel.create', personFields({ name: 'YOHANIS CONTOH' }))).id;
  const alun = eventFields({
    title: 'Rapat umum, Alun-alun',
    region: null,
    start: `${TODAY}T14:00`,
    end: `${TODAY}T17:30`,
  });
  const first = (await t.ok('event.create', { ...alun, need: null })).id;
  const second = (
    await t.ok('event.create', eventFields({ start: `${TODAY}T16:30`, end: `${TODAY}T18:30`, need: null }))
  ).id;
  for (const event of [first, second]) await t.ok('assignment.add', add(event, [person], { role: 'padal' }));
  return { person, first, second };
}

const today = (t: TestBackend) => t.ok('conflict.list', { from: TODAY, to: TODAY });

async function doubleBook(t: TestBackend): Promise<ConflictView> {
  const found = (await today(t)).conflicts.find((c) => c.code === 'DOUBLE_BOOK');
  if (!found) throw new Error('no clash');
  return found;
}

const allow = ({ code, personId, slots }: ConflictView, reason = REASON): CallInput<'conflict.override'> => ({
  code,
  personId,
  subjects: slots,
  reason,
});

/** The last action that the journal shows. */
async function lastAction(t: TestBackend) {
  const { actions } = await t.ok('journal.list', { rowId: null, before: null, limit: 1 });
  if (!actions[0]) throw new Error('no action');
  return actions[0];
}

/** Guards of four in three shifts at one post, and people 1…n as they are put on shifts. */
const guardBundle = (assignments: { date: string; shift: string; person: number }[], need = 1) => ({
  posko: 1,
  people: Array.from({ length: 6 }, (_, i) => ({
    nrp: `9001000${i}`,
    name: `PENJAGA ${'ABCDEF'[i]}`,
    rank: 'BRIPKA',
  })),
  places: [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara' }],
  dutyPosts: [
    {
      key: 'jaga-kpu',
      place: 'kpu',
      from: '2024-11-01',
      to: '2024-11-30',
      pattern: '3x8',
      need,
      leader: true,
    },
  ],
  assignments: assignments.map(({ date, shift, person }) => ({
    dutyPost: 'jaga-kpu',
    date,
    shift,
    nrp: `9001000${person}`,
    role: 'karu',
  })),
});

describe('letting a finding stand', () => {
  it('keeps it in the list with reason, name and time, and counts it no more', async () => {
    const t = await openBackend();
    await clash(t);
    const before = await today(t);
    const found = await doubleBook(t);
    expect(found).toMatchObject({
      severity: 'error',
      mayOverride: 'kabagops',
      remedy: 'replace',
      override: null,
    });
    await t.ok('conflict.override', allow(found));
    const after = await today(t);
    expect(after.conflicts).toHaveLength(before.conflicts.length);
    expect(after).toMatchObject({ errors: before.errors - 1, warnings: before.warnings, overridden: 1 });
    expect((await doubleBook(t)).override).toMatchObject({ reason: REASON, at: '2024-11-06T02:42:00.000Z' });
    const { todo, schedule } = await t.ok('report.home', { day: TODAY, operationId: null });
    expect(todo.some((entry) => entry.code === 'DOUBLE_BOOK')).toBe(false);
    expect(schedule.map((line) => line.worst)).not.toContain('error');
    const action = await lastAction(t);
    expect(action).toMatchObject({ reason: REASON });
    expect(action.label).toContain('Izinkan (Kabagops): BRIPKA Yohanis Contoh: Dua tugas beririsan 1 jam');
  });

  it('is undone, and taken back', async () => {
    const t = await openBackend();
    await clash(t);
    await t.ok('conflict.override', allow(await doubleBook(t)));
    await t.ok('journal.undo', { id: null });
    expect((await doubleBook(t)).override).toBeNull();
    const { id } = await t.ok('conflict.override', allow(await doubleBook(t)));
    await t.ok('conflict.withdraw', { id });
    expect((await doubleBook(t)).override).toBeNull();
    expect((await t.refused('conflict.withdraw', { id })).code).toBe('NOT_FOUND');
  });

  it('a second time writes the new reason', async () => {
    const t = await openBackend();
    await clash(t);
    const found = await doubleBook(t);
    const first = await t.ok('conflict.override', allow(found));
    expect(await t.ok('conflict.override', allow(found, 'Sudah disetujui pimpinan'))).toEqual(first);
    expect((await doubleBook(t)).override?.reason).toBe('Sudah disetujui pimpinan');
  });

  it('needs a reason in words, a finding that is there, and one that may stand', async () => {
    const t = await openBackend();
    await clash(t);
    const found = await doubleBook(t);
    expect((await t.refused('conflict.override', allow(found, 'ok 123456'))).code).toBe('INPUT_INVALID');
    expect((await t.refused('conflict.override', { ...allow(found), subjects: ['tidak-ada'] })).code).toBe(
      'NOT_FOUND',
    );
    expect((await t.refused('conflict.override', { ...allow(found), code: 'LAIN' })).code).toBe('NOT_FOUND');
    const twin = { ...allow(found), code: 'DUP_PERSON' };
    expect((await t.refused('conflict.override', twin)).message).toContain('tidak dapat diizinkan');
  });

  it('ends with what it excused: the same clash is asked for again, and undo brings both back', async () => {
    const t = await openBackend();
    const { person, second } = await clash(t);
    await t.ok('conflict.override', allow(await doubleBook(t)));
    const { assignments } = await t.ok('event.get', { id: second });
    await t.ok('assignment.end', { ids: assignments.map((a) => a.id) });
    expect((await today(t)).overridden).toBe(0);
    const removal = await lastAction(t);
    await t.ok('assignment.add', add(second, [person]));
    expect((await doubleBook(t)).override).toBeNull();
    await t.ok('journal.undo', { id: null });
    await t.ok('journal.undo', { id: removal.id });
    expect((await doubleBook(t)).override?.reason).toBe(REASON);
  });

  it('outlives changes that leave the clash as it is', async () => {
    const t = await openBackend();
    const { second } = await clash(t);
    await t.ok('conflict.override', allow(await doubleBook(t)));
    await t.ok('event.update', { id: second, fields: { end: `${TODAY}T19:00` } });
    expect((await doubleBook(t)).override?.reason).toBe(REASON);
    await t.ok('event.update', { id: second, fields: { start: `${TODAY}T17:30` } });
    expect((await today(t)).conflicts.some((c) => c.code === 'DOUBLE_BOOK')).toBe(false);
    await t.ok('event.update', { id: second, fields: { start: `${TODAY}T16:30` } });
    expect((await doubleBook(t)).override).toBeNull();
  });

  it('comes with the reason for plotting over a clash', async () => {
    const t = await openBackend();
    const { second } = await clash(t);
    const other = (await t.ok('event.create', eventFields({ title: 'Jalan sehat', region: null }))).id;
    const { assignments } = await t.ok('event.get', { id: second });
    const person = assignments[0]?.personId ?? '';
    const added = await t.ok('assignment.add', add(other, [person], { reason: REASON }));
    expect(added.conflicts.map((c) => [c.code, c.override?.reason])).toEqual([
      ['DOUBLE_BOOK', REASON],
      ['DOUBLE_BOOK', REASON],
    ]);
    expect(await today(t)).toMatchObject({ errors: 1, overridden: 2 });
  });

  it('is printed with its reason in the list of findings', async () => {
    const t = await openBackend();
    await clash(t);
    await t.ok('conflict.override', allow(await doubleBook(t)));
    const scope = { operationId: null, eventId: null, day: TODAY };
    const sheet = await t.ok('report.preview', { kind: 'bentrok', scope });
    expect(sheet.titles).toEqual([
      'DAFTAR BENTROK PLOTING PERSONEL',
      'HARI RABU, 6 NOVEMBER 2024',
      expect.stringMatching(/^\d+ terbuka, 1 diizinkan$/),
    ]);
    const row = sheet.rows.find((r) => r.cells.includes('DOUBLE_BOOK'));
    expect(row?.cells.at(-1)).toMatch(new RegExp(`^${REASON} \\(.+, 6 Nov 2024 10\\.42\\)$`));
    const all = await t.ok('report.preview', { kind: 'bentrok', scope: { ...scope, day: null } });
    expect(all.total).toBe(sheet.total);
  });

  it('is carried by the data, and loads once', async () => {
    const t = await openBackend();
    await clash(t);
    await t.ok('conflict.override', allow(await doubleBook(t)));
    const dump = dumpBundle(t.context);
    expect(dump.overrides).toMatchObject([{ code: 'DOUBLE_BOOK', reason: REASON }]);
    const other = await openBackend();
    loadBundle(other.context, JSON.parse(JSON.stringify(dump)));
    expect((await doubleBook(other)).override?.reason).toBe(REASON);
    expect(dumpBundle(other.context)).toEqual(dump);
    expect(loadBundle(other.context, JSON.parse(JSON.stringify(dump)))).toMatchObject({ changes: 0 });
  });
});

describe('the rules over the stored plan', () => {
  it('a guard is judged shift by shift, and only the named shift is let stand', async () => {
    const t = await openBackend();
    loadBundle(t.context, guardBundle([{ date: TODAY, shift: 'P', person: 0 }]));
    const { conflicts } = await today(t);
    expect(conflicts.map((c) => [c.code, c.message])).toEqual([
      ['UNDER_STRENGTH', 'Kantor KPU 6 Nov Siang kurang 1 orang (0/1). Isi dari yang bebas.'],
      ['UNDER_STRENGTH', 'Kantor KPU 6 Nov Malam kurang 1 orang (0/1). Isi dari yang bebas.'],
    ]);
    if (conflicts[0]) await t.ok('conflict.override', allow(conflicts[0]));
    expect(await today(t)).toMatchObject({ warnings: 1, overridden: 1 });
  });

  it('rest looks back over the days before, and names only the days asked for', async () => {
    const t = await openBackend();
    const nights = ['2024-11-04', '2024-11-05', TODAY].map((date) => ({ date, shift: 'M', person: 0 }));
    loadBundle(t.context, guardBundle([...nights, { date: '2024-11-05', shift: 'S', person: 0 }], 0));
    const rest = (await today(t)).conflicts.filter((c) => c.code === 'REST');
    expect(rest.map((c) => c.message)).toEqual([
      // The night before reaches into the day.
      'Tanpa jeda antara Kantor KPU s.d. 5 Nov 22.00 dan Kantor KPU 5 Nov mulai 22.00; batas 8 jam. Geser atau tulis alasan.',
      'Malam ke-3 berturut-turut di Kantor KPU 6 Nov; batas 2 malam. Geser atau tulis alasan.',
    ]);
    const first = await t.ok('conflict.list', { from: '2024-11-04', to: '2024-11-04' });
    expect(first.conflicts.filter((c) => c.code === 'REST')).toEqual([]);
  });

  it('knows the way from a post to another kecamatan', async () => {
    const t = await openBackend();
    const bundle = guardBundle([{ date: TODAY, shift: 'P', person: 0 }]);
    const [kpu] = bundle.places;
    const [nrp] = bundle.people.map((p) => p.nrp);
    const event = {
      key: 'k1',
      kind: 'patroli',
      title: 'Oebufu',
      start: `${TODAY}T15:00`,
      end: `${TODAY}T17:00`,
    };
    loadBundle(t.context, {
      ...bundle,
      places: [{ ...kpu, region: '53.71.04.1011' }],
      events: [{ ...event, region: '53.71.01.1010' }],
      assignments: [...bundle.assignments, { event: 'k1', nrp }],
    });
    const [rest] = (await today(t)).conflicts.filter((c) => c.code === 'REST');
    expect(rest?.message).toContain('Jeda hanya 1 jam');
    expect(rest?.message).toContain('di kecamatan lain');
  });

  it('keeps the limits that the post chose', async () => {
    const t = await openBackend();
    loadBundle(
      t.context,
      guardBundle([
        { date: '2024-11-05', shift: 'M', person: 0 },
        { date: TODAY, shift: 'S', person: 0 },
      ]),
    );
    const rests = async () =>
      (await today(t)).conflicts.filter((c) => c.code === 'REST').map((c) => c.message);
    expect(await rests()).toEqual([]);
    const { usual } = await t.ok('conflict.rules', {});
    const rules = { ...usual, rest: [{ fromHours: 0, freeHours: 12 }] };
    await t.ok('conflict.setRules', { rules });
    expect((await t.ok('conflict.rules', {})).rules).toEqual(rules);
    expect(await rests()).toEqual([
      'Jeda hanya 8 jam antara Kantor KPU s.d. 6 Nov 06.00 dan Kantor KPU 6 Nov mulai 14.00; batas 12 jam. Geser atau tulis alasan.',
    ]);
    await t.ok('conflict.setRules', { rules: null });
    expect(await rests()).toEqual([]);
    await t.ok('conflict.setRules', { rules: { ...rules, stretchHours: 24 } });
    expect(await rests()).toEqual([]);
    expect((await t.refused('conflict.setRules', { rules: { ...rules, stretchHours: -1 } })).code).toBe(
      'INPUT_INVALID',
    );
  });

  it('answers for all days there are', async () => {
    const t = await openBackend();
    await clash(t);
    const always = await t.ok('conflict.list', { from: '0001-01-01', to: '9999-12-31' });
    expect(always.conflicts).toEqual((await today(t)).conflicts);
  });

  it('an issued order is stale when people or hours changed', async () => {
    const t = await openSample();
    const { id } = await t.ok('letter.create', {
      kind: 'sprin',
      scope: { operationId: null, eventId: null, day: TODAY },
      paper: 'a4',
    });
    await t.ok('letter.update', { id, number: 'Sprin/812/XI/OPS.1.3./2024', date: '2024-11-05' });
    await t.ok('letter.issue', { id, approval: { by: 'ADRIANUS CONTOH', office: 'KABAGOPS' } });
    const stale = async () => (await today(t)).conflicts.filter((c) => c.code === 'DOC_STALE');
    expect(await stale()).toEqual([]);
    const [event] = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    if (!event) throw new Error('no event');
    await t.ok('event.update', { id: event.id, fields: { venue: 'Tempat lain' } });
    const { assignments } = await t.ok('event.get', { id: event.id });
    await t.ok('assignment.end', { ids: assignments.slice(0, 2).map((a) => a.id) });
    expect(await stale()).toMatchObject([
      {
        letterId: id,
        subjects: ['Sprin/812/XI/OPS.1.3./2024'],
        message:
          'Sprin/812/XI/OPS.1.3./2024 memuat 2 nama yang sudah dicabut dan menyebut 1 kegiatan yang sudah berubah. Buat Sprin perubahan.',
      },
    ]);
    const { todo } = await t.ok('report.home', { day: TODAY, operationId: null });
    expect(todo.filter((entry) => entry.code === 'DOC_STALE')).toMatchObject([{ letterId: id }]);
    const [found] = await stale();
    if (found) await t.ok('conflict.override', allow(found, 'Menunggu tanda tangan'));
    expect((await stale())[0]?.override?.reason).toBe('Menunggu tanda tangan');
    await t.ok('setting.update', { paper: 'f4' });
    expect((await stale())[0]?.override?.reason).toBe('Menunggu tanda tangan');
  });
});

describe('a draft', () => {
  const draft = {
    assignmentId: null,
    eventId: null,
    dutyPostId: null,
    date: null,
    shift: null,
    role: 'anggota',
    nature: 'pelaksana' as const,
    start: null,
    end: null,
  };

  it('tells what it would bring and mend, and changes nothing', async () => {
    const t = await openBackend();
    const { person, second } = await clash(t);
    const other = (await t.ok('personnel.create', personFields())).id;
    const before = await today(t);
    const { assignments } = await t.ok('event.get', { id: second });
    const assignmentId = assignments[0]?.id ?? '';
    const swap = await t.ok('conflict.preview', {
      put: [{ ...draft, assignmentId, eventId: second, personId: other, role: 'padal' }],
      remove: [],
    });
    expect(swap.conflicts).toEqual([]);
    expect(swap.solved.map((c) => [c.code, c.personId, c.name])).toEqual([
      ['DOUBLE_BOOK', person, 'YOHANIS CONTOH'],
    ]);
    const gone = await t.ok('conflict.preview', { put: [], remove: [assignmentId] });
    expect(gone.solved.map((c) => c.code)).toEqual(['DOUBLE_BOOK']);
    expect(await today(t)).toEqual(before);
  });

  it('reaches shifts of guards and people who have no duty yet', async () => {
    const t = await openBackend();
    loadBundle(t.context, guardBundle([{ date: TODAY, shift: 'P', person: 0 }]));
    const before = await today(t);
    const post = (await t.ok('dutyPost.list', { day: TODAY, operationId: null }))[0]?.id ?? '';
    const people = await t.ok('conflict.list', { from: TODAY, to: TODAY });
    expect(people).toEqual(before);
    const person = (await t.ok('personnel.create', personFields({ name: 'TINI CONTOH' }))).id;
    await t.ok('absence.create', {
      personIds: [person],
      kind: 'SAKIT',
      since: TODAY,
      until: TODAY,
      note: null,
    });
    const answer = await t.ok('conflict.preview', {
      put: [{ ...draft, personId: person, dutyPostId: post, date: TODAY, shift: 'S' }],
      remove: [],
    });
    expect(answer.conflicts.map((c) => [c.code, c.name])).toEqual([
      ['ABSENT', 'TINI CONTOH'],
      ['NO_LEADER', null],
    ]);
    expect(answer.solved.map((c) => c.message)).toEqual([
      'Kantor KPU 6 Nov Siang kurang 1 orang (0/1). Isi dari yang bebas.',
    ]);
    expect(await today(t)).toEqual(before);
  });
});

describe('a night', () => {
  /** One person, a guard of three shifts, and an event at 01.00 of the night after today. */
  async function night(t: TestBackend) {
    const { id: operationId } = await t.ok('operation.create', {
      key: 'omp',
      name: 'Mantap Praja',
      sandi: null,
      kind: 'OMP',
      start: '2024-08-27',
      end: '2024-12-25',
      template: 'none',
      stages: false,
    });
    const { id: dutyPostId } = await t.ok('dutyPost.save', {
      id: null,
      operationId,
      place: { name: 'Kantor KPU', kind: 'objek-penyelenggara', region: null },
      since: '2024-11-01',
      until: '2024-11-30',
      pattern: '3x8',
      need: 1,
      needs: {},
      leader: false,
      release: false,
    });
    const person = (await t.ok('personnel.create', personFields())).id;
    const morning = { day: NEXT, start: `${NEXT}T01:00`, end: `${NEXT}T04:00`, need: null };
    const event = (await t.ok('event.create', eventFields(morning))).id;
    await t.ok('assignment.add', add(event, [person], { role: 'padal' }));
    return { dutyPostId, person };
  }
  const NEXT = '2024-11-07';
  const codes = (conflicts: readonly ConflictView[]) =>
    conflicts.filter((c) => c.personId !== null).map((c) => c.code);

  it('meets what its people do after midnight: in the preview, in the grid and in the list of its day', async () => {
    const t = await openBackend();
    const { dutyPostId, person } = await night(t);
    const duty = { dutyPostId, eventId: null, role: 'anggota' };
    const put = {
      ...duty,
      assignmentId: null,
      date: TODAY,
      shift: 'M',
      personId: person,
      start: null,
      end: null,
    };
    const draft = await t.ok('conflict.preview', { put: [{ ...put, nature: 'pelaksana' }], remove: [] });
    expect(codes(draft.conflicts)).toEqual(['DOUBLE_BOOK']);
    const cells = [{ personId: person, day: TODAY, set: { ...duty, code: 'M' } }];
    expect(codes((await t.ok('assignment.previewCells', { cells })).conflicts)).toEqual(['DOUBLE_BOOK']);
    await t.ok('assignment.setCells', { cells });
    expect(codes((await today(t)).conflicts)).toEqual(['DOUBLE_BOOK']);
    const shift = await t.ok('dutyPost.shift', { dutyPostId, date: TODAY, shift: 'M' });
    expect(shift.people.map(({ worst }) => worst)).toEqual(['error']);
  });

  it('says nothing of the rest between two days that are not asked for', async () => {
    const t = await openBackend();
    const { dutyPostId, person } = await night(t);
    for (const [date, shift] of [
      ['2024-11-09', 'M'],
      ['2024-11-10', 'P'],
    ] as const)
      await t.ok('dutyPost.assign', {
        dutyPostId,
        date,
        shift,
        personIds: [person],
        role: 'anggota',
        reason: null,
      });
    expect(codes((await today(t)).conflicts)).toEqual([]);
    const list = await t.ok('conflict.list', { from: '2024-11-09', to: '2024-11-09' });
    expect(codes(list.conflicts)).toEqual(['REST']);
  });
});
