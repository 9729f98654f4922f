import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { expect, Post, type Running, test } from './support/app.ts';

const PASSPHRASE = 'kata sandi uji panjang';
const SAMPLE = join(ROOT, 'resources', 'samples', 'daftar-personel-omp-2024.xlsx');

/** Opens a screen from the rail. */
const screen = (page: Page, name: string) => page.getByRole('link', { name }).first().click();

/** Picks an option of a combobox by typing. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

async function firstRun(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Satuan dan zona waktu' })).toBeVisible();
  await choose(page, 'Polda', 'POLDA NTT');
  await page.getByRole('textbox', { name: 'Nama satuan' }).fill('POLRESTA KUPANG KOTA');
  await page.getByRole('textbox', { name: 'Kota tempat surat dikeluarkan' }).fill('Kupang');
  await choose(page, 'Zona waktu', 'WITA');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Nama dan gelar').fill('ADRIANUS J. PANDEWULA, S.I.K., M.H.');
  await page.getByRole('combobox', { name: 'Pangkat lengkap' }).fill('KOMISARIS BESAR POLISI');
  await page.getByLabel('NRP', { exact: true }).fill('76050101');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Ulangi kata sandi').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Buat data' }).click();
  await page.getByLabel('Lembar atau kode ini sudah dicetak').check();
  await page.getByRole('button', { name: 'Mulai memakai Posko' }).click();
}

/** Walks the wizard to the review: nothing is written yet. */
async function readList(app: Running['app'], page: Page, file: string): Promise<void> {
  await Post.answerDialogs(app, file);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await page.getByRole('button', { name: 'Lanjut ke Kolom' }).click();
  await page.getByRole('button', { name: 'Lanjut ke Nilai' }).click();
  await page.getByRole('button', { name: 'Lanjut ke Periksa' }).click();
}

async function people(call: Running['call']): Promise<number> {
  const answer = await call('personnel.facets', { operationId: null, day: '2024-11-06' });
  if (!answer.ok) throw new Error(answer.error.message);
  return (answer.value as { all: number }).all;
}

/** How many people a search finds. */
async function found(call: Running['call'], text: string): Promise<number> {
  const asked = {
    operationId: null,
    day: '2024-11-06',
    filter: { search: text },
    sort: 'rank',
    descending: false,
  };
  const answer = await call('personnel.index', asked);
  if (!answer.ok) throw new Error(answer.error.message);
  return (answer.value as { total: number }).total;
}

/** Files below a folder in which one of the words stands in clear. */
function filesWith(folder: string, words: string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
    });
}

interface NewEvent {
  title: string;
  start: string;
  end: string;
}

/** Makes an event on the day of the context bar and leaves its drawer open. */
async function makeEvent(page: Page, { title, start, end }: NewEvent): Promise<void> {
  await page
    .getByRole('button', { name: /^Kegiatan baru/ })
    .first()
    .click();
  await page.getByLabel('Judul').fill(title);
  await page.getByLabel('Mulai').fill(start);
  await page.getByLabel('Selesai').fill(end);
  await page.getByRole('button', { name: 'Buat kegiatan' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** Opens the picker of the event in the drawer. */
async function openPicker(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: /^Personel/ }).click();
  await page.getByRole('button', { name: 'Tambah personel…' }).first().click();
  await expect(page.getByRole('dialog')).toContainText(title);
}

const search = (page: Page, text: string) =>
  page.getByRole('dialog').getByPlaceholder('Cari nama, NRP, kesatuan').fill(text);

/** Chooses the first people of the list with the keyboard. */
async function pick(page: Page, count: number): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Orang yang dapat dipilih' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  for (let i = 1; i < count; i++) await page.keyboard.press('Shift+ArrowDown');
}

/** A second list of two people. */
async function writeList(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Susulan').addRows([
    ['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN'],
    [1, 'SITI CONTOH', 'BRIPDA', '03010555', 'BANIT SAT SAMAPTA'],
    [2, 'BUDI CONTOH', 'BRIPKA', '85010556', 'BANIT SAT SAMAPTA'],
  ]);
  await workbook.xlsx.writeFile(path);
}

test('from an Excel list to papers, over a restart, and back', async ({ post }) => {
  test.setTimeout(300_000);
  const { app, page, call } = await post.start();
  await firstRun(page);

  await test.step('import the sample, correct one cell, commit', async () => {
    await readList(app, page, SAMPLE);
    await expect(page.getByText('Belum ada yang ditulis.')).toBeVisible();
    await expect(page.getByText('PAULUS WILARAGA').first()).toBeVisible();
    await page.getByText('Nol di depan NRP dipulihkan').first().click();
    const cell = page.getByLabel('Perbaiki isi sel');
    await cell.fill('02030129');
    await page.getByRole('button', { name: 'Pakai', exact: true }).click();
    expect(await people(call)).toBe(0);
    await page.getByRole('button', { name: 'Tulis 151 orang' }).click();
    await expect(page.getByText('orang baru ditambahkan').first()).toBeVisible();
    expect(await people(call)).toBe(151);
    expect(await found(call, '02030129')).toBe(1);
  });

  await test.step('make two events and assign 15 people, with one clash shown', async () => {
    await screen(page, 'Kegiatan');
    await makeEvent(page, { title: 'Apel gelar pasukan', start: '08.00', end: '12.00' });
    await openPicker(page, 'Apel gelar pasukan');
    await search(page, '76050101');
    await expect(
      page.getByRole('listbox', { name: 'Orang yang dapat dipilih' }).getByRole('option'),
    ).toHaveCount(1);
    await pick(page, 1);
    await page.getByRole('button', { name: 'Ploting 1 orang' }).click();
    await expect(page.getByText('1 orang diploting ke Apel gelar pasukan.').first()).toBeVisible();

    await makeEvent(page, { title: 'Rapat umum, Alun-alun', start: '10.00', end: '13.00' });
    await openPicker(page, 'Rapat umum, Alun-alun');
    await pick(page, 14);
    await search(page, '76050101');
    await expect(
      page.getByRole('listbox', { name: 'Orang yang dapat dipilih' }).getByRole('option'),
    ).toHaveCount(1);
    await pick(page, 1);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('15 dipilih')).toBeVisible();
    await expect(dialog.getByText(/Dua tugas beririsan 2 jam: Apel gelar pasukan/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Tetap ploting, tulis alasan…' }).click();
    await dialog.getByLabel('Alasan').fill('atas perintah Kabag Ops');
    await dialog.getByRole('button', { name: 'Ploting 15 orang' }).click();
    await expect(page.getByText('15 orang diploting ke Rapat umum, Alun-alun.').first()).toBeVisible();
  });

  const pdf = join(post.folder, 'surat.pdf');
  await test.step('preview and save the Surat Perintah', async () => {
    await screen(page, 'Dokumen');
    await page
      .getByRole('button', { name: /Surat baru…|Buat surat/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Buat konsep' }).click();
    await expect(page.getByText(/^Hal\. 1 dari [23]/)).toBeVisible();
    await Post.answerDialogs(app, pdf);
    await page.getByRole('button', { name: 'Simpan PDF…' }).click();
    await expect(page.getByText('surat.pdf tersimpan.').first()).toBeVisible();
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(text).toContain('PANDEWULA');
    expect(text).toContain('15 (lima belas) orang');
  });

  const xlsx = join(post.folder, 'rekap.xlsx');
  await test.step('save the Excel report', async () => {
    await screen(page, 'Laporan');
    await page.getByText('Rekap ploting').first().click();
    await Post.answerDialogs(app, xlsx);
    await page.getByRole('button', { name: 'Simpan .xlsx…' }).click();
    await expect(page.getByText(/rekap\.xlsx tersimpan/).first()).toBeVisible();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(xlsx);
    const names: string[] = [];
    workbook.worksheets[0]?.getColumn(2).eachCell((cell) => names.push(String(cell.value)));
    expect(names.filter((name) => name.includes('PANDEWULA')).length).toBeGreaterThan(1);
  });

  await post.quit();
  const again = await post.start();
  await test.step('unlock: all is there', async () => {
    await again.page.getByLabel('Kata sandi', { exact: true }).fill(PASSPHRASE);
    await again.page.keyboard.press('Enter');
    await screen(again.page, 'Kegiatan');
    await expect(again.page.getByText('Alun-alun').first()).toBeVisible();
    expect(await people(again.call)).toBe(151);
    await screen(again.page, 'Dokumen');
    await expect(again.page.getByText('15 nama').first()).toBeVisible();
  });

  await test.step('import a second small list and take it back', async () => {
    const list = join(post.folder, 'susulan.xlsx');
    await writeList(list);
    await screen(again.page, 'Personel');
    await again.page.getByRole('button', { name: 'Impor Excel…' }).first().click();
    await readList(again.app, again.page, list);
    await again.page.getByRole('button', { name: 'Tulis 2 orang' }).click();
    await expect(again.page.getByText('orang baru ditambahkan').first()).toBeVisible();
    expect(await people(again.call)).toBe(153);
    await again.page.getByRole('button', { name: 'Batalkan impor ini…' }).click();
    await again.page.getByRole('button', { name: 'Batalkan impor', exact: true }).click();
    await expect(again.page.getByText('Impor ini sudah dibatalkan').first()).toBeVisible();
    expect(await people(again.call)).toBe(151);
  });

  await test.step('undoing the first import explains what depends on it and changes nothing', async () => {
    await again.page.getByRole('button', { name: 'Lihat Personel' }).click();
    await again.page.getByRole('radio', { name: 'Riwayat impor' }).click();
    await again.page.getByRole('button', { name: 'Batalkan impor…' }).last().click();
    const explained = again.page.getByRole('dialog');
    await expect(explained.getByRole('button', { name: 'Batalkan impor', exact: true })).toBeDisabled();
    await expect(explained).toContainText(
      '15 orang dari impor ini sudah dipakai: 16 penugasan pada 2 kegiatan',
    );
    await expect(explained).toContainText('Cabut dahulu, lalu batalkan impor.');
    expect(await people(again.call)).toBe(151);
  });

  await post.quit();
  await test.step('neither the data nor what the window keeps for itself holds a name in clear', () => {
    const words = ['PANDEWULA', 'WILARAGA', '02030129'];
    const control = join(post.folder, 'kontrol');
    mkdirSync(control);
    writeFileSync(join(control, 'polos.txt'), 'ADRIANUS J. PANDEWULA', 'utf16le');
    const kept = [post.data, join(post.folder, 'home'), control];
    expect(kept.flatMap((folder) => filesWith(folder, words))).toEqual([join(control, 'polos.txt')]);
  });
});
