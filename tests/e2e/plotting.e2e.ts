import type { Output } from '../../src/shared/contract/index.ts';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const TODAY = '2024-11-06';

async function value<T>(running: Running, name: string, input: unknown): Promise<T> {
  const answer = await running.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value as T;
}

const cellsOf = async (running: Running, personId: string) => {
  const input = { operationId: null, from: '2024-11-01', to: '2024-11-30', onlyAssigned: false };
  const grid = await value<Output<'assignment.grid'>>(running, 'assignment.grid', input);
  const row = grid.rows.find((person) => person.personId === personId);
  return (row?.cells ?? []).map((cell) => `${cell.day.slice(8)} ${cell.codes.join('+')}`);
};

/** A guard of three shifts in November, in the operation of the sample. */
async function makePost(running: Running): Promise<void> {
  const [operation] = await value<Output<'operation.list'>>(running, 'operation.list', {});
  await value(running, 'dutyPost.save', {
    id: null,
    operationId: operation?.id,
    place: { name: 'Kantor KPU', kind: 'kantor', region: null },
    since: '2024-11-01',
    until: '2024-11-30',
    pattern: '3x8',
    need: 2,
    needs: {},
    leader: false,
    release: false,
  });
}

test('a guard is plotted by hand in the grid: block, letters, copy, undo', async ({ posko }, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await makePost(posko);
  await page.evaluate((day) => {
    location.hash = `#/plotting?day=${day}`;
  }, TODAY);
  const grid = page.getByRole('grid', { name: 'Ploting November 2024' });
  const first = grid.locator('[data-person]').first();
  const second = grid.locator('[data-person]').nth(1);
  const person = (await first.getAttribute('data-person')) ?? '';
  const letters = (day: number, row = first) => row.getByRole('gridcell').nth(day - 1);
  // What the guards of a day lack, below the people: "−6", or how many there are when none is missing.
  const guards = grid.getByRole('row').filter({ hasText: 'Jaga objek' }).getByRole('gridcell');
  const lacking = async (day: number) => -Number((await guards.nth(day - 1).innerText()).replace('−', '-'));
  const before = await lacking(11);
  expect(before).toBeGreaterThanOrEqual(6);
  await letters(11).click();

  await expect(grid).toBeFocused();

  await test.step('a block of two people and three days takes one letter', async () => {
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.screenshot({ path: info.outputPath('block.png') });
    await page.keyboard.press('p');
    await page
      .getByRole('menuitem', { name: 'Kantor KPU' })
      .or(letters(13, second).getByText('P'))
      .first()
      .waitFor();
    const asked = page.getByRole('menuitem', { name: 'Kantor KPU' });
    if (await asked.isVisible()) await asked.click();
    await expect(page.getByRole('status').getByText('6 ploting ditambah')).toBeVisible();
    for (const day of [11, 12, 13]) await expect(letters(day, second)).toHaveText('P');
    // The gap of each day follows what was typed.
    for (const day of [11, 12, 13]) await expect(guards.nth(day - 1)).toHaveText(`−${before - 2}`);
    await expect(guards.nth(13)).toHaveText(`−${before}`);
    expect(await cellsOf(posko, person)).toEqual(expect.arrayContaining(['11 P', '12 P', '13 P']));
  });

  await test.step('an absence of two letters, and a duty on it is marked as a clash', async () => {
    await letters(20).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type('ct');
    await expect(letters(21)).toHaveText('CT');
    expect(await cellsOf(posko, person)).toEqual(expect.arrayContaining(['20 CT', '21 CT']));
    await letters(20).click();
    await page.keyboard.press('m');
    await expect(letters(20)).toHaveText('M');
    await expect(letters(20).getByRole('img', { name: /Galat/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(letters(20)).toHaveText('CT');
  });

  await test.step('a week is copied onto the next and taken back as one', async () => {
    await grid.locator('[data-head="2024-11-11"]').click();
    await grid.locator('[data-head="2024-11-17"]').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await expect(page.getByRole('status').getByText(/orang × 7 hari disalin/)).toBeVisible();
    await letters(25, second).click();
    await page.keyboard.press('Control+v');
    await expect(letters(27)).toHaveText('P');
    await expect(letters(25, second)).toHaveText('P');
    await page.screenshot({ path: info.outputPath('week.png') });
    await page.keyboard.press('Control+z');
    await expect(letters(27)).toHaveText('');
    expect((await cellsOf(posko, person)).filter((cell) => cell > '22')).toEqual([]);
  });

  await test.step('what is taken away comes back with one undo', async () => {
    await letters(11).click();
    await letters(13, second).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Delete');
    await expect(page.getByRole('status').getByText('6 dicabut')).toBeVisible();
    await expect(letters(12)).toHaveText('');
    await expect(guards.nth(11)).toHaveText(`−${before}`);
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect(letters(12)).toHaveText('P');
  });

  await test.step('a dot marks what no automatic plan may move', async () => {
    await letters(12).click();
    await page.keyboard.press('.');
    await expect(page.getByRole('status').getByText('1 ploting dibuka kuncinya')).toBeVisible();
    await expect(letters(12)).not.toHaveClass(/pin/);
    await page.screenshot({ path: info.outputPath('grid.png') });
  });

  await test.step('posts × days: Enter opens a shift, the first suggestion fills it', async () => {
    await page.getByRole('radio', { name: 'Pos × hari' }).click();
    const posts = page.getByRole('grid', { name: 'Pos jaga dan kegiatan November 2024' });
    const morning = posts.getByRole('row').filter({ hasText: 'Pagi 06–14' });
    const cell = (day: number) => morning.getByRole('gridcell').nth(day - 1);
    await expect(cell(12)).toHaveText('2');
    await expect(cell(14)).toHaveText('−2');
    await cell(14).click();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Kantor KPU, pagi, 14 Nov' });
    await expect(dialog.getByText('Personel 0/2')).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Pilih / }).first()).toBeVisible();
    await page.screenshot({ path: info.outputPath('shift.png') });
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Personel 1/2')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell(14)).toHaveText('−1');
    await page.screenshot({ path: info.outputPath('posts.png') });
  });

  await test.step('a person is dragged onto a shift', async () => {
    const posts = page.getByRole('grid', { name: 'Pos jaga dan kegiatan November 2024' });
    const target = posts.getByRole('row').filter({ hasText: 'Pagi 06–14' }).getByRole('gridcell').nth(14);
    await page.getByRole('region', { name: 'Orang' }).getByRole('listitem').first().dragTo(target);
    await expect(target).toHaveText('−1');
  });

  await test.step('one day shows the guards beside the events', async () => {
    await page.getByRole('radio', { name: 'Satu hari' }).click();
    const guard = page.getByRole('region', { name: 'Kantor KPU' });
    await expect(guard).toContainText('Pagi 06.00–14.00');
    await expect(guard).toContainText('0/6');
    await expect(
      page.getByRole('region', { name: 'Mapolresta Kupang Kota' }).getByRole('listitem'),
    ).toHaveCount(12);
    await page.screenshot({ path: info.outputPath('day.png') });
  });

  await test.step('dark', async () => {
    await page.getByRole('radio', { name: 'Orang × hari' }).click();
    await page.evaluate(() => window.posko.theme.set('dark'));
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    await letters(12).click();
    await page.screenshot({ path: info.outputPath('dark.png') });
  });
});

test('events are copied by the week and moved to another day by key', async ({ posko }, info) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await page.evaluate((day) => {
    location.hash = `#/event?view=week&day=${day}`;
  }, TODAY);
  const rally = page.getByRole('button', { name: /Rapat umum terbuka, Alun-alun/ });
  const on = (day: string) => page.locator(`.wk-cell[data-date="${day}"]`);
  await expect(rally).toBeVisible();

  await test.step('P on a card moves it', async () => {
    await rally.focus();
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'Pindahkan kegiatan' });
    await expect(dialog).toContainText('Rapat umum');
    await page.screenshot({ path: info.outputPath('move.png') });
    await dialog.getByRole('button', { name: 'Pindahkan' }).click();
    await expect(
      on('2024-11-07').getByRole('button', { name: /Rapat umum terbuka, Alun-alun/ }),
    ).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(on(TODAY).getByRole('button', { name: /Rapat umum terbuka, Alun-alun/ })).toBeVisible();
  });

  await test.step('a card is dragged to another day', async () => {
    await rally.dragTo(page.locator('.wk-hd[data-date="2024-11-09"]'));
    await expect(
      on('2024-11-09').getByRole('button', { name: /Rapat umum terbuka, Alun-alun/ }),
    ).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(on(TODAY).getByRole('button', { name: /Rapat umum terbuka, Alun-alun/ })).toBeVisible();
  });

  await test.step('a week is copied with its people, and taken back as one', async () => {
    await page.getByRole('button', { name: 'Salin…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Salin satu pekan' });
    await expect(dialog).toContainText('4–10 November 2024');
    await page.screenshot({ path: info.outputPath('copy.png') });
    await dialog.getByRole('button', { name: 'Salin', exact: true }).click();
    await expect(page.getByRole('status').getByText(/9 kegiatan disalin ke 11 Nov 2024/)).toBeVisible();
    const copy = on('2024-11-13').getByRole('button', { name: /Rapat umum terbuka, Alun-alun/ });
    await expect(copy).toBeVisible();
    await page.screenshot({ path: info.outputPath('copied.png') });
    await page.keyboard.press('Control+z');
    await expect(copy).toBeHidden();
  });
});
