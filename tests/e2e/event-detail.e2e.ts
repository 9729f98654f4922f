import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { METADATA } from '../builders/jpeg.ts';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const DAY = '2024-11-06';

/** A whole JPEG with the place and the device of a telephone in it, from the shipped sample. */
function photoFile(): { name: string; mimeType: string; buffer: Buffer } {
  const file = join(ROOT, 'resources', 'samples', '000-polresta-kupang-kota.json');
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as { photos: { data: string }[] };
  const plain = Buffer.from(bundle.photos[0]?.data ?? '', 'base64');
  const buffer = Buffer.concat([plain.subarray(0, 2), Buffer.from(METADATA), plain.subarray(2)]);
  return { name: 'foto.jpg', mimeType: 'image/jpeg', buffer };
}

async function answer<T>({ call }: Running, name: string, input: unknown): Promise<T> {
  const given = await call(name, input);
  if (!given.ok) throw new Error(given.error.message);
  return given.value as T;
}

async function eventId(posko: Running, title: string): Promise<string> {
  const events = await answer<{ id: string; title: string }[]>(posko, 'event.list', {
    operationId: null,
    from: DAY,
    to: DAY,
  });
  return events.find((event) => event.title.includes(title))?.id ?? '';
}

const detail = async (posko: Running, title: string) =>
  answer<Record<string, unknown>>(posko, 'event.detail', { id: await eventId(posko, title) });

const events = (page: Page) => page.locator('.rail').getByText('Kegiatan', { exact: true }).click();
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** Fills a field and leaves it, which saves it. */
async function write(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Tab');
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function newEvent(page: Page, kind: string, fields: Record<string, string>): Promise<void> {
  await page
    .getByRole('button', { name: /^Kegiatan baru/ })
    .first()
    .click();
  for (const [label, value] of Object.entries(fields)) await write(page, label, value);
  await choose(page, 'Jenis', kind);
  await page.getByRole('button', { name: 'Buat kegiatan' }).click();
  await page.getByRole('tab', { name: 'Pelaksanaan' }).waitFor();
}

test('a campaign event: permit, apel with attendance, result and a photo without its place', async ({
  posko,
}) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await events(page);
  await page.getByText('Bello').first().click();

  await page.getByRole('combobox', { name: 'Jenis lain' }).click();
  await page.getByRole('option', { name: 'Konvoi' }).click();
  await page.keyboard.press('Escape');
  await choose(page, 'Kerawanan', 'Rawan');
  await page.getByRole('button', { name: 'Isi pemberitahuan kampanye…' }).click();
  await write(page, 'Penyelenggara', 'Tim paslon nomor urut 3');
  await write(page, 'Penanggung jawab atau ketua tim', 'BERNADUS LAIMETAN');
  await write(page, 'Juru kampanye', 'ANTONIUS NAEKLAKI\nMARGARETA OEHALU');
  await write(page, 'Kendaraan', 'roda dua 60\nroda empat 5');
  await write(page, 'Titik kumpul', 'Simpang tiga');
  await expect
    .poll(() => detail(posko, 'Bello'))
    .toMatchObject({
      kinds: ['kampanye.konvoi'],
      risk: 'rawan',
      permit: {
        organiser: 'Tim paslon nomor urut 3',
        teamLeader: 'BERNADUS LAIMETAN',
        campaigners: ['ANTONIUS NAEKLAKI', 'MARGARETA OEHALU'],
        vehicles: [
          { kind: 'roda dua', count: 60 },
          { kind: 'roda empat', count: 5 },
        ],
        assembly: 'Simpang tiga',
      },
    });
  await page
    .getByRole('group', { name: 'Pemberitahuan kampanye' })
    .getByRole('button', { name: 'Selesai' })
    .click();
  await expect(page.getByText('2 juru kampanye · 65 kendaraan')).toBeVisible();

  await tab(page, 'Apel');
  await write(page, 'Tempat apel', 'Lapangan apel');
  await page.getByRole('button', { name: 'Buat apel' }).click();
  await expect(page.getByRole('checkbox', { name: /Apel kesiapan, Lapangan apel/ })).toBeChecked();
  // The sheet of the apel is the first one offered.
  await expect(page.getByRole('combobox', { name: 'Kehadiran' })).toHaveValue(/Lapangan apel/);
  const codes = page.getByRole('combobox', { name: /^Kode hadir/ });
  await expect(codes).toHaveCount(8);
  await codes.first().focus();
  await page.keyboard.type('sh', { delay: 40 });
  await page.keyboard.type('di', { delay: 40 });
  await expect(codes.nth(0)).toHaveValue('S');
  await expect(codes.nth(1)).toHaveValue('H');
  await expect(codes.nth(2)).toHaveValue('DIK');
  await page.getByRole('button', { name: /^Hadir semua/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Jumlah' })).toContainText(
    'Jumlah 8 − Kurang 2 = Hadir 6',
  );

  await tab(page, 'Pelaksanaan');
  await write(page, 'Mulai nyata', '16.10');
  await write(page, 'Selesai nyata', '18.00');
  await write(page, 'Massa nyata', '95');
  await page.getByRole('button', { name: 'Aman, tertib, kondusif' }).click();
  await page.getByRole('button', { name: 'Catat kejadian…' }).click();
  await write(page, 'Pukul', '17.20');
  await write(page, 'Jenis kejadian', 'Saling ejek');
  await write(page, 'Uraian', 'Dua kelompok saling ejek.');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText('6 Nov, 17.20')).toBeVisible();
  await page.locator('section[aria-label="Foto"] input[type=file]').setInputFiles(photoFile());
  const picture = page.locator('section[aria-label="Foto"] img');
  await expect(picture).toHaveCount(1);
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expect
    .poll(() => detail(posko, 'Bello'))
    .toMatchObject({
      actualStart: `${DAY}T16:10`,
      actualEnd: `${DAY}T18:00`,
      actualCrowd: 95,
      situation: 'Aman, tertib, dan kondusif.',
    });
  const id = await eventId(posko, 'Bello');
  const of = { eventId: id, dutyPostId: null, incidentId: null };
  const [photo] = await answer<{ id: string }[]>(posko, 'photo.list', of);
  const stored = await page.evaluate(async (photoId) => {
    const given = await window.posko.call('photo.data', { id: photoId });
    return given.ok ? String.fromCharCode(...(given.value as Uint8Array).slice(0, 400)) : '';
  }, photo?.id);
  expect(stored).toContain('JFIF');
  expect(stored).not.toMatch(/GPS|Exif|Contoh-HP/);
});

test('a visit without a clock, its host and what was said', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await events(page);
  await newEvent(page, 'Cooling system', { Mulai: 'siang', Tempat: 'Rumah tokoh' });
  await write(page, 'Tuan rumah atau tokoh', 'MATEUS NAIBOBE');
  await write(page, 'Kedudukan', 'tokoh masyarakat');
  await write(page, 'Isu', 'hoaks');
  await tab(page, 'Pelaksanaan');
  await write(page, 'Aspirasi dan kekhawatiran', 'Minta patroli malam\nTakut provokasi');
  await write(page, 'Tindak lanjut', 'Patroli rutin');
  await expect
    .poll(() => detail(posko, 'Rumah tokoh'))
    .toMatchObject({
      visit: {
        host: 'MATEUS NAIBOBE',
        hostRole: 'tokoh masyarakat',
        issues: ['hoaks'],
        aspirations: ['Minta patroli malam', 'Takut provokasi'],
        followUp: 'Patroli rutin',
      },
    });
});

test('a patrol of regu II past midnight, point by point', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await events(page);
  await newEvent(page, 'Patroli', { Mulai: '21.00', Selesai: '01.00', Tempat: 'Kota' });
  await write(page, 'Nomor regu', '2');
  await expect(page.getByText('regu II', { exact: true })).toBeVisible();
  await tab(page, 'Pelaksanaan');
  const add = page.getByLabel('Tambah titik');
  for (const [at, name] of ['Kuanino', 'Kantor KPU Kota Kupang', 'Kelapa Lima'].entries()) {
    await add.fill(name);
    await add.press('Enter');
    await expect(page.getByLabel(`Titik ${at + 1}`, { exact: true })).toHaveValue(name);
  }
  await write(page, 'Lewat Kuanino', '21.30');
  await write(page, 'Lewat Kelapa Lima', '00.20');
  await page.getByRole('button', { name: 'Naikkan Kelapa Lima' }).click();
  await expect
    .poll(async () => (await detail(posko, 'Patroli, Kota')).points)
    .toMatchObject([
      { name: 'Kuanino', passedAt: `${DAY}T21:30` },
      { name: 'Kelapa Lima', passedAt: '2024-11-07T00:20' },
      { name: 'Kantor KPU Kota Kupang', placeId: expect.any(String) },
    ]);
});

test('an event that lost its day waits in the tray until it has one', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await events(page);
  await page.getByText('Sikumana').first().click();
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Jadikan belum dijadwalkan' }).click();
  const tray = page.getByRole('region', { name: 'Belum dijadwalkan · 1' });
  await expect(tray).toContainText('pemberitahuan 29 Okt');
  await page.getByRole('combobox', { name: 'Tanggal pelaksanaan' }).fill('7/11/2024');
  await page.getByRole('combobox', { name: 'Tanggal pelaksanaan' }).press('Enter');
  await expect(tray).toHaveCount(0);
  await expect(page.getByLabel('Tanggal', { exact: true })).toHaveValue(/7 Nov 2024/);
});
