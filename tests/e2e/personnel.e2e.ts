import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const cell = (page: Page, row: number, column: string) =>
  page.locator(`.dg-row[data-row="${row}"] [data-key="${column}"]`);
const grid = (page: Page) => page.getByRole('grid', { name: 'Daftar personel' });

test('the grid is one tab stop and is worked by keys', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await expect(cell(page, 0, 'name')).not.toBeEmpty();
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const active = () => grid(page).getAttribute('aria-activedescendant');
  const last = await active();
  expect(last).toMatch(/r1c\d+$/);
  await expect(page.locator(`[id="${last}"]`)).toHaveAttribute('data-key', 'note');

  // Far away and back: the focus stays on the table and the cell it names is there.
  await page.keyboard.press('Control+End');
  await expect(page.locator(`[id="${await active()}"]`)).toBeVisible();
  await expect(page.locator('.gridfoot')).toContainText('Baris 151 dari 151');
  await page.keyboard.press('Control+Home');
  await expect(grid(page)).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('toolbar', { name: '2 orang dipilih' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: '151 orang dipilih' })).toBeVisible();
});

test('typing, pasting and filling change people, one undo step each', async ({ posko }) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await expect(cell(page, 0, 'name')).not.toBeEmpty();
  const before = await cell(page, 1, 'unit').innerText();

  await cell(page, 0, 'position').click();
  await page.keyboard.type('KEPALA UJI');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'position')).toHaveText('KEPALA UJI');
  await expect(cell(page, 0, 'position')).not.toHaveClass(/draft/);

  await app.evaluate(({ clipboard }) => clipboard.writeText('CATATAN A\r\n"CATATAN ""B"""\r\n'));
  await cell(page, 0, 'note').click();
  await page.keyboard.press('Control+v');
  await expect(cell(page, 1, 'note')).toHaveText('CATATAN "B"');
  await expect(cell(page, 1, 'note')).not.toHaveClass(/draft/);
  await page.keyboard.press('Control+z');
  await expect(cell(page, 0, 'note')).toHaveText('');
  await expect(cell(page, 1, 'note')).toHaveText('');

  await cell(page, 0, 'unit').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const first = await cell(page, 0, 'unit').innerText();
  await page.keyboard.press('Control+d');
  await expect(cell(page, 2, 'unit')).toHaveText(first);
  await expect(cell(page, 2, 'unit')).not.toHaveClass(/draft/);
  await page.keyboard.press('Control+z');
  await expect(cell(page, 1, 'unit')).toHaveText(before);
});

test('a block is copied as text, and as a table that keeps zeros', async ({ posko }) => {
  const { page, app } = posko;
  await openPersonnel(posko, true);
  await expect(cell(page, 0, 'name')).not.toBeEmpty();
  await cell(page, 0, 'rank').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  const expected = [
    [await cell(page, 0, 'rank').innerText(), await cell(page, 0, 'number').innerText()],
    [await cell(page, 1, 'rank').innerText(), await cell(page, 1, 'number').innerText()],
  ];
  await page.keyboard.press('Control+c');
  const clip = () =>
    app.evaluate(({ clipboard }) => {
      // The type of Electron's clipboard is hidden by the page's own of the same name.
      const board = clipboard as unknown as { readText(): string; readHTML(): string };
      return { text: board.readText(), html: board.readHTML() };
    });
  await expect.poll(async () => (await clip()).text).toBe(expected.map((row) => row.join('\t')).join('\r\n'));
  expect((await clip()).html).toContain('mso-number-format');
});

test('a refused value stays in its cell with the sentence until it is solved', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await expect(cell(page, 0, 'name')).not.toBeEmpty();
  const taken = await cell(page, 5, 'number').innerText();
  const own = await cell(page, 2, 'number').innerText();
  await cell(page, 2, 'number').click();
  await page.keyboard.type(taken);
  await page.keyboard.press('Enter');
  await expect(cell(page, 2, 'number')).toHaveClass(/draft-refused/);
  await page.keyboard.press('ArrowUp');
  await expect(cell(page, 2, 'number').locator('.dg-tip')).toContainText(`${taken} sudah dipakai`);

  // It survives scrolling far away, another filter, and can be mended from where it was left.
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: 'Lihat', exact: true }).click();
  await expect(cell(page, 2, 'number')).toBeVisible();
  await expect(cell(page, 2, 'number')).toContainText(taken);
  await grid(page).focus();
  await page.keyboard.press('F2');
  await expect(page.locator('.dg-editor')).toHaveValue(taken);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cell(page, 2, 'number')).toHaveText(own);
  await expect(page.locator('.gridfoot')).not.toContainText('belum tersimpan');
});

test('search, filters and order work on the whole list', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await expect(cell(page, 0, 'name')).not.toBeEmpty();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('nebatu');
  await expect(page.locator('.gridfoot')).toContainText('yang cocok');
  await expect(cell(page, 0, 'name')).toContainText('NEBATU');
  await page.keyboard.press('Escape');
  await expect(page.locator('.gridfoot')).toContainText('dari 151');

  await page.getByRole('columnheader', { name: 'Nama' }).click();
  await expect(page.getByRole('columnheader', { name: 'Nama' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('tab', { name: 'Polwan' }).click();
  await expect(page.locator('.gridfoot')).toContainText('16 yang cocok');
  await expect(cell(page, 0, 'gender')).toHaveText('P');
});

test('the letter of the screen adds a person, and stays a letter where one is typed', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, true);
  await expect(cell(page, 0, 'name')).not.toBeEmpty();
  const dialog = page.getByRole('dialog', { name: 'Tambah orang' });
  await page.keyboard.press('Control+f');
  await page.keyboard.press('n');
  await expect(page.locator('input:focus')).toHaveValue('n');
  await expect(dialog).toHaveCount(0);
  await page.locator('input:focus').fill('');
  await page.locator('input:focus').blur();
  await page.keyboard.press('n');
  await expect(dialog).toBeVisible();
});
