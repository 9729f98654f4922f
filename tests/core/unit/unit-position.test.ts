import { describe, expect, test } from 'vitest';
import { unitFromPosition } from '../../../src/core/unit/unit-position.ts';

describe('the unit that a position names', () => {
  test.each([
    ['KAPOLRESTA KUPANG KOTA', 'PIMPINAN'],
    ['WAKAPOLRES BELU', 'PIMPINAN'],
    ['KABAG OPS', 'BAG OPS'],
    ['KASUBBAGBINOPS BAG OPS', 'BAG OPS'],
    ['PAUR SUBBAGBINOPS BAG OPS', 'BAG OPS'],
    ['KASIWAS', 'SI WAS'],
    ['KASI HUMAS', 'SI HUMAS'],
    ['PS. KASUBSI PIDM SI HUMAS', 'SI HUMAS'],
    ['Plt. KASIWAS', 'SI WAS'],
    ['KASAT SAMAPTA', 'SAT SAMAPTA'],
    ['KASATLANTAS', 'SAT LANTAS'],
    ['BANIT DALMAS SAT SAMAPTA', 'SAT SAMAPTA'],
    ['BANIT TURJAWALI SATLANTAS', 'SAT LANTAS'],
    ['KANIT TURJAWALI SAT LANTAS POLRES BELU', 'SAT LANTAS'],
    ['BANIT PROVOS SI PROPAM', 'SI PROPAM'],
    ['KAPOLSEK MAULAFA', 'POLSEK MAULAFA'],
    ['KANIT SAMAPTA POLSEK ALAK', 'POLSEK ALAK'],
    ['BA POLSEK KOTA LAMA', 'POLSEK KOTA LAMA'],
    ['KASIUM POLSEK ALAK', 'POLSEK ALAK'],
    ['BHABINKAMTIBMAS KEL. OEBA', 'SAT BINMAS'],
    ['BHABINKAMTIBMAS DESA MANEIKUN POLSEK LASIOLAT', 'POLSEK LASIOLAT'],
    ['KA SPKT', 'SPKT'],
    ['KASUBDIT DALMAS DITSAMAPTA', 'DIT SAMAPTA'],
    ['DIRLANTAS', 'DIT LANTAS'],
    ['KABIDHUMAS', 'BID HUMAS'],
    ['KAROOPS', 'RO OPS'],
    ['BINTARA SATBRIMOB', 'SAT BRIMOB'],
    ['SAT LANTAS', 'SAT LANTAS'],
    ['KANIT RESKRIM', null],
    ['ADC BUPATI', null],
    ['BINTARA', null],
    ['SISWA', null],
    ['BATALYON A', null],
    ['', null],
  ])('%s', (position, unit) => {
    expect(unitFromPosition(position)).toBe(unit);
  });
});
