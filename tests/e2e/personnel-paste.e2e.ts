import type { Page } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const LIST = [
  'NO\tNAMA\tPANGKAT\tNRP\tKESATUAN',
  '1\tRIO TEMPEL CONTOH\tBRIPDA\t04050123\tSAT SAMAPTA',
  '2\tSITI TEMPEL CONTOH\tBRIPTU\t97050411\tSAT LANTAS',
];
const copy = ({ app }: Running, rows: readonly string[]) =>
  app.evaluate(({ clipboard }, text) => clipboard.writeText(text), `${rows.join('\r\n')}\r\n`);
const foot = (page: Page) => page.locator('.gridfoot');

test('a list pasted into an empty Personel is checked, written and taken back', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, false);
  await expect(page.getByText('Belum ada personel.')).toBeVisible();
  await copy(posko, LIST);
  await page.keyboard.press('Control+v');
  await expect(page.locator('.im-file')).toHaveText('Tempelan');
  await page.getByRole('button', { name: 'Tulis 2 orang' }).click();
  await expect(foot(page)).toContainText('dari 2');
  await expect(page.getByTitle('Tempelan ditulis: 2 baru.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Belum ada personel.')).toBeVisible();
});

test('rows of other people ask before they are pasted over', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await expect(foot(page)).toContainText('dari 151');
  const first = page.locator('.dg-row[data-row="0"] [data-key="name"]');
  const name = await first.innerText();
  await copy(
    posko,
    LIST.slice(1).map((row) => row.slice(2)),
  );
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Tempelan ini mengganti nama dan nomor 2 orang' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(first).toHaveText(name);

  await page.keyboard.press('Control+v');
  await dialog.getByRole('button', { name: 'Periksa sebagai daftar' }).click();
  await page.getByRole('button', { name: 'Tulis 2 orang' }).click();
  await expect(foot(page)).toContainText('dari 153');
  await expect(first).toHaveText(name);
});

test('a pasted block is read as an import reads it, and one Ctrl+Z takes all of it back', async ({
  posko,
}) => {
  const { page, call } = posko;
  await openPersonnel(posko, true);
  await call('import.saveMapping', { kind: 'rank', value: 'BRIPTUU', target: 'BRIPTU' });
  await expect(foot(page)).toContainText('dari 151');
  const cell = (row: number, key: string) => page.locator(`.dg-row[data-row="${row}"] [data-key="${key}"]`);
  await expect(cell(0, 'number')).toHaveText(/^\d+$/);
  const number = await cell(0, 'number').innerText();
  await cell(0, 'rank').click();
  await copy(posko, ['BRIPTUU\t4070099', 'BRIPTU\tSALAH']);
  await page.keyboard.press('Control+v');
  await expect(page.getByTitle(/^3 sel ditempel\. 1 ditolak: /)).toBeVisible();
  await expect(page.getByText('1 isian belum tersimpan')).toBeVisible();
  await expect(page.locator('.dg-row', { hasText: '04070099' })).toContainText('BRIPTU');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 isian belum tersimpan')).toBeHidden();
  await expect(page.locator('.dg-row', { hasText: '04070099' })).toHaveCount(0);
  await expect(cell(0, 'number')).toHaveText(number);
});
