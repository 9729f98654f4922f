import { thousands } from '../text/format.ts';
import { frameOf, type SheetDefinition, type SheetFrame, type SheetRow } from './types.ts';

/** A polling place as the workbook lists it. */
export interface ListedPollingPlace {
  village: string;
  number: string;
  category: string;
  pattern: string;
  voters: number | null;
  address: string | null;
  sector: string | null;
  /** What is about the whole group stands at its first place: label, Linmas, people, padal. */
  group: { label: string; linmas: number; need: number; people: readonly string[] } | null;
  padal: string | null;
}

interface PollingListData extends SheetFrame {
  titles: string[];
  /** Kecamatan by their bare names. */
  districts: readonly { name: string; places: readonly ListedPollingPlace[] }[];
}

/** Daftar TPS: a band for each district with its figures, a row a place, the sum of all at the end. */
export function pollingList(data: PollingListData): SheetDefinition {
  const all = data.districts.flatMap(({ places }) => places);
  const sum = figures(all);
  return {
    name: 'TPS',
    title: 'Daftar Ploting TPS',
    ...frameOf(data),
    titles: data.titles,
    columns: [
      { header: 'NO', width: 6, align: 'center', format: 'number' },
      { header: 'KECAMATAN', width: 18, format: 'text' },
      { header: 'KELURAHAN / DESA', width: 20, format: 'text' },
      { header: 'NO TPS', width: 7.5, align: 'center', format: 'text' },
      { header: 'KLASIFIKASI', width: 14, align: 'center', format: 'text' },
      { header: 'POLA', width: 8, align: 'center', format: 'text' },
      { header: 'DPT', width: 8, align: 'center', format: 'number' },
      { header: 'ALAMAT', width: 22, format: 'text' },
      { header: 'RAYON', width: 10, format: 'text' },
      { header: 'KELOMPOK', width: 15, format: 'text' },
      { header: 'PERSONEL', width: 42, format: 'text' },
      { header: 'BUTUH', width: 8, align: 'center', format: 'number' },
      { header: 'TERISI', width: 8, align: 'center', format: 'number' },
      { header: 'LINMAS', width: 9, align: 'center', format: 'number' },
      { header: 'PADAL', width: 28, format: 'text' },
    ],
    rows: [...bands(data.districts), total(sum)],
    orientation: 'landscape',
    autoFilter: true,
  };
}

function bands(districts: PollingListData['districts']): SheetRow[] {
  let number = 0;
  return districts.flatMap(({ name, places }): SheetRow[] => {
    const sum = figures(places);
    const heading = [
      `KECAMATAN ${name.toUpperCase()}`,
      `${thousands(sum.places)} TPS`,
      `Polri ${thousands(sum.people)}/${thousands(sum.need)}`,
      `Linmas ${thousands(sum.linmas)}`,
      `DPT ${thousands(sum.voters)}`,
    ].join(' · ');
    return [
      { kind: 'band', text: heading },
      ...places.map((place): SheetRow => {
        number += 1;
        return { kind: 'row', cells: cellsOf(place, name, number) };
      }),
    ];
  });
}

function cellsOf(place: ListedPollingPlace, district: string, number: number) {
  const { group } = place;
  return [
    number,
    district,
    place.village,
    place.number,
    place.category,
    place.pattern,
    place.voters,
    place.address,
    place.sector,
    group?.label ?? null,
    group ? group.people.join('\n') : null,
    group?.need ?? null,
    group ? group.people.length : null,
    group?.linmas ?? null,
    place.padal,
  ];
}

const total = (sum: ReturnType<typeof figures>): SheetRow => ({
  kind: 'total',
  label: `JUMLAH ${thousands(sum.places)} TPS`,
  cells: [
    ...Array<null>(6).fill(null),
    sum.voters,
    null,
    null,
    null,
    null,
    sum.need,
    sum.people,
    sum.linmas,
    null,
  ],
});

const figures = (places: readonly ListedPollingPlace[]) =>
  places.reduce(
    (sum, { voters, group }) => ({
      places: sum.places + 1,
      voters: sum.voters + (voters ?? 0),
      need: sum.need + (group?.need ?? 0),
      people: sum.people + (group?.people.length ?? 0),
      linmas: sum.linmas + (group?.linmas ?? 0),
    }),
    { places: 0, voters: 0, need: 0, people: 0, linmas: 0 },
  );
