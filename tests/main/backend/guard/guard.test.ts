import { describe, expect, it } from 'vitest';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import {
  eventFields,
  openBackend,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';

const FROM = '2024-11-01';
const TO = '2024-11-30';

const post = (
  operationId: string,
  more: Partial<CallInput<'dutyPost.save'>> = {},
): CallInput<'dutyPost.save'> => ({
  id: null,
  operationId,
  place: { name: 'Kantor KPU', kind: 'objek-penyelenggara', region: null },
  since: FROM,
  until: TO,
  pattern: '3x8',
  need: 2,
  needs: {},
  leader: true,
  release: false,
  ...more,
});

/** An operation with a post of three shifts and four regu of two people; each regu's first leads. */
async function fourRegu(t: TestBackend) {
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
  const { id: postId } = await t.ok('dutyPost.save', post(operationId));
  const squads: string[][] = [];
  for (let number = 1; number <= 4; number++) {
    const people: string[] = [];
    for (const rank of ['AIPDA', 'BRIPDA'])
      people.push((await t.ok('personnel.create', personFields({ rank }))).id);
    await t.ok('regu.save', {
      operationId,
      id: null,
      number,
      name: null,
      satgasId: null,
      leaderId: people[0]!,
      personIds: people,
    });
    squads.push(people);
  }
  const regu = (await t.ok('regu.list', { operationId })).map((r) => r.key);
  const roll = {
    dutyPostId: postId,
    rotation: { code: '3x8-4', regu, start: FROM },
    from: FROM,
    to: TO,
    clear: false,
  };
  const cell = async (date: string, shift: string) =>
    (await t.ok('dutyPost.shift', { dutyPostId: postId, date, shift })).people;
  const undo = () => t.ok('journal.undo', { id: null });
  return { operationId, postId, squads, regu, roll, cell, undo };
}

describe('duty posts', () => {
  it('ask for people shift by shift, and name what is missing', async () => {
    const t = await openBackend();
    const { operationId, postId } = await fourRegu(t);
    const known = (await t.ok('dutyPost.board', { operationId }))[0]!;
    expect(known).toMatchObject({ name: 'Kantor KPU', gaps: 90, missing: 180 });
    const change = post(operationId, {
      id: postId,
      place: { id: known.placeId },
      needs: { M: 3, P: 2, X: 9 },
    });
    await t.ok('dutyPost.save', change);
    const gaps = await t.ok('dutyPost.cover', { operationId, dutyPostId: postId, from: TODAY, to: TODAY });
    expect(gaps.map((gap) => gap.message)).toEqual([
      'Rabu 6 Nov, Pagi 06.00–14.00: kurang 2 orang (0/2), belum ada padal.',
      'Rabu 6 Nov, Siang 14.00–22.00: kurang 2 orang (0/2), belum ada padal.',
      'Rabu 6 Nov, Malam 22.00–06.00: kurang 3 orang (0/3), belum ada padal.',
    ]);
    expect((await t.ok('dutyPost.board', { operationId }))[0]!.needs).toEqual({ M: 3 });
  });

  it('mark a shift by its open findings: one that was let stand marks nothing', async () => {
    const t = await openBackend();
    const { operationId } = await fourRegu(t);
    const worst = async () =>
      (await t.ok('dutyPost.month', { operationId, from: TODAY, to: TODAY }))[0]?.cells.map((c) => c.worst);
    expect(await worst()).toEqual(['warning', 'warning', 'warning']);
    const { conflicts } = await t.ok('conflict.list', { from: TODAY, to: TODAY });
    const { code, slots } = conflicts.find((c) => c.slots[0]?.endsWith('/S'))!;
    const reason = 'Tamu objek menjaga sendiri siang hari';
    await t.ok('conflict.override', { code, personId: null, subjects: slots, reason });
    expect(await worst()).toEqual(['warning', null, 'warning']);
  });

  it('let duties go only when that is agreed, and take all back with one undo', async () => {
    const t = await openBackend();
    const { operationId, postId, roll, cell, undo } = await fourRegu(t);
    await t.ok('dutyPost.roll', roll);
    const { placeId } = (await t.ok('dutyPost.board', { operationId }))[0]!;
    const shorter = post(operationId, { id: postId, place: { id: placeId }, until: '2024-11-15' });
    const refused = await t.refused('dutyPost.save', shorter);
    expect(refused).toMatchObject({ code: 'DUTY_MISFIT', details: { duties: 90 } });
    expect(await t.ok('dutyPost.save', { ...shorter, release: true })).toMatchObject({ released: 90 });
    await undo();
    expect(await cell('2024-11-30', 'P')).toHaveLength(2);
    expect(await t.ok('dutyPost.end', { id: postId })).toEqual({ assignments: 180 });
    expect(await t.ok('dutyPost.board', { operationId })).toEqual([]);
    await undo();
    expect(await cell('2024-11-30', 'P')).toHaveLength(2);
  });

  it('keep an own pattern, whose hours the findings know', async () => {
    const t = await openBackend();
    const { operationId, postId, squads } = await fourRegu(t);
    const shifts = [
      { code: 'A', label: 'Awal', from: '05:00', to: '17:00' },
      { code: 'B', label: 'Akhir', from: '18:00', to: '05:00' },
    ];
    const pattern = { id: null, name: 'Dua aplus', shifts, lines: [['A', 'B', 'L']] };
    expect((await t.refused('shiftPattern.save', { ...pattern, lines: [['A', 'Q']] })).code).toBe(
      'INPUT_INVALID',
    );
    const { key, id } = await t.ok('shiftPattern.save', pattern);
    const own = (await t.ok('shiftPattern.list', {})).find((p) => p.key === key)!;
    expect(own.faults).toEqual(['Tidak terjaga pukul 17.00–18.00.']);
    const { placeId } = (await t.ok('dutyPost.board', { operationId }))[0]!;
    await t.ok('dutyPost.save', post(operationId, { id: postId, place: { id: placeId }, pattern: key }));
    const person = squads[0]![0]!;
    const event = await t.ok('event.create', eventFields({ start: `${TODAY}T16:30`, end: `${TODAY}T18:00` }));
    const on = { personIds: [person], role: 'karu', reason: null };
    await t.ok('assignment.add', { ...on, eventId: event.id, nature: 'pelaksana', point: null });
    const given = await t.ok('dutyPost.assign', { ...on, dutyPostId: postId, date: TODAY, shift: 'A' });
    expect(given.conflicts.map((c) => c.code)).toContain('DOUBLE_BOOK');
    expect((await t.refused('shiftPattern.end', { id })).code).toBe('IN_USE');
    const bundle = dumpBundle(t.context);
    const copy = await openBackend();
    loadBundle(copy.context, bundle);
    expect(dumpBundle(copy.context)).toEqual(bundle);
  });
});

describe('regu', () => {
  it('roll over a month: who is away is left out, a second roll changes nothing, one undo takes it back', async () => {
    const t = await openBackend();
    const { operationId, postId, squads, roll, cell, undo } = await fourRegu(t);
    const sick = squads[0]![1]!;
    const absence = { personIds: [sick], kind: 'CUTI', since: '2024-11-05', until: '2024-11-05', note: null };
    await t.ok('absence.create', absence);
    const preview = await t.ok('dutyPost.previewRoll', roll);
    expect(preview).toMatchObject({ added: 179, kept: 0, removed: 0 });
    expect(preview.away).toMatchObject([{ personId: sick, date: '2024-11-05', shift: 'P', kind: 'CUTI' }]);
    expect(preview.turns[0]!.turns.map(({ regu, code }) => `${regu} ${code}`)).toEqual([
      'Regu I P',
      'Regu II S',
      'Regu III M',
      'Regu IV T',
    ]);
    expect(preview.gaps.map((gap) => `${gap.date} ${gap.shift} ${gap.missing}`)).toEqual(['2024-11-05 P 1']);
    expect(await t.ok('dutyPost.roll', roll)).toEqual({ added: 179, removed: 0 });
    expect((await t.ok('dutyPost.board', { operationId }))[0]).toMatchObject({
      gaps: 1,
      rotation: roll.rotation,
    });
    expect(await t.ok('dutyPost.previewRoll', roll)).toMatchObject({ added: 0, kept: 179 });
    expect((await cell(FROM, 'P')).map((p) => [p.role, p.regu, p.pinned])).toEqual([
      ['karu', 'Regu I', false],
      ['anggota', 'Regu I', false],
    ]);
    const [month] = await t.ok('dutyPost.month', { operationId, from: FROM, to: TO });
    expect(month!.cells).toHaveLength(90);
    expect(month!.cells.every((c) => c.led)).toBe(true);
    await undo();
    expect(await cell(FROM, 'P')).toEqual([]);
    expect((await t.ok('dutyPost.board', { operationId }))[0]!.rotation).toBeNull();
    expect(postId).toBeTruthy();
  });

  it('take others off when asked, but never who is pinned', async () => {
    const t = await openBackend();
    const { postId, squads, roll, cell } = await fourRegu(t);
    const at = { dutyPostId: postId, date: FROM, role: 'anggota', reason: null };
    await t.ok('dutyPost.assign', { ...at, shift: 'P', personIds: [squads[2]![0]!, squads[2]![1]!] });
    const [first, second] = await cell(FROM, 'P');
    expect(first!.pinned).toBe(true);
    await t.ok('dutyPost.pin', { ids: [second!.assignmentId], pinned: false });
    const clear = { ...roll, clear: true, to: FROM };
    expect(await t.ok('dutyPost.previewRoll', clear)).toMatchObject({ removed: 1, kept: 1, added: 6 });
    await t.ok('dutyPost.roll', clear);
    expect((await cell(FROM, 'P')).map((p) => p.personId).sort()).toEqual(
      [first!.personId, ...squads[0]!].sort(),
    );
  });

  it('change and end: not while they roll', async () => {
    const t = await openBackend();
    const { operationId, squads, roll, undo } = await fourRegu(t);
    const [one] = await t.ok('regu.list', { operationId });
    const { id, number, name, satgasId } = one!;
    const less = { operationId, id, number, name, satgasId, leaderId: null, personIds: [squads[0]![1]!] };
    await t.ok('regu.save', less);
    expect((await t.ok('regu.list', { operationId }))[0]!.members.map((m) => m.personId)).toEqual([
      squads[0]![1],
    ]);
    await undo();
    expect((await t.ok('regu.list', { operationId }))[0]!.members).toHaveLength(2);
    expect((await t.refused('regu.save', { ...less, id: null })).message).toContain('Regu I sudah ada');
    await t.ok('dutyPost.roll', roll);
    expect((await t.refused('regu.end', { id })).code).toBe('IN_USE');
    await undo();
    await t.ok('regu.end', { id });
    expect(await t.ok('regu.list', { operationId })).toHaveLength(3);
  });
});

describe('changes of people', () => {
  it('replace a sick person on all that follows, with the absence, in one action', async () => {
    const t = await openBackend();
    const { roll, squads, cell, undo } = await fourRegu(t);
    await t.ok('dutyPost.roll', roll);
    const sick = squads[0]![1]!;
    const row = (await cell('2024-11-05', 'P')).find((p) => p.personId === sick)!;
    const following = await t.ok('dutyPost.following', { assignmentId: row.assignmentId, days: 7 });
    expect(following.duties.map((d) => `${d.date} ${d.shift} ${d.time}`)).toEqual([
      '2024-11-05 P 06.00–14.00',
      '2024-11-06 S 14.00–22.00',
      '2024-11-07 M 22.00–06.00',
      '2024-11-09 P 06.00–14.00',
      '2024-11-10 S 14.00–22.00',
      '2024-11-11 M 22.00–06.00',
    ]);
    const spare = (await t.ok('personnel.create', personFields())).id;
    const replacements = following.duties.map(({ assignmentId }, i) => ({
      assignmentId,
      personId: i < 3 ? spare : null,
    }));
    const absence = { kind: 'SAKIT', since: '2024-11-05', until: '2024-11-11', note: null };
    const done = await t.ok('dutyPost.replace', { replacements, absence, reason: null });
    expect(done).toMatchObject({ replaced: 3 });
    expect(done.conflicts.filter((c) => c.code === 'ABSENT')).toEqual([]);
    expect((await cell('2024-11-06', 'S')).map((p) => [p.personId === spare, p.pinned])).toContainEqual([
      true,
      true,
    ]);
    expect(await t.ok('absence.list', { from: FROM, to: TO })).toMatchObject([
      { personId: sick, kind: 'SAKIT', until: '2024-11-11' },
    ]);
    expect(await cell('2024-11-09', 'P')).toHaveLength(1);
    expect(
      (await t.ok('personnel.get', { id: sick, day: TODAY })).duties.some((d) => d.date === '2024-11-06'),
    ).toBe(false);
    await undo();
    expect((await cell('2024-11-06', 'S')).some((p) => p.personId === sick)).toBe(true);
    expect(await t.ok('absence.list', { from: FROM, to: TO })).toEqual([]);
  });

  it('offer those of the kind that stands there; who leads only where a leader is wanted', async () => {
    const t = await openBackend();
    const { operationId, postId, roll } = await fourRegu(t);
    const officer = (await t.ok('personnel.create', personFields({ rank: 'IPDA' }))).id;
    const spare = (await t.ok('personnel.create', personFields({ rank: 'BRIPDA' }))).id;
    await t.ok('dutyPost.roll', roll);
    const vacancy = { dutyPostId: postId, date: '2024-11-05', shift: 'P' };
    const ask = { vacancy, pool: { operationId }, onlyAble: true, limit: 5 };
    const member = await t.ok('roster.suggest', { ...ask, leader: false });
    expect(member.rows[0]).toMatchObject({ personId: spare });
    expect(member.rows[0]!.reasons).toContain('golongan BINTARA sesuai');
    const leading = await t.ok('roster.suggest', ask);
    expect(leading.rows.map((row) => row.personId)).toContain(officer);
    expect(leading.rows.map((row) => row.personId)).not.toContain(spare);
  });

  it('swap two people between two shifts; twice on one shift is refused', async () => {
    const t = await openBackend();
    const { roll, squads, cell, undo } = await fourRegu(t);
    await t.ok('dutyPost.roll', roll);
    const [first] = (await cell(TODAY, 'P')).slice(-1);
    const [second] = (await cell('2024-11-09', 'M')).slice(-1);
    const swap = { firstId: first!.assignmentId, secondId: second!.assignmentId, reason: null };
    const done = await t.ok('dutyPost.swap', swap);
    expect(done.conflicts.every((c) => [first!.personId, second!.personId].includes(c.personId ?? ''))).toBe(
      true,
    );
    expect((await cell(TODAY, 'P')).map((p) => p.personId)).toContain(second!.personId);
    expect((await cell('2024-11-09', 'M')).map((p) => p.personId)).toContain(first!.personId);
    await undo();
    expect((await cell(TODAY, 'P')).map((p) => p.personId)).toContain(first!.personId);
    const [a, b] = await cell(TODAY, 'P');
    expect(
      (
        await t.refused('dutyPost.swap', {
          firstId: a!.assignmentId,
          secondId: a!.assignmentId,
          reason: null,
        })
      ).code,
    ).toBe('INPUT_INVALID');
    const there = { assignmentId: a!.assignmentId, personId: b!.personId };
    expect(
      (await t.refused('dutyPost.replace', { replacements: [there], absence: null, reason: null })).code,
    ).toBe('DUPLICATE_ASSIGNMENT');
    expect(squads).toHaveLength(4);
  });
});

describe('the book of a post', () => {
  it('keeps handovers and lines by day, once each, in the bundle and with undo', async () => {
    const t = await openBackend();
    const { postId, roll, cell, undo } = await fourRegu(t);
    await t.ok('dutyPost.roll', roll);
    const [from] = await cell(TODAY, 'P');
    const [to] = await cell(TODAY, 'S');
    const handover = {
      dutyPostId: postId,
      date: TODAY,
      shift: 'P',
      fromId: from!.personId,
      toId: to!.personId,
      at: `${TODAY}T13:45`,
      strength: 2,
      equipment: 'HT 2, senter 1',
      situation: 'Aman terkendali',
      note: null,
    };
    await t.ok('handover.save', handover);
    await t.ok('handover.save', { ...handover, strength: 3 });
    const line = { id: null, dutyPostId: postId, kind: 'visitor' as const, personId: null };
    await t.ok('dutyLog.save', { ...line, at: `${TODAY}T09:10`, text: 'Tamu KPU Kabupaten, 2 orang' });
    await t.ok('dutyLog.save', { ...line, at: '2024-11-07T02:00', kind: 'patrol', text: 'Patroli keliling' });
    await t.ok('dutyLog.save', { ...line, at: '2024-11-07T06:30', text: 'Hari berikutnya' });
    const book = await t.ok('handover.list', { dutyPostId: postId, date: TODAY });
    expect(book.shifts.map((s) => s.handover?.strength ?? null)).toEqual([3, null, null]);
    expect(book.shifts[0]!.handover).toMatchObject({ from: { name: from!.name }, to: { name: to!.name } });
    expect(book.log.map((l) => l.text)).toEqual(['Tamu KPU Kabupaten, 2 orang', 'Patroli keliling']);
    expect((await t.refused('handover.save', { ...handover, toId: from!.personId })).code).toBe(
      'INPUT_INVALID',
    );
    expect((await t.refused('handover.save', { ...handover, at: `${TODAY}T05:00` })).code).toBe(
      'INPUT_INVALID',
    );
    const bundle = dumpBundle(t.context);
    expect([bundle.handovers.length, bundle.dutyLog.length]).toEqual([1, 3]);
    expect(bundle.regu.map((r) => [r.key, r.members.length, r.leaderNrp === r.members[0]])).toEqual(
      [1, 2, 3, 4].map((n) => [`regu-${n}`, 2, true]),
    );
    loadBundle(t.context, bundle);
    expect(dumpBundle(t.context)).toEqual(bundle);
    await t.ok('dutyLog.end', { id: book.log[0]!.id });
    await undo();
    await t.ok('handover.end', { id: book.shifts[0]!.handover!.id });
    const after = await t.ok('handover.list', { dutyPostId: postId, date: TODAY });
    expect([after.log.length, after.shifts[0]!.handover]).toEqual([2, null]);
  });
});
