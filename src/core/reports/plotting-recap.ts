import { PERSONAL_NUMBER } from './columns.ts';
import { frameOf, type SheetDefinition, type SheetFrame, type SheetRow } from './types.ts';

export interface PlottedPerson {
  name: string;
  rank: string | null;
  number: string | null;
  unit: string | null;
  position: string | null;
  satgas: string | null;
  opsPosition: string | null;
  role: string;
  point: string | null;
}

interface PlottedEvent {
  /** "14.00–17.30 · Rapat umum terbuka, Alun-alun Kota Kupang (42/44)" */
  heading: string;
  /** "14.00 Alun-alun Kota Kupang": stands beside each of its people, so that a filter keeps it. */
  name: string;
  people: readonly PlottedPerson[];
}

interface PlottingRecapData extends SheetFrame {
  titles: string[];
  events: readonly PlottedEvent[];
  /** Distinct people over all events, for the last line. */
  distinct: string;
}

/**
 * Rekap ploting: every event as a band with its people below. Names and positions stand as they are stored, so that an
 * import of the list changes nothing.
 */
export const plottingRecap = (data: PlottingRecapData): SheetDefinition => ({
  name: 'Rekap ploting',
  title: 'Rekap Ploting Personel',
  ...frameOf(data),
  titles: data.titles,
  columns: [
    { header: 'NO', width: 6, align: 'center', format: 'number' },
    { header: 'NAMA', width: 32, format: 'text' },
    { header: 'PANGKAT', width: 12, align: 'center', format: 'text' },
    PERSONAL_NUMBER,
    { header: 'KESATUAN', width: 18, format: 'text' },
    { header: 'JABATAN', width: 28, format: 'text' },
    { header: 'SATGAS', width: 21, format: 'text' },
    { header: 'JABATAN OPERASI', width: 30, format: 'text' },
    { header: 'TUGAS', width: 14, align: 'center', format: 'text' },
    { header: 'TITIK PLOTING', width: 27, format: 'text' },
    { header: 'KEGIATAN', width: 27, format: 'text' },
  ],
  rows: [
    ...data.events.flatMap((event): SheetRow[] => [
      { kind: 'band', text: event.heading },
      ...event.people.map(
        (p, i): SheetRow => ({
          kind: 'row',
          cells: [
            i + 1,
            p.name,
            p.rank,
            p.number,
            p.unit,
            p.position,
            p.satgas,
            p.opsPosition,
            p.role.toUpperCase(),
            p.point,
            event.name,
          ],
          bold: /^padal/i.test(p.role),
        }),
      ),
    ]),
    {
      kind: 'total',
      label: `JUMLAH ${data.distinct} orang, tanpa hitung ganda`,
      cells: Array<null>(11).fill(null),
    },
  ],
  orientation: 'landscape',
  autoFilter: true,
});
