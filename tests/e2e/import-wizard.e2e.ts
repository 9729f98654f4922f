import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { excelJsFile, type SheetSpec, temporaryFile } from '../builders/workbook.ts';
import { expect, Post, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

/** A two-level annex: a promotion, a lost zero, two names on one number, an odd rank, one person twice. */
const ANNEX: SheetSpec = {
  name: 'LAMPIRAN',
  rows: [
    ['KEPOLISIAN NEGARA REPUBLIK INDONESIA'],
    ['          RESOR CONTOH'],
    [null],
    ['NO', null, 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', null, 'KET'],
    ['URUT', 'SAT GAS', null, null, null, 'STRUKTUR', 'OPERASIONAL', null],
    ['1. SATGAS PREVENTIF'],
    [1, 1, 'RIO CONTOH', 'BRIPDA', 4050123, 'BINTARA SAT SAMAPTA', 'KASATGAS', null],
    [2, 2, 'YAKOBA CONTOH', 'AIPTU', '83060184', 'BANIT SAT SAMAPTA', 'ANGGOTA', null],
    [3, 3, 'MARKUS CONTOH', 'BRIGPOL', '91020784', 'BANIT SAT SAMAPTA', 'ANGGOTA', null],
    [null, null, 'SUBSATGAS PATROLI'],
    [4, 4, 'MARSELUS UJI', 'BRIGPOL', '91020784', 'BANIT SAT SAMAPTA', 'ANGGOTA', null],
    [5, 5, 'DANI CONTOH', 'BRIPT', '97050411', 'BANIT SAT LANTAS', 'ANGGOTA', null],
    [6, 6, 'PETRUS CONTOH', 'BRIPKA', '85010124', 'BANIT SAT LANTAS', 'ANGGOTA', null],
    [7, 7, 'PETRUS CONTOH', 'BRIPKA', '85010124', 'BANIT SAT LANTAS', 'ANGGOTA', null],
  ],
  merges: ['A4:B4', 'F4:G4'],
};

const STORED = {
  nip: null,
  rank: 'AIPDA',
  unit: null,
  position: null,
  gender: null,
  phone: null,
  status: 'aktif',
  note: null,
};

const rail = (page: Page, name: string) => page.locator('.rail').getByText(name, { exact: true }).click();
const main = (page: Page) => page.locator('.im-foot .btn.p');
const step = (page: Page, name: string) => page.locator('.im-steps').getByRole('button', { name });
const rowOf = (page: Page, name: string) => page.locator('.dg-row', { hasText: name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** What the post holds, without times. */
async function stored({ call }: Running): Promise<unknown> {
  const list = (await call('session.overview', {})) as { value: { people: number } };
  const operations = (await call('operation.list', {})) as { value: { name: string; people: number }[] };
  return {
    people: list.value.people,
    operations: operations.value.map(({ name, people }) => `${name} ${people}`),
  };
}

test('every decision is made side by side, taken back inside the wizard, written once and undone', async ({
  posko,
  post,
}) => {
  const { page, app, call } = posko;
  await openPersonnel(posko, false);
  for (const [name, nrp] of [
    ['YAKOBA CONTOH', '83060184'],
    ['TIDAK DISEBUT', '80010101'],
  ]) {
    expect(await call('personnel.create', { ...STORED, name, nrp })).toMatchObject({ ok: true });
  }
  await rail(page, 'Beranda');
  await rail(page, 'Personel');
  await button(page, 'Impor Excel…').first().click();
  await Post.answerDialogs(app, temporaryFile(await excelJsFile([ANNEX])));
  await button(page, 'Pilih berkas…').click();
  await expect(page.locator('.im-preview tr.head')).toContainText('URUT');
  await step(page, 'Nilai').click();

  // 4: the suggestion for the odd rank, and an operation for the satgas of the list.
  await button(page, 'Pakai BRIPTU').click();
  await expect(page.getByText('dipakai BRIPTU')).toBeVisible();
  await expect(page.getByText('Belum ada operasi.', { exact: false })).toBeVisible();
  await button(page, 'Buat operasi…').click();
  await page.getByRole('dialog').locator('.btn.p').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /PREVENTIF › PATROLI 4 baru/ })).toBeVisible();
  const before = await stored(posko);

  // Step by step back, and never the operation that was just saved.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Tidak ada operasi yang dipilih.', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('row', { name: /PREVENTIF › PATROLI 4 baru/ })).toBeVisible();
  expect(await stored(posko)).toEqual(before);

  // 5: two names on one number, side by side, by keyboard; Esc closes and the grid has the focus again.
  await main(page).click();
  await expect(main(page)).toHaveText('Tulis 4 orang, tahan 2');
  await button(page, /NRP_DUPLICATE_OTHER_NAME/).click();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Siapa baris ini?' });
  await expect(dialog.locator('td.differs').first()).toHaveText(/MARSELUS UJI/);
  await dialog.getByRole('button', { name: 'Baris ini yang benar' }).first().press('Enter');
  await expect(dialog.getByRole('button', { name: 'Batal pilih baris ini' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Lewati' }).last().press('Enter');
  await expect(dialog.getByText('Dilewati', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.im-plan') !== null)).toBe(true);
  await expect(main(page)).toHaveText('Tulis 5 orang');

  // Back twice, forth once; the skipped row comes back by its own filter too.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(main(page)).toHaveText('Tulis 4 orang, tahan 2');
  await button(page, 'Ulangi').click();
  await expect(main(page)).toHaveText('Tulis 5 orang, tahan 1');
  await expect(page.locator('.im-walk', { hasText: 'Diulangi: pilihan baris 9' })).toBeVisible();
  await rowOf(page, 'PETRUS CONTOH').first().locator('[data-key="C"]').click();
  await button(page, 'Lewati baris').click();
  await page
    .locator('.im-sum')
    .getByRole('button', { name: /dilewati/ })
    .click();
  await expect(page.locator('.dg-row[data-row]')).toHaveCount(1);
  await rowOf(page, 'PETRUS CONTOH').locator('[data-key="C"]').click();
  await button(page, 'Ambil lagi baris').click();
  await button(page, 'Tampilkan semua baris').click();
  await expect(rowOf(page, 'PETRUS CONTOH').last()).toContainText('Digabung');

  // A correction shows what the file holds, and goes back to it.
  await rowOf(page, 'DANI CONTOH').locator('[data-key="E"]').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('97050412');
  await page.keyboard.press('Enter');
  await rowOf(page, 'DANI CONTOH').locator('[data-key="E"]').click();
  await expect(page.locator('.im-fix')).toContainText('isi asli 97050411, diketik 97050412');
  await button(page, 'Kembalikan isi asli E12').click();
  await expect(rowOf(page, 'DANI CONTOH').locator('[data-key="E"]')).toHaveText('97050411');

  // The stored rank stays, field by field.
  await rowOf(page, 'YAKOBA CONTOH').locator('[data-key="D"]').click();
  await expect(rowOf(page, 'YAKOBA CONTOH').locator('[data-key="D"] s')).toHaveText('AIPDA');
  await page.getByRole('checkbox', { name: 'Pakai yang lama: Pangkat' }).click();
  await expect(rowOf(page, 'YAKOBA CONTOH').locator('[data-key="D"] s')).toHaveText('AIPTU');

  // Nobody is ended unless picked.
  await button(page, /tidak ada di berkas/).click();
  const missing = page.getByRole('dialog', { name: 'Tidak ada di berkas ini' });
  await missing.getByRole('checkbox', { name: 'Pilih TIDAK DISEBUT' }).check();
  await missing.getByRole('button', { name: 'Keluarkan 1 orang' }).click();
  await expect(missing.getByText('akan dikeluarkan').first()).toBeVisible();
  await missing.getByRole('button', { name: 'Tutup' }).last().click();
  await expect(main(page)).toHaveText('Tulis 5 orang, keluarkan 1, tahan 1');

  // To other steps, another screen and back: all decisions are still there, and nothing is written.
  await step(page, 'Kolom').click();
  await rail(page, 'Operasi');
  await rail(page, 'Personel');
  await button(page, 'Impor Excel…').first().click();
  await step(page, 'Periksa').click();
  await expect(main(page)).toHaveText('Tulis 5 orang, keluarkan 1, tahan 1');
  expect(await stored(posko)).toEqual(before);

  // 6: written, with the rejected row as a workbook; and taken back as a whole.
  await main(page).click();
  await expect(page.getByText('orang dikeluarkan dari daftar')).toBeVisible();
  const rejected = join(post.folder, 'ditolak.xlsx');
  await Post.answerDialogs(app, rejected);
  await button(page, 'Simpan baris yang ditolak (.xlsx)…').click();
  await expect(page.locator('.toast', { hasText: '1 baris yang ditolak disimpan' })).toBeVisible();
  expect(existsSync(rejected)).toBe(true);
  expect(await stored(posko)).toMatchObject({ people: 5, operations: [expect.stringMatching(/ 5$/)] });
  await button(page, 'Batalkan impor ini…').click();
  await button(page, 'Batalkan impor').last().click();
  await expect(page.getByText('Impor ini sudah dibatalkan')).toBeVisible();
  expect(await stored(posko)).toEqual(before);

  // The result does not stick.
  await rail(page, 'Personel');
  await button(page, 'Impor Excel…').first().click();
  await expect(button(page, 'Pilih berkas…')).toBeVisible();
});
