import { PERSONAL_NUMBER } from './columns.ts';
import { frameOf, type SheetDefinition, type SheetFrame } from './types.ts';

/** A person as the personnel workbook lists them. */
export interface ListedPersonnel {
  name: string;
  rank: string | null;
  number: string | null;
  unit: string | null;
  position: string | null;
  satgas: string | null;
  opsPosition: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  note: string | null;
}

interface PersonnelListData extends SheetFrame {
  unitName: string;
  dateLine: string;
  people: readonly ListedPersonnel[];
}

/**
 * Daftar personel: one plain table with one header row, whose headers the importer knows. Reading this workbook
 * again changes nothing.
 */
export const personnelList = ({
  unitName,
  dateLine,
  people,
  ...frame
}: PersonnelListData): SheetDefinition => ({
  name: 'Personel',
  title: `Daftar Personel ${unitName}`,
  ...frameOf({ ...frame, signature: null }),
  titles: [`DAFTAR PERSONEL ${unitName.toUpperCase()}`, dateLine],
  columns: [
    { header: 'NO', width: 6, align: 'center', format: 'number' },
    { header: 'NAMA', width: 36, format: 'text' },
    { header: 'PANGKAT', width: 13, align: 'center', format: 'text' },
    PERSONAL_NUMBER,
    { header: 'KESATUAN', width: 24, format: 'text' },
    { header: 'JABATAN', width: 36, format: 'text' },
    { header: 'L/P', width: 6, align: 'center', format: 'text' },
    { header: 'NO HP', width: 16, format: 'text' },
    { header: 'KETERANGAN', width: 28, format: 'text' },
  ],
  rows: people.map((p, i) => ({
    kind: 'row',
    cells: [i + 1, p.name, p.rank, p.number, p.unit, p.position, p.gender, p.phone, p.note],
  })),
  orientation: 'landscape',
  autoFilter: true,
});
