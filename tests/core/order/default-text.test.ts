import { describe, expect, it } from 'vitest';
import {
  defaultAnnexTitle,
  defaultBases,
  defaultConsiderations,
  defaultCopies,
  defaultSubject,
  defaultTasks,
} from '../../../src/core/order/default-text.ts';
import type { OrderFacts } from '../../../src/core/order/facts.ts';
import { sprinData } from '../../builders/papers.ts';

/** Nobody said when. */
const UNTIMED = { start: null, end: null };

const campaign = (index: number) => ({
  kind: index % 2 === 0 ? 'kampanye.pertemuan-terbatas' : 'kampanye.tatap-muka',
  title: `Kampanye ${index}`,
  place: `Rumah warga ${index}`,
  counted: true,
  ...UNTIMED,
});

/** The facts of the sample day: eight villages in four districts and a rally on the Alun-alun. */
const facts: OrderFacts = {
  unitName: 'POLRESTA KUPANG KOTA',
  unitHead: 'KAPOLRESTA KUPANG KOTA',
  timeZone: 'WITA',
  superior: 'POLDA NTT',
  operation: { name: 'Mantap Praja', sandi: 'Turangga-2024', kind: 'OMP' },
  election: 'Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024',
  from: '2024-11-06',
  to: '2024-11-06',
  campaignDay: 43,
  events: [
    ...Array.from({ length: 8 }, (_, index) => campaign(index)),
    {
      kind: 'kampanye.rapat-umum',
      title: 'Rapat umum',
      place: 'Alun-alun Kota Kupang',
      counted: false,
      ...UNTIMED,
    },
  ],
  villages: 8,
  villageWord: 'kelurahan',
  districts: 4,
  plans: [
    { by: 'Kapolda NTT', number: 'R/RENOPS/15/VIII/OPS.1.3./2024', date: '2024-08-20' },
    { by: 'Kapolresta Kupang Kota', number: 'R/RENOPS/7/VIII/OPS.1.3./2024', date: '2024-08-23' },
  ],
  sttp: [{ number: null, date: null, issuer: 'Sat Intelkam' }],
  apel: {
    date: '2024-11-06',
    time: '07:30',
    place: 'lapangan apel Mapolresta Kupang Kota',
    leader: 'Kabagops Polresta Kupang Kota',
  },
};

describe('default texts of an order', () => {
  const sample = sprinData();

  it('says word for word what the sample order says', () => {
    expect(defaultConsiderations(facts)).toEqual(sample.considerations);
    expect(defaultBases(facts)).toEqual(sample.bases);
    expect(defaultTasks(facts)).toEqual(sample.tasks);
    expect(defaultCopies(facts)).toEqual(sample.copies);
    expect(defaultAnnexTitle(facts)).toEqual(sample.annex.title);
    expect(defaultSubject(facts)).toBe('Pengamanan kampanye hari ke-43');
  });

  it('does not name the unit twice when the issuer already does', () => {
    const bases = defaultBases({
      ...facts,
      sttp: [{ number: null, date: null, issuer: 'Dit Intelkam Polda NTT' }],
    });
    expect(bases.at(-1)).toContain('yang diterbitkan Dit Intelkam Polda NTT untuk kegiatan');
  });

  it('names the place of a single event', () => {
    const [task] = defaultTasks({ ...facts, events: [campaign(1)], villages: 1, districts: 1 });
    expect(task).toContain('tanggal 6 November 2024 di Rumah warga 1');
    expect(task).not.toContain('kelurahan');
  });

  it('says when a single event takes place, of several nothing', () => {
    const timed = { ...campaign(1), start: '2024-11-06T16:00', end: '2024-11-06T21:00' };
    const [task] = defaultTasks({ ...facts, events: [timed], villages: 1, districts: 1 });
    expect(task).toContain('tanggal 6 November 2024 pukul 16.00 s.d. 21.00 WITA di Rumah warga 1');
    const [both] = defaultTasks({ ...facts, events: [timed, campaign(0)] });
    expect(both).not.toContain('pukul');
    const [days] = defaultTasks({ ...facts, to: '2024-11-08', events: [timed] });
    expect(days).not.toContain('pukul');
  });

  it('names the object that the title of a single event tells, in the middle of a sentence', () => {
    const duty = (kind: string, title: string) =>
      defaultSubject({
        ...facts,
        events: [{ kind, title, place: 'halaman KPU', counted: false, ...UNTIMED }],
      });
    expect(duty('pengawalan', 'Pengawalan logistik pemilu')).toBe('Pengawalan logistik pemilu');
    expect(duty('pengamanan-objek', 'Pengamanan gudang KPU, Kel. Oeba')).toBe('Pengamanan gudang KPU');
    expect(duty('pengamanan-objek', 'Gudang KPU')).toBe('Pengamanan objek');
    expect(duty('unjuk-rasa', 'Aksi warga')).toBe('Pengamanan unjuk rasa');
    const social = { kind: 'lain', title: 'Bakti sosial Polri', place: null, counted: false, ...UNTIMED };
    expect(defaultConsiderations({ ...facts, events: [social] })[0]).toMatch(
      /^bahwa dalam rangka bakti sosial Polri /,
    );
  });

  it('tells of a roll call that is the whole order once, with its hour', () => {
    const apel = { kind: 'apel', title: 'Apel gelar pasukan', place: 'lapangan', counted: false };
    const tasks = defaultTasks({
      ...facts,
      events: [{ ...apel, start: '2024-11-06T08:00', end: null }],
      villages: 0,
      districts: 0,
      apel: { date: '2024-11-06', time: '08:00', place: 'lapangan', leader: null },
    });
    expect(tasks.filter((task) => task.includes('apel'))).toEqual([
      'di samping melaksanakan tugas dan tanggung jawab sehari-hari, ditunjuk untuk melaksanakan apel pada hari Rabu tanggal 6 November 2024 pukul 08.00 WITA s.d. selesai di lapangan',
    ]);
  });

  it('leaves out what is not known', () => {
    const bare: OrderFacts = {
      ...facts,
      operation: null,
      election: null,
      campaignDay: null,
      events: [],
      villages: 0,
      districts: 0,
      plans: [{ by: 'Kapolda NTT', number: null, date: null }],
      sttp: [],
      apel: null,
      superior: null,
    };
    const all = [
      ...defaultConsiderations(bare),
      ...defaultBases(bare),
      ...defaultTasks(bare),
      ...defaultCopies(bare),
      ...defaultAnnexTitle(bare),
    ].join('\n');
    expect(all).not.toMatch(/null|undefined|NaN|\b0\b|STTP|apel kesiapan|ke-|“”/);
    expect(all).not.toMatch(/ {2}| ,| \./);
    expect(defaultBases(bare)).toContain('Rencana Operasi Kapolda NTT');
  });

  it('joins several kinds of duty and spans several days', () => {
    const mixed: OrderFacts = {
      ...facts,
      to: '2024-11-08',
      events: [
        campaign(0),
        { kind: 'patroli', title: 'Patroli dialogis', place: 'Jalan El Tari', counted: false, ...UNTIMED },
        { kind: 'pengawalan', title: 'Pengawalan logistik', place: null, counted: false, ...UNTIMED },
      ],
      villages: 1,
      districts: 1,
    };
    const [task] = defaultTasks(mixed);
    expect(task).toContain(
      'pengamanan kampanye, patroli, dan pengawalan pada tanggal 6 November 2024 s.d. 8 November 2024',
    );
    expect(task).toContain('di 1 (satu) kelurahan pada 1 (satu) kecamatan serta patroli di Jalan El Tari');
    expect(defaultAnnexTitle(mixed)[1]).toBe('TANGGAL 6 NOVEMBER 2024 S.D. 8 NOVEMBER 2024');
  });

  it('names no place that nobody entered, and gives the roll call one item only', () => {
    const apel = { kind: 'apel', title: 'Apel gelar pasukan', place: null, counted: false, ...UNTIMED };
    const tasks = defaultTasks({
      ...facts,
      events: [campaign(0), { ...campaign(1), place: null, counted: false }, apel],
      villages: 1,
      districts: 1,
      apel: { date: '2024-11-06', time: '14:00', place: null, leader: null },
    });
    expect(tasks.slice(0, 2)).toEqual([
      'di samping melaksanakan tugas dan tanggung jawab sehari-hari, ditunjuk untuk melaksanakan pengamanan kampanye hari ke-43 pada hari Rabu tanggal 6 November 2024 di 1 (satu) kelurahan pada 1 (satu) kecamatan',
      'melaksanakan apel kesiapan pada hari Rabu tanggal 6 November 2024 pukul 14.00 WITA',
    ]);
    const [alone] = defaultTasks({ ...facts, events: [apel], villages: 0, districts: 0, apel: null });
    expect(alone).toMatch(/melaksanakan apel pada hari Rabu tanggal 6 November 2024$/);
  });

  it('counts the days of the campaign behind the campaign, not behind another duty', () => {
    const events = [
      campaign(0),
      { kind: 'patroli', title: 'Patroli', place: null, counted: false, ...UNTIMED },
    ];
    expect(defaultSubject({ ...facts, events })).toBe('Pengamanan kampanye hari ke-43 dan patroli');
  });

  it('cites the STTP by number and date, and its issuer only when known', () => {
    const sttp = [{ number: 'STTP/27/YAN.2.2/XI/2024', date: '2024-11-03', issuer: null }];
    expect(defaultBases({ ...facts, sttp }).at(-1)).toBe(
      'Surat Tanda Terima Pemberitahuan (STTP) kampanye Nomor: STTP/27/YAN.2.2/XI/2024 tanggal 3 November 2024 untuk kegiatan kampanye tanggal 6 November 2024',
    );
  });

  it('writes to the Polres above a Polsek', () => {
    expect(defaultCopies({ ...facts, superior: 'POLRES BELU' })).toEqual([
      'Kapolres Belu',
      'Kabagops Polres Belu',
      'Kasipropam Polres Belu',
    ]);
  });
});
