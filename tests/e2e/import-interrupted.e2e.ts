import { excelJsFile, type SheetSpec, temporaryFile } from '../builders/workbook.ts';
import { expect, Post, test } from './support/app.ts';
import { openPersonnel, PASSPHRASE } from './support/post.ts';

/** One cell with rank, name and number; a rank that nobody knows; a total that does not fit. */
const LIST: SheetSpec = {
  name: 'BKO',
  rows: [
    ['NO', 'PANGKAT/NAMA/NRP', 'JABATAN', 'STATUS'],
    [1, 'BRIPKA VINSENSIUS CONTOH / 87060306', 'DANRU', 'AKTIF'],
    [2, 'BRIPTUU / WILHELMUS CONTOH / 97070307', 'ANGGOTA', 'CUTI'],
    [null, 'JUMLAH', 5, null],
  ],
};

test('a lock asks before it ends an import, its file is read again, and what Ctrl+Z takes back is said', async ({
  posko,
}) => {
  const { page, app, call } = posko;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, 768));
  await openPersonnel(posko, false);
  await page.locator('.rail').getByText('Personel', { exact: true }).click();
  await button('Impor Excel…').first().click();
  await Post.answerDialogs(app, temporaryFile(await excelJsFile([LIST])));
  await button('Pilih berkas…').click();
  await expect(page.locator('.im-preview tr.head')).toContainText('PANGKAT/NAMA/NRP');

  // Ctrl+L asks; Esc keeps the import, a yes ends it.
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog', { name: 'Kunci sekarang?' });
  await expect(dialog).toContainText('belum ditulis dan hilang');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.im-preview')).toBeVisible();
  await page.keyboard.press('Control+l');
  await dialog.getByRole('button', { name: 'Kunci, buang perbaikan' }).click();
  await expect(button('Buka')).toBeVisible();
  await page.locator('input[type=password]').first().fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText('berhenti karena Posko terkunci', { exact: false })).toBeVisible();
  await button('Baca lagi berkas itu').click();
  await expect(page.locator('.im-preview tr.head')).toContainText('PANGKAT/NAMA/NRP');

  // A rank is one that is known.
  await page.locator('.im-steps').getByRole('button', { name: 'Nilai' }).click();
  const field = page.getByRole('combobox', { name: 'Pakai: BRIPTUU' });
  await field.fill('BRIPTUX');
  await field.press('Tab');
  await expect(page.getByText('“BRIPTUX” bukan pangkat yang dikenal', { exact: false })).toBeVisible();
  await button('Pakai BRIPTU').click();
  await page.locator('.im-steps').getByRole('button', { name: 'Periksa' }).click();
  await expect(page.locator('.dg-row', { hasText: 'VINSENSIUS' })).toContainText(
    'BRIPKA · VINSENSIUS CONTOH · 87060306',
  );

  // A total has no row: the nearest one is not explained in its place.
  await button(/Lihat sel/).click();
  await expect(page.locator('.toast', { hasText: 'Baris 4 bukan baris orang' })).toBeVisible();

  await page.locator('.im-foot .btn.p').click();
  await expect(button('Batalkan impor ini…')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Impor ini sudah dibatalkan.', { exact: false })).toBeVisible();
  await expect(button('Batalkan impor ini…')).toHaveCount(0);
  expect(await call('session.overview', {})).toMatchObject({ value: { people: 0 } });
});
