import type { Output } from '../../src/shared/contract/index.ts';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const TODAY = '2024-11-06';

async function value<T>(running: Running, name: string, input: unknown): Promise<T> {
  const answer = await running.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value as T;
}

/** Puts a member of one event of the day on another that lies at the same time. */
async function makeClash(running: Running): Promise<void> {
  const input = { operationId: null, from: TODAY, to: TODAY };
  const events = await value<Output<'event.list'>>(running, 'event.list', input);
  const rally = events.find((event) => event.title.startsWith('Rapat umum'));
  const other = events.find(
    (event) =>
      event.id !== rally?.id &&
      (event.start ?? '') < (rally?.end ?? '') &&
      (rally?.start ?? '') < (event.end ?? ''),
  );
  if (!rally || !other) throw new Error('no two events at once');
  const { assignments } = await value<Output<'event.get'>>(running, 'event.get', { id: other.id });
  const person = assignments.find((assignment) => assignment.role === 'anggota');
  if (!person) throw new Error('nobody to plot twice');
  const duty = { role: 'anggota', nature: 'pelaksana', point: null, reason: null };
  await value(running, 'assignment.add', { eventId: rally.id, personIds: [person.personId], ...duty });
}

test('a clash is mended by one of three suggestions, with one undo', async ({ posko }, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await makeClash(posko);
  await page.evaluate((day) => {
    location.hash = `#/plotting?day=${day}`;
  }, TODAY);
  const panel = page.getByRole('complementary', { name: /^Bentrok/ });
  const clash = panel.getByRole('listitem').filter({ hasText: 'DOUBLE_BOOK' });
  const picks = clash.getByRole('button', { name: /^Pilih / });
  await clash.getByRole('button', { name: /DOUBLE_BOOK/ }).click();
  await expect(picks).toHaveCount(3);
  await expect(clash).toContainText('Saran pengganti di');
  await expect(clash).toContainText(/dalam 30 hari/);
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((choice) => window.posko.theme.set(choice), theme);
    await page.screenshot({ path: info.outputPath(`panel-${theme}.png`), animations: 'disabled' });
  }
  await page.evaluate(() => window.posko.theme.set('light'));

  await test.step('the picker offers the same people first, and the others on request with why', async () => {
    const first = (await picks.first().getAttribute('aria-label'))?.replace('Pilih ', '') ?? '-';
    await clash.getByRole('button', { name: 'Cari lain…' }).click();
    const dialog = page.getByRole('dialog');
    const rows = dialog.getByRole('option');
    await expect(rows.first()).toContainText(first);
    await expect(rows.first()).toContainText(/dalam 30 hari/);
    await expect(dialog).toContainText('orang yang tidak bisa disembunyikan');
    await page.screenshot({ path: info.outputPath('picker-light.png'), animations: 'disabled' });
    await dialog.getByLabel('Tampilkan yang tidak bisa').check();
    await expect(dialog).not.toContainText('orang yang tidak bisa disembunyikan');
    await dialog.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await expect(rows.last()).toContainText(/beririsan|waktu yang sama|masih diploting/);
    await page.evaluate(() => window.posko.theme.set('dark'));
    await page.screenshot({ path: info.outputPath('picker-dark.png'), animations: 'disabled' });
    await page.evaluate(() => window.posko.theme.set('light'));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('choosing one mends it; one undo brings it back', async () => {
    await picks.first().click();
    await expect(page.getByText(/ diganti .+ di /).first()).toBeVisible();
    await expect(clash).toHaveCount(0);
    await page.screenshot({ path: info.outputPath('mended.png'), animations: 'disabled' });
    await page.keyboard.press('Control+z');
    await expect(clash).toHaveCount(1);
  });
});

test('the limits are set in Pengaturan, checked, reset, and go back with one undo', async ({
  posko,
}, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const limits = async () => {
    const { rules } = await value<Output<'conflict.rules'>>(posko, 'conflict.rules', {});
    return [rules.night.inRow, rules.dutyDays.most];
  };
  expect(await limits()).toEqual([2, 6]);
  await page.evaluate(() => {
    location.hash = '#/settings/rules';
  });
  await expect(page.getByRole('heading', { name: 'Aturan dinas' })).toBeVisible();
  await expect(page.getByText('Semua batas masih yang lazim.')).toBeVisible();
  const field = page.getByLabel('Malam berturut-turut');
  await field.fill('0');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Isi 1 sampai 31.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('1');
  await page.getByLabel('Hari dinas paling banyak').fill('3');
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((choice) => window.posko.theme.set(choice), theme);
    await page.screenshot({ path: info.outputPath(`rules-${theme}.png`), animations: 'disabled' });
  }
  await page.evaluate(() => window.posko.theme.set('light'));
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText('Aturan dinas disimpan.').first()).toBeVisible();
  expect(await limits()).toEqual([1, 3]);
  await page.getByRole('button', { name: 'Pakai batas lazim' }).click();
  await expect(field).toHaveValue('2');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('1');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('2');
  expect(await limits()).toEqual([2, 6]);
});
