import type { Output } from '../../src/shared/contract/index.ts';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const TODAY = '2024-11-06';
const REASON = 'Atas perintah Kabag Ops, dijemput patroli';

async function value<T>(running: Running, name: string, input: unknown): Promise<T> {
  const answer = await running.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value as T;
}

/** Puts somebody of one event of the day on another that lies at the same time. */
async function makeClash(running: Running): Promise<string> {
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
  await value(running, 'assignment.add', {
    eventId: rally.id,
    personIds: [person.personId],
    role: 'anggota',
    nature: 'pelaksana',
    point: null,
    reason: null,
  });
  return person.name;
}

test('a clash is let stand with a reason, taken back and printed', async ({ posko }, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await makeClash(posko);
  await page.evaluate((day) => {
    location.hash = `#/plotting?day=${day}`;
  }, TODAY);
  const panel = page.getByRole('complementary', { name: /^Bentrok/ });
  const clash = panel.getByRole('listitem').filter({ hasText: 'DOUBLE_BOOK' });
  await expect(clash).toHaveCount(1);
  await page.screenshot({ path: info.outputPath('panel.png') });

  await test.step('without a reason nothing is let stand', async () => {
    await clash.getByRole('button', { name: 'Izinkan, tulis alasan…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Izinkan bentrok' });
    await expect(dialog).toContainText('Wewenang: Kabagops.');
    await expect(dialog).toContainText('Dua tugas beririsan');
    await expect(dialog.getByRole('textbox', { name: 'Alasan' })).toBeFocused();
    await page.keyboard.type('ok');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('Tulis sedikitnya 5 huruf.');
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill(REASON);
    await page.screenshot({ path: info.outputPath('dialog.png') });
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('it stays below, with name and reason, and counts no more', async () => {
    await expect(panel.getByRole('heading', { name: 'Diizinkan · 1' })).toBeVisible();
    await expect(clash).toContainText(REASON);
    await expect(clash.getByRole('button', { name: 'Ganti…' })).toHaveCount(0);
    await expect(panel.getByRole('button', { name: /^Galat:/ })).toHaveCount(0);
    await page.screenshot({ path: info.outputPath('allowed.png') });
  });

  await test.step('undo makes it open again; letting it stand once more, then taking it back too', async () => {
    await page.keyboard.press('Control+z');
    await expect(clash.getByRole('button', { name: 'Izinkan, tulis alasan…' })).toBeVisible();
    await clash.getByRole('button', { name: 'Izinkan, tulis alasan…' }).click();
    await page.getByRole('textbox', { name: 'Alasan' }).fill(REASON);
    await page.getByRole('button', { name: 'Izinkan', exact: true }).click();
    await clash.getByRole('button', { name: /DOUBLE_BOOK/ }).click();
    await clash.getByRole('button', { name: 'Cabut izin' }).click();
    await expect(clash.getByRole('button', { name: 'Izinkan, tulis alasan…' })).toBeVisible();
    await clash.getByRole('button', { name: 'Izinkan, tulis alasan…' }).click();
    await page.getByRole('textbox', { name: 'Alasan' }).fill(REASON);
    await page.getByRole('button', { name: 'Izinkan', exact: true }).click();
    await expect(panel.getByRole('heading', { name: 'Diizinkan · 1' })).toBeVisible();
  });

  await test.step('the reason is printed, and written in the journal', async () => {
    await panel.getByRole('button', { name: 'Cetak daftar bentrok' }).click();
    const preview = page.getByRole('region', { name: 'Pratinjau Daftar bentrok' });
    await expect(preview).toContainText(REASON);
    await expect(preview).toContainText('1 diizinkan');
    await page.screenshot({ path: info.outputPath('report.png') });
    await page.getByRole('link', { name: 'Jurnal' }).first().click();
    await expect(page.getByText(/^Izinkan \(Kabagops\): .+: Dua tugas beririsan/).first()).toBeVisible();
    await page.screenshot({ path: info.outputPath('journal.png') });
  });
});
