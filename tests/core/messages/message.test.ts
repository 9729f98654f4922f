import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventFacts, ReportFacts } from '../../../src/core/messages/facts.ts';
import { MESSAGES, messageText, PATTERNS } from '../../../src/core/messages/message.ts';
import { bareEvent, bareFacts, fullFacts, officer } from '../../builders/report-facts.ts';

const giat = (facts: ReportFacts, pattern: 'pola1' | 'pola2' = 'pola1'): string =>
  messageText('laporan-giat', facts, undefined, pattern);
const press = (facts: ReportFacts): string => messageText('siaran-pers', facts);

describe('laporan giat', () => {
  it('by facts: the whole text of one meeting', () => {
    expect(giat(fullFacts())).toBe(`Kepada: Yth. Kapolres Contoh
Dari: Kapolsek Kota Lama

Selamat malam Komandan, mohon izin melaporkan kegiatan pengamanan kampanye Paslon Nomor Urut 5 hari ke-43, Rabu, 6 November 2024, Operasi Mantap Praja Turangga-2024 (hari operasi ke-72), oleh personel Polsek Kota Lama sbb:

*(FAKTA)*
1. Apel kesiapan: pukul 17.00 WITA, lapangan apel Mapolsek, dipimpin Kapolsek Kota Lama AKP Yohanes Ma'u, S.H., hadir 12 (dua belas) orang.
2. Kekuatan: 12 (dua belas) personel Polsek Kota Lama, Operasi Mantap Praja Turangga-2024.
3. Satgas yang terlibat: Preventif.
4. Bentuk tugas: pengamanan.
5. Pimpinan: Kapolsek Kota Lama AKP Yohanes Ma'u, S.H.
6. Waktu: 18.30 s.d. 20.45 WITA.
7. Tempat: aula serbaguna RT 014, Kel. Oeba, Kec. Kota Lama, Kota Kupang.
8. Paslon: Nomor Urut 5.
9. Bentuk kampanye: tatap muka dan dialog.
10. Jurkam: Rofinus Atameha.
11. STTP: ada, Nomor: STTP/48/YAN.2.2/XI/2024/Sat Intelkam tanggal 3 November 2024, diterbitkan Sat Intelkam Polres Contoh.
12. Jumlah massa: ± 140 (seratus empat puluh) orang.
13. Instansi lain: Linmas 2 (dua) orang.
14. Tujuan: kampanye berjalan damai.
15. Arahan: netral dan humanis.
16. Situasi: aman, tertib, dan kondusif.
17. Hasil: selesai tanpa gangguan.
18. Gangguan kamtibmas: nihil, tidak ada yang tercatat.

*(ANALISA)*
1. Massa tertib sampai selesai.

*(PREDIKSI)*
1. Kampanye malam masih berlanjut.

*(REKOMENDASI)*
1. Pengamanan dilanjutkan.

Demikian Komandan yang dapat dilaporkan.

Tembusan:
1. Wakapolres Contoh

(foto kegiatan)
`);
  });

  it('by sections: letters run on over what is left out, and the head stands in one column', () => {
    const text = giat(fullFacts({ events: [bareEvent()], apels: [] }), 'pola2');
    expect(text.match(/^\*[A-Z]\. .*\*$/gm)).toEqual([
      '*A. WAKTU DAN TEMPAT*',
      '*B. KEKUATAN DAN PIMPINAN*',
      '*C. PELAKSANAAN*',
      '*D. CATATAN DAN PREDIKSI*',
      '*E. DOKUMENTASI*',
    ]);
    expect(text.split('\n').slice(0, 4)).toEqual([
      'Kepada Yth : Kapolres Contoh',
      'Dari       : Kapolsek Kota Lama',
      'Tembusan   : Wakapolres Contoh',
      'Perihal    : Laporan pengamanan kampanye hari ke-43 di Kel. Oeba',
    ]);
    expect(text).toContain('sebagai bahan periksa Komandan. (DUM)');
  });

  it.each([
    ['03:59', 'malam'],
    ['04:00', 'pagi'],
    ['10:59', 'pagi'],
    ['11:00', 'siang'],
    ['15:00', 'sore'],
    ['18:00', 'malam'],
  ])('at %s greets with %s', (clock, word) => {
    expect(giat(bareFacts({ at: `2024-11-06T${clock}` }))).toContain(`Selamat ${word} Komandan`);
  });

  it('says that nothing happened only when something of the outcome was recorded', () => {
    expect(giat(bareFacts({ events: [bareEvent()] }))).not.toContain('Gangguan');
    expect(giat(bareFacts({ events: [bareEvent({ situation: 'Aman.' })] }))).toContain(
      'Gangguan kamtibmas: nihil',
    );
  });

  it('says that nothing happened only as far as events were reported', () => {
    const events = [bareEvent({ situation: 'Aman.' }), bareEvent()];
    expect(giat(bareFacts({ events }))).toContain('Gangguan kamtibmas: nihil, sejauh dilaporkan.');
    expect(giat(bareFacts({ events: events.slice(0, 1) }))).toContain('nihil, tidak ada yang tercatat.');
  });

  it('names the object of a guard or an escort, of many only the kinds', () => {
    const escort = bareEvent({ kind: 'pengawalan', title: 'Pengawalan logistik pemilu' });
    const object = (title: string) => bareEvent({ kind: 'pengamanan-objek', title });
    expect(giat(bareFacts({ events: [escort, object('Pengamanan gudang KPU')] }))).toContain(
      'melaporkan kegiatan pengawalan logistik pemilu dan pengamanan gudang KPU,',
    );
    const many = ['A', 'B', 'C', 'D'].map((name) => object(`Pengamanan kantor ${name}`));
    expect(giat(bareFacts({ events: many }))).toContain('melaporkan kegiatan pengamanan objek,');
  });

  it('sums a crowd only when all places were counted the same way', () => {
    const crowd = (people: number, actual = true): Partial<EventFacts> => ({ crowd: { people, actual } });
    const at = (...events: Partial<EventFacts>[]) => giat(bareFacts({ events: events.map(bareEvent) }));
    expect(at(crowd(100), crowd(50), crowd(20), crowd(30))).toContain(
      'Jumlah massa: ± 200 (dua ratus) orang di 4 (empat)',
    );
    expect(at(crowd(100, false), crowd(50, false), crowd(20, false), crowd(30, false))).toContain(
      'Perkiraan massa: ± 200',
    );
    expect(at(crowd(100), crowd(50, false), crowd(20, false), crowd(30, false))).not.toContain('± 200');
    expect(at(crowd(100), {}, {}, {})).toContain('± 100 (seratus) orang');
    // Where one place was not counted, a sum would say that fewer came.
    expect(at(crowd(100), crowd(50), crowd(20), crowd(30), {})).not.toContain('massa');
  });

  it('tells of photos only when there are some', () => {
    for (const pattern of PATTERNS) {
      expect(giat(fullFacts({ photos: 2 }), pattern)).toMatch(/\bfoto\b/i);
      expect(giat(fullFacts({ photos: 0 }), pattern)).not.toMatch(/\bfoto\b|DOKUMENTASI/i);
    }
  });

  it('says how many came to a roll call only when somebody did', () => {
    const apel = { start: null, approx: null, venue: 'Lapangan', leader: null, briefing: null };
    const at = (present: number | null) => giat(bareFacts({ apels: [{ ...apel, present }] }));
    expect(at(12)).toContain('Apel kesiapan: lapangan, hadir 12 (dua belas) orang.');
    for (const present of [0, null]) expect(at(present)).not.toContain('hadir');
  });

  it('tells which meetings lack a permit by their number, and nothing when none is recorded', () => {
    const sttp = { number: 'STTP/1', date: null, issuer: null };
    expect(giat(bareFacts({ events: [bareEvent({ sttp }), bareEvent()] }))).toContain(
      'STTP: 1 (satu) dari 2 (dua) kegiatan, Nomor: STTP/1.',
    );
    expect(giat(bareFacts({ events: [bareEvent(), bareEvent()] }))).not.toContain('STTP');
  });
});

describe('a day of guards only', () => {
  const guard = (place: string, hours: number) => ({
    place,
    hours,
    guardDay: 1,
    people: 5,
    shifts: [],
    padal: null,
    points: [],
  });

  it('says by sections when and where, with the hours that all have', () => {
    const one = giat(bareFacts({ guards: [guard('Kantor KPU Contoh', 24)] }), 'pola2');
    expect(one).toContain('2. Waktu: 24 (dua puluh empat) jam, WITA.\n3. Tempat: Kantor KPU Contoh.');
    const two = giat(bareFacts({ guards: [guard('Kantor KPU', 24), guard('Gudang KPU', 8)] }), 'pola2');
    expect(two).toContain('2. Tempat:\n   a. Kantor KPU\n   b. Gudang KPU');
    expect(two).not.toContain('Waktu:');
  });

  it('says nihil of a guard that has begun, and nothing of one that is only planned', () => {
    const at = (time: string) => giat(bareFacts({ at: time, guards: [guard('Kantor KPU', 24)] }));
    expect(at('2024-11-06T00:10')).toContain('Gangguan kamtibmas: nihil');
    expect(at('2024-11-05T23:50')).not.toContain('Gangguan kamtibmas');
  });
});

describe('an event of the day', () => {
  it('is named once: the place at the end of its title is not said again', () => {
    const visit = {
      kind: 'cooling-system',
      title: 'Cooling system, Kel. Oeba',
      venue: 'Rumah tokoh masyarakat',
      village: fullFacts().events[0]?.village ?? null,
      approx: 'siang',
    };
    const text = messageText('lapsit', bareFacts({ events: [bareEvent(visit)] }));
    expect(text).toContain('1. Siang hari, cooling system, rumah tokoh masyarakat, Kel. Oeba.');
  });
});

describe('the day', () => {
  const chief = officer('Kasat Binmas', 'Iptu', 'Wempi Contoh');

  it('says of visits and patrols who led them, of guards who was padal', () => {
    const day = (kind: string) =>
      messageText('laporan-harian', bareFacts({ events: [bareEvent({ kind, leader: chief })] }));
    expect(day('cooling-system')).toContain('dipimpin Kasat Binmas Iptu Wempi Contoh');
    expect(day('patroli')).toContain('dipimpin Kasat Binmas Iptu Wempi Contoh');
    expect(day('pleno')).toContain('padal Kasat Binmas Iptu Wempi Contoh');
  });

  it('names leaders and staff beside the satgas, so that the day adds up', () => {
    const { force } = fullFacts();
    const day = (staff: number) =>
      messageText('laporan-harian', fullFacts({ force: { ...force, people: 24, staff } }));
    expect(day(12)).toContain('\n2. Pimpinan dan staf operasi: 12 (dua belas) orang.');
    expect(day(0)).not.toContain('Pimpinan dan staf');
  });

  it('keeps notes apart from what is to be done', () => {
    const { typed } = bareFacts();
    const text = messageText(
      'lapsit',
      bareFacts({ typed: { ...typed, recommendation: ['Patroli dilanjutkan.'], notes: ['Listrik padam.'] } }),
    );
    expect(text).toMatch(
      /REKOMENDASI\*\n1\. Patroli dilanjutkan\.\n\n\*[A-Z]\. CATATAN\*\n1\. Listrik padam\./,
    );
  });
});

describe('siaran pers', () => {
  it('says how it went only when all places were reported alike', () => {
    const at = (...situations: (string | null)[]) =>
      press(bareFacts({ events: situations.map((situation) => bareEvent({ situation })) }));
    expect(at('Aman.', 'Aman.')).toContain('Situasi selama kegiatan aman.');
    expect(at('Aman.', 'Dua kelompok saling dorong.')).not.toContain('Situasi');
    expect(at('Aman.', null)).not.toContain('Situasi');
  });

  it('says in its headline what a single event was', () => {
    const oeba = { code: '53.71.06.1007', label: 'Kel. Oeba', name: 'Oeba' };
    const head = (kind: string, title: string) =>
      press(bareFacts({ events: [bareEvent({ kind, title, village: oeba })] })).split('\n')[0];
    expect(head('pleno', 'Rapat pleno')).toBe('Polres Contoh Amankan Rapat Pleno di Kelurahan Oeba');
    expect(head('lain', 'Bakti sosial Polri')).toBe(
      'Polres Contoh Laksanakan Bakti Sosial Polri di Kelurahan Oeba',
    );
    const two = [bareEvent({ kind: 'pleno' }), bareEvent({ kind: 'lain' })];
    expect(press(bareFacts({ events: two }))).toMatch(/^Polres Contoh Amankan 2 Kegiatan\n/);
  });

  it('says of a guard that it was guarded together, of anything else that it was done together', () => {
    const said = (kind: string) =>
      press(bareFacts({ events: [bareEvent({ kind, partners: [{ body: 'TNI', heads: 2 }] })] }));
    expect(said('pleno')).toContain('Pengamanan dilakukan bersama TNI.');
    expect(said('patroli')).toContain('Kegiatan dilakukan bersama TNI.');
  });

  it('prints only quotes that somebody said, and marks the gap where there is none', () => {
    expect(press(fullFacts())).toContain('"Kami jaga bersama," ujar Kapolsek Kota Lama.');
    const silent = fullFacts({ statements: [{ kind: 'kutipan', speaker: null, text: 'Tanpa pembicara.' }] });
    expect(press(silent)).toContain('[kutipan Kapolres Contoh]');
    expect(press(silent)).not.toContain('Tanpa pembicara');
  });

  it('tells of a rally alone without setting it beside other meetings', () => {
    const rally = { what: 'rapat umum terbuka', place: 'Alun-alun Kota', campaign: true };
    const area = { districts: [], villages: 0, villageWord: 'kelurahan', regency: null, others: [rally] };
    expect(press(fullFacts({ area }))).toContain(
      'Kampanye tersebut berupa rapat umum terbuka di Alun-alun Kota.',
    );
    expect(press(fullFacts({ area }))).not.toContain('Selain itu');
    const beside = { ...fullFacts().area, others: [rally] };
    expect(press(fullFacts({ area: beside }))).toContain('Selain itu, salah satu pasangan calon menggelar');
  });

  it('keeps incidents, briefings and notes inside', () => {
    const incident = {
      at: '2024-11-06T19:00',
      kind: 'Perkelahian',
      place: null,
      text: 'Dua pemuda berkelahi.',
      actionTaken: null,
      casualties: null,
      open: true,
    };
    const facts = fullFacts({ incidents: [incident] });
    expect(giat(facts)).toContain('Pukul 19.00 WITA, perkelahian: Dua pemuda berkelahi. Masih ditangani.');
    expect(press(facts)).not.toMatch(/pemuda|humanis|Massa tertib/);
  });
});

/** Any of these facts may be unknown at once: every subset of them is taken away. */
const PARTS = [
  'operation',
  'counters',
  'stages',
  'force',
  'officers',
  'apels',
  'events',
  'area',
  'statements',
  'typed',
] as const;

describe('whatever is unknown', () => {
  it('drops its line in every text: no null, no empty label, no double full stop', () => {
    const names = ['', "Mota'ain", 'NAMA YANG SANGAT PANJANG SEKALI DENGAN GELAR, S.H., M.H., M.Si.'];
    fc.assert(
      fc.property(
        fc.subarray([...PARTS]),
        fc.constantFrom(...names),
        fc.record(
          {
            venue: fc.constant('Aula'),
            approx: fc.constant('siang'),
            people: fc.constant(5),
            result: fc.constant('Baik'),
          },
          { requiredKeys: [] },
        ),
        (taken, name, event) => {
          const bare = bareFacts();
          const lost = Object.fromEntries(taken.map((part) => [part, bare[part]]));
          const facts = fullFacts({
            ...lost,
            ...(name === ''
              ? {}
              : { officers: { head: officer(null, 'AKBP', name), spokesman: null, leader: null } }),
            ...(taken.includes('events') ? { events: [bareEvent(event)] } : {}),
          });
          for (const { kind } of MESSAGES) {
            for (const pattern of PATTERNS) {
              const text = messageText(kind, facts, undefined, pattern);
              expect(text).not.toMatch(/null|undefined|NaN|\(nol\)|: *[–-] *$|\.\.|,,|\(\)|""|: *\./m);
              expect(text).not.toMatch(/[^\S\n]\n|\n\n\n|^\d+\. *$|\*\*/m);
              expect(text).not.toMatch(/^\d+\. [^\n]*:\n(?! {3}[a-z]\. )/m);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
