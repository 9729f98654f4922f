import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const PERSON = { nip: null, position: null, gender: null, phone: null, status: 'AKTIF', note: null };

async function addPeople({ call }: Running): Promise<void> {
  const people = [
    { name: 'YOHANA LESTARI CONTOH', rank: 'BRIPTU', nrp: '97050321', unit: 'SAT LANTAS' },
    { name: 'YOHANA LESTARI CONTOH', rank: 'BRIGPOL', nrp: '97050312', unit: 'SAT LANTAS', phone: '0811' },
    { name: 'DOMINGGUS SAMPEL CONTOH', rank: 'BRIPKA', nrp: null, unit: 'SAT RESKRIM' },
    { name: 'DOMINGGUS SAMPEL CONTOH', rank: null, nrp: null, unit: 'SAT RESKRIM' },
  ];
  for (const person of people)
    expect(await call('personnel.create', { ...PERSON, ...person })).toMatchObject({ ok: true });
}

const groups = (page: Page) => page.getByRole('navigation', { name: 'Kemungkinan orang yang sama' });
const group = (page: Page, name: string) => groups(page).getByRole('button', { name });

test('people written twice are merged, restored and told apart by keys', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, false);
  await addPeople(posko);
  await page.getByRole('radio', { name: 'Data ganda' }).click();
  await expect(groups(page).getByRole('button')).toHaveCount(2);

  // Two numbers: nothing is merged until one is chosen.
  await group(page, 'YOHANA').click();
  const merge = page.getByRole('button', { name: 'Gabungkan 2 data' });
  await expect(merge).toBeDisabled();
  await page.getByRole('radio', { name: 'NRP: 97050321' }).check();
  await page.getByRole('radio', { name: 'Pangkat: BRIGPOL' }).check();
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include('.pn-wrap');
  expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(group(page, 'YOHANA')).toHaveCount(0);
  await expect(group(page, 'DOMINGGUS')).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(group(page, 'YOHANA')).toBeFocused();

  await page.keyboard.press('End');
  await group(page, 'DOMINGGUS').press('b');
  await expect(group(page, 'DOMINGGUS')).toHaveCount(0);
  await page.getByRole('radio', { name: 'NRP: 97050312' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Tidak ada orang yang tampak tercatat dua kali.')).toBeVisible();

  await page.getByRole('radio', { name: 'Daftar' }).click();
  await expect(page.locator('.gridfoot')).toContainText('dari 3');
  await expect(page.getByText('97050312')).toBeVisible();
});

test('people chosen in the list are merged beside each other', async ({ posko }) => {
  const { page } = posko;
  await openPersonnel(posko, false);
  await addPeople(posko);
  await page.getByRole('grid').focus();
  await expect(page.locator('.gridfoot')).toContainText('dari 4');
  for (const nrp of ['97050312', '97050321'])
    await page.locator('.dg-row', { hasText: nrp }).locator('.dg-check').click();
  await page.getByRole('button', { name: 'Gabungkan…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gabungkan data satu orang' });
  await dialog.getByRole('radio', { name: 'NRP: 97050321' }).check();
  await dialog.getByRole('button', { name: 'Gabungkan 2 data' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.gridfoot')).toContainText('dari 3');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.gridfoot')).toContainText('dari 4');
});
