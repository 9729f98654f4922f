import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  BASIS_KINDS,
  BASIS_TYPES,
  basisFindings,
  basisText,
  compareBases,
  isSorted,
  isValidOn,
  type LegalBasis,
  readBasis,
  sortBases,
  usualBases,
  withBases,
} from '../../../src/core/order/basis.ts';
import { SHIPPED_BASES } from '../../../src/core/order/basis-data.ts';

/** Lines in legal order. */
const ORDERED = [
  'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
  'Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia',
  'UU 10/2016 tentang Pemilihan',
  'Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2020',
  'PP No. 1 Tahun 2003',
  'Perpres Nomor 54 Tahun 2022',
  'Permendagri Nomor 9 Tahun 2015',
  'PKPU 2/2024',
  'Perpol 3/2023',
  'Perkap Nomor 1 Tahun 2009',
  'Peraturan Kapolri Nomor 1 Tahun 2019',
  'Peraturan Gubernur Nomor 3 Tahun 2020',
  'Keputusan Kapolri Nomor: Kep/313/V/2010',
  'Keputusan Kapolda Contoh Nomor: Kep/1/I/2009',
  'Instruksi Kapolri Nomor: Ins/1/2024',
  'Surat Edaran Kapolri Nomor: SE/7/III/2020',
  'Surat Telegram Kapolri Nomor: ST/9/X/2024 tanggal 1 Oktober 2024',
  'Rencana Operasi Kapolda Contoh Nomor: R/RENOPS/15/VIII/OPS.1.3./2024 tanggal 20 Agustus 2024',
  'Surat Perintah Kapolda Contoh Nomor: Sprin/9/IX/OPS.1.3./2024 tanggal 2 September 2024',
  'Surat Perintah Kapolda Contoh Nomor: Sprin/10/IX/OPS.1.3./2024 tanggal 2 September 2024',
  'Rencana Operasi Kapolres Contoh Nomor: R/RENOPS/7/VIII/OPS.1.3./2024 tanggal 23 Agustus 2024',
  'Surat Tanda Terima Pemberitahuan (STTP) kampanye yang diterbitkan Sat Intelkam Polres Contoh',
  'Nota Dinas Kabagops Nomor: B/ND-12/II/OPS.1.3./2024',
];

const line = fc.constantFrom(...ORDERED);

describe('the order of legal bases', () => {
  it('is found from any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDERED, { minLength: 2 }), (lines) => {
        const expected = ORDERED.filter((each) => lines.includes(each));
        expect(sortBases(lines)).toEqual(expected);
      }),
    );
  });

  it('is an order: the same from both sides, and without circles', () => {
    const basis = fc.oneof(line, fc.string()).map(readBasis);
    fc.assert(
      fc.property(basis, basis, basis, (a, b, c) => {
        expect(Math.sign(compareBases(a, b))).toBe(-Math.sign(compareBases(b, a)) + 0);
        if (compareBases(a, b) <= 0 && compareBases(b, c) <= 0)
          expect(compareBases(a, c)).toBeLessThanOrEqual(0);
        expect(compareBases(a, a)).toBe(0);
      }),
    );
  });

  it('keeps every line and sorts once for all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
        const sorted = sortBases(lines);
        expect([...sorted].sort()).toEqual([...lines].sort());
        expect(sortBases(sorted)).toEqual(sorted);
      }),
    );
  });

  it.each([
    ['UU No. 2 Tahun 2002 tentang Polri', { kind: 'uu', number: '2', year: 2002 }],
    ['PKPU 2/2024', { kind: 'lembaga', number: '2', year: 2024, body: 'kpu' }],
    [
      'Sprin Kapolri Nomor: Sprin/9/IX/2024, tanggal 2-9-2024',
      { kind: 'lain', date: '2024-09-02', signatory: 2 },
    ],
    ['selesai dengan tertib', { kind: 'lain', number: null, year: null, date: null, signatory: 99 }],
  ])('reads %s', (text, parts) => {
    expect(readBasis(text)).toMatchObject(parts);
  });
});

const plain: LegalBasis = {
  kind: 'uu',
  number: '7',
  year: 2017,
  date: null,
  title: null,
  about: 'Pemilihan Umum',
  validFrom: null,
  validTo: null,
  operations: [],
  usual: true,
};

test('more bases come in legal order, unless the clerk chose another', () => {
  const [law, , , , , , kpu, , kapolri] = ORDERED.slice(1);
  expect(withBases([law!, kapolri!], [kpu!, law!])).toEqual([law, kpu, kapolri]);
  expect(withBases([kapolri!, law!], [kpu!])).toEqual([kapolri, law, kpu]);
  expect(isSorted(ORDERED)).toBe(true);
  expect(isSorted([kapolri!, law!])).toBe(false);
});

describe('a legal basis', () => {
  it('reads as it was put together', () => {
    const statute = fc.constantFrom(
      ...BASIS_KINDS.filter((kind) => BASIS_TYPES[kind].statute && kind !== 'uud'),
    );
    fc.assert(
      fc.property(
        statute,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1945, max: 2099 }),
        (kind, n, year) => {
          const text = basisText({ ...plain, kind, number: String(n), year });
          expect(readBasis(text)).toMatchObject({ kind, number: String(n), year });
        },
      ),
    );
    const letter = {
      ...plain,
      kind: 'lain',
      title: 'Surat Perintah Kapolda Contoh',
      number: 'Sprin/9/IX/2024',
    } as const;
    const text = basisText({ ...letter, date: '2024-09-02', about: null });
    expect(text).toBe('Surat Perintah Kapolda Contoh Nomor: Sprin/9/IX/2024 tanggal 2 September 2024');
    expect(readBasis(text)).toMatchObject({ kind: 'lain', date: '2024-09-02', year: 2024 });
  });

  it('is taken by new orders only while it is in force and for its operations', () => {
    const until = { ...plain, validFrom: '2024-01-01', validTo: '2024-11-06' };
    expect(isValidOn(until, '2024-11-06')).toBe(true);
    expect(isValidOn(until, '2024-11-07')).toBe(false);
    expect(isValidOn(until, '2023-12-31')).toBe(false);
    const taken = (basis: LegalBasis, operation: string | null, day = '2024-11-06') =>
      usualBases([basis], { operation, day }).length === 1;
    expect(taken(until, null)).toBe(true);
    expect(taken(until, null, '2024-11-07')).toBe(false);
    expect(taken({ ...plain, operations: ['OMB'] }, 'OMP')).toBe(false);
    expect(taken({ ...plain, operations: ['OMB'] }, null)).toBe(false);
    expect(taken({ ...plain, operations: ['OMB'] }, 'OMB')).toBe(true);
    expect(taken({ ...plain, usual: false }, 'OMB')).toBe(false);
  });

  it('that is not in force on the date of a draft is named', () => {
    const ended = { ...plain, validTo: '2024-10-31' };
    const lines = ['Surat Perintah Kapolda', 'UU 7/2017 tentang Pemilihan Umum'];
    expect(basisFindings(lines, [ended], '2024-10-31')).toEqual([]);
    expect(basisFindings(lines, [ended], '2024-11-06')).toEqual([
      {
        line: 1,
        message: 'Dasar 2, UU 7/2017, tidak berlaku lagi sesudah 31 Oktober 2024. Ganti atau hapus.',
      },
    ]);
    const later = { ...plain, validFrom: '2025-01-01' };
    expect(basisFindings(lines, [later], '2024-11-06')[0]?.message).toContain(
      'baru berlaku mulai 1 Januari 2025',
    );
    expect(basisFindings(lines, [ended, plain], '2024-11-06')).toEqual([]);
    expect(basisFindings(['PKPU 7/2017'], [ended], '2024-11-06')).toEqual([]);
  });

  it('is shipped once each, and takes part in orders of its operation', () => {
    expect(new Set(SHIPPED_BASES.map(({ key }) => key)).size).toBe(SHIPPED_BASES.length);
    const names = usualBases(SHIPPED_BASES, { operation: 'OMP', day: '2024-11-06' });
    expect(names.map((text) => text.split(' tentang ')[0])).toEqual([
      'Undang-Undang Nomor 2 Tahun 2002',
      'Undang-Undang Nomor 10 Tahun 2016',
      'Peraturan Komisi Pemilihan Umum Nomor 2 Tahun 2024',
      'Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 1 Tahun 2019',
    ]);
  });
});
