/** People whose names, ranks and numbers are hard to set, all invented. */

interface NastyPerson {
  name: string;
  rank: string;
  number: string | null;
  position: string | null;
}

const PEOPLE: NastyPerson[] = [
  // Long names with an apostrophe, a hyphen and a chain of titles.
  {
    name: "MARIA GORETI D'ORNAY LEWOKEDA-NALLEY, S.Tr.K., S.I.K., M.Si.",
    rank: 'AKBP',
    number: '85010001',
    position: 'KASUBBAGBINOPSNAL BAG OPS',
  },
  // One word, nothing else known: neither number nor position.
  { name: 'MARKUS', rank: 'BRIPKA', number: null, position: null },
  // Forty characters without a place to divide, and a PNS with 18 digits.
  {
    name: 'Kristoforusanandaraditya Wirakusumanagara',
    rank: 'PENGATUR MUDA TK I',
    number: '198804172010122003',
    position: 'BAMIN URUSAN KEUANGAN DAN PERLENGKAPAN SEKSI TEKNOLOGI INFORMASI DAN KOMUNIKASI',
  },
  // Lower case, letters beyond ASCII, quotation marks, an old lost zero.
  { name: "andré “boy” ma'arif muñoz", rank: 'BRIPDA', number: '00010001', position: 'BA SAT SAMAPTA' },
  // Of the TNI: a rank of its own and no NRP of the police.
  { name: "I GUSTI NGURAH AGUNG PUTU D'ARC", rank: 'KOPDA', number: null, position: 'KODIM 1604' },
  // A position of one unbroken word.
  {
    name: 'ABDURRAHMAN WAHIDIN SYAMSUDDIN AL-MAKASARI',
    rank: 'KOMBES POL',
    number: '76050199',
    position: 'X'.repeat(60),
  },
];

/** The hard person at `index`, over and over; `key` is unique. */
export function nastyPerson(index: number): NastyPerson & { key: string } {
  return { ...(PEOPLE[index % PEOPLE.length] as NastyPerson), key: `nasty-${index}` };
}

/** `count` of them. */
export const nastyPeople = (count: number = PEOPLE.length): (NastyPerson & { key: string })[] =>
  Array.from({ length: count }, (_, index) => nastyPerson(index));

/** A tajuk as long as it gets, and a name with everything. */
export const NASTY_SIGNATURE = {
  title: [
    'a.n. KEPALA KEPOLISIAN RESOR TIMOR TENGAH SELATAN',
    'KEPALA BAGIAN OPERASI',
    'u.b.',
    'KASUBBAGBINOPSNAL',
  ],
  name: "Maria Goreti D'Ornay Lewokeda-Nalley, S.Tr.K., S.I.K., M.Si.",
  rank: 'AJUN KOMISARIS BESAR POLISI',
  number: '85010001',
};

/** A kop at its limit: three lines, one of them 41 characters. */
export const NASTY_LETTERHEAD = [
  'KEPOLISIAN NEGARA REPUBLIK INDONESIA',
  'DAERAH NUSA TENGGARA TIMUR',
  'RESOR TIMOR TENGAH SELATAN DAN SEKITARNYA',
];
