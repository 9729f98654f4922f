/** Orders and their amendments. */
import type { AnnexBand } from '../../../src/core/documents/sprin-data.ts';
import { CHANGES, nastyChanges, sprinPerubahanData } from '../amendment-paper.ts';
import { NASTY_LETTERHEAD, NASTY_SIGNATURE, nastyPeople } from '../nasty-people.ts';
import { sprinData, unit } from '../papers.ts';
import type { PaperCases } from './types.ts';

const INITIALS = ['Konseptor', 'Kasubbagbinops', 'Kabagops', 'Kasium', 'Wakapolresta'];
const NASTY_UNIT = { ...unit, letterhead: NASTY_LETTERHEAD, head: 'KAPOLRES TIMOR TENGAH SELATAN' };

/** Hard people in bands with long titles, with remarks. */
function nastyBands(): AnnexBand[] {
  const people = nastyPeople(14).map((person, index) => ({
    ...person,
    opsPosition:
      index % 3 === 0 ? null : 'ANGGOTA SUBSATGAS PENGAMANAN OBJEK VITAL NASIONAL (GUDANG LOGISTIK KPU)',
    note: index % 4 === 0 ? "Pinjam pakai dari Polsek Mota'ain" : null,
  }));
  const title = "SUBSATGAS PENGAMANAN OBJEK VITAL NASIONAL DAN TERTENTU KECAMATAN ROTE BARAT DAYA D'ARC";
  return [
    { level: 'section', title: 'PIM STAF', people: people.slice(0, 1), children: [] },
    {
      level: 'section',
      title: 'SATUAN TUGAS',
      people: [],
      children: [
        {
          level: 'satgas',
          title: 'SATGAS KAMSELTIBCARLANTAS',
          people: [],
          children: [{ level: 'subsatgas', title, people: people.slice(1), children: [] }],
        },
      ],
    },
  ];
}

/** Forty-three satgas with fourteen people each. */
function manyBands(): AnnexBand[] {
  const all = sprinData(602).annex.bands.flatMap(everybody);
  return [
    {
      level: 'section',
      title: 'SATUAN TUGAS',
      people: [],
      children: Array.from({ length: 43 }, (_, at) => ({
        level: 'satgas' as const,
        title: `SATGAS PENGAMANAN WILAYAH ${at + 1}`,
        people: all.slice(at * 14, at * 14 + 14),
        children: [],
      })),
    },
  ];
}

const everybody = (band: AnnexBand): AnnexBand['people'] => [
  ...band.people,
  ...band.children.flatMap(everybody),
];

const usual = sprinData(151);
const amendment = sprinPerubahanData();
const [firstChange] = CHANGES;

export const ORDER_CASES: PaperCases<'sprin' | 'sprin-perubahan'> = {
  sprin: {
    least: () =>
      sprinData(1, {
        state: 'draft',
        number: null,
        date: null,
        bases: usual.bases.slice(0, 1),
        tasks: ['melaksanakan tugas'],
        copies: [],
      }),
    usual: () => usual,
    most: () => ({ ...sprinData(602), annex: { ...usual.annex, bands: manyBands() } }),
    nastiest: () =>
      sprinData(14, {
        unit: NASTY_UNIT,
        signature: NASTY_SIGNATURE,
        classification: 'OPS.1.3.',
        number: 'Sprin/1812.a/XII/HUK.6.6./2024/Ops Mantap Praja Polres Timor Tengah Selatan',
        considerations: [...usual.considerations, "bahwa Posko Mota'ain perlu diperkuat."],
        tasks: [
          ...usual.tasks.slice(0, 2),
          `mendatangi alamat https://contoh.invalid/${'panjang/'.repeat(14)} bila diminta; "tanpa kecuali"`,
        ],
        annex: {
          title: [...usual.annex.title.slice(0, 1), "DI WILAYAH HUKUM POLRES TIMOR TENGAH SELATAN, MOTA'AIN"],
          bands: nastyBands(),
          subBands: true,
          notes: true,
        },
      }),
    f4: () => sprinData(151, { paper: 'f4', initials: INITIALS }),
    draft: () => sprinData(2, { state: 'draft', number: null, date: null, classification: 'OPS.1.3.' }),
  },
  'sprin-perubahan': {
    least: () =>
      sprinPerubahanData({
        state: 'draft',
        number: null,
        copies: [],
        annex: { ...amendment.annex, changes: firstChange ? [firstChange] : [] },
      }),
    usual: () => amendment,
    most: () =>
      sprinPerubahanData({
        annex: {
          ...amendment.annex,
          changes: Array.from({ length: 43 }, (_, at) => CHANGES[at % CHANGES.length] ?? []).flat(),
          before: 602,
          after: 602,
        },
      }),
    nastiest: () =>
      sprinPerubahanData({
        unit: NASTY_UNIT,
        signature: NASTY_SIGNATURE,
        annex: { ...amendment.annex, changes: nastyChanges(23), before: 617, after: 617 },
      }),
    f4: () => sprinPerubahanData({ paper: 'f4' }),
    // Only an event moved: no list, and so no annex.
    event: () =>
      sprinPerubahanData({
        tasks: [
          'kegiatan Tatap muka, Kel. Oebufu semula hari Rabu tanggal 6 November 2024 pukul 16.00 WITA s.d. 18.00 di Kel. Oebufu menjadi hari Rabu tanggal 6 November 2024 pukul 17.00 WITA s.d. 19.00 di Kel. Oebufu',
          'ketentuan lain dalam Surat Perintah tersebut dinyatakan tetap berlaku',
        ],
        annex: { ...amendment.annex, changes: [] },
      }),
  },
};
