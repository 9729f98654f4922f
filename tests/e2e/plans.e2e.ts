import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Post, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

const textOf = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

test('a plan of the operation is written chapter by chapter, and a day’s papers come out in one packet', async ({
  posko,
  post,
}, info) => {
  test.setTimeout(180_000);
  const { page, app } = posko;
  const picture = (name: string) =>
    page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await go(page, '#/document?day=2024-11-06');

  await test.step('a Rencana Operasi is about the whole operation', async () => {
    await page.getByRole('button', { name: 'Buat surat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Jenis surat').click();
    await page.getByRole('option', { name: 'Rencana Operasi' }).click();
    await expect(dialog.getByRole('radio', { name: /^Seluruh operasi/ })).toBeChecked();
    await picture('new');
    await dialog.getByRole('button', { name: 'Buat konsep' }).click();
    await expect(page.getByText(/^Hal\. 1 dari/)).toBeVisible();
    await picture('renops');
  });

  const save = async (name: string) => {
    const pdf = join(post.folder, name);
    await Post.answerDialogs(app, pdf);
    await page.getByRole('button', { name: 'Simpan PDF…' }).click();
    await expect(page.getByText(`${name} tersimpan.`).first()).toBeVisible();
    return textOf(pdf);
  };

  await test.step('a chapter that is written anew is what is printed', async () => {
    const chapter = page.getByRole('textbox', { name: 'Bab II Tugas pokok' });
    await expect(chapter).toHaveValue(/121 \(seratus dua puluh satu\) hari/);
    await chapter.fill('1. Amankan setiap tahapan.\n3. Jaga netralitas.');
    await page.getByLabel('Dari berapa kopi').fill('12');
    await page.getByLabel('Kopi nomor').fill('1');
    await page.getByRole('textbox', { name: 'Bab I Situasi' }).focus();
    await page.getByRole('checkbox', { name: 'B. Daftar personel' }).click();
    await expect(page.getByText(/^Hal\. 1 dari [5-9]\b/)).toBeVisible();
    await picture('chapter');
    const text = await save('renops.pdf');
    expect(text).toMatch(/2\. +Jaga netralitas\./);
    expect(text).toMatch(/Nomor kopi : +1 dari 12 kopi/);
    expect(text).toContain('LAMPIRAN “A”');
    expect(text).not.toContain('LAMPIRAN “B”');
  });

  await test.step('slips and the packet of the day', async () => {
    await go(page, '#/document?tab=lists&kind=slip');
    await expect(page.getByText(/^Hal\. 1 dari 38/)).toBeVisible();
    await picture('slip');
    await page.getByRole('radio', { name: /^Paket Naskah/ }).click();
    await expect(page.getByText(/^Hal\. 1 dari [6-9]\d/)).toBeVisible();
    await picture('paket');
    const text = await save('paket.pdf');
    expect(text).toMatch(/Daftar Ploting Personel +9 kegiatan +\d+–\d+ +\d+/);
    // A plan of operation is no paper of a day.
    expect(text).not.toContain('RENCANA OPERASI');
  });

  await test.step('the papers of one event beside it', async () => {
    const { value } = (await posko.call('event.list', {
      operationId: null,
      from: '2024-11-06',
      to: '2024-11-06',
    })) as { value: { id: string; title: string }[] };
    const rally = value.find(({ title }) => title.startsWith('Rapat umum'));
    await go(page, `#/event/${rally?.id}`);
    await page.getByRole('tab', { name: 'Cetakan' }).click();
    await expect(page.getByText('Paket naskah kegiatan ini')).toBeVisible();
    await picture('prints');
  });
});
