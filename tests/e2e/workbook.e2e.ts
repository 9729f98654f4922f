import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, Post, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

test('every workbook is seen before it is saved, or says what is missing', async ({ posko, post }, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const kinds = page.getByRole('navigation', { name: 'Jenis laporan' });
  const pane = (title: string) => page.getByRole('region', { name: title, exact: true });
  await page.locator('.rail').getByText('Laporan', { exact: true }).click();

  await test.step('all kinds stand in the list', async () => {
    await expect(kinds.getByRole('button')).toHaveCount(12);
  });

  await test.step('the calendar has every day of the month and a column for each pair', async () => {
    await kinds.getByRole('button', { name: /^Kalender kampanye/ }).click();
    const calendar = pane('Kalender kampanye');
    await expect(calendar.getByText('BULAN NOVEMBER 2024')).toBeVisible();
    await expect(calendar.getByRole('radio', { name: 'Satu bulan' })).toBeChecked();
    await expect(calendar.getByText('Masa tenang').first()).toBeAttached();
    await page.screenshot({ path: info.outputPath('calendar.png') });
    const file = join(post.folder, 'kalender.xlsx');
    await Post.answerDialogs(app, file);
    await page.getByRole('button', { name: 'Simpan .xlsx…' }).click();
    await expect(page.getByText('Tersimpan: kalender.xlsx')).toBeVisible();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    expect(workbook.worksheets[0]?.autoFilter).toBeTruthy();
  });

  await test.step('attendance that nobody wrote is open, and over the operation there is none yet', async () => {
    await kinds.getByRole('button', { name: /^Kehadiran/ }).click();
    const attendance = pane('Kehadiran');
    await expect(attendance.getByText('MENURUT CATATAN')).toBeVisible();
    await page.screenshot({ path: info.outputPath('attendance.png') });
    await attendance.getByText('Seluruh operasi').click();
    await expect(attendance.getByText(/^Belum ada kehadiran pada cakupan ini/)).toBeVisible();
    await expect(attendance.getByRole('button', { name: 'Buka Kegiatan' })).toBeVisible();
    await page.screenshot({ path: info.outputPath('attendance-empty.png') });
  });

  await test.step('a register without a number leads to Dokumen', async () => {
    await kinds.getByRole('button', { name: /^Register surat/ }).click();
    await expect(pane('Register surat').getByText('Semua jenis surat dan tahun')).toBeVisible();
    await page.screenshot({ path: info.outputPath('register.png') });
    await pane('Register surat').getByRole('button', { name: 'Buka Dokumen' }).click();
    await expect(page.getByRole('heading', { name: 'Dokumen', exact: true })).toBeVisible();
  });
});
