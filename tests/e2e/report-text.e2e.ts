import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, Post, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const pdfText = (file: string) =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');

test('a report is written, copied, saved as text and as PDF', async ({ posko, post }, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText());
  const form = page.getByRole('region', { name: 'Isian laporan' });
  const text = page.getByRole('region', { name: /^Teks / });
  const kinds = page.getByRole('navigation', { name: 'Jenis teks' });

  await test.step('the text of the day stands there at once, greets by the hour, and follows every letter', async () => {
    await page.locator('.rail').getByText('Laporan', { exact: true }).click();
    await page.getByRole('radio', { name: 'Teks laporan' }).click();
    await expect(text).toContainText('*(FAKTA)*');
    await page.getByRole('textbox', { name: 'Jam laporan' }).fill('2030');
    await page.getByRole('textbox', { name: 'Jam laporan' }).press('Enter');
    await expect(text).toContainText('Selamat malam Komandan');
    // Nothing that stands in a field is hidden below its edge.
    const cut = form
      .locator('textarea')
      .evaluateAll((fields) =>
        fields.filter((field) => field.scrollHeight > field.clientHeight + 1).map((field) => field.ariaLabel),
      );
    expect(await cut).toEqual([]);
    await page.screenshot({ path: info.outputPath('text.png') });
    await form.getByRole('textbox', { name: 'Analisa' }).fill('Massa tertib.\n\nArus lalu lintas lancar.');
    await expect(text).toContainText('1. Massa tertib.\n2. Arus lalu lintas lancar.');
    await expect(page.getByText('Belum tersimpan')).toBeVisible();
    await form.getByRole('textbox', { name: 'Analisa' }).press('Escape');
    await expect(text).not.toContainText('Massa tertib');
    await form.getByRole('textbox', { name: 'Analisa' }).fill('Massa tertib.');
    await form.getByRole('textbox', { name: 'Dari', exact: true }).fill('Kabagops Contoh');
    await expect(text).toContainText('Dari: Kabagops Contoh');
  });

  await test.step('what is typed is kept, also when another screen is opened from the field', async () => {
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('heading', { name: 'Laporan', exact: true })).toBeHidden();
    await page.goBack();
    await expect(form.getByRole('textbox', { name: 'Dari', exact: true })).toHaveValue('Kabagops Contoh');
    await expect(form.getByRole('textbox', { name: 'Analisa' })).toHaveValue('Massa tertib.');
    const offered = form.getByRole('button', { name: /^Tambahkan: Kegiatan berlangsung di beberapa/ });
    await offered.click();
    await expect(offered).toBeHidden();
    await expect(text).toContainText('1. Massa tertib.\n2. Kegiatan berlangsung di beberapa kecamatan');
  });

  await test.step('the copy is the text on the screen, and so is the file', async () => {
    await page.getByRole('button', { name: 'Salin teks' }).click();
    await expect(page.getByText('Teks disalin.').first()).toBeVisible();
    const copied = await clipboard();
    expect(copied).toBe(await text.textContent());
    expect(copied).toContain('1. Massa tertib.');
    const file = join(post.folder, 'laporan.txt');
    await Post.answerDialogs(app, file);
    await page.getByRole('button', { name: 'Simpan .txt…' }).click();
    await expect(page.getByText('Tersimpan: laporan.txt')).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${copied}`);
  });

  await test.step('number and signatory stand on the paper', async () => {
    await kinds.getByRole('button', { name: /^Laporan harian/ }).click();
    await expect(text).toContainText('*A. PENDAHULUAN*');
    await form.getByRole('textbox', { name: 'Nomor' }).fill('B/LAPHAR/7/XI/2024');
    await form.getByRole('combobox', { name: 'Penanda tangan' }).click();
    await page.getByRole('option', { name: /PANDEWULA/ }).click();
    await expect(text).toContainText('B/LAPHAR/7/XI/2024');
    await page.screenshot({ path: info.outputPath('daily.png') });
    const file = join(post.folder, 'laporan.pdf');
    await Post.answerDialogs(app, file);
    await page.getByRole('button', { name: 'Simpan PDF…' }).click();
    await expect(page.getByText('laporan.pdf tersimpan.').first()).toBeVisible();
    const paper = pdfText(file);
    expect(paper).toContain('Nomor : B/LAPHAR/7/XI/2024');
    expect(paper).toContain('PANDEWULA');
  });

  await test.step('a press draft has a gap until somebody speaks; the event leads to it', async () => {
    await page.locator('.rail').getByText('Kegiatan', { exact: true }).click();
    await page
      .getByRole('button', { name: /Alun-alun/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Cetakan' }).click();
    await page.screenshot({ path: info.outputPath('prints.png') });
    await page.getByRole('button', { name: 'Teks', exact: true }).last().click();
    await expect(text).toContainText('"Langkah antisipasi disiapkan');
    await form
      .getByRole('group', { name: 'Kutipan dan imbauan' })
      .filter({ hasText: 'Langkah antisipasi' })
      .getByRole('button', { name: 'Hapus' })
      .click();
    await expect(text).toContainText('[kutipan ');
    await expect(page.getByText(/Isi dahulu yang bertanda kurung siku/)).toBeVisible();
    await form.getByRole('button', { name: 'Tambah kutipan' }).click();
    await form.getByRole('textbox', { name: 'Pembicara' }).last().fill('Kapolres Contoh');
    await form.getByRole('textbox', { name: 'Kalimat' }).last().fill('Terima kasih atas kerja sama warga.');
    await form.getByRole('textbox', { name: 'Kalimat' }).last().press('Tab');
    await expect(text).toContainText('"Terima kasih atas kerja sama warga," ujar Kapolres Contoh.');
    await expect(text).not.toContainText('[kutipan');
    await page.screenshot({ path: info.outputPath('press.png') });
  });
});
