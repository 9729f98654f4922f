import type { Giat } from '../documents/rekap-giat-data.ts';
import { resultText } from '../documents/rekap-giat-words.ts';
import { dayName } from '../text/format.ts';
import { type CellValue, frameOf, type SheetColumn, type SheetDefinition, type SheetFrame } from './types.ts';

interface GiatRecapData extends SheetFrame {
  titles: string[];
  /** Zone of the clock times. */
  timeZone: string;
  /** In order of time. */
  events: readonly Giat[];
}

const text = (header: string, width: number, align?: 'center'): SheetColumn => ({
  header,
  width,
  format: 'text',
  ...(align ? { align } : {}),
});
const number = (header: string, width: number, group?: string): SheetColumn => ({
  header,
  width,
  format: 'number',
  align: 'center',
  ...(group ? { group } : {}),
});

/** Of KUAT PERS, in the order of the columns. */
const BODIES = ['polri', 'tni', 'linmas', 'others'] as const;
/** The first column of KUAT PERS. */
const FIRST_BODY = 14;

/** Rekap giat: all events with dates and times as Excel knows them, ready to be filtered. */
export const giatRecap = (data: GiatRecapData): SheetDefinition => ({
  name: 'Rekap giat',
  title: 'Rekap Kegiatan',
  ...frameOf(data),
  titles: data.titles,
  columns: [
    number('NO', 5),
    text('HARI', 8, 'center'),
    { header: 'TANGGAL', width: 11.5, format: 'date', align: 'center' },
    { header: 'MULAI', group: `JAM (${data.timeZone})`, width: 7, format: 'time', align: 'center' },
    { header: 'SELESAI', group: `JAM (${data.timeZone})`, width: 9, format: 'time', align: 'center' },
    text('JENIS GIAT', 15),
    text('TAHAPAN', 11),
    number('HARI KE', 6.5),
    text('TEMPAT', 20),
    text('KEL / DESA', 13),
    text('KECAMATAN', 13),
    text('PASLON', 9, 'center'),
    text('STTP', 16),
    number('JML MASSA', 9),
    number('POLRI', 7.5, 'KUAT PERS'),
    number('TNI', 5.5, 'KUAT PERS'),
    number('LINMAS', 9, 'KUAT PERS'),
    number('LAIN', 6.5, 'KUAT PERS'),
    number('JUMLAH', 9, 'KUAT PERS'),
    text('PADAL', 15),
    text('SATGAS', 18),
    text('HASIL', 18),
    text('GANGGUAN', 12),
    text('KET', 16),
  ],
  rows: [
    ...data.events.map((giat, at) => ({ kind: 'row' as const, cells: cellsOf(giat, at + 1) })),
    { kind: 'total', label: 'JUMLAH', cells: totals(data.events) },
  ],
  orientation: 'landscape',
  autoFilter: true,
  frozen: 3,
});

function cellsOf(giat: Giat, at: number): CellValue[] {
  const { strength, crowd } = giat;
  return [
    at,
    dayName(giat.date),
    giat.date,
    giat.start ?? giat.approx,
    giat.start === null ? null : (giat.end ?? 'selesai'),
    giat.kind,
    giat.stage,
    giat.stageDay,
    giat.venue,
    giat.village,
    giat.district,
    giat.candidate,
    giat.permit,
    crowd?.people ?? null,
    ...BODIES.map((body) => strength[body]),
    { value: heads(giat), formula: { kind: 'sum', from: FIRST_BODY, to: FIRST_BODY + BODIES.length - 1 } },
    giat.padal.join(', ') || null,
    giat.satgas.join(', ') || null,
    resultText(giat) || null,
    giat.incidents.join(', ') || (giat.reported ? 'Nihil' : null),
    [giat.note, crowd?.estimate ? 'Massa perkiraan.' : null].filter(Boolean).join(' ') || null,
  ];
}

const heads = ({ strength }: Giat): number => BODIES.reduce((sum, body) => sum + strength[body], 0);

function totals(events: readonly Giat[]): (number | null)[] {
  const sum = (of: (giat: Giat) => number) => events.reduce((total, giat) => total + of(giat), 0);
  return [
    ...Array.from({ length: FIRST_BODY - 1 }, () => null),
    sum(({ crowd }) => crowd?.people ?? 0),
    ...BODIES.map((body) => sum(({ strength }) => strength[body])),
    sum(heads),
    ...[null, null, null, null, null],
  ];
}
