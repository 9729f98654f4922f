import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../src/shared/contract/index.ts';
import { openBackend, openSample, type TestBackend, TODAY, temporaryFolder } from '../../builders/backend.ts';

const scopeOf = async (t: TestBackend) => {
  const { operations } = await t.ok('session.overview', {});
  return { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY };
};

async function texts(path: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const found: string[] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') found.push(cell.value);
    }),
  );
  return found;
}

describe('Beranda', () => {
  it('opens with the sentence the chief asks for', async () => {
    const t = await openSample();
    const { operationId } = await scopeOf(t);
    const home = await t.ok('report.home', { day: TODAY, operationId });
    expect(home.sentence).toBe(
      '151 (seratus lima puluh satu) personel mengamankan 9 kegiatan di 8 (delapan) kelurahan dan 4 (empat) kecamatan.',
    );
    expect(home.schedule.filter((s) => s.eventId)).toHaveLength(9);
    expect(home.bySatgas.map((s) => s.assigned)).toEqual([12, 21, 62, 22, 14, 8, 12]);
    expect(home.days).toHaveLength(14);
    expect(home.papers.find((p) => p.kind === 'sprin')?.state).toBe('missing');
  });

  it('names the findings of the chosen operation, and clashes of its events with others', async () => {
    const t = await openSample();
    const { operationId } = await scopeOf(t);
    const other = await t.ok('operation.create', {
      key: 'lain',
      name: 'Operasi lain',
      sandi: null,
      kind: 'OMP',
      start: TODAY,
      end: TODAY,
      template: 'none',
      stages: false,
    });
    const [own] = await t.ok('event.list', { operationId, from: TODAY, to: TODAY });
    const { assignments } = await t.ok('event.get', { id: own?.id ?? '' });
    const executor = assignments.find((a) => a.nature === 'pelaksana');
    const event = {
      ...{ stageId: null, kind: 'lain', day: TODAY, approx: null, region: null, venue: null },
      ...{ candidateId: null, sttp: null, expectedCrowd: null, need: 40, leaderId: null, partners: [] },
      ...{ start: own?.start ?? null, end: own?.end ?? null, flags: [], result: null, note: null },
    };
    const made = await t.ok('event.create', { ...event, operationId: other.id, title: 'Kegiatan lain' });
    const todo = async (of: string | null) =>
      (await t.ok('report.home', { day: TODAY, operationId: of })).todo.filter(
        (entry) => entry.eventId === made.id || entry.personId === executor?.personId,
      );
    expect(await todo(operationId)).toEqual([]);
    expect((await todo(other.id)).map((entry) => entry.code)).toContain('UNDER_STRENGTH');
    expect((await todo(null)).map((entry) => entry.code)).toContain('UNDER_STRENGTH');
    await t.ok('assignment.add', {
      eventId: made.id,
      personIds: [executor?.personId ?? ''],
      role: 'anggota',
      nature: 'pelaksana',
      point: null,
      reason: null,
    });
    expect((await todo(operationId)).map((entry) => entry.code)).toEqual(['DOUBLE_BOOK']);
    expect((await todo(other.id)).map((entry) => entry.code)).toContain('DOUBLE_BOOK');
  });

  it('counts the guards of the chosen operation only', async () => {
    const t = await openSample();
    const other = await t.ok('operation.create', {
      key: 'lain',
      name: 'Operasi lain',
      sandi: null,
      kind: 'OMP',
      start: TODAY,
      end: TODAY,
      template: 'none',
      stages: false,
    });
    const home = await t.ok('report.home', { day: TODAY, operationId: other.id });
    expect(home.days.find((d) => d.day === TODAY)).toEqual({ day: TODAY, need: 0, assigned: 0 });
  });

  it('is silent about a day without a plan and offers the first steps to an empty post', async () => {
    const t = await openBackend();
    const home = await t.ok('report.home', { day: TODAY, operationId: null });
    expect(home.sentence).toBeNull();
    expect(home.checklist.map((c) => c.done)).toEqual([false, false, false, false, false, false]);
  });

  it('counts the days of stage and operation', async () => {
    const t = await openSample();
    const { operationId } = await scopeOf(t);
    expect(await t.ok('report.dayCounters', { day: TODAY, operationId })).toEqual({
      line1: 'Hari ke-43 kampanye · 72/121 operasi',
      line2: 'H-21 pemungutan suara',
    });
  });
});

describe('people who leave the list', () => {
  /** Someone of the sample who stands at the first event of the day. */
  async function someone(t: TestBackend) {
    const scope = await scopeOf(t);
    const [event] = await t.ok('event.list', { operationId: scope.operationId, from: TODAY, to: TODAY });
    const { assignments } = await t.ok('event.get', { id: event?.id ?? '' });
    return { scope, eventId: event?.id ?? '', before: event?.assigned, person: assignments.at(-1) };
  }
  const strength = (t: TestBackend, day: string, operationId: string | null) =>
    t.ok('report.strength', { day, operationId });

  it('stay in the strength, the counts and the papers of the days before', async () => {
    const t = await openSample();
    const { scope, eventId, before, person } = await someone(t);
    const full = await strength(t, TODAY, scope.operationId);
    const order = await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
    await t.ok('letter.update', { id: order.id, number: 'Sprin/1/XI/2024', content: {} });
    await t.ok('letter.issue', { id: order.id, approval: { by: 'ADRIANUS CONTOH', office: 'KABAGOPS' } });
    // 7 November, 0.30 WITA: still 6 November in UTC.
    t.clock.now = Date.parse('2024-11-06T16:30:00.000Z');
    await t.ok('personnel.end', { ids: [person?.personId ?? ''] });
    expect(await strength(t, TODAY, scope.operationId)).toEqual(full);
    expect((await strength(t, TODAY, null)).people).toBe(full.people);
    const { event, assignments } = await t.ok('event.get', { id: eventId });
    expect(event.assigned).toBe(before);
    expect(assignments.at(-1)).toMatchObject({ personId: person?.personId, satgas: person?.satgas });
    const recap = await t.ok('report.preview', { kind: 'rekap-kekuatan', scope });
    expect(recap.rows.at(-1)?.cells.slice(-4)).toEqual(['151', '151', '–', '']);
    const home = await t.ok('report.home', { day: TODAY, operationId: scope.operationId });
    expect(home.assigned).toBe(151);
    expect((await t.ok('letter.get', { id: order.id })).differs).toBe(0);
  });

  it('are gone from the day they leave on, and are not copied to another', async () => {
    const t = await openSample();
    const { scope, eventId, before, person } = await someone(t);
    const copy = await t.ok('event.duplicate', { id: eventId, day: '2024-11-08', withPeople: true });
    t.clock.now = Date.parse('2024-11-06T16:30:00.000Z');
    await t.ok('personnel.end', { ids: [person?.personId ?? ''] });
    expect((await strength(t, '2024-11-08', scope.operationId)).people).toBe(Number(before) - 1);
    expect((await t.ok('event.get', { id: copy.id })).event.assigned).toBe(Number(before) - 1);
    await t.ok('event.duplicate', { id: eventId, day: '2024-11-09', withPeople: true });
    await t.ok('journal.undo', { id: (await latest(t, 'personnel.end')) ?? null });
    expect((await strength(t, '2024-11-09', scope.operationId)).people).toBe(Number(before) - 1);
  });

  it('are gone from the day itself when they leave on it', async () => {
    const t = await openSample();
    const { scope, person } = await someone(t);
    await t.ok('personnel.end', { ids: [person?.personId ?? ''] });
    expect((await strength(t, TODAY, scope.operationId)).people).toBe(150);
  });
});

/** The last action of a kind. */
async function latest(t: TestBackend, kind: string): Promise<string | undefined> {
  const { actions } = await t.ok('journal.list', { rowId: null, before: null, limit: 20 });
  return actions.find((action) => action.kind === kind)?.id;
}

describe('workbooks', () => {
  it.each(['rekap-kekuatan', 'ploting'])('%s carries every figure of the day', async (kind) => {
    const t = await openSample();
    const path = join(temporaryFolder(), 'rekap.xlsx');
    await t.ok('report.save', { kind, scope: await scopeOf(t), file: { $path: path } });
    const all = (await texts(path)).join('\n');
    expect(all).toContain(
      '151 (seratus lima puluh satu) personel, 9 kegiatan di 8 (delapan) kelurahan dan 4 (empat) kecamatan',
    );
    expect(all).toContain('HARI KE-43 KAMPANYE, HARI KE-72 DARI 121 OPERASI');
    expect(all).toContain('HARI RABU, 6 NOVEMBER 2024');
  });

  it('shows the head, sixty rows and the end of a workbook before it is saved', async () => {
    const t = await openSample();
    const scope = await scopeOf(t);
    const plotting = await t.ok('report.preview', { kind: 'ploting', scope });
    expect(plotting).toMatchObject({ shown: 60, total: 151, paper: 'f4', orientation: 'landscape' });
    expect(plotting.titles[0]).toBe('REKAPITULASI PLOTING PERSONEL');
    // Guards first, then events by time: the rows add up to the sum below them.
    expect(plotting.rows.flatMap((r) => r.label ?? []).slice(0, 2)).toEqual([
      '24 jam · Jaga Mapolresta Kupang Kota · 12/12 orang',
      expect.stringContaining('Manulai II'),
    ]);
    expect(plotting.closing.map((r) => r.label)).toEqual([
      'JUMLAH 151 (seratus lima puluh satu) orang, tanpa hitung ganda',
    ]);
    const strength = await t.ok('report.preview', { kind: 'rekap-kekuatan', scope });
    expect(strength.rows.at(-1)).toMatchObject({ kind: 'total', label: 'JUMLAH' });
    expect(strength.rows.at(-1)?.cells.slice(-4)).toEqual(['151', '151', '–', '']);
  });

  it('names the file after its day, its event or its operation', async () => {
    const t = await openSample();
    const scope = await scopeOf(t);
    const nameOf = async (change: Partial<CallInput<'report.fileName'>['scope']>, kind = 'ploting') =>
      (await t.ok('report.fileName', { kind, scope: { ...scope, ...change } })).name;
    const [event] = await t.ok('event.list', { operationId: scope.operationId, from: TODAY, to: TODAY });
    expect(await nameOf({})).toBe('Rekap_ploting_6_Nov_2024.xlsx');
    expect(await nameOf({ day: null })).toBe('Rekap_ploting_Turangga-2024.xlsx');
    expect(await nameOf({ eventId: event?.id ?? null })).toBe(
      'Rekap_ploting_Pertemuan_terbatas,_Kel._Manulai_II_6_Nov_2024.xlsx',
    );
    expect(await nameOf({}, 'kalender-kampanye')).toBe('Kalender_kampanye_November_2024.xlsx');
    expect(await nameOf({}, 'personel')).toBe('Daftar_personel.xlsx');
  });

  it('personel can be imported again without any change', async () => {
    const t = await openSample();
    const path = join(temporaryFolder(), 'personel.xlsx');
    const { rows } = await t.ok('report.save', {
      kind: 'personel',
      scope: await scopeOf(t),
      file: { $path: path },
    });
    expect(rows).toBe(151);
    const plan = await t.ok('import.plan', { file: { $path: path }, operationId: null });
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, held: 0, unchanged: 151, missing: 0 });
  });

  it('answers KIND_NOT_AVAILABLE for a kind of later versions', async () => {
    const t = await openSample();
    const refused = await t.refused('report.save', {
      kind: 'belum-ada',
      scope: await scopeOf(t),
      file: { $path: '/dev/null' },
    });
    expect(refused.code).toBe('KIND_NOT_AVAILABLE');
  });
});
