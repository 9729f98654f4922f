/**
 * The rank tables as data. Polri: 22 ranks (Perkap 3/2016) with the short forms of lists and the spellings
 * seen in them. PNS Polri by golongan. TNI ranks belong to people of other bodies who join an operation.
 */

/** Rank class of one table row. */
export type RankGroup =
  | 'PATI'
  | 'PAMEN'
  | 'PAMA'
  | 'BINTARA TINGGI'
  | 'BINTARA'
  | 'TAMTAMA'
  | 'PNS'
  | 'PPPK'
  | 'LAIN';

/** Whom a rank belongs to; decides number rules and the order of mixed lists. */
export type PersonCategory = 'polri' | 'pns' | 'pppk' | 'external';

/** One rank. `order` is 1 for the highest and grows downwards through Polri, PNS, PPPK, other bodies. */
export interface Rank {
  /** Short form of tables: 'BRIPKA'. */
  readonly short: string;
  /** Written in full, for signature blocks: 'BRIGADIR POLISI KEPALA'. */
  readonly full: string;
  readonly group: RankGroup;
  readonly order: number;
  readonly category: PersonCategory;
  readonly aliases: readonly string[];
}

type Row = readonly [short: string, full: string, ...aliases: string[]];

const POLRI: readonly (readonly [RankGroup, readonly Row[]])[] = [
  [
    'PATI',
    [
      ['JENDERAL POL', 'JENDERAL POLISI', 'JEND POL', 'JENDRAL POL', 'JENDERAL', 'JENDRAL'],
      ['KOMJEN POL', 'KOMISARIS JENDERAL POLISI', 'KOMJEN', 'KOMISARIS JENDERAL'],
      ['IRJEN POL', 'INSPEKTUR JENDERAL POLISI', 'IRJEN', 'INSPEKTUR JENDERAL'],
      ['BRIGJEN POL', 'BRIGADIR JENDERAL POLISI', 'BRIGJEN', 'BRIGADIR JENDERAL'],
    ],
  ],
  [
    'PAMEN',
    [
      ['KOMBES POL', 'KOMISARIS BESAR POLISI', 'KOMBES', 'KOMISARIS BESAR', 'KBP'],
      ['AKBP', 'AJUN KOMISARIS BESAR POLISI', 'AKB POL', 'AJUN KOMISARIS BESAR'],
      ['KOMPOL', 'KOMISARIS POLISI', 'KP'],
    ],
  ],
  [
    'PAMA',
    [
      ['AKP', 'AJUN KOMISARIS POLISI', 'AJUN KOMISARIS'],
      ['IPTU', 'INSPEKTUR POLISI SATU', 'INSPEKTUR SATU'],
      ['IPDA', 'INSPEKTUR POLISI DUA', 'INSPEKTUR DUA'],
    ],
  ],
  [
    'BINTARA TINGGI',
    [
      ['AIPTU', 'AJUN INSPEKTUR POLISI SATU', 'AJUN INSPEKTUR SATU'],
      ['AIPDA', 'AJUN INSPEKTUR POLISI DUA', 'AJUN INSPEKTUR DUA'],
    ],
  ],
  [
    'BINTARA',
    [
      ['BRIPKA', 'BRIGADIR POLISI KEPALA', 'BRIGADIR KEPALA'],
      ['BRIGPOL', 'BRIGADIR POLISI', 'BRIGADIR', 'BRIG', 'BRIPPOL', 'BRIPOL'],
      ['BRIPTU', 'BRIGADIR POLISI SATU', 'BRIGADIR SATU'],
      ['BRIPDA', 'BRIGADIR POLISI DUA', 'BRIGADIR DUA'],
    ],
  ],
  [
    'TAMTAMA',
    [
      ['ABRIPPOL', 'AJUN BRIGADIR POLISI', 'ABRIP', 'ABRIPOL', 'AJUN BRIGADIR'],
      ['ABRIPTU', 'AJUN BRIGADIR POLISI SATU', 'AJUN BRIGADIR SATU'],
      ['ABRIPDA', 'AJUN BRIGADIR POLISI DUA', 'AJUN BRIGADIR DUA'],
      ['BHARAKA', 'BHAYANGKARA KEPALA', 'BARAKA'],
      ['BHARATU', 'BHAYANGKARA SATU', 'BARATU'],
      ['BHARADA', 'BHAYANGKARA DUA', 'BARADA'],
    ],
  ],
];

/** [golongan, short form, full name, …aliases]. "TK I" is also written TINGKAT I, TK. 1 and plain I. */
const PNS: readonly (readonly [golongan: string, ...Row])[] = [
  ['IV/E', 'PEMBINA UTAMA', 'PEMBINA UTAMA'],
  ['IV/D', 'PEMBINA UTAMA MADYA', 'PEMBINA UTAMA MADYA'],
  ['IV/C', 'PEMBINA UTAMA MUDA', 'PEMBINA UTAMA MUDA'],
  ['IV/B', 'PEMBINA I', 'PEMBINA TINGKAT I', 'PEMBINA TK I', 'PEMBINA TK 1', 'PEMBINA 1'],
  ['IV/A', 'PEMBINA', 'PEMBINA'],
  ['III/D', 'PENATA I', 'PENATA TINGKAT I', 'PENATA TK I', 'PENATA TK 1', 'PENATA 1'],
  ['III/C', 'PENATA', 'PENATA'],
  [
    'III/B',
    'PENDA I',
    'PENATA MUDA TINGKAT I',
    'PENATA MUDA TK I',
    'PENATA MUDA TK 1',
    'PENDA TK I',
    'PENDA 1',
  ],
  ['III/A', 'PENDA', 'PENATA MUDA'],
  ['II/D', 'PENGATUR I', 'PENGATUR TINGKAT I', 'PENGATUR TK I', 'PENGATUR TK 1', 'PENGATUR 1'],
  ['II/C', 'PENGATUR', 'PENGATUR'],
  [
    'II/B',
    'PENGDA I',
    'PENGATUR MUDA TINGKAT I',
    'PENGATUR MUDA TK I',
    'PENGATUR MUDA TK 1',
    'PENGDA TK I',
    'PENGDA 1',
  ],
  ['II/A', 'PENGDA', 'PENGATUR MUDA'],
  ['I/D', 'JURU I', 'JURU TINGKAT I', 'JURU TK I', 'JURU TK 1', 'JURU 1'],
  ['I/C', 'JURU', 'JURU'],
  ['I/B', 'JUDA I', 'JURU MUDA TINGKAT I', 'JURU MUDA TK I', 'JURU MUDA TK 1', 'JUDA TK I', 'JUDA 1'],
  ['I/A', 'JUDA', 'JURU MUDA'],
];

const PPPK_GRADES = [
  'XVII',
  'XVI',
  'XV',
  'XIV',
  'XIII',
  'XII',
  'XI',
  'X',
  'IX',
  'VIII',
  'VII',
  'VI',
  'V',
  'IV',
  'III',
  'II',
  'I',
] as const;

const TNI: readonly Row[] = [
  ['KOLONEL', 'KOLONEL'],
  ['LETKOL', 'LETNAN KOLONEL'],
  ['MAYOR', 'MAYOR'],
  ['KAPTEN', 'KAPTEN'],
  ['LETTU', 'LETNAN SATU'],
  ['LETDA', 'LETNAN DUA'],
  ['PELTU', 'PEMBANTU LETNAN SATU'],
  ['PELDA', 'PEMBANTU LETNAN DUA'],
  ['SERMA', 'SERSAN MAYOR'],
  ['SERKA', 'SERSAN KEPALA'],
  ['SERTU', 'SERSAN SATU'],
  ['SERDA', 'SERSAN DUA'],
  ['KOPKA', 'KOPRAL KEPALA'],
  ['KOPTU', 'KOPRAL SATU'],
  ['KOPDA', 'KOPRAL DUA'],
  ['PRAKA', 'PRAJURIT KEPALA'],
  ['PRATU', 'PRAJURIT SATU'],
  ['PRADA', 'PRAJURIT DUA'],
];

/** First order number of each category; gaps leave room without renumbering stored orders. */
const PNS_FIRST = 31;
const PPPK_FIRST = 51;
const TNI_FIRST = 71;

function polriRanks(): Rank[] {
  let order = 0;
  return POLRI.flatMap(([group, rows]) =>
    rows.map(([short, full, ...aliases]): Rank => {
      order += 1;
      return { short, full, group, order, category: 'polri', aliases };
    }),
  );
}

function pnsRanks(): Rank[] {
  return PNS.map(([golongan, short, full, ...aliases], i) => ({
    short,
    full,
    group: 'PNS',
    order: PNS_FIRST + i,
    category: 'pns',
    // Golongan first: `rank.ts` relies on it when a cell holds "PENATA (III/c)".
    aliases: [golongan, ...aliases],
  }));
}

function pppkRanks(): Rank[] {
  const graded = PPPK_GRADES.map(
    (grade, i): Rank => ({
      short: `PPPK ${grade}`,
      full: `PPPK GOLONGAN ${grade}`,
      group: 'PPPK',
      order: PPPK_FIRST + i,
      category: 'pppk',
      aliases: [`PPPK GOL ${grade}`, `P3K ${grade}`, `P3K GOL ${grade}`, `P3K GOLONGAN ${grade}`],
    }),
  );
  const plain: Rank = {
    short: 'PPPK',
    full: 'PEGAWAI PEMERINTAH DENGAN PERJANJIAN KERJA',
    group: 'PPPK',
    order: PPPK_FIRST + PPPK_GRADES.length,
    category: 'pppk',
    aliases: ['P3K'],
  };
  return [...graded, plain];
}

function tniRanks(): Rank[] {
  return TNI.map(([short, full, ...aliases], i) => ({
    short,
    full,
    group: 'LAIN',
    order: TNI_FIRST + i,
    category: 'external',
    aliases,
  }));
}

/** Every known rank in the order of mixed lists: Polri, PNS by golongan, PPPK, other bodies. */
export const RANKS: readonly Rank[] = [...polriRanks(), ...pnsRanks(), ...pppkRanks(), ...tniRanks()];
