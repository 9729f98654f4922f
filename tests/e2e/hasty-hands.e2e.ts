import type { CallResult } from '../../src/shared/bridge.ts';
import { expect, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const TITLE = 'Apel siaga';
const MONTH = { operationId: null, from: '2024-11-01', to: '2024-11-30' };

/** The events of that title, as they are stored. */
async function stored(
  call: (name: string, input: unknown) => Promise<CallResult>,
): Promise<{ time: string; venue: string | null }[]> {
  const answer = await call('event.list', MONTH);
  if (!answer.ok) throw new Error(answer.error.message);
  const events = answer.value as { title: string; time: string; venue: string | null }[];
  return events.filter(({ title }) => title === TITLE).map(({ time, venue }) => ({ time, venue }));
}

test('what is typed and clicked in a hurry is done once, and nothing typed is lost', async ({ posko }) => {
  const { page, call } = posko;
  await openPersonnel(posko, true);
  await page.locator('.rail').getByText('Kegiatan', { exact: true }).click();
  await page
    .getByRole('button', { name: /^Kegiatan baru/ })
    .first()
    .click();

  await page.getByRole('button', { name: 'Buat kegiatan' }).click();
  await expect(page.getByRole('alert')).toContainText('Belum ada yang diisi');

  await page.getByLabel('Judul').fill(TITLE);
  await page.getByLabel('Mulai').fill('14.00');
  await page.getByLabel('Selesai').fill('13.00');
  const leader = page.getByRole('combobox', { name: 'Padal' });
  await leader.fill('zzzz');
  await page.getByLabel('Tempat').click();
  await expect(leader).toHaveValue('zzzz');
  await expect(page.getByText('“zzzz” tidak ada dalam daftar')).toBeVisible();
  await expect(page.getByText('23 jam sesudah mulai')).toBeVisible();
  await leader.fill('76050101');
  await page.keyboard.press('Enter');
  await expect(leader).toHaveValue(/PANDEWULA/);

  await page.getByRole('button', { name: 'Buat kegiatan' }).dblclick();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  expect(await stored(call)).toHaveLength(1);

  for (const [start, end] of [
    ['10.00', '11.00'],
    ['08.00', '09.30'],
    ['15.00', '17.00'],
  ] as const) {
    await page.getByLabel('Mulai').fill(start);
    await page.getByLabel('Selesai').fill(end);
    await page.getByLabel('Tempat').fill(`Lapangan ${start}`);
    await page.getByRole('textbox', { name: 'Catatan' }).click();
    await expect.poll(() => stored(call)).toEqual([{ time: `${start}–${end}`, venue: `Lapangan ${start}` }]);
    await expect(page.getByLabel('Selesai')).toHaveValue(end);
  }
});

test('the picker is worked with the keyboard and keeps what was chosen on Esc', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await page.locator('.rail').getByText('Kegiatan', { exact: true }).click();
  await page.getByRole('button', { name: /^18\.30/ }).click();
  await page.getByRole('tab', { name: /^Personel/ }).click();
  await page.getByRole('button', { name: 'Tambah personel…' }).first().click();

  const dialog = page.getByRole('dialog');
  const search = dialog.getByPlaceholder('Cari nama, NRP, kesatuan');
  const rows = dialog.getByRole('option');
  await search.fill('76050101');
  await expect(rows).toHaveCount(1);
  await search.press('Enter');
  await expect(rows).toHaveAttribute('aria-selected', 'true');

  await search.fill('');
  await expect(rows.nth(3)).toBeVisible();
  await search.press('ArrowDown');
  await expect(dialog.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('1 orang yang dipilih belum diploting.');
  await dialog.getByRole('button', { name: 'Lanjut memilih' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Buang pilihan' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('tab', { name: /^Personel/ })).toBeVisible();
});
