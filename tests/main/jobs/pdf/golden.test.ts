import { daftarHadir } from '../../../../src/core/documents/daftar-hadir.ts';
import { daftarJaga } from '../../../../src/core/documents/daftar-jaga.ts';
import { jadwalJaga } from '../../../../src/core/documents/jadwal-jaga.ts';
import { ploting } from '../../../../src/core/documents/ploting.ts';
import { plotingTps } from '../../../../src/core/documents/ploting-tps.ts';
import { sprin } from '../../../../src/core/documents/sprin.ts';
import { daftarJagaData, jadwalJagaData } from '../../../builders/guard-paper.ts';
import { daftarHadirData, plotingData, sprinData } from '../../../builders/papers.ts';
import { plotingTpsData } from '../../../builders/polling-paper.ts';
import { type GoldenPaper, testGoldenTexts } from './golden.ts';

const INITIALS = ['Konseptor', 'Kasubbagbinops', 'Kabagops', 'Kasium', 'Wakapolresta'];

const PAPERS: GoldenPaper[] = [
  ['sprin-151-a4', () => sprin(sprinData(151))],
  ['sprin-151-f4', () => sprin(sprinData(151, { paper: 'f4', initials: INITIALS }))],
  [
    'sprin-2-konsep',
    () => sprin(sprinData(2, { state: 'draft', number: null, date: null, classification: 'OPS.1.3.' })),
  ],
  ['ploting-9-a4', () => ploting(plotingData())],
  ['ploting-9-f4', () => ploting(plotingData({ paper: 'f4' }))],
  ['ploting-tps-a4', () => plotingTps(plotingTpsData())],
  ['ploting-tps-f4-kurang', () => plotingTps(plotingTpsData({ paper: 'f4' }, 1))],
  ['hadir-36-a4', () => daftarHadir(daftarHadirData())],
  ['hadir-36-f4', () => daftarHadir(daftarHadirData({ paper: 'f4' }))],
  ['hadir-36-sesudah', () => daftarHadir(afterRollCall())],
  ['jadwal-jaga-a4', () => jadwalJaga(jadwalJagaData())],
  [
    'jadwal-jaga-31-f4-kurang',
    () => jadwalJaga(jadwalJagaData({ paper: 'f4', month: '2024-12-01' }, 31, true)),
  ],
  ['daftar-jaga-a4', () => daftarJaga(daftarJagaData())],
  ['daftar-jaga-f4-kurang', () => daftarJaga(daftarJagaData({ paper: 'f4' }, 1))],
];

function afterRollCall() {
  const data = daftarHadirData({ phase: 'after' });
  const absent = new Map([
    [2, 'Sakit'],
    [5, 'Dinas luar'],
    [17, 'Sakit'],
  ] as const);
  return {
    ...data,
    people: data.people.map((person, index) => ({ ...person, absence: absent.get(index as 2) ?? null })),
  };
}

testGoldenTexts('text of the papers', PAPERS);
