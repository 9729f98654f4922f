/** Recaps of the invented day: the 151 people of Wednesday 6 November 2024 and their nine campaign events. */
import type { RekapKekuatanData, StrengthPart } from '../../src/core/documents/rekap-kekuatan-data.ts';
import { titleWords } from '../../src/core/order/unit-words.ts';
import people from './invented-people.json' with { type: 'json' };
import { operationsHead, stamp, unit } from './papers.ts';

type PersonRow = [string, string, string, string, string, string | null, string | null];

const PEOPLE = people as PersonRow[];
const WOMEN = new Set(['INDRI', 'ROSALIA', 'GRASIA', 'FITRI', 'MARIA', 'YULIANA', 'DESI']);

const frame = {
  paper: 'a4' as const,
  state: 'issued' as const,
  unit,
  signature: operationsHead,
  date: '2024-11-06',
  stamp: { ...stamp, at: '2024-11-06T08:10' },
  operationLine: 'OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA',
};

/** The recap of everybody after the roll call: one sick, one on leave of absence, one on other duty. */
export function rekapKekuatanData(changes: Partial<RekapKekuatanData> = {}): RekapKekuatanData {
  const groups = [...new Set(PEOPLE.map((row) => row[5]))];
  const parts = groups.map((satgas): StrengthPart => {
    const own = PEOPLE.filter((row) => row[5] === satgas);
    const subs = [...new Set(own.map((row) => row[6]))];
    return {
      label: satgas === null ? 'Pimpinan dan staf operasi' : titleWords(satgas),
      people: own.map(([nrp]) => nrp),
      subs: (satgas === null ? [] : subs).map((sub) => ({
        label: sub === null ? 'Kasatgas' : titleWords(sub),
        people: own.filter((row) => row[6] === sub).map(([nrp]) => nrp),
      })),
    };
  });
  const away = new Map<string | undefined, 'S' | 'I' | 'D'>([
    [parts[2]?.people[4], 'S'],
    [parts[2]?.people[9], 'I'],
    [parts[4]?.people[3], 'D'],
  ]);
  return {
    ...frame,
    dateLine: 'HARI RABU TANGGAL 6 NOVEMBER 2024 (HARI KE-72 OPERASI)',
    people: PEOPLE.map(([key, name, rank]) => ({
      key,
      rank,
      gender: WOMEN.has(name.split(' ')[0] ?? '') ? 'P' : 'L',
      away: away.get(key) ?? null,
    })),
    parts,
    presence: { written: PEOPLE.length },
    ...changes,
  };
}
