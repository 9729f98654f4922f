/**
 * The screens whose pictures are kept in docs/screens, as data. A screen is an address of the window, plus what to
 * do there first.
 *
 * @typedef {'empty' | 'locked' | 'sample'} Begin no data yet · sample data, locked · sample data, open
 * @typedef {object} Screen
 * @property {string} name also the file's name: `name-1366-light.png`
 * @property {string} route the address after `app://posko/`
 * @property {Begin} begin
 * @property {(page: import('playwright').Page) => Promise<void>} [prepare] e.g. open a drawer
 * @property {(page: import('playwright').Page) => Promise<void>} [leave] puts things back for the next picture
 */

/** The post of the sample data; all names are invented. */
export const SAMPLE_IDENTITY = {
  key: 'polresta-kupang-kota',
  name: 'POLRESTA KUPANG KOTA',
  level: 'polres',
  parent: 'POLDA NTT',
  city: 'Kupang',
  timeZone: 'WITA',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH NUSA TENGGARA TIMUR', 'RESOR KUPANG KOTA'],
  jurisdiction: ['53.71'],
  head: {
    onBehalf: null,
    title: 'KEPALA KEPOLISIAN RESOR KUPANG KOTA',
    name: 'ADRIANUS J. PANDEWULA, S.I.K., M.H.',
    rank: 'KOMISARIS BESAR POLISI',
    nrp: '76050101',
  },
  ops: null,
};

/** @type {Screen[]} */
export const SCREENS = [
  { name: 'awal', route: '#/', begin: 'empty' },
  { name: 'kunci', route: '#/', begin: 'locked' },
  { name: 'beranda', route: '#/home', begin: 'sample' },
  { name: 'personel', route: '#/personnel', begin: 'sample' },
  { name: 'impor', route: '#/import', begin: 'sample' },
  { name: 'operasi', route: '#/operation', begin: 'sample' },
  { name: 'kegiatan', route: '#/event', begin: 'sample' },
  { name: 'ploting', route: '#/plotting', begin: 'sample' },
  { name: 'dokumen', route: '#/document', begin: 'sample' },
  { name: 'laporan', route: '#/report', begin: 'sample' },
  { name: 'jurnal', route: '#/journal', begin: 'sample' },
  { name: 'pengaturan', route: '#/settings', begin: 'sample' },
];
