import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Post, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const HEAD = ['NO', 'KECAMATAN', 'KELURAHAN', 'NO TPS', 'KLASIFIKASI', 'DPT', 'LINMAS', 'ALAMAT'];

/** 71 places of Oebobo as in the sample paper and 40 of Alak; one class that nobody knows, one village misspelt. */
function list(): string {
  const rows: string[][] = [['DAFTAR TPS KOTA KUPANG'], [], HEAD];
  const add = (district: string, village: string, count: number, kind: (n: number) => string) => {
    for (let n = 1; n <= count; n++)
      rows.push([
        String(rows.length - 2),
        district,
        n === 1 ? village : '',
        String(n).padStart(3, '0'),
        kind(n),
        String(250 + ((n * 17) % 50)),
        '',
        `SD Contoh ${n}`,
      ]);
  };
  add('OEBOBO', 'OEBOBO', 18, (n) => (n > 16 ? 'RAWAN' : 'KURANG RAWAN'));
  add('OEBOBO', 'LILIBA', 25, (n) => (n > 24 ? 'RAWAN' : 'KURANG RAWAN'));
  add('OEBOBO', 'KAYU PUTIH', 10, (n) => (n > 8 ? 'SANGAT RAWAN' : 'KURANG RAWAN'));
  add('OEBOBO', 'OEBUFUU', 18, (n) => (n > 16 ? 'RAWAN II' : 'KURANG RAWAN'));
  add('ALAK', 'NAMOSAIN', 24, () => 'KR');
  add('ALAK', 'PENKASE OELETA', 16, () => 'KR');
  return rows.map((row) => row.join(';')).join('\r\n');
}

const shot = (page: Page, name: string) =>
  process.env.POSKO_SHOTS
    ? page.screenshot({ path: join(process.env.POSKO_SHOTS, `${name}.png`) })
    : Promise.resolve();

test('a list of polling places is imported, calculated, filled, printed and taken back', async ({
  post,
  posko,
}) => {
  const { app, page, call } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const file = join(post.folder, 'tps.csv');
  writeFileSync(file, list());
  await Post.answerDialogs(app, file);

  await page.locator('.rail').getByText('Operasi', { exact: true }).click();
  await page.getByRole('radio', { name: 'TPS', exact: true }).click();
  await expect(page.getByText('Belum ada TPS pada operasi ini')).toBeVisible();
  await page.getByRole('button', { name: 'Impor daftar…' }).first().click();

  const dialog = page.getByRole('dialog', { name: 'Impor daftar TPS' });
  await expect(dialog).toContainText('93 baru');
  await expect(dialog).toContainText('18 ditahan');
  await shot(page, 'tps-impor');
  await dialog.getByRole('combobox', { name: 'Klasifikasi “RAWAN II”' }).click();
  await page.getByRole('option', { name: 'Sangat rawan' }).click();
  const village = dialog.getByRole('combobox', { name: 'Desa/kelurahan “OEBUFUU, OEBOBO”' });
  await village.fill('oebufu');
  await page.getByRole('option', { name: 'Kel. Oebufu' }).click();
  await expect(dialog).toContainText('111 baru');
  await shot(page, 'tps-impor-terjawab');
  await dialog.getByRole('button', { name: 'Tulis 111 TPS' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('111 TPS · butuh')).toBeVisible();

  // The same list again brings nothing.
  await page.getByRole('button', { name: 'Impor daftar…' }).click();
  await expect(dialog).toContainText('0 baru');
  await page.keyboard.press('Escape');

  // The calculator answers to a changed pattern and takes a figure set by hand.
  await page.getByRole('radio', { name: 'Pola dan kebutuhan' }).click();
  const row = page.getByRole('row', { name: /^Kurang rawan/ });
  await expect(row).toContainText('26');
  await shot(page, 'tps-pola');
  await row.getByRole('textbox', { name: 'B TPS, kurang rawan' }).fill('11');
  await row.getByRole('textbox', { name: 'B TPS, kurang rawan' }).press('Enter');
  await expect(row).toContainText('19');
  await page.getByRole('heading', { name: 'Operasi & Satgas' }).click();
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('26');

  // Placement: seen before it is taken.
  await page.getByRole('button', { name: 'Tempatkan otomatis…' }).click();
  const placing = page.getByRole('dialog', { name: 'Tempatkan otomatis' });
  await placing.getByRole('button', { name: 'Hitung', exact: true }).click();
  await expect(placing).toContainText('tidak mungkin lebih sedikit (selisih 0)');
  await shot(page, 'tps-penempatan');
  const before = await call('polling.summary', { operationId: await operationOf(posko.call) });
  expect(before).toMatchObject({ value: { total: { have: 0 } } });
  await placing.getByRole('button', { name: 'Pakai susunan ini' }).click();
  await expect(placing).toBeHidden();
  await expect(page.getByText(/terisi \d+/)).toBeVisible();

  // The list, by district, with a drawer.
  await page.getByRole('radio', { name: 'Daftar TPS' }).click();
  const grid = page.getByRole('grid', { name: 'Daftar TPS' });
  await expect(grid).toContainText('Kel. Namosain');
  await page.getByRole('textbox', { name: 'Cari TPS' }).fill('liliba 025');
  await expect(page.locator('.gridfoot')).toContainText(/dari 1(?!\d)/);
  await grid.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: 'Rincian TPS' });
  await expect(drawer).toContainText('TPS 025');
  await shot(page, 'tps-rincian');
  await drawer
    .getByRole('button', { name: /^Kunci / })
    .first()
    .click();
  await expect(drawer.getByText('dikunci').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await expect(page.locator('.gridfoot')).toContainText('dari 111');
  await expect(grid).toContainText('Kel. Namosain');
  await drawer.getByRole('button', { name: 'Tutup' }).click();
  await shot(page, 'tps-daftar');

  await page.getByRole('radio', { name: 'Per wilayah' }).click();
  await expect(page.getByRole('table', { name: 'Angka per wilayah' })).toContainText('Kec. Oebobo');
  await shot(page, 'tps-wilayah');
  await page.getByRole('button', { name: 'Cetak daftar' }).click();
  await expect(page.locator('.pv canvas').first()).toBeVisible({ timeout: 20_000 });
  await shot(page, 'tps-cetak');

  // Ctrl Z takes the pin, then the whole placement, then the list.
  await page.locator('.rail').getByText('Operasi', { exact: true }).click();
  await page.getByRole('radio', { name: 'TPS', exact: true }).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('terisi 0')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Belum ada TPS pada operasi ini')).toBeVisible();
});

async function operationOf(call: (name: string, input: unknown) => Promise<unknown>): Promise<string> {
  const found = (await call('operation.list', {})) as { value: { id: string }[] };
  return found.value[0]?.id ?? '';
}
