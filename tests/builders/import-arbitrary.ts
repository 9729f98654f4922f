import fc from 'fast-check';
import { RANKS } from '../../src/core/personnel/rank.ts';
import { nrpOf } from './import-lists.ts';
import type { CellSpec, SheetSpec } from './workbook.ts';

/** Columns of a generated list, in their usual order. */
export const FIELDS = [
  'NO',
  'NAMA',
  'PANGKAT',
  'NRP / NIP',
  'JABATAN',
  'JABATAN OPERASIONAL',
  'KESATUAN',
  'KET',
] as const;

/** Few names, so that rows meet each other. */
export const name = fc.constantFrom(
  'BUDI CONTOH',
  'BUDI CONTOH, S.H.',
  'BUDY CONTOH',
  'MARIA TEFA',
  'RUBEN LADOKU',
  'IPDA NOLDI MOOY',
  "O'NEIL DJARA",
  '',
);
/** Numbers as lists have them, sound and harmed. */
export const number: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map(nrpOf),
  fc.constantFrom<CellSpec>(
    4050123,
    8501012,
    '198001012005011001',
    1.98001012005011e17,
    '-',
    null,
    '12345',
    "'05080456",
    'BRIPKA/85010123',
  ),
);
/** Ranks, known and not. */
export const rank = fc.oneof(
  fc.constantFrom(...RANKS.map(({ short }) => short)),
  fc.constantFrom<CellSpec>('-', null, 'BRIPT', 'Brigadir'),
);
const person = fc.record({
  NO: fc.constant<CellSpec>(1),
  NAMA: name,
  PANGKAT: rank,
  'NRP / NIP': number,
  JABATAN: fc.constantFrom<CellSpec>('KASAT LANTAS', 'BANIT SAT SAMAPTA', 'KANIT POLSEK ALAK', null),
  'JABATAN OPERASIONAL': fc.constantFrom<CellSpec>('PADAL', 'ANGGOTA', null),
  KESATUAN: fc.constantFrom<CellSpec>('SATLANTAS', 'SAT LANTAS', 'POLSEK ALAK', 'TIM KHUSUS', null),
  KET: fc.constantFrom<CellSpec>('CUTI', 'P3K', 'catatan', null),
});
type PersonRow = { [field in (typeof FIELDS)[number]]: CellSpec };
const band = fc.constantFrom(
  'SATGAS PREVENTIF',
  '2. SATGAS GAKKUM',
  'SUBSATGAS PAM OBJEK KEGIATAN',
  'PIM STAF',
  'SATUAN TUGAS',
  'REGU II',
  'POLSEK ALAK',
);
const row = fc.oneof(
  { weight: 5, arbitrary: person.map((value): { person: PersonRow } => ({ person: value })) },
  { weight: 1, arbitrary: band.map((text) => ({ band: text })) },
);
/** The people and bands of a list. */
export const listRows = fc.array(row, { minLength: 1, maxLength: 14 });
/** A person's row or a band. */
export type ListRow = { person: PersonRow } | { band: string };

/** A sheet with a header of these columns above these rows. */
export function sheetOf(
  content: readonly ListRow[],
  fields: readonly (keyof PersonRow)[] = FIELDS,
): SheetSpec {
  return {
    rows: [
      [...fields],
      ...content.map((item) => ('band' in item ? [item.band] : fields.map((field) => item.person[field]))),
    ],
  };
}
