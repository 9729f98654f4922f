import { datePart } from '../text/civil-date.ts';
import { longDate } from '../text/format.ts';
import type { TimeZone } from '../text/time-zone.ts';
import { LINE, PERKAP } from './geometry.ts';
import { kop, listTitle } from './parts/letterhead.ts';
import type { Block, PaperDocument } from './types.ts';

export interface RecoverySheetData {
  letterhead: string[];
  unitName: string;
  timeZone: TimeZone;
  /** Local time of making. */
  at: string;
  /** 'ABCDE-FGHJK-…': groups of five. */
  code: string;
}

const WHAT_TO_DO = [
  'Simpan lembar ini di brankas atau lemari terkunci, terpisah dari komputer Posko.',
  'Jangan difoto, dipindai, atau dikirim lewat pesan. Siapa pun yang memegang kode ini dan komputernya dapat membuka data.',
  'Bila kata sandi terlupa: buka Posko, pilih "Lupa kata sandi", ketik kode di atas, lalu buat kata sandi baru. Huruf besar atau kecil tidak dibedakan; tanda hubung boleh dilewati.',
  'Setelah kata sandi diganti, lembar ini tidak berlaku lagi. Cetak lembar yang baru dan musnahkan yang lama.',
  'Tanpa kata sandi dan tanpa lembar ini, data tidak dapat dibuka oleh siapa pun, termasuk pembuat Posko.',
];

/** Lembar pemulihan: one A4 page with the recovery code in large groups. It never holds the passphrase. */
export function recoverySheet(data: RecoverySheetData): PaperDocument {
  return {
    title: 'Lembar Pemulihan Posko',
    subject: `Kode pemulihan data ${data.unitName}`,
    author: data.unitName,
    createdAt: data.at,
    timeZone: data.timeZone,
    watermark: null,
    sections: [
      {
        paper: 'a4',
        orientation: 'portrait',
        margins: PERKAP,
        size: 11,
        lineHeight: LINE,
        nextHead: [],
        foot: null,
        catchword: false,
        body: body(data),
      },
    ],
  };
}

function body(data: RecoverySheetData): Block[] {
  return [
    kop(data.letterhead, 11),
    listTitle(['LEMBAR PEMULIHAN POSKO'], { before: 12, after: 6, size: 15 }),
    centred([`Data ${data.unitName}`, `Dibuat ${longDate(datePart(data.at))}`], 11),
    codeBox(data.code),
    { kind: 'paragraph', text: [{ text: 'Yang perlu dilakukan', bold: true }], align: 'left', after: 2 },
    {
      kind: 'entry',
      label: '',
      plain: true,
      columns: { label: 0, colon: 0, number: 8 },
      catchwords: false,
      lineHeight: 1.3,
      body: { kind: 'items', items: WHAT_TO_DO },
    },
    {
      kind: 'table',
      before: 14,
      size: 10,
      columns: [
        { width: 50, align: 'left' },
        { width: 120, align: 'left' },
      ],
      head: [],
      rows: ['Disimpan oleh (pangkat/nama)', 'Tempat penyimpanan', 'Tanggal', 'Tanda tangan'].map((text) => ({
        minHeight: text === 'Tanda tangan' ? 18 : 9,
        cells: [{ text }, { text: '' }],
      })),
    },
  ];
}

/** The code in a ruled box, in type that is copied by hand without a mistake. */
function codeBox(code: string): Block {
  const groups = code.split('-').join('\u00a0\u00a0');
  return {
    kind: 'table',
    before: 8,
    after: 10,
    rule: 1.2,
    padding: { x: 4, y: 5 },
    columns: [{ width: 170, align: 'center' }],
    head: [],
    rows: [
      {
        cells: [
          {
            text: [
              { text: 'KODE PEMULIHAN\n', size: 9 },
              { text: groups, bold: true, size: 18, letterSpacing: 1.5 },
            ],
            align: 'center',
          },
        ],
      },
    ],
  };
}

function centred(lines: string[], size: number): Block {
  return { kind: 'stack', lines, place: 'center', align: 'center', size };
}
