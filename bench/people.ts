import ExcelJS from 'exceljs';

/** An invented person. Names are put together from syllables, so that no real one comes out. */
export interface InventedPerson {
  nrp: string;
  name: string;
  rank: string;
  unit: string;
  position: string;
  opsPosition: string;
  gender: 'L' | 'P';
  phone: string;
}

const HEADS = ['BA', 'DE', 'FI', 'GO', 'HA', 'KE', 'LU', 'MA', 'NO', 'PI', 'RA', 'SU', 'TE', 'WI', 'YO'];
const TAILS = ['DAN', 'KORA', 'LIUS', 'MBUT', 'NESA', 'PAREK', 'RIMA', 'SANTU', 'TOLI', 'WENGI', 'ZARU'];
const RANKS = ['AKP', 'IPTU', 'IPDA', 'AIPTU', 'AIPDA', 'BRIPKA', 'BRIGPOL', 'BRIPTU', 'BRIPDA'];
const UNITS = [
  'SAT SAMAPTA',
  'SAT LANTAS',
  'SAT RESKRIM',
  'SAT INTELKAM',
  'SAT BINMAS',
  'BAG OPS',
  'BAG SDM',
];

/** Months of birth from 1970 to 1999. */
const MONTHS = 360;

/** Numbers that look random and are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** People with a number of their own each. */
export function inventedPeople(count: number): InventedPerson[] {
  const random = sequence(2024);
  const pick = (words: readonly string[]) => words[random(words.length)] ?? '';
  const word = () => pick(HEADS) + pick(TAILS);
  const perMonth = Math.max(1000, Math.ceil(count / MONTHS));
  return Array.from({ length: count }, (_, i) => {
    const unit = pick(UNITS);
    const year = String(70 + Math.floor(i / perMonth / 12)).padStart(2, '0');
    const month = String((Math.floor(i / perMonth) % 12) + 1).padStart(2, '0');
    return {
      nrp: `${year}${month}${String(i % perMonth).padStart(4, '0')}`,
      name: `${word()} ${word()} ${word()}`,
      rank: pick(RANKS),
      unit,
      position: `BINTARA ${unit}`,
      opsPosition: i % 15 === 0 ? 'PADAL' : 'ANGGOTA',
      gender: i % 9 === 0 ? 'P' : 'L',
      phone: `0812${String(10_000_000 + i)}`,
    };
  });
}

const COLUMNS = [
  'NO',
  'NAMA',
  'PANGKAT',
  'NRP',
  'JABATAN',
  'KESATUAN',
  'JABATAN OPS',
  'L/P',
  'NO HP',
  'AGAMA',
  'TMT',
  'KETERANGAN',
];

/** Writes the people as an Excel list of twelve columns, a tenth of the numbers typed as numbers. */
export async function writeList(people: readonly InventedPerson[], path: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.addRow(COLUMNS).commit();
  for (const [i, p] of people.entries()) {
    const nrp = i % 10 === 0 ? Number(p.nrp) : p.nrp;
    const note = i % 40 === 0 ? 'dik Sespima' : null;
    const row = [
      ...[i + 1, p.name, p.rank, nrp, p.position, p.unit, p.opsPosition, p.gender, p.phone],
      ...['KATOLIK', new Date(Date.UTC(2010 + (i % 12), i % 12, 1 + (i % 28))), note],
    ];
    sheet.addRow(row).commit();
    // The writer gives up its rows between two turns only.
    if (i % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await workbook.commit();
}
