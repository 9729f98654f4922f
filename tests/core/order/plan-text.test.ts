import { describe, expect, it } from 'vitest';
import { numberedLines } from '../../../src/core/documents/numbered-text.ts';
import type { PlanFacts } from '../../../src/core/order/plan-facts.ts';
import { defaultPrintops, defaultRenops } from '../../../src/core/order/plan-text.ts';
import { stages, structure } from '../../builders/plan-paper.ts';

const FACTS: PlanFacts = {
  unitName: 'POLRESTA KUPANG KOTA',
  unitHead: 'KAPOLRESTA KUPANG KOTA',
  superior: 'POLDA NTT',
  timeZone: 'WITA',
  operation: { name: 'Mantap Praja', sandi: 'Turangga-2024' },
  election: 'Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024',
  from: '2024-08-27',
  to: '2024-12-25',
  stages: stages.map(({ name, from, to }) => ({ name, start: from, end: to })),
  structure: structure(),
  strength: {
    total: 151,
    staff: 12,
    satgas: [
      { name: 'PREEMTIF', people: 21, head: 'Kasat Binmas' },
      { name: 'JALA', people: 8, head: null },
    ],
  },
  area: { districts: 6, villages: 51, villageWord: 'kelurahan' },
  candidates: 5,
  events: 48,
  guarded: 3,
  polling: [
    { label: 'Kurang rawan', places: 520 },
    { label: 'Khusus', places: 0 },
  ],
  partners: ['TNI', 'Linmas'],
};

/** Nothing entered but the operation and its days. */
const BARE: PlanFacts = {
  ...FACTS,
  superior: null,
  operation: { name: 'Operasi Contoh', sandi: null },
  election: null,
  stages: [],
  structure: { command: [], beside: { left: null, right: null }, staff: [], satgas: [] },
  strength: { total: 0, staff: 0, satgas: [] },
  area: { districts: 0, villages: 0, villageWord: 'kelurahan/desa' },
  candidates: 0,
  events: 0,
  guarded: 0,
  polling: [],
  partners: [],
};

const printed = (text: string) =>
  numberedLines(text).map(({ depth, mark, text: line }) => `${'  '.repeat(depth)}${mark ?? '·'} ${line}`);

describe('the texts of a new Rencana Operasi', () => {
  it('tell the facts of the operation, chapter by chapter', () => {
    const [situation, task, execution, , command] = defaultRenops(FACTS).chapters.map(({ text }) => text);
    expect(printed(situation ?? '')).toEqual(
      expect.arrayContaining([
        '  b. Wilayah hukum Polresta Kupang Kota meliputi 6 (enam) kecamatan dan 51 (lima puluh satu) kelurahan.',
        '  d. Tempat pemungutan suara: 520 (lima ratus dua puluh) TPS, terdiri atas:',
        '    1) kurang rawan: 520 (lima ratus dua puluh) TPS.',
        '  a. Kekuatan sendiri 151 (seratus lima puluh satu) personel, terdiri atas:',
        '    1) pimpinan dan staf operasi: 12 (dua belas) personel;',
        '    3) Satgas Jala: 8 (delapan) personel.',
        '  b. Kekuatan pendukung: TNI, Linmas.',
      ]),
    );
    expect(task).toContain('selama 121 (seratus dua puluh satu) hari mulai tanggal 27 Agustus 2024');
    expect(printed(execution ?? '')).toEqual(
      expect.arrayContaining([
        '    5) Kampanye: 25 September 2024 s.d. 23 November 2024;',
        '  b. Satgas Jala melaksanakan tugas sesuai rencana kegiatannya.',
      ]),
    );
    expect(printed(command ?? '')).toEqual(
      expect.arrayContaining(['  a. Kaopsres: Kapolresta Kupang Kota;', '  c. Karendalops: Kabag Ops.']),
    );
  });

  it('say nothing of what is not known, and leave no gap in their numbers', () => {
    const renops = defaultRenops(BARE);
    const all = renops.chapters.map(({ text }) => text).join('\n');
    expect(all).not.toMatch(/null|undefined|\b0 \(|[{}[\]]/);
    expect(printed(renops.chapters[0]?.text ?? '').filter((line) => !line.startsWith('  '))).toEqual([
      '1. Umum',
      '2. Khusus',
      '3. Kekuatan sendiri dan pendukung',
    ]);
    expect(renops.about).toEqual(['PENGAMANAN', 'DI WILAYAH HUKUM POLRESTA KUPANG KOTA']);
    expect(renops.copies).toEqual(['Para Kasatgas Operasi “Operasi Contoh”', 'Arsip']);
  });
});

describe('the texts of a new Perintah Operasi', () => {
  it('say when it begins and ends, and who leads each satgas', () => {
    const { duties, execution, satgas, bases } = defaultPrintops(FACTS, ['dasar']);
    expect(bases).toEqual(['dasar']);
    expect(duties[0]).toContain('laksanakan Operasi “Mantap Praja Turangga-2024”');
    expect(execution).toEqual([
      'mulai tanggal 27 Agustus 2024 pukul 00.00 WITA',
      'berakhir tanggal 25 Desember 2024 pukul 24.00 WITA, selama 121 (seratus dua puluh satu) hari',
    ]);
    expect(satgas.map((line) => line.replace(/[;.]$/, ''))).toEqual([
      'Satgas Preemtif: 21 (dua puluh satu) personel, dipimpin Kasat Binmas',
      'Satgas Jala: 8 (delapan) personel',
    ]);
    expect(defaultPrintops(BARE, []).satgas).toEqual([]);
  });
});
