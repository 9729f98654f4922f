import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import {
  eventFields,
  openBackend,
  openSample,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';

async function people(t: TestBackend, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push((await t.ok('personnel.create', personFields())).id);
  return ids;
}

const add = (eventId: string, personIds: string[], given: Partial<CallInput<'assignment.add'>> = {}) => ({
  eventId,
  personIds,
  role: 'anggota',
  nature: 'pelaksana' as const,
  point: null,
  reason: null,
  ...given,
});

describe('events and assignments', () => {
  it('shows the kelurahan, the district and the strength of an event', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    await t.ok('assignment.add', add(id, await people(t, 1)));
    const { event, findings } = await t.ok('event.get', { id });
    expect(event).toMatchObject({
      village: 'Kel. Oebufu',
      district: 'Kec. Oebobo',
      assigned: 1,
      time: '16.00–18.00',
    });
    expect(findings.map((f) => f.code).sort()).toEqual(['NO_LEADER', 'UNDER_STRENGTH']);
  });

  it('warns of a clash before it is written, names the other duty, and never blocks', async () => {
    const t = await openBackend();
    const [person] = await people(t, 1);
    const first = await t.ok(
      'event.create',
      eventFields({
        title: 'Rapat umum, Alun-alun',
        region: null,
        start: `${TODAY}T14:00`,
        end: `${TODAY}T17:30`,
      }),
    );
    const second = await t.ok('event.create', eventFields());
    await t.ok('assignment.add', add(first.id, [person ?? '']));
    const preview = await t.ok('assignment.preview', {
      eventId: second.id,
      personIds: [person ?? ''],
      nature: 'pelaksana',
    });
    expect(preview.conflicts.map((c) => c.code)).toEqual(['DOUBLE_BOOK']);
    expect(preview.conflicts[0]?.message).toContain('Alun-alun');
    const result = await t.ok(
      'assignment.add',
      add(second.id, [person ?? ''], { reason: 'kekurangan orang' }),
    );
    expect(result).toMatchObject({ added: 1, skipped: 0 });
    const { actions } = await t.ok('journal.list', { rowId: null, before: null, limit: 1 });
    expect(actions[0]?.reason).toBe('kekurangan orang');
    const list = await t.ok('conflict.list', { from: TODAY, to: TODAY });
    expect(list.conflicts.filter((c) => c.code === 'DOUBLE_BOOK')).toHaveLength(1);
  });

  it('does not see a clash between duties that only touch, nor with an open end', async () => {
    const t = await openBackend();
    const [person] = await people(t, 1);
    const first = await t.ok('event.create', eventFields({ start: `${TODAY}T14:00`, end: `${TODAY}T16:00` }));
    const open = await t.ok('event.create', eventFields({ start: `${TODAY}T15:00`, end: null }));
    const second = await t.ok('event.create', eventFields());
    for (const event of [first, open, second]) await t.ok('assignment.add', add(event.id, [person ?? '']));
    const { conflicts } = await t.ok('conflict.list', { from: TODAY, to: TODAY });
    expect(conflicts.filter((c) => c.code === 'DOUBLE_BOOK')).toEqual([]);
  });

  it('skips people who are on the event already', async () => {
    const t = await openBackend();
    const ids = await people(t, 2);
    const { id } = await t.ok('event.create', eventFields());
    await t.ok('assignment.add', add(id, ids.slice(0, 1)));
    expect(await t.ok('assignment.add', add(id, ids))).toMatchObject({ added: 1, skipped: 1 });
  });

  it('offers free people first and says why others are not', async () => {
    const t = await openBackend();
    const [busy, absent, free] = await people(t, 3);
    const other = await t.ok('event.create', eventFields({ title: 'Jalan sehat', region: null }));
    await t.ok('assignment.add', add(other.id, [busy ?? '']));
    await t.ok('absence.create', {
      personIds: [absent ?? ''],
      kind: 'CUTI',
      since: '2024-11-04',
      until: '2024-11-08',
      note: null,
    });
    const { id } = await t.ok('event.create', eventFields());
    const all = await t.ok('assignment.picker', { eventId: id, onlyFree: false, limit: 10 });
    expect(all.rows[0]).toMatchObject({ personId: free, free: true, reasons: [] });
    const reasons = new Map(all.rows.map((r) => [r.personId, r.reasons.join(' ')]));
    expect(reasons.get(busy ?? '')).toContain('Jalan sehat');
    expect(reasons.get(absent ?? '')).toContain('Cuti');
    const onlyFree = await t.ok('assignment.picker', { eventId: id, onlyFree: true, limit: 10 });
    expect(onlyFree).toMatchObject({ total: 1, hidden: 2 });
  });

  it('ends an event with its assignments in one step and brings both back', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    await t.ok('assignment.add', add(id, await people(t, 2)));
    expect(await t.ok('event.end', { ids: [id] })).toEqual({ events: 1, assignments: 2 });
    expect((await t.refused('event.get', { id })).code).toBe('NOT_FOUND');
    await t.ok('journal.undo', { id: null });
    expect((await t.ok('event.get', { id })).event.assigned).toBe(2);
  });

  it('leaves no duty of an ended event behind for a person who comes back', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    const ids = await people(t, 2);
    await t.ok('assignment.add', add(id, ids));
    await t.ok('personnel.end', { ids: ids.slice(0, 1) });
    const { actions } = await t.ok('journal.list', { rowId: null, before: null, limit: 1 });
    // Told is what was to be seen on the event.
    expect(await t.ok('event.end', { ids: [id] })).toEqual({ events: 1, assignments: 1 });
    await t.ok('journal.undo', { id: actions[0]?.id ?? null });
    const live = t.db.prepare('SELECT count(*) FROM assignment WHERE ended_at IS NULL').pluck().get();
    expect(live).toBe(0);
    // The event's own undo brings back everyone it had.
    await t.ok('journal.undo', { id: null });
    expect((await t.ok('event.get', { id })).event.assigned).toBe(2);
  });

  it('copies an event to another day with its people but without permit and result', async () => {
    const t = await openBackend();
    const { id } = await t.ok(
      'event.create',
      eventFields({
        sttp: { number: 'STTP/1', date: null, issuer: null, start: null, end: null },
        result: 'aman',
      }),
    );
    await t.ok('assignment.add', add(id, await people(t, 2)));
    const copy = await t.ok('event.duplicate', { id, day: '2024-11-09', withPeople: true });
    const { event } = await t.ok('event.get', { id: copy.id });
    expect(event).toMatchObject({
      start: '2024-11-09T16:00',
      end: '2024-11-09T18:00',
      sttp: null,
      result: null,
      assigned: 2,
    });
  });

  it('refuses an end before the start, and keeps an event without a day until it is scheduled', async () => {
    const t = await openBackend();
    const early = await t.refused('event.create', eventFields({ end: `${TODAY}T15:00` }));
    expect(early).toMatchObject({ code: 'INPUT_INVALID', message: 'Jam selesai harus sesudah jam mulai.' });
    const { id } = await t.ok('event.create', eventFields({ start: null, end: null, day: null }));
    const later = await t.ok(
      'event.create',
      eventFields({ title: 'Lain', start: null, end: null, day: null }),
    );
    await t.ok('event.updateDetail', { id: later.id, fields: { sttpNotified: '2024-11-05' } });
    const tray = async () =>
      (await t.ok('event.unscheduled', { operationId: null })).map(({ event, notified }) => [
        event.id,
        notified,
      ]);
    expect(await tray()).toEqual([
      [later.id, '2024-11-05'],
      [id, null],
    ]);
    expect(await t.ok('event.list', { operationId: null, from: '2024-01-01', to: '2024-12-31' })).toEqual([]);
    expect((await t.ok('event.get', { id })).findings.map(({ code }) => code)).toEqual(['UNDER_STRENGTH']);
    await t.ok('event.update', { id, fields: { day: TODAY } });
    expect(await tray()).toEqual([[later.id, '2024-11-05']]);
    expect(await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY })).toMatchObject([{ id }]);
  });

  it('replaces one person by another on the same duty', async () => {
    const t = await openBackend();
    const [first, second] = await people(t, 2);
    const { id } = await t.ok('event.create', eventFields());
    await t.ok('assignment.add', add(id, [first ?? ''], { role: 'padal', point: 'Pintu masuk' }));
    const { assignments } = await t.ok('event.get', { id });
    await t.ok('assignment.replace', {
      id: assignments[0]?.id ?? '',
      personId: second ?? '',
      reason: 'sakit',
    });
    const after = (await t.ok('event.get', { id })).assignments;
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ personId: second, role: 'padal', point: 'Pintu masuk' });
  });

  it('gives whoever comes in a place its hours and its lead, in the preview too', async () => {
    const t = await openBackend();
    const nrps = ['90010001', '90010002', '90010003'];
    const all = { start: `${TODAY}T08:00`, end: `${TODAY}T16:00` };
    loadBundle(t.context, {
      posko: 1,
      people: nrps.map((nrp, i) => ({ nrp, name: `ORANG CONTOH ${'ABC'[i]}`, rank: 'BRIPDA' })),
      events: [
        { key: 'k1', kind: 'lain', title: 'Panjang', ...all },
        { key: 'k2', kind: 'lain', title: 'Sore', start: `${TODAY}T13:00`, end: `${TODAY}T15:00` },
      ],
      assignments: [
        { event: 'k1', nrp: nrps[0], role: 'padal', start: `${TODAY}T10:00`, end: `${TODAY}T12:00` },
        { event: 'k2', nrp: nrps[1], role: 'anggota' },
      ],
    });
    const events = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const eventId = events.find(({ key }) => key === 'k1')?.id ?? '';
    const place = (await t.ok('event.get', { id: eventId })).assignments[0]?.id ?? '';
    const other = events.find(({ key }) => key === 'k2')?.id ?? '';
    const second = (await t.ok('event.get', { id: other })).assignments[0]?.personId ?? '';
    const ask = { eventId, personIds: [second], nature: 'pelaksana' as const };
    const codes = async (replaces?: string) =>
      (await t.ok('assignment.preview', { ...ask, ...(replaces ? { replaces } : {}) })).conflicts.map(
        ({ code }) => code,
      );
    expect(await codes()).toEqual(['DOUBLE_BOOK']);
    expect(await codes(place)).toEqual([]);
    const done = await t.ok('assignment.replace', { id: place, personId: second, reason: null });
    expect(done.conflicts).toEqual([]);
    const stored = t.db.prepare(
      'SELECT start, "end" FROM assignment WHERE event_id = ? AND ended_at IS NULL',
    );
    expect(stored.all(eventId)).toEqual([{ start: `${TODAY}T10:00`, end: `${TODAY}T12:00` }]);
    const later = { start: `${TODAY}T09:00`, end: `${TODAY}T17:00` };
    await t.ok('event.update', { id: eventId, fields: later });
    expect(stored.all(eventId)).toEqual([{ start: `${TODAY}T11:00`, end: `${TODAY}T13:00` }]);
  });

  it('fills the month grid with letters and counts who is free', async () => {
    const t = await openSample();
    const { operations } = await t.ok('session.overview', {});
    const grid = await t.ok('assignment.grid', {
      operationId: operations[0]?.id ?? null,
      from: '2024-11-01',
      to: '2024-11-30',
      onlyAssigned: false,
    });
    expect(grid.rows).toHaveLength(151);
    const cells = grid.rows.flatMap((r) => r.cells.filter((c) => c.day === TODAY && c.codes.includes('K')));
    expect(cells).toHaveLength(139);
    const ofDay = grid.cover.find((c) => c.day === TODAY);
    expect(ofDay).toMatchObject({ events: 9, have: 139, missing: 0, people: 151 });
    // Who leads works as long as who is led.
    const round = grid.rows.filter((row) => row.cells.some((cell) => cell.codes.includes('24')));
    expect(round.map((row) => row.hours)).toEqual(round.map(() => 24));
  });

  it('counts a guard until six in the morning on the day it starts only, but nobody is free before it ends', async () => {
    const t = await openSample();
    const NEXT = '2024-11-07';
    const input = { operationId: null, from: TODAY, to: NEXT, onlyAssigned: true };
    const { rows, cover } = await t.ok('assignment.grid', input);
    const guards = rows.filter((r) => r.cells.some((c) => c.day === TODAY && c.codes.includes('24')));
    expect(guards).toHaveLength(12);
    expect(rows.flatMap((r) => r.cells.filter((c) => c.day === NEXT))).toEqual([]);
    expect(cover).toMatchObject([
      { day: TODAY, people: 151 },
      { day: NEXT, people: 0, free: 151 - 12 },
    ]);
    const home = await t.ok('report.home', { day: TODAY, operationId: null });
    expect(home.days.find((d) => d.day === NEXT)).toEqual({ day: NEXT, need: 0, assigned: 0 });
    // Its hours belong to the day it starts on, as in the ledger.
    const { personId = '' } = guards[0] ?? {};
    const hoursIn = async (span: { from: string; to: string }) =>
      (await t.ok('assignment.grid', { ...input, ...span, onlyAssigned: false })).rows.find(
        (row) => row.personId === personId,
      )?.hours;
    expect(await hoursIn({ from: TODAY, to: TODAY })).toBeGreaterThanOrEqual(24);
    expect(await hoursIn({ from: NEXT, to: '2024-11-30' })).toBe(0);
    const onEvent = rows.find((r) => !guards.includes(r))?.personId ?? '';
    await t.ok('absence.create', {
      personIds: [onEvent],
      kind: 'CUTI',
      since: NEXT,
      until: null,
      note: null,
    });
    expect((await t.ok('assignment.grid', input)).cover[1]).toMatchObject({ free: 151 - 12 - 1 });
  });

  it('counts only what belongs to the chosen operation, though who is on another one is not free', async () => {
    const t = await openBackend();
    const [first = '', second = ''] = await people(t, 2);
    const operation = { sandi: null, kind: 'OMP' as const, start: '2024-08-27', end: '2024-12-25' };
    const made = { template: 'none' as const, stages: false };
    const a = await t.ok('operation.create', { ...operation, ...made, key: 'a', name: 'Operasi A' });
    const b = await t.ok('operation.create', { ...operation, ...made, key: 'b', name: 'Operasi B' });
    const ofA = await t.ok('event.create', eventFields({ operationId: a.id }));
    const ofB = await t.ok('event.create', eventFields({ operationId: b.id, title: 'Rapat umum' }));
    await t.ok('assignment.add', add(ofA.id, [first, second]));
    await t.ok('assignment.add', add(ofB.id, [second]));
    const cover = async (operationId: string | null) =>
      (await t.ok('assignment.grid', { operationId, from: TODAY, to: TODAY, onlyAssigned: true })).cover[0];
    expect(await cover(b.id)).toMatchObject({ events: 1, need: 2, have: 1, missing: 1, people: 1, free: 0 });
    expect(await cover(null)).toMatchObject({ events: 2, need: 4, have: 3, missing: 1, people: 2, free: 0 });
  });

  it('counts what is missing event by event: too many here do not hide too few there', async () => {
    const t = await openSample();
    const events = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const [first, second] = events;
    await t.ok('event.update', { id: first?.id ?? '', fields: { need: (first?.need ?? 0) + 3 } });
    await t.ok('event.update', { id: second?.id ?? '', fields: { need: (second?.need ?? 0) - 4 } });
    const grid = await t.ok('assignment.grid', {
      operationId: null,
      from: TODAY,
      to: TODAY,
      onlyAssigned: true,
    });
    expect(grid.cover[0]).toMatchObject({ need: 138, have: 139, missing: 3 });
  });

  it('refuses ended people and moves to the stage of the new day', async () => {
    const t = await openBackend();
    const [person] = await people(t, 1);
    await t.ok('personnel.end', { ids: [person ?? ''] });
    const { id } = await t.ok('event.create', eventFields());
    expect((await t.refused('assignment.add', add(id, [person ?? '']))).code).toBe('NOT_FOUND');
    const operation = {
      key: 'ops',
      name: 'Ops',
      sandi: null,
      kind: 'OMP',
      start: '2024-08-27',
      end: '2024-12-25',
    };
    const made = await t.ok('operation.create', { ...operation, template: 'none', stages: true });
    const { stages } = await t.ok('operation.get', { id: made.id });
    const moved = await t.ok('event.create', eventFields({ operationId: made.id }));
    await t.ok('event.update', {
      id: moved.id,
      fields: { start: '2024-11-25T08:00', end: '2024-11-25T10:00' },
    });
    const { event } = await t.ok('event.get', { id: moved.id });
    expect(event.stageId).toBe(stages.find((s) => s.key === 'masa-tenang')?.id);
  });

  it('belongs to the stage whose days are counted, where stages overlap', async () => {
    const t = await openBackend();
    const VOTE = '2024-11-27';
    const stage = (key: string, start: string, end: string) => ({ key, name: key, start, end });
    const stages = [stage('penghitungan', VOTE, '2024-12-16'), stage('pemungutan-suara', VOTE, VOTE)];
    const operation = { key: 'ops', name: 'Ops', kind: 'OMP', start: '2024-08-27', end: '2024-12-25' };
    loadBundle(t.context, { posko: 1, operations: [{ ...operation, stages }] });
    const operationId = t.db.prepare('SELECT id FROM operation').pluck().get() as string;
    const made = await t.ok('event.create', eventFields({ operationId }));
    const key = t.db
      .prepare('SELECT s.key FROM event e JOIN stage s ON s.id = e.stage_id WHERE e.id = ?')
      .pluck();
    const day = { start: `${VOTE}T08:00`, end: `${VOTE}T10:00` };
    const created = await t.ok('event.create', eventFields({ operationId, day: VOTE, ...day }));
    const copied = await t.ok('event.duplicate', { id: made.id, day: VOTE, withPeople: false });
    await t.ok('event.update', { id: made.id, fields: day });
    expect([created.id, copied.id, made.id].map((id) => key.get(id))).toEqual([
      ...['pemungutan-suara', 'pemungutan-suara', 'pemungutan-suara'],
    ]);
  });
});
