import type { Page } from '@playwright/test';
import { excelJsFile, type SheetSpec, temporaryFile } from '../builders/workbook.ts';
import { expect, Post, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

/** A list as posts send it: kop, two-level heading, bands, a lost zero, a bad month, a clash, an odd rank, no name. */
const LIST: SheetSpec = {
  name: 'PREVENTIF',
  rows: [
    ['KEPOLISIAN NEGARA REPUBLIK INDONESIA'],
    ['          RESOR CONTOH'],
    [null],
    ['NO', null, 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', null, 'KET'],
    ['URUT', 'SAT GAS', null, null, null, 'STRUKTUR', 'OPERASIONAL', null],
    ['SATGAS PREVENTIF'],
    [1, 1, 'RIO CONTOH', 'BRIPDA', 4050123, 'BINTARA SAT SAMAPTA', 'ANGGOTA', null],
    [2, 1, 'TIMOTIUS CONTOH', 'BRIPDA', 8501012, 'BINTARA SAT SAMAPTA', 'ANGGOTA', null],
    [3, 1, 'MARKUS CONTOH', 'BRIGPOL', '91020784', 'BANIT SAT SAMAPTA', 'ANGGOTA', null],
    [4, 1, 'MARSELUS CONTOH', 'BRIGPOL', '91020784', 'BANIT SAT SAMAPTA', 'ANGGOTA', null],
    [5, 1, 'DANI CONTOH', 'BRIPT', '97050411', 'BANIT SAT LANTAS', 'ANGGOTA', 'CUTI'],
    [6, 1, null, 'BRIPDA', '01110276', 'BANIT SAT LANTAS', 'ANGGOTA', null],
  ],
  merges: ['A4:B4', 'F4:G4'],
};

async function openImport(posko: Running, path: string): Promise<void> {
  const { page, app } = posko;
  await openPersonnel(posko, false);
  await page.getByRole('button', { name: 'Impor Excel…' }).first().click();
  await Post.answerDialogs(app, path);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
}

const rail = (page: Page, name: string) => page.locator('.rail').getByText(name, { exact: true }).click();
const main = (page: Page) => page.locator('.im-foot .btn.p');
const step = (page: Page, name: string) => page.locator('.im-steps').getByRole('button', { name });
const people = async ({ call }: Running): Promise<number> => {
  const answer = (await call('session.overview', {})) as { value: { people: number } };
  return answer.value.people;
};

test('the wizard goes from file to people and back, and writes nothing before the end', async ({ posko }) => {
  const { page } = posko;
  await openImport(posko, temporaryFile(await excelJsFile([LIST])));

  // 2: the heading on the real cells. 3: columns. 4: the odd rank, once.
  await expect(page.locator('.im-preview tr.head')).toContainText('URUT');
  await main(page).click();
  await expect(page.getByRole('row', { name: /JABATAN \/ STRUKTUR/ })).toContainText('pasti');
  await main(page).click();
  const mapping = page.getByRole('combobox', { name: 'Pakai: BRIPT' });
  await mapping.fill('BRIPTU');
  await mapping.press('Tab');
  await main(page).click();
  await expect(main(page)).toHaveText('Tulis 2 orang, tahan 4');

  // 5: F8 goes to the findings; a correction and a skipped row change the plan.
  await page.keyboard.press('F8');
  await expect(page.locator('.im-fix')).toContainText('PREVENTIF!E8');
  await page.locator('.im-fix').getByLabel('Perbaiki isi sel').fill('85010124');
  await page.getByRole('button', { name: 'Pakai', exact: true }).click();
  await expect(main(page)).toHaveText('Tulis 3 orang, tahan 3');
  await page.keyboard.press('F8');
  await expect(page.locator('.im-fix')).toContainText('Satu NRP dipakai dua nama');
  await page.getByRole('button', { name: 'Lewati baris' }).click();
  await expect(main(page)).toHaveText('Tulis 4 orang, tahan 1');

  // Back and forth, to another screen and back: nothing is lost, and nothing is written.
  await step(page, 'Kolom').click();
  await rail(page, 'Beranda');
  await rail(page, 'Personel');
  expect(await people(posko)).toBe(0);
  await page.getByRole('button', { name: 'Impor Excel…' }).first().click();
  await step(page, 'Periksa').click();
  await expect(main(page)).toHaveText('Tulis 4 orang, tahan 1');
  await expect(page.locator('.dg-row', { hasText: 'RIO CONTOH' }).locator('u')).toHaveText('0');

  // The empty name is typed into the sheet itself.
  await page.locator('.dg-row[data-row] .is-e').first().click();
  await page.keyboard.type('SITI CONTOH');
  await page.keyboard.press('Enter');
  await expect(main(page)).toHaveText('Tulis 5 orang');

  // 6: written, taken back as a whole.
  await main(page).click();
  await expect(page.getByText('orang baru ditambahkan')).toBeVisible();
  expect(await people(posko)).toBe(5);
  await page.getByRole('button', { name: 'Batalkan impor ini…' }).click();
  await page.getByRole('button', { name: 'Batalkan impor', exact: true }).click();
  await expect(page.getByText('Impor ini sudah dibatalkan')).toBeVisible();
  expect(await people(posko)).toBe(0);
});

test('an import that is in use explains itself and stays', async ({ posko }) => {
  const { page, call } = posko;
  await openImport(posko, temporaryFile(await excelJsFile([LIST])));
  await step(page, 'Periksa').click();
  await main(page).click();
  await expect(page.getByText('orang baru ditambahkan')).toBeVisible();
  await page.getByRole('button', { name: 'Lihat Personel' }).click();
  await page.locator('.dg-row [data-key="note"]').first().click();
  await page.keyboard.type('PINDAH');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Riwayat impor' }).click();
  await page.getByRole('button', { name: 'Batalkan impor…' }).click();
  // The refusal is known before anybody asks: it names what stands on the import, and the button is not to be had.
  await expect(page.getByRole('dialog')).toContainText('sudah diubah sesudahnya');
  await expect(page.getByRole('button', { name: 'Batalkan impor', exact: true })).toBeDisabled();
  expect(await call('personnel.facets', { operationId: null, day: '2024-11-06' })).toMatchObject({
    value: { all: 2 },
  });
});

test('a file that is no list is told in one sentence', async ({ posko }) => {
  const { page } = posko;
  await openImport(posko, temporaryFile('bukan lembar kerja', '.xlsx'));
  await expect(page.getByRole('alert')).toContainText('FILE_NOT_SPREADSHEET');
  await expect(page.getByRole('button', { name: 'Pilih berkas…' })).toBeEnabled();
});
