import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { Output } from '../../src/shared/contract/index.ts';
import { expect, Post, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const TODAY = '2024-11-06';
const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';

async function value<T>(running: Running, name: string, input: unknown): Promise<T> {
  const answer = await running.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value as T;
}

/** A print service that keeps the paper and what it was told, or refuses in its own words. */
class PrintService {
  readonly folder: string;
  constructor(post: Post) {
    this.folder = join(post.folder, 'lp');
    mkdirSync(this.folder);
    const lp = join(this.folder, 'lp');
    writeFileSync(
      lp,
      `#!/bin/sh
[ -e "${this.folder}/rusak" ] && { echo 'lp: Error - Kertas habis.' >&2; exit 1; }
cat > "${this.folder}/paper.pdf"
printf '%s\\n' "$@" > "${this.folder}/arguments"
`,
    );
    chmodSync(lp, 0o755);
  }
  get env() {
    return { PATH: this.folder + delimiter + process.env.PATH };
  }
  breakDown(): void {
    writeFileSync(join(this.folder, 'rusak'), '');
  }
  get arguments(): string {
    return readFileSync(join(this.folder, 'arguments'), 'utf8').trim().replaceAll('\n', ' ');
  }
  get text(): string {
    const pdf = join(this.folder, 'paper.pdf');
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  }
}

const havePrinters = (app: ElectronApplication, names: string[]) =>
  app.evaluate(({ BrowserWindow }, given) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    contents.getPrintersAsync = async () =>
      given.map((name, i) => ({ name, displayName: name, description: '', options: {}, isDefault: i === 1 }));
  }, names);

async function issueOrder(running: Running): Promise<void> {
  const { id } = await value<{ id: string }>(running, 'letter.create', {
    kind: 'sprin',
    scope: { operationId: null, eventId: null, day: TODAY },
    paper: 'f4',
  });
  await value(running, 'letter.update', { id, number: '812', date: TODAY });
  const approval = { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' };
  await value(running, 'letter.issue', { id, approval });
}

test('an issued order and the packet of an event go to the printer, and the journal tells of both', async ({
  post,
}, info) => {
  test.setTimeout(240_000);
  const service = new PrintService(post);
  const posko = await post.start({ env: service.env });
  const { page, app } = posko;
  const picture = (name: string) =>
    page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  const dialog = page.getByRole('dialog');
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await issueOrder(posko);
  await havePrinters(app, ['Loket', 'Ruang Ops']);
  await page.evaluate((day) => {
    location.hash = `#/document?day=${day}`;
  }, TODAY);
  await page.getByRole('button', { name: /^Sprin\/812/ }).click();
  await expect(page.getByText(/^Hal\. 1 dari/)).toBeVisible();

  await test.step('Ctrl P asks where and how; what is typed wrong is told at its field', async () => {
    await page.keyboard.press('Control+p');
    await expect(dialog.getByLabel('Pencetak')).toHaveValue('Ruang Ops');
    await expect(dialog.getByText(NUMBER, { exact: true })).toBeVisible();
    await dialog.getByLabel('Halaman').fill('semua');
    await expect(dialog.getByText('Tulis nomor halaman seperti 2-3, 5.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Cetak', exact: true })).toBeDisabled();
    await dialog.getByLabel('Halaman').fill('3, 1 - 2');
    await dialog.getByLabel('Salinan').fill('2');
    await dialog.getByLabel('Cetak bolak-balik').check();
    await dialog.getByLabel(/^Tambahkan kaki/).check();
    await picture('cetak');
    await dialog.getByRole('button', { name: 'Cetak', exact: true }).click();
    await expect(page.getByText('Dikirim ke Ruang Ops.').first()).toBeVisible();
    await expect(dialog).toBeHidden();
    expect(service.arguments).toBe(
      `-d Ruang Ops -n 2 -t ${NUMBER} -o media=Custom.215x330mm -o print-scaling=none -o sides=two-sided-long-edge -o page-ranges=1-2,3 -`,
    );
    expect(service.text).toMatch(/Dicetak .* oleh Bag Ops/);
    await expect(page.getByText(/^1 kali, 2 salinan; terakhir/)).toBeVisible();
    await picture('tercetak');
  });

  await test.step('the packet of an event, to a printer that is out of paper: told, and saved instead', async () => {
    const events = await value<Output<'event.list'>>(posko, 'event.list', {
      operationId: null,
      from: TODAY,
      to: TODAY,
    });
    const rally = events.find(({ title }) => title.startsWith('Rapat umum'));
    await page.evaluate((id) => {
      location.hash = `#/event/${id}`;
    }, rally?.id);
    await page.getByRole('tab', { name: 'Cetakan' }).click();
    const packet = page
      .locator('section')
      .filter({ has: page.getByText('Paket naskah kegiatan ini', { exact: true }) })
      .last();
    service.breakDown();
    await packet.getByRole('button', { name: 'Cetak…' }).click();
    // Sides and foot are those of last time.
    await expect(dialog.getByLabel('Cetak bolak-balik')).toBeChecked();
    await dialog.getByRole('button', { name: 'Cetak', exact: true }).click();
    await expect(dialog.getByText(/^Belum tercetak: Kertas habis\. Periksa/)).toBeVisible({
      timeout: 30_000,
    });
    await picture('gagal');
    const pdf = join(post.folder, 'paket.pdf');
    await Post.answerDialogs(app, pdf);
    await dialog.getByRole('button', { name: 'Simpan PDF…' }).click();
    await expect(page.getByText('paket.pdf tersimpan.').first()).toBeVisible({ timeout: 30_000 });
    expect(existsSync(pdf)).toBe(true);
  });

  await test.step('without a printer it says so, and the PDF can be saved', async () => {
    await havePrinters(app, []);
    const list = page
      .locator('section')
      .filter({ has: page.getByText('Daftar ploting', { exact: true }) })
      .last();
    await list.getByRole('button', { name: 'Cetak…' }).click();
    await expect(dialog.getByText(/^Tidak ada pencetak pada komputer ini/)).toBeVisible();
    await picture('tanpa-pencetak');
    const pdf = join(post.folder, 'ploting.pdf');
    await Post.answerDialogs(app, pdf);
    await dialog.getByRole('button', { name: 'Simpan PDF…' }).click();
    await expect(page.getByText('ploting.pdf tersimpan.').first()).toBeVisible();
  });

  await test.step('the journal shows what was printed and saved, to whom and how much', async () => {
    await page.evaluate(() => {
      location.hash = '#/journal';
    });
    await page.getByRole('radio', { name: 'Cetakan dan berkas' }).click();
    const table = page.getByRole('table', { name: 'Jurnal' });
    await expect(table.getByRole('row')).toHaveCount(6);
    await expect(
      table.getByRole('row', {
        name: new RegExp(
          `Cetak Surat Perintah ${NUMBER}.*2 salinan, pencetak Ruang Ops, dengan catatan cetak`,
        ),
      }),
    ).toBeVisible();
    await expect(
      table.getByRole('row', { name: /Gagal mencetak Paket Naskah Rapat umum.*Kertas habis/ }),
    ).toBeVisible();
    await expect(
      table.getByRole('row', { name: /Simpan berkas Daftar Ploting Personel Rapat umum.*ploting\.pdf/ }),
    ).toBeVisible();
    await picture('jurnal');
    await table.getByRole('row', { name: /Cetak Surat Perintah/ }).click();
    await expect(page.getByText('Yang sudah dicetak tetap tercatat di jurnal.')).toBeVisible();
    await picture('jurnal-rincian');
  });
});
