import { describe, expect, test } from 'vitest';
import { knownSatgas, readBand, readHeading, satgasKey } from '../../../src/core/import/band.ts';
import { unitOfTitles } from '../../../src/core/import/batch.ts';
import { matchHeader } from '../../../src/core/import/header-words.ts';
import { splitRankNumber } from '../../../src/core/import/rank-number.ts';
import { proposedStatus } from '../../../src/core/import/status.ts';
import { namesAlike } from '../../../src/core/personnel/name-alike.ts';

describe('headers', () => {
  test.each([
    [['NO.'], 'ordinal'],
    [['NO', 'URUT'], 'ordinal'],
    [['NO', 'SAT GAS'], 'ordinal'],
    [['Nama Lengkap'], 'name'],
    [['N A M A'], 'name'],
    [['NRP / NIP'], 'nrp'],
    [['PANGKAT,\nNRP'], 'rankNrp'],
    [['PANGKAT DAN NRP'], 'rankNrp'],
    [['PKT'], 'rank'],
    [['PANGKAT / GOL'], 'rank'],
    [['JABATAN', 'STRUKTUR'], 'position'],
    [['JABATAN', 'OPERASIONAL'], 'opsPosition'],
    [['JABATAN DALAM OPS'], 'opsPosition'],
    [['PLOTING'], 'opsPosition'],
    [['BAG/SAT/SIE'], 'unit'],
    [['L/P'], 'gender'],
    [['NO. HP'], 'phone'],
    [['NO', 'HP'], 'phone'],
    [['KET.'], 'note'],
    [['TMT'], 'ignored'],
  ])('%j is %s', (levels, meaning) => {
    expect(matchHeader(levels)?.meaning).toBe(meaning);
  });

  test('unknown words and long titles are no headers; guesses say so', () => {
    expect(matchHeader(['WARNA'])).toBeNull();
    expect(matchHeader(['DAFTAR NAMA PERSONEL YANG MELAKSANAKAN PENGAMANAN KAMPANYE'])).toBeNull();
    expect(matchHeader(['NAMA ANGGOTA POLRI'])).toMatchObject({ meaning: 'name', confidence: 0.7 });
  });
});

describe('bands', () => {
  test.each([
    ['S A T G A S  HUMAS', { kind: 'satgas', level: 1, name: 'HUMAS' }],
    ['3.1. SUB SATGAS DOKUMENTASI', { kind: 'satgas', level: 2, name: 'DOKUMENTASI' }],
    ['SATGAS PREVENTIF', { kind: 'satgas', level: 1, name: 'PREVENTIF' }],
    ['1. SATGAS PREEMTIF', { kind: 'satgas', level: 1, name: 'PREEMTIF' }],
    ['2 PREVENTIF', { kind: 'satgas', level: 1, name: 'PREVENTIF' }],
    ['IV. SATGAS GAKKUM : 14 PERS', { kind: 'satgas', level: 1, name: 'GAKKUM' }],
    ['SATGAS BANTUAN OPERASI (BANOPS)', { kind: 'satgas', level: 1, name: 'BANOPS' }],
    ['SUBSATGAS PAM OBJEK KEGIATAN', { kind: 'satgas', level: 2, name: 'PAM OBJEK KEGIATAN' }],
    ['a. Sub Satgas Sterilisasi', { kind: 'satgas', level: 2, name: 'STERILISASI' }],
    ['PIM STAF', { kind: 'staff', name: 'PIM STAF' }],
    ['KARENDAL OPS', { kind: 'staff', name: 'KARENDAL OPS' }],
    ['SATUAN TUGAS', { kind: 'divider' }],
    ['POLSEK ALAK', { kind: 'unit', unit: 'POLSEK ALAK', style: null }],
    ['B. SAT LANTAS', { kind: 'unit', unit: 'SAT LANTAS', style: 'letter' }],
    ['SATLANTAS', { kind: 'unit', unit: 'SAT LANTAS', style: null }],
    ['BINTARA', { kind: 'plain', style: null, people: true }],
    ['C. PNS POLRI', { kind: 'plain', style: 'letter', people: true }],
    ['LAMPIRAN SPRIN KAPOLRES', { kind: 'plain', style: null, people: false }],
    ['REGU II', { kind: 'group', level: null, name: 'REGU II' }],
    ['A. POS TERPADU', { kind: 'group', level: 2, name: 'POS TERPADU' }],
  ])('%s', (text, expected) => {
    expect(readBand(text)).toEqual(expected);
  });

  test.each([
    [['II', 'SATGAS PREEMTIF']],
    [['II.', 'SATGAS PREEMTIF']],
    [['II)', 'SATGAS PREEMTIF', '3 PERS']],
    [['(2)', 'SATGAS PREEMTIF']],
    [['B', 'SATGAS PREEMTIF', 'SATGAS PREEMTIF']],
  ])('a title is one with its number in a cell of its own: %j', (texts) => {
    expect(readHeading(texts)).toEqual({ kind: 'satgas', level: 1, name: 'PREEMTIF' });
  });

  test('a number alone, or beside two things, makes no title', () => {
    expect(readHeading(['IV'])).toMatchObject({ kind: 'group' });
    expect(readHeading(['II', 'BUDI CONTOH', 'BANIT'])).toBeNull();
  });

  test('totals and footers, in any writing', () => {
    expect(readHeading(['J U M L A H', '151'])).toEqual({ kind: 'total', stated: [151] });
    expect(readHeading(['TOTAL 41 PERS'])).toEqual({ kind: 'total', stated: [41] });
    expect(readHeading(['JUMLAH', '151 (seratus lima puluh satu)'])).toEqual({
      kind: 'total',
      stated: [151],
    });
    expect(readHeading(['Jumlah : 1.176 orang'])).toEqual({ kind: 'total', stated: [1176] });
    for (const text of [
      'Dikeluarkan di : Kupang',
      'pada tanggal : 5 November 2024',
      'KEPALA KEPOLISIAN RESOR KUPANG KOTA',
      'a.n. KEPALA KEPOLISIAN RESOR BELU',
      'Kupang,    November 2024',
      'Atambua, 17 Oktober 2024',
      'Tembusan :',
      'Keterangan : * = Polwan',
    ]) {
      expect(readHeading([text])).toEqual({ kind: 'footer' });
    }
    expect(readHeading(['BUDI CONTOH', 'BANIT SAT LANTAS'])).toBeNull();
  });

  test('writings of one satgas share a key; titles name only the usual ones', () => {
    expect(satgasKey('Satgas Pre-emtif')).toBe(satgasKey('1. PREEMTIF'));
    expect(satgasKey('SUBSATGAS PAM OBJEK')).not.toBe(satgasKey('PAM OBJEK VITAL'));
    expect(knownSatgas('SATGAS PREVENTIF OPS MANTAP PRAJA 2024')).toBe('PREVENTIF');
    expect(knownSatgas('DAFTAR PERSONEL')).toBeNull();
  });
});

test.each([
  ['BRIPKA/85010123', 'BRIPKA', '85010123'],
  ['IPTU / 80020202', 'IPTU', '80020202'],
  ['AIPDA\nNRP 83030303', 'AIPDA', '83030303'],
  ['AKBP NRP. 83.03.0303', 'AKBP', '83.03.0303'],
  ['PENATA TK. I / 19800101 200501 1 001', 'PENATA TK. I', '19800101 200501 1 001'],
])('rank and number of %j', (text, rank, number) => {
  expect(splitRankNumber(text)).toEqual({ rank, number });
});

test('a cell with only one of both is not split', () => {
  for (const text of ['BRIPKA', '85010123', 'NRP 85010123', 'PENATA TK 1', ''])
    expect(splitRankNumber(text)).toBeNull();
});

test('names that can be one person, and names that cannot', () => {
  for (const [a, b] of [
    ['JONI TEFA', 'JHONI TEFA'],
    ['YAKOBA LODOWAI', 'YAKOBA LODOWAY'],
    ['MARIA G TEFA', 'MARIA GORETI TEFA'],
    ['BUDI SANTOSO', 'BUDI HADI SANTOSO'],
  ] as const) {
    expect([a, b, namesAlike(a, b), namesAlike(b, a)]).toEqual([a, b, true, true]);
  }
  for (const [a, b] of [
    ['MARKUS LEKI HABARI', 'MARSELUS LEDE OMA'],
    ['BUDI TEFA', 'MARIA TEFA'],
    ['BUDI', 'BUDI SANTOSO'],
    ['B S', 'BUDI SANTOSO'],
  ] as const) {
    expect([a, b, namesAlike(a, b)]).toEqual([a, b, false]);
  }
});

test('status words in remarks', () => {
  expect(proposedStatus('sakit s.d. 12 Nov')).toBe('SAKIT');
  expect(proposedStatus('LEPAS DINAS')).toBe('LEPAS DINAS');
  expect(proposedStatus('Polres Belu')).toBe('BKO KELUAR');
  expect(proposedStatus('TUGAS BELAJAR di Jakarta')).toBe('DIK');
  expect(proposedStatus('SIPALING')).toBeNull();
  expect(proposedStatus('pegang HT')).toBeNull();
});

test('the kop names the unit, the most particular level first', () => {
  expect(unitOfTitles(['POLRI DAERAH NTT', 'RESOR BELU', 'SEKTOR LASIOLAT'])).toBe('SEKTOR LASIOLAT');
  expect(unitOfTitles(['DAFTAR PERSONEL'])).toBeNull();
});
