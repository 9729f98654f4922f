import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Post, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Makes an order about the shown day and reads the PDF that its preview saves. */
async function orderText(page: Page, pdf: string): Promise<string> {
  await go(page, '#/document');
  await page
    .getByRole('button', { name: /Surat baru…|Buat surat/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Buat konsep' }).click();
  await expect(page.getByText(/^Hal\. 1 dari/)).toBeVisible();
  await page.getByRole('button', { name: 'Simpan PDF…' }).click();
  const saved = page.getByText(/tersimpan\.$/).first();
  await expect(saved).toBeVisible();
  await page.getByRole('button', { name: 'Tutup' }).first().click();
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

test('texts and lists of papers are changed in the window, printed, and reset', async ({
  posko,
  post,
}, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const pdf = join(post.folder, 'surat.pdf');
  await Post.answerDialogs(app, pdf);
  const field = page.getByRole('textbox', { name: 'Teks' });
  const reading = page.getByRole('region', { name: 'Terbaca' });

  await test.step('a mistyped word is named at its place and mended by its button', async () => {
    await go(page, '#/settings/papers/templates/sprin.pertimbangan');
    await expect(field).toHaveValue(/dipandang perlu/);
    await field.fill('bahwa guna {pengamanan} di {satuam}, dipandang perlu mengeluarkan surat perintah ini.');
    await expect(
      page.getByText('Baris 1, huruf 28: {satuam} tidak dikenal. Maksudnya {satuan}?'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Simpan', exact: true })).toBeDisabled();
    await page.screenshot({ path: info.outputPath('finding.png') });
    await page.getByRole('button', { name: 'Ganti dengan {satuan}' }).click();
    await expect(reading).toContainText(
      'bahwa guna pengamanan kegiatan kampanye di Polresta Kupang Kota, dipandang',
    );
  });

  await test.step('it reads with the facts of the day, and a passage without its fact drops out', async () => {
    await page.getByRole('combobox', { name: 'Dengan data' }).click();
    await page
      .getByRole('option', { name: /^Tatap muka/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Kalimat baku' }).click();
    await page.getByRole('tab', { name: 'Templat' }).click();
    await page.getByRole('button', { name: 'Pertimbangan draf' }).click();
    await expect(field).toHaveValue(/^bahwa guna/);
    await page.getByRole('combobox', { name: 'Dengan data' }).click();
    await page
      .getByRole('option', { name: /^Tatap muka/ })
      .first()
      .click();
    await field.press('End');
    await field.pressSequentially('[ Apel dipimpin {pimpinan_apel}.]');
    await expect(reading).toContainText('surat perintah ini.');
    await page.getByRole('button', { name: 'Sisipkan {hari_ke}' }).click();
    await expect(reading).toContainText('43');
    await page.screenshot({ path: info.outputPath('template.png') });
    await field.fill('bahwa guna {pengamanan} di {satuan}, dipandang perlu mengeluarkan surat perintah ini.');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByText('Templat Pertimbangan disimpan.').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Versi terdahulu' })).toContainText('dipakai');
  });

  await test.step('a law that has ended, one of our own, and a kop that is too long', async () => {
    await go(page, '#/settings/papers/bases');
    await page.getByRole('button', { name: /^Ubah… Peraturan Komisi Pemilihan Umum Nomor 2/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Berlaku sampai').fill('31/10/2024');
    await dialog.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('tidak berlaku lagi')).toBeVisible();
    await page.getByRole('button', { name: 'Tambah dasar hukum…' }).click();
    await expect(dialog.getByLabel('Nomor', { exact: true })).toBeFocused();
    await page.keyboard.type('99');
    await dialog.getByLabel('Tahun').fill('2023');
    await dialog.getByLabel('Tentang').fill('Keamanan Contoh');
    await expect(dialog).toContainText('Undang-Undang Nomor 99 Tahun 2023 tentang Keamanan Contoh;');
    await page.screenshot({ path: info.outputPath('basis.png') });
    await dialog.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Dasar hukum' })).toContainText('Keamanan Contoh');
    await go(page, '#/settings/papers/kop');
    const line = page.getByRole('textbox', { name: 'Baris 1' });
    await line.fill('KEPOLISIAN NEGARA REPUBLIK INDONESIA RAYA SEKALI');
    await expect(page.getByText('Baris 1 berisi 48 huruf; batasnya 41.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Simpan', exact: true })).toBeDisabled();
  });

  await test.step('a new order says all of it', async () => {
    const text = await orderText(page, pdf);
    expect(text).toContain('bahwa guna pengamanan kegiatan kampanye di Polresta Kupang Kota');
    expect(text).toContain('Undang-Undang Nomor 99 Tahun 2023 tentang Keamanan Contoh;');
    expect(text).not.toContain('Peraturan Komisi Pemilihan Umum');
  });

  await test.step('lines of the lists are added to the order, in their places', async () => {
    const form = page.getByRole('region', { name: 'Surat Perintah' });
    const dialog = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Tambah dari daftar… Dasar hukum dari daftar' }).click();
    await expect(dialog.getByRole('checkbox', { name: /Peraturan Komisi Pemilihan Umum/ })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /Nomor 1 Tahun 2009/ }).check();
    await page.screenshot({ path: info.outputPath('pick.png') });
    await dialog.getByRole('button', { name: 'Tambahkan 1' }).click();
    const bases = form.getByRole('list', { name: /^Dasar/ }).getByRole('listitem');
    await expect(bases.nth(3)).toContainText('Nomor 1 Tahun 2009');
    await form.getByRole('button', { name: 'Tambah dari daftar… Kalimat baku dari daftar' }).click();
    await dialog.getByRole('checkbox', { name: /patroli secara dialogis/ }).check();
    await dialog.getByRole('button', { name: 'Tambahkan 1' }).click();
    const tasks = form.getByRole('list', { name: /^Untuk/ }).getByRole('listitem');
    await expect(tasks.nth(-3)).toContainText('patroli secara dialogis');
    await form.getByRole('combobox', { name: 'KKA pada nomor' }).click();
    await page.getByRole('option', { name: /^PAM\.3\.3\./ }).click();
    await expect(form.getByPlaceholder(/PAM\.3\.3\./)).toBeVisible();
    await page.screenshot({ path: info.outputPath('form.png') });
    await form.getByRole('combobox', { name: 'Tepi halaman' }).click();
    await page.getByRole('option', { name: /^Perkap/ }).click();
    await expect(form.getByRole('combobox', { name: 'Tepi halaman' })).toHaveValue(/Perkap/);
    await form.getByRole('list', { name: /^Dasar/ }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath('form-bases.png') });
  });

  await test.step('a law that has ended since is named on the draft', async () => {
    await go(page, '#/settings/papers/bases');
    await page.getByRole('button', { name: /^Ubah… .*Nomor 99 Tahun 2023/ }).click();
    await page.getByRole('dialog').getByLabel('Berlaku sampai').fill('1/11/2024');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await go(page, '#/document');
    const warning = page.getByText(
      /Undang-Undang Nomor 99 Tahun 2023, tidak berlaku lagi sesudah 1 November 2024/,
    );
    await expect(warning).toBeVisible();
    await warning.scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath('ended.png') });
  });

  await test.step('and after the reset what it said before', async () => {
    await go(page, '#/settings/papers/templates/sprin.pertimbangan');
    await page.getByRole('button', { name: 'Kembalikan bawaan' }).click();
    await expect(field).toHaveValue(/^bahwa dalam rangka/);
    await go(page, '#/settings/papers/bases');
    await page.getByRole('button', { name: /^Ubah… Peraturan Komisi Pemilihan Umum Nomor 2/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan bawaan' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const text = await orderText(page, pdf);
    expect(text).toContain('bahwa dalam rangka pengamanan kegiatan kampanye');
    expect(text).toContain('Peraturan Komisi Pemilihan Umum Nomor 2 Tahun 2024');
  });
});
