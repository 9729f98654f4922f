/** Guards: the month and the day. */
import type { GuardMonth } from '../../../src/core/documents/jadwal-jaga-data.ts';
import { daftarJagaData, jadwalJagaData } from '../guard-paper.ts';
import { NASTY_LETTERHEAD, NASTY_SIGNATURE, nastyPeople, nastyPerson } from '../nasty-people.ts';
import { unit } from '../papers.ts';
import type { PaperCases } from './types.ts';

const NASTY_UNIT = { ...unit, letterhead: NASTY_LETTERHEAD };

const month = (change: (post: GuardMonth) => GuardMonth, more: Parameters<typeof jadwalJagaData>[0] = {}) => {
  const data = jadwalJagaData(more);
  return { ...data, posts: data.posts.map(change) };
};

function nastySigner(index: number) {
  const { name, rank, number } = nastyPerson(index);
  return { name, rank, number };
}

export const GUARD_CASES: PaperCases<'jadwal-jaga' | 'daftar-jaga'> = {
  'jadwal-jaga': {
    least: () => {
      const data = jadwalJagaData({ state: 'draft', month: '2024-02-01' }, 29);
      return {
        ...data,
        posts: data.posts.map((post) => ({
          ...post,
          bands: post.bands.slice(1, 2).map((band) => ({ ...band, people: band.people.slice(0, 1) })),
          covers: post.covers.slice(1, 2),
          legend: post.legend.slice(0, 1),
        })),
      };
    },
    usual: () => jadwalJagaData(),
    // Forty-three regu.
    most: () =>
      month((post) => ({
        ...post,
        bands: Array.from({ length: 43 }, (_, at) => {
          const [band] = post.bands.slice((at % 4) + 1);
          return band ? [{ ...band, title: `REGU ${at + 1}` }] : [];
        }).flat(),
      })),
    nastiest: () =>
      month(
        (post) => ({
          ...post,
          place: "Gudang logistik KPU Kabupaten Timor Tengah Selatan, Jalan Ahmad Yani, Mota'ain",
          bands: post.bands.map((band, at) => ({
            title: at === 1 ? "REGU I – PENGAMANAN GUDANG LOGISTIK D'ARC" : band.title,
            people: band.people.map((row, index) => ({
              ...row,
              name: nastyPerson(index).name,
              rank: nastyPerson(index).rank,
              cells: row.cells.map((cell, day) => (day % 9 === at ? 'P/M' : cell)),
            })),
          })),
        }),
        { unit: NASTY_UNIT, signature: NASTY_SIGNATURE },
      ),
    f4: () => jadwalJagaData({ paper: 'f4', month: '2024-12-01' }, 31, true),
  },
  'daftar-jaga': {
    least: () => {
      const data = daftarJagaData({ state: 'draft' });
      return {
        ...data,
        posts: data.posts.map((post) => ({
          ...post,
          shifts: post.shifts.slice(1, 2).map((shift) => ({ ...shift, people: shift.people.slice(0, 1) })),
          handovers: [],
        })),
      };
    },
    usual: () => daftarJagaData(),
    most: () => {
      const data = daftarJagaData({}, 1);
      return {
        ...data,
        posts: data.posts.map((post) => ({
          ...post,
          shifts: Array.from({ length: 43 }, (_, at) => post.shifts[(at % 3) + 1] ?? []).flat(),
          log: Array.from({ length: 30 }, (_, at) => post.log[at % 2] ?? []).flat(),
        })),
      };
    },
    nastiest: () => {
      const data = daftarJagaData({ unit: NASTY_UNIT }, 2);
      return {
        ...data,
        posts: data.posts.map((post) => ({
          ...post,
          place: "Gudang logistik KPU Kabupaten Timor Tengah Selatan, Jalan Ahmad Yani, Mota'ain",
          signature: NASTY_SIGNATURE,
          shifts: post.shifts.map((shift) => ({
            ...shift,
            people: nastyPeople(shift.people.length).map(({ position: _position, ...person }, index) => ({
              ...person,
              leader: index === 0,
              duty: index === 0 ? 'Karu' : 'Anggota jaga cadangan pengganti',
              point: index === 2 ? "Simpang tiga Jalan Sam Ratulangi–Jalan Mota'ain" : null,
            })),
          })),
          handovers: post.handovers.map((handover, index) => ({
            ...handover,
            giver: index === 0 ? null : nastySigner(index),
            situation: 'aman terkendali; massa Mota’ain bubar pukul 05.40 setelah dialog panjang',
          })),
        })),
      };
    },
    f4: () => daftarJagaData({ paper: 'f4' }, 1),
  },
};
