import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const FROM = '2024-11-01';
const TO = '2024-11-30';

const shot = (page: Page, name: string) =>
  process.env.POSKO_SHOTS
    ? page.screenshot({ path: join(process.env.POSKO_SHOTS, `${name}.png`) })
    : Promise.resolve();

const value = async <T>(answer: Promise<unknown>): Promise<T> => {
  const result = (await answer) as { ok: boolean; value: T; error?: { code: string; message: string } };
  if (!result.ok) throw new Error(`${result.error?.code}: ${result.error?.message}`);
  return result.value;
};

interface Person {
  id: string;
}

/** Four regu of three: each with one who can lead. */
async function fourRegu({ call }: Running, operationId: string): Promise<string[][]> {
  const found = async (search: string, limit: number) =>
    (await value<{ people: Person[] }>(call('personnel.palette', { text: search }))).people
      .slice(0, limit)
      .map((p) => p.id);
  const squads: string[][] = [];
  const leaders = await found('AIPDA', 4);
  const others = (await found('BRIPDA', 8)).filter((id) => !leaders.includes(id));
  for (let i = 0; i < 4; i++) {
    const people = [leaders[i]!, ...others.slice(i * 2, i * 2 + 2)];
    squads.push(people);
    if (i === 0) continue;
    await value(
      call('regu.save', {
        operationId,
        id: null,
        number: i + 1,
        name: null,
        satgasId: null,
        leaderId: people[0],
        personIds: people,
      }),
    );
  }
  return squads;
}

test('a month of 24-hour guard by regu and by plan: roll, replace a sick person, solve, take, undo', async ({
  posko,
}) => {
  const { app, page, call } = posko;
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const overview = await value<{ operations: { id: string }[] }>(call('session.overview', {}));
  const operationId = overview.operations[0]!.id;
  const board = () =>
    value<{ id: string; name: string; gaps: number; missing: number }[]>(
      call('dutyPost.board', { operationId }),
    );
  const postOf = async (name: string) => (await board()).find((post) => post.name === name)!;
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await page.locator('.rail').getByText('Operasi', { exact: true }).click();
  await page.getByRole('radio', { name: 'Pos jaga', exact: true }).click();

  // A post of its own: a new place, three shifts, three people each.
  await button('Tambah pos…').first().click();
  const dialog = page.getByRole('dialog', { name: 'Tambah pos jaga' });
  await dialog.getByLabel('Objek yang dijaga').click();
  await page.getByRole('option', { name: 'Objek baru…' }).click();
  await dialog.getByLabel('Nama objek').fill('Gudang Uji');
  await dialog.getByLabel('Mulai dijaga').fill('1/11/2024');
  await dialog.getByLabel('Sampai').fill('30/11/2024');
  await dialog.getByLabel('Orang per giliran').fill('3');
  await shot(page, 'jaga-pos');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toBeHidden();
  expect(await postOf('Gudang Uji')).toMatchObject({ gaps: 90, missing: 270 });

  // Regu I by hand, the others as they are.
  const squads = await fourRegu(posko, operationId);
  await page.getByRole('radio', { name: 'Regu', exact: true }).click();
  await button('Tambah regu…').click();
  const regu = page.getByRole('dialog', { name: 'Regu' });
  await regu.getByLabel('Nomor').fill('1');
  for (const id of squads[0]!) {
    const person = await value<{ person: { name: string; nrp: string } }>(
      call('personnel.get', { id, day: '2024-11-06' }),
    );
    await regu.getByLabel('Tambah anggota').fill(person.person.nrp);
    await page.getByRole('option').first().click();
  }
  await regu.getByLabel('Karu', { exact: true }).click();
  await page.getByRole('option').first().click();
  await shot(page, 'jaga-regu');
  await regu.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('table', { name: 'Regu' }).getByRole('row')).toHaveCount(5);

  // The month by the turns of the regu.
  await page.getByRole('radio', { name: 'Pos', exact: true }).click();
  await button('Gulirkan regu di Gudang Uji').click();
  const roll = page.getByRole('dialog', { name: 'Gulirkan regu' });
  await expect(roll).toContainText('270 ditambah');
  await expect(roll.getByRole('table', { name: 'Giliran hari-hari pertama' })).toContainText('Regu IV');
  await shot(page, 'jaga-gulir');
  await roll.getByRole('button', { name: 'Gulirkan', exact: true }).click();
  await expect(roll).toBeHidden();
  expect(await postOf('Gudang Uji')).toMatchObject({ gaps: 0 });

  // One is sick for a week: somebody else on each of the six shifts and at an event, the absence with it.
  await page.getByRole('radio', { name: 'Bulan', exact: true }).click();
  await button(/^Gudang Uji, Rabu, 6 November 2024, Pagi/).click();
  const drawer = page.getByRole('complementary', { name: 'Satu giliran' });
  await expect(drawer).toContainText('3 dari 3 orang');
  await shot(page, 'jaga-bulan');
  const names = () => drawer.locator('.gd-guard b').allTextContents();
  const before = await names();
  await drawer.getByRole('button', { name: 'Ganti…' }).last().click();
  const replace = page.getByRole('dialog', { name: /^Ganti / });
  await expect(replace.getByRole('list', { name: 'Tugas yang ikut' }).getByRole('listitem')).toHaveCount(7);
  await replace.getByLabel('Catat ketidakhadiran').click();
  await page.getByRole('option', { name: 'Sakit' }).click();
  await expect(replace.getByRole('button', { name: 'Ganti pada 7 tugas' })).toBeEnabled();
  await shot(page, 'jaga-ganti');
  await replace.getByRole('button', { name: 'Ganti pada 7 tugas' }).click();
  await expect(replace).toBeHidden();
  expect(await postOf('Gudang Uji')).toMatchObject({ gaps: 0 });
  const absences = await value<{ kind: string }[]>(call('absence.list', { from: FROM, to: TO }));
  expect(absences.filter((a) => a.kind === 'SAKIT')).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await value<{ kind: string }[]>(call('absence.list', { from: FROM, to: TO }))).length)
    .toBe(absences.length - 1);

  await expect.poll(names).toEqual(before);

  // Two people change places.
  await drawer.getByRole('button', { name: 'Tukar…' }).last().click();
  const swap = page.getByRole('dialog', { name: /^Tukar / });
  await swap.getByRole('combobox', { name: 'Dengan' }).fill('Jumat, 8 Nov 2024 Pagi');
  await page.getByRole('option').first().click();
  await expect(swap.getByText(/Tidak ada bentrok baru|Yang timbul/)).toBeVisible();
  await shot(page, 'jaga-tukar');
  await swap.getByRole('button', { name: 'Tukar', exact: true }).click();
  await expect(swap).toBeHidden();
  await expect.poll(names).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual(before);

  // A second post by the solver.
  await value(
    call('dutyPost.save', {
      id: null,
      operationId,
      place: { name: 'Kantor Uji', kind: 'objek-penyelenggara', region: null },
      since: FROM,
      until: TO,
      pattern: '3x8',
      need: 2,
      needs: {},
      leader: true,
      release: false,
    }),
  );
  await button('Susun otomatis…').click();
  const solve = page.getByRole('dialog', { name: 'Susun otomatis' });
  await solve.getByLabel('Batas detik').fill('8');
  await solve.getByRole('button', { name: 'Hitung rencana' }).click();
  await expect(solve.getByText('Selisih dari terbaik')).toBeVisible({ timeout: 40_000 });
  await shot(page, 'jaga-susun');
  await solve.getByRole('button', { name: 'Ambil rencana ini' }).click();
  await expect(solve).toBeHidden();
  expect(await postOf('Kantor Uji')).toMatchObject({ gaps: 0 });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await postOf('Kantor Uji')).gaps).toBe(90);

  await page.getByRole('radio', { name: 'Pos', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Pos jaga' })).toContainText('90 giliran, 180 orang');
  await shot(page, 'jaga-daftar');

  // The book, from the keyboard.
  await page.getByRole('radio', { name: 'Serah terima', exact: true }).click();
  await page.getByRole('combobox', { name: 'Pos' }).click();
  await page.getByRole('option', { name: 'Gudang Uji' }).click();
  await page.getByRole('textbox', { name: 'Jam' }).fill('9.10');
  await page.getByRole('textbox', { name: 'Uraian' }).fill('Tamu KPU, 2 orang');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Mutasi' })).toContainText('Tamu KPU, 2 orang');
  await button('Isi serah terima Pagi').click();
  const handover = page.getByRole('dialog', { name: 'Serah terima Pagi' });
  await handover.getByLabel('Situasi').fill('Aman terkendali');
  await handover.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('table', { name: 'Serah terima' })).toContainText('Aman terkendali');
  await shot(page, 'jaga-buku');
});

test('of many posts only those in sight are drawn, and arrow keys reach all of them', async ({ posko }) => {
  const { page, call } = posko;
  await openPersonnel(posko, true);
  const overview = await value<{ operations: { id: string }[] }>(call('session.overview', {}));
  const posts = 24;
  for (let i = 1; i <= posts; i++)
    await value(
      call('dutyPost.save', {
        id: null,
        operationId: overview.operations[0]!.id,
        place: { name: `Pos ${i}`, kind: 'objek-penyelenggara', region: null },
        since: '2024-11-03',
        until: TO,
        pattern: '3x8',
        need: 2,
        needs: {},
        leader: true,
        release: false,
      }),
    );
  await page.locator('.rail').getByText('Operasi', { exact: true }).click();
  await page.getByRole('radio', { name: 'Pos jaga', exact: true }).click();
  const matrix = page.getByRole('table', { name: 'Pos dan giliran per hari' });
  await expect(matrix).toHaveAttribute('aria-rowcount', String(posts * 3 + 1));
  expect(await page.locator('.gd-post').count()).toBeLessThan(16);
  await matrix.locator('[tabindex="0"]').focus();
  for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowDown');
  const focused = matrix.locator('button:focus');
  await expect(focused).toHaveAttribute('data-at', /^60 /);
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-label', /Jumat, 1 November 2024, tidak dijaga$/);
});
