import { describe, expect, test } from 'vitest';
import { type DutyInput, type EventInput, findConflicts } from '../../../src/core/assignment/conflict.ts';

/** A person on the event; those whose id begins with p are women. */
const member = (personId: string, rest: Partial<DutyInput> = {}): DutyInput => ({
  assignmentId: personId,
  personId,
  nrp: null,
  nature: 'pelaksana',
  role: 'anggota',
  subject: 'k1',
  title: 'Alun-alun',
  start: null,
  end: null,
  day: null,
  ...rest,
});
const COMPLETE: EventInput = {
  key: 'k1',
  title: 'Alun-alun',
  kind: 'kampanye.rapat-umum',
  start: '2024-11-06T14:00',
  end: '2024-11-06T17:30',
  region: '53.71.04.1009',
  need: 2,
  leaderId: 'x',
  sttpNumber: 'STTP/49',
  flags: [],
};
type Case = Partial<EventInput> & { people?: DutyInput[] };
const judge = ({ people = [member('a'), member('b')], ...rest }: Case, jurisdiction: string[] = ['53.71']) =>
  findConflicts({
    duties: people,
    people: people.map((p) => ({ id: p.personId, gender: p.personId.startsWith('p') ? 'P' : 'L' })),
    absences: [],
    events: [{ ...COMPLETE, ...rest }],
    jurisdiction,
  });
const messages = (rest: Case, jurisdiction = ['53.71']) =>
  judge(rest, jurisdiction).map((finding) => [finding.code, finding.message]);
const codes = (rest: Case, jurisdiction = ['53.71']) =>
  judge(rest, jurisdiction).map((finding) => finding.code);

describe('findings of one event', () => {
  test('a complete plan has none', () => {
    expect(judge({})).toEqual([]);
  });

  test('are warnings about the event, without a person', () => {
    expect(judge({ need: 44 }, [])).toEqual([
      {
        code: 'UNDER_STRENGTH',
        severity: 'warning',
        personId: null,
        nrp: null,
        subjects: ['k1'],
        slots: ['k1'],
        at: '2024-11-06T14:00',
        message: 'Alun-alun kurang 42 orang (2/44). Isi dari yang bebas.',
      },
    ]);
  });

  test('strength counts people, not rows', () => {
    expect(messages({ people: [member('a'), member('a')] })).toEqual([
      ['UNDER_STRENGTH', 'Alun-alun kurang 1 orang (1/2). Isi dari yang bebas.'],
      ['OVER_STRENGTH', 'Tercatat dua kali di Alun-alun. Cabut salah satunya.'],
    ]);
    expect(codes({ need: 1 })).toEqual(['OVER_STRENGTH']);
    expect(codes({ need: null, people: [] })).toEqual([]);
    expect(codes({ people: [member('a'), member('b'), member('c', { subject: 'k2' })] })).toEqual([]);
  });

  test('a leader is named, leads by nature, or by role', () => {
    expect(messages({ leaderId: null })).toEqual([
      ['NO_LEADER', 'Alun-alun belum punya padal. Tunjuk satu orang.'],
    ]);
    for (const lead of [{ nature: 'pengendali' as const }, { role: 'Padal' }, { role: 'karu' }]) {
      expect(codes({ leaderId: null, people: [member('a', lead), member('b')] })).toEqual([]);
    }
    expect(codes({ leaderId: null, people: [], need: null })).toEqual([]);
  });

  test('a leader is not below a member', () => {
    const ranked = (ranks: Record<string, string | null>, leaderId: string | null, lead = 'a') =>
      findConflicts({
        duties: Object.keys(ranks).map((id) => member(id, id === lead ? { role: 'padal' } : {})),
        people: Object.entries(ranks).map(([id, rank]) => ({ id, gender: null, rank, name: `ORANG ${id}` })),
        absences: [],
        events: [{ ...COMPLETE, need: null, leaderId }],
        jurisdiction: [],
      }).map(({ code, message }) => [code, message]);
    expect(ranked({ a: 'AIPDA', b: 'IPTU', c: 'BRIPDA' }, null)).toEqual([
      [
        'NO_LEADER',
        'AIPDA Orang A memimpin IPTU Orang B yang lebih tinggi di Alun-alun. Tunjuk yang lebih senior.',
      ],
    ]);
    expect(ranked({ a: 'IPTU', b: 'IPTU', c: 'BRIPDA' }, null)).toEqual([]);
    // The highest of several leaders counts, and a rank that is not known may be any.
    expect(ranked({ a: 'AIPDA', b: 'IPTU' }, 'b')).toEqual([]);
    expect(ranked({ a: null, b: 'IPTU' }, null)).toEqual([]);
    expect(ranked({ a: 'AIPDA', b: 'PENATA' }, null)).toEqual([]);
  });

  test('many people need some of the higher ranks', () => {
    const crew = (ranks: string[]) =>
      findConflicts({
        duties: ranks.map((_, i) => member(`o${i}`)),
        people: ranks.map((rank, i) => ({ id: `o${i}`, gender: null, rank })),
        absences: [],
        events: [{ ...COMPLETE, need: null }],
        jurisdiction: [],
      }).map(({ code, message }) => [code, message]);
    expect(crew(Array(9).fill('BRIPDA'))).toEqual([]);
    expect(crew(Array(10).fill('BRIPDA'))).toEqual([
      ['RANK_SPAN', 'Alun-alun kurang 1 bintara tinggi (0/1) untuk 10 orang. Tambah atau tukar.'],
    ]);
    expect(crew(['AIPTU', ...Array(9).fill('BRIPDA')])).toEqual([]);
    expect(crew(['AIPTU', ...Array(29).fill('BRIPDA')])).toEqual([
      [
        'RANK_SPAN',
        'Alun-alun kurang 1 Pama (0/1) dan 2 bintara tinggi (1/3) untuk 30 orang. Tambah atau tukar.',
      ],
    ]);
    expect(crew(Array(30).fill('PENATA'))).toEqual([]);
  });

  test('people who are sent away or came without a number', () => {
    const status = (value: string, nrp: string | null) =>
      findConflicts({
        duties: [member('a', { start: '2024-11-06T14:00', end: '2024-11-06T15:00', day: '2024-11-06' })],
        people: [
          { id: 'a', gender: null, name: 'TAMU CONTOH', rank: 'BRIPKA', nrp, nip: null, status: value },
        ],
        absences: [],
        events: [{ ...COMPLETE, need: null }],
        jurisdiction: [],
      }).map(({ code, severity, message }) => [code, severity, message]);
    expect(status('BKO KELUAR', '90010001')).toEqual([
      [
        'BKO_OUT',
        'error',
        'Berstatus BKO keluar, masih diploting di Alun-alun 6 Nov. Cari pengganti, atau ubah statusnya.',
      ],
    ]);
    expect(status('BKO MASUK', '90010001')).toEqual([]);
    expect(status('BKO MASUK', null)).toEqual([
      ['BKO_IN', 'warning', '1 orang BKO di Alun-alun belum bernomor: BRIPKA Tamu Contoh. Isi NRP-nya.'],
    ]);
  });

  test('women are searched by women', () => {
    expect(messages({ flags: ['searches-women'] })).toEqual([
      ['NO_POLWAN', 'Ada penggeledahan, belum ada Polwan di Alun-alun. Tambah 1 Polwan.'],
    ]);
    expect(codes({ flags: ['searches-women'], people: [member('p1'), member('b')] })).toEqual([]);
    expect(
      codes({
        flags: ['searches-women'],
        people: [member('a'), member('b'), member('p1', { subject: 'k2' })],
      }),
    ).toEqual(['NO_POLWAN']);
  });

  test('campaigns need an STTP unless marked', () => {
    expect(messages({ sttpNumber: null })).toEqual([
      ['NO_STTP', 'Alun-alun belum ada STTP. Catat nomornya atau tandai tanpa STTP.'],
    ]);
    expect(codes({ sttpNumber: null, flags: ['without-sttp'] })).toEqual([]);
    expect(codes({ sttpNumber: null, kind: 'patroli' })).toEqual([]);
    expect(codes({ sttpNumber: null, kind: 'kampanye.debat' })).toEqual([]);
  });

  test('the hours of the STTP hold', () => {
    const hours = (start: string, end: string) => ({
      sttpStart: `2024-11-06T${start}`,
      sttpEnd: `2024-11-06T${end}`,
    });
    expect(codes(hours('14:00', '17:30'))).toEqual([]);
    expect(messages(hours('13:00', '17:00'))).toEqual([
      ['STTP_TIME_MISMATCH', 'Waktu Alun-alun 14.00–17.30 di luar STTP 13.00–17.00. Samakan salah satunya.'],
    ]);
    expect(codes(hours('14:30', '18:00'))).toEqual(['STTP_TIME_MISMATCH']);
    expect(codes({ ...hours('13:00', '18:00'), end: null })).toEqual([]);
    expect(codes({ ...hours('13:00', '14:00'), start: null, end: null })).toEqual([]);
  });

  test('a region outside the jurisdiction', () => {
    expect(codes({ region: '53.04.17.2002' })).toEqual(['JURISDICTION']);
    expect(codes({ region: '53.04.17.2002' }, [])).toEqual([]);
    expect(codes({ region: null })).toEqual([]);
  });
});
