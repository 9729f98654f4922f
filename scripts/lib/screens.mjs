import { uglyList } from './ugly-list.mjs';

/**
 * The screens whose pictures are kept in docs/screens, as data. A screen is an address of the window, plus what to
 * do there first.
 *
 * @typedef {'empty' | 'locked' | 'sample' | 'worked'} Begin no data yet · sample data, locked · sample data, open ·
 *   sample data after some work, see `work`
 * @typedef {object} Screen
 * @property {string} name also the file's name: `name-1366-light.png`
 * @property {string} route the address after `app://posko/`
 * @property {Begin} begin
 * @property {(page: import('playwright').Page, app: import('playwright').ElectronApplication) => Promise<void>} [prepare]
 *   e.g. open a drawer
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

/** @typedef {import('playwright').Page} Page */

const close = (/** @type {Page} */ page) => page.keyboard.press('Escape');

/** @param {Page} page */
async function closeBoth(page) {
  await page.getByRole('dialog').getByRole('button', { name: 'Batal', exact: true }).click();
  await page.getByRole('button', { name: 'Tutup' }).first().click();
}

/** @param {Page} page */
async function openPerson(page) {
  await page.getByText('NIKODEMUS LAKAMURI').first().click();
  await page.keyboard.press('Control+Enter');
}

/** @param {Page} page */
async function openEvent(page) {
  await page.getByText('Alun-alun Kota Kupang').first().click();
  await page.getByText('Perkiraan massa').waitFor();
}

/** The rally with one tab of its details. @param {string} name @returns {NonNullable<Screen['prepare']>} */
const openTab = (name) => async (page) => {
  await openEvent(page);
  await page.getByRole('tab', { name }).click();
};

/** The rally without a day, in the tray. @param {Page} page */
async function unschedule(page) {
  await openEvent(page);
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Jadikan belum dijadwalkan' }).click();
  await page.getByText('Belum dijadwalkan · 1').waitFor();
}

/** @param {Page} page */
async function takeBack(page) {
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
}

/** @param {Page} page */
async function openPicker(page) {
  await openEvent(page);
  await page.getByRole('tab', { name: /^Personel/ }).click();
  await page.getByRole('button', { name: 'Tambah personel…' }).first().click();
  await page.getByRole('listbox', { name: 'Orang yang dapat dipilih' }).getByRole('option').first().waitFor();
}

/** The wizard with an ugly list, at a step. @param {string[]} steps @returns {NonNullable<Screen['prepare']>} */
const openList = (steps) => async (page, app) => {
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    },
    await uglyList(),
  );
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  for (const step of steps) await page.getByRole('button', { name: `Lanjut ke ${step}` }).click();
};

/** Step 5 at a number that two people claim. @type {NonNullable<Screen['prepare']>} */
async function reviewList(page, app) {
  await openList(['Kolom', 'Nilai', 'Periksa'])(page, app);
  await page.getByText('PAULUS WILARAGA').first().waitFor();
  await page.getByRole('button', { name: /NRP_DUPLICATE_OTHER_NAME/ }).click();
  await page.getByRole('button', { name: 'Bandingkan…' }).waitFor();
}

/** The rows that claim it side by side. @type {NonNullable<Screen['prepare']>} */
async function compareRows(page, app) {
  await reviewList(page, app);
  await page.getByRole('button', { name: 'Bandingkan…' }).click();
  await page.getByRole('button', { name: 'Baris ini yang benar' }).first().waitFor();
}

/** @param {Page} page */
async function dropList(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Hentikan impor', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hentikan impor', exact: true }).click();
  // The next picture begins without the message of this one.
  const toasts = page.locator('.toast').getByRole('button', { name: 'Tutup' });
  while ((await toasts.count()) > 0) await toasts.first().click();
}

/** A draft order of the sample day with its PDF. @param {Page} page */
async function openOrder(page) {
  await page.evaluate(async () => {
    const list = await window.posko.call('letter.list', { operationId: null });
    const found = list.ok ? /** @type {{ letters: unknown[] }} */ (list.value).letters : [];
    if (found.length > 0) return;
    const scope = { operationId: null, eventId: null, day: '2024-11-06' };
    await window.posko.call('letter.create', { kind: 'sprin', scope, paper: 'a4' });
  });
  await page.getByText(/^Hal\. 1 dari/).waitFor();
}

/** Some people written twice, and a list that taught something. @param {Page} page */
export async function work(page) {
  await page.evaluate(async () => {
    const call = async (/** @type {string} */ name, /** @type {unknown} */ input) => {
      const answer = await window.posko.call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
      return /** @type {any} */ (answer.value);
    };
    const rest = { nip: null, position: null, gender: null, phone: null, status: 'AKTIF', note: null };
    const people = [
      { name: 'YOHANA LESTARI REKA', rank: 'BRIPTU', nrp: '97050321', unit: 'SAT LANTAS' },
      {
        name: 'YOHANA LESTARI REKA',
        rank: 'BRIGPOL',
        nrp: '97050312',
        unit: 'SAT LANTAS',
        phone: '081111111111',
      },
      { name: 'DOMINGGUS SAMPEL NGGILI', rank: 'BRIPKA', nrp: null, unit: 'SAT RESKRIM' },
      { name: 'DOMINGGUS SAMPEL NGGILI', rank: null, nrp: null, unit: 'SAT RESKRIM' },
      { name: 'MARTINUS REKA OEMATAN', rank: 'AIPTU', nrp: '79030456', unit: 'POLSEK OEBOBO' },
      { name: 'MARTINUS REKA OEMATAN', rank: 'BRIPDA', nrp: '01030456', unit: 'SAT INTELKAM' },
    ];
    for (const person of people) await call('personnel.create', { ...rest, ...person });
    const text = [
      'NO\tNAMA PERSONEL\tPKT\tNOMOR\tBAG/SAT\tKET',
      '1\tRIO REKA CONTOH\tBRIPT\t04050123\tSAT SAMAPTA\t',
      '2\tSITI REKA CONTOH\tBRIGPL\t97050411\tSAT LANTAS\t',
    ].join('\r\n');
    const { planId } = await call('import.planPaste', { text, operationId: null });
    await call('import.setColumn', { planId, sheet: 'Tempelan', column: 'D', field: 'nrp' });
    await call('import.mapValue', { planId, kind: 'rank', value: 'BRIPT', to: 'BRIPTU' });
    await call('import.mapValue', { planId, kind: 'rank', value: 'BRIGPL', to: 'BRIGPOL' });
    await call('import.commit', { planId });
    await call('import.saveMapping', { kind: 'position', value: 'BAMIN SPRI', target: 'BAMIN' });
  });
}

/** The second group, where nothing is left to choose. @param {Page} page */
async function openGroup(page) {
  await page.getByRole('button', { name: /^DOMINGGUS/ }).click();
  await page.mouse.move(0, 0);
}

/** @type {Screen[]} */
export const SCREENS = [
  { name: 'awal', route: '#/', begin: 'empty' },
  { name: 'kunci', route: '#/', begin: 'locked' },
  { name: 'beranda', route: '#/home', begin: 'sample' },
  { name: 'personel', route: '#/personnel', begin: 'sample' },
  { name: 'personel-rincian', route: '#/personnel', begin: 'sample', prepare: openPerson, leave: close },
  { name: 'impor', route: '#/import', begin: 'sample' },
  {
    name: 'impor-nilai',
    route: '#/import',
    begin: 'sample',
    prepare: openList(['Kolom', 'Nilai']),
    leave: dropList,
  },
  { name: 'impor-periksa', route: '#/import', begin: 'sample', prepare: reviewList, leave: dropList },
  { name: 'impor-banding', route: '#/import', begin: 'sample', prepare: compareRows, leave: dropList },
  { name: 'operasi', route: '#/operation', begin: 'sample' },
  { name: 'operasi-kekuatan', route: '#/operation?tab=needs', begin: 'sample' },
  { name: 'operasi-tps', route: '#/polling', begin: 'sample' },
  { name: 'operasi-jaga', route: '#/guard', begin: 'sample' },
  { name: 'ploting-pos', route: '#/plotting?view=posts', begin: 'sample' },
  { name: 'kegiatan', route: '#/event', begin: 'sample' },
  { name: 'kegiatan-rincian', route: '#/event', begin: 'sample', prepare: openEvent, leave: close },
  { name: 'kegiatan-apel', route: '#/event', begin: 'sample', prepare: openTab('Apel'), leave: close },
  {
    name: 'kegiatan-hasil',
    route: '#/event',
    begin: 'sample',
    prepare: openTab('Pelaksanaan'),
    leave: close,
  },
  { name: 'kegiatan-tunda', route: '#/event', begin: 'sample', prepare: unschedule, leave: takeBack },
  { name: 'kegiatan-pemilih', route: '#/event', begin: 'sample', prepare: openPicker, leave: closeBoth },
  { name: 'ploting', route: '#/plotting', begin: 'sample' },
  { name: 'ploting-hari', route: '#/plotting?view=day', begin: 'sample' },
  { name: 'dokumen', route: '#/document', begin: 'sample', prepare: openOrder },
  { name: 'laporan', route: '#/report', begin: 'sample' },
  { name: 'laporan-teks', route: '#/report?tab=texts', begin: 'sample' },
  { name: 'jurnal', route: '#/journal', begin: 'sample' },
  { name: 'pengaturan', route: '#/settings', begin: 'sample' },
  { name: 'pengaturan-templat', route: '#/settings/papers/templates/sprin.tugas', begin: 'sample' },
  { name: 'personel-ganda', route: '#/personnel/duplicates', begin: 'worked', prepare: openGroup },
  { name: 'pengaturan-impor', route: '#/settings/imports', begin: 'worked' },
];
