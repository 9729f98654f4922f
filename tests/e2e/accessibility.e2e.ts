import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SAMPLE_IDENTITY } from '../../scripts/lib/screens.mjs';
import { uglyList } from '../../scripts/lib/ugly-list.mjs';
import { expect, Post, type Running, test } from './support/app.ts';

const PASSPHRASE = 'kata sandi uji panjang';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const drawer = (page: Page) => page.locator('aside.drawer');

/** Makes the sample post and waits for Beranda. */
async function openSample({ page, call }: Running): Promise<void> {
  const made = await call('session.create', {
    passphrase: PASSPHRASE,
    identity: SAMPLE_IDENTITY,
    paper: 'a4',
    sample: true,
  });
  expect(made, JSON.stringify(made)).toMatchObject({ ok: true });
  await expect(page.getByText('151 (seratus lima puluh satu) personel')).toBeVisible();
}

/** The value of a call that must succeed. */
async function ask<T>({ call }: Running, name: string, input: unknown): Promise<T> {
  const answer = await call(name, input);
  expect(answer, name).toMatchObject({ ok: true });
  return (answer as { value: T }).value;
}

/** One person at two events at the same time, and a draft order: so that marks, findings and forms are on the screens. */
async function addTrouble(posko: Running): Promise<{ eventId: string; letterId: string; personId: string }> {
  const { operations } = await ask<{ operations: { id: string }[] }>(posko, 'session.overview', {});
  const operationId = operations[0]?.id ?? null;
  const day = '2024-11-06';
  const events = await ask<{ id: string; start: string | null }[]>(posko, 'event.list', {
    operationId,
    from: day,
    to: day,
  });
  const [first, second] = events.filter((event) => event.start === `${day}T10:00`);
  const { assignments } = await ask<{ assignments: { personId: string; nature: string }[] }>(
    posko,
    'event.get',
    { id: first?.id },
  );
  const personId = assignments.find((a) => a.nature === 'pelaksana')?.personId ?? '';
  await ask(posko, 'assignment.add', {
    eventId: second?.id,
    personIds: [personId],
    role: 'anggota',
    nature: 'pelaksana',
    point: null,
    reason: 'uji',
  });
  const scope = { operationId, eventId: null, day };
  const { id } = await ask<{ id: string }>(posko, 'letter.create', { kind: 'sprin', scope, paper: 'a4' });
  return { eventId: second?.id ?? '', letterId: id, personId };
}

/** Waits until nothing loads any more and the page has been drawn. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * Every rule in the scheme that is shown, then in the other one what colours alone can break; the window stays in
 * that one. A part can be looked at alone: what is around it was seen before.
 */
async function audit(page: Page, screen: string, within?: string): Promise<void> {
  await settled(page);
  const shown = await page.locator('html').getAttribute('data-scheme');
  for (const scheme of shown === 'dark' ? ['dark', 'light'] : ['light', 'dark']) {
    await page.evaluate((choice) => window.posko.theme.set(choice as 'light' | 'dark'), scheme);
    await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme);
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    axe.options({
      resultTypes: ['violations'],
      ...(scheme === shown ? {} : { runOnly: ['color-contrast'] }),
    });
    if (within) axe.include(within);
    const { violations } = await axe.analyze();
    const found = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(' | ')}`);
    expect.soft(found, `${screen}, ${scheme}`).toEqual([]);
  }
}

test('first run and lock screen have no serious barrier', async ({ posko }) => {
  const { page } = posko;
  await expect(page.getByRole('heading', { name: 'Satuan dan zona waktu' })).toBeVisible();
  await audit(page, 'Awal');
  await openSample(posko);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Kata sandi', { exact: true })).toBeFocused();
  await audit(page, 'Kunci');
});

test('no screen has a serious barrier, in light and in dark', async ({ posko }) => {
  // A third of this on a computer that does nothing else.
  test.setTimeout(240_000);
  const { page, app } = posko;
  // A picture of the whole page at each step costs more than the audit, whose findings name the elements.
  await app.context().tracing.stop();
  await openSample(posko);
  const { eventId, letterId, personId } = await addTrouble(posko);
  const go = (hash: string) =>
    page.evaluate((to) => {
      window.location.hash = to;
    }, hash);

  await expect(page.locator('.rail .n')).toHaveText(/1/);
  await audit(page, 'Beranda');

  await go(`#/personnel?person=${personId}`);
  await expect(drawer(page).getByRole('tab').first()).toBeVisible();
  await audit(page, 'Personel dengan rincian');

  await go('#/import');
  await expect(heading(page, 'Impor personel')).toBeVisible();
  await audit(page, 'Impor, berkas');
  await Post.answerDialogs(app, await uglyList());
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  const toStep = (name: string) => page.locator('.im-steps').getByRole('button', { name }).click();
  await toStep('Nilai');
  await expect(page.getByRole('button', { name: 'Pakai BRIPTU' })).toBeVisible();
  await audit(page, 'Impor, nilai');
  await toStep('Periksa');
  await page.getByRole('button', { name: /NRP_DUPLICATE_OTHER_NAME/ }).click();
  await expect(page.getByRole('button', { name: 'Bandingkan…' })).toBeVisible();
  await audit(page, 'Impor, periksa');
  await page.getByRole('button', { name: 'Bandingkan…' }).click();
  await expect(page.getByRole('button', { name: 'Baris ini yang benar' }).first()).toBeVisible();
  await audit(page, 'Impor, bandingkan', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /tidak ada di berkas/ }).click();
  await page.getByRole('dialog').getByRole('checkbox').last().click();
  await audit(page, 'Impor, tidak ada di berkas', '[role="dialog"]');
  await page.keyboard.press('Escape');

  await go('#/operation');
  await expect(page.getByRole('tree')).toBeVisible();
  await audit(page, 'Operasi');
  await page
    .getByRole('tab', { name: 'Tahapan' })
    .or(page.getByRole('radio', { name: 'Tahapan' }))
    .click();
  await audit(page, 'Operasi, tahapan');

  await go('#/guard');
  await page.getByRole('button', { name: /^Mapolresta Kupang Kota, Rabu, 6 November 2024/ }).click();
  await expect(drawer(page)).toContainText('Yang bertugas');
  await audit(page, 'Pos jaga, bulan');
  await drawer(page).getByRole('button', { name: 'Ganti…' }).first().click();
  await expect(page.getByRole('button', { name: /^Ganti pada/ })).toBeEnabled();
  await audit(page, 'Pos jaga, ganti', '[role="dialog"]');
  await page.keyboard.press('Escape');
  for (const [view, name] of [
    ['posts', 'Pos jaga'],
    ['patterns', 'Pola jaga'],
    ['book', 'Serah terima'],
  ] as const) {
    await go(`#/guard?view=${view}`);
    await expect(page.getByRole('table', { name })).toBeVisible();
    await audit(page, name);
  }
  await page.getByRole('button', { name: 'Susun otomatis…' }).click();
  await expect(page.getByRole('dialog', { name: 'Susun otomatis' })).toBeVisible();
  await audit(page, 'Susun otomatis', '[role="dialog"]');
  await page.keyboard.press('Escape');

  await go('#/polling?view=pattern');
  await expect(page.getByRole('table', { name: 'Pola dan kebutuhan per klasifikasi' })).toBeVisible();
  await audit(page, 'TPS, pola');
  await go('#/polling');
  await page.getByRole('button', { name: 'Tambah TPS…' }).click();
  const adding = page.getByRole('dialog', { name: 'Tambah TPS' });
  await adding.getByLabel('Nomor TPS').fill('1');
  await adding.getByRole('combobox', { name: 'Kelurahan / desa' }).fill('oebufu');
  await page.getByRole('option', { name: 'Kel. Oebufu' }).click();
  await audit(page, 'TPS, tambah', '[role="dialog"]');
  await adding.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('grid', { name: 'Daftar TPS' })).toContainText('Kel. Oebufu');
  await page.getByRole('grid', { name: 'Daftar TPS' }).focus();
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toContainText('TPS 001');
  await audit(page, 'TPS dengan rincian');
  await page.getByRole('button', { name: 'Tempatkan otomatis…' }).click();
  const placing = page.getByRole('dialog', { name: 'Tempatkan otomatis' });
  await placing.getByRole('button', { name: 'Hitung', exact: true }).click();
  await expect(placing).toContainText('selisih 0');
  await audit(page, 'TPS, penempatan', '[role="dialog"]');
  await page.keyboard.press('Escape');

  await go(`#/event/${eventId}`);
  await expect(drawer(page).getByRole('tab', { name: 'Rencana' })).toBeVisible();
  await audit(page, 'Kegiatan dengan rincian');
  await drawer(page)
    .getByRole('tab', { name: /Personel/ })
    .click();
  await audit(page, 'Kegiatan, personel', 'aside.drawer');
  await drawer(page).getByRole('button', { name: 'Tambah personel…' }).click();
  await page.getByRole('dialog').getByRole('option').first().click();
  await audit(page, 'Pemilih personel', '[role="dialog"]');
  await page.keyboard.press('Escape');

  await go('#/plotting');
  await expect(page.getByRole('grid')).toBeVisible();
  await audit(page, 'Ploting');
  await go('#/plotting?view=posts');
  await expect(page.getByRole('grid', { name: /^Pos jaga/ })).toBeVisible();
  await audit(page, 'Ploting, pos × hari');
  await go('#/plotting?view=day');
  await expect(page.getByRole('region', { name: /Manulai II/ })).toBeVisible();
  await audit(page, 'Ploting, satu hari');

  await go(`#/document/${letterId}`);
  await expect(page.locator('canvas').first()).toBeVisible();
  await audit(page, 'Dokumen');
  await go('#/document?tab=register');
  await page.getByRole('button', { name: 'Pesan nomor…' }).click();
  await audit(page, 'Pesan nomor', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await audit(page, 'Register nomor');

  await go('#/report?kind=ploting');
  await expect(page.getByRole('region', { name: 'Pratinjau Rekap ploting' })).toBeVisible();
  await audit(page, 'Laporan');
  await go('#/report?tab=texts');
  await expect(page.getByRole('region', { name: 'Teks Laporan giat' })).toBeVisible();
  await audit(page, 'Teks laporan');

  await go('#/journal');
  await page
    .getByRole('row', { name: /Ploting|Tambah/ })
    .first()
    .click();
  await expect(drawer(page)).toBeVisible();
  await audit(page, 'Jurnal dengan rincian');

  await go('#/settings');
  await expect(heading(page, 'Pengaturan')).toBeVisible();
  await audit(page, 'Pengaturan');
  for (const tab of [
    'Kop',
    'Penanda tangan',
    'Dasar hukum',
    'Nomor dan KKA',
    'Bawaan surat',
    'Kalimat baku',
    'Templat',
  ]) {
    await go('#/settings/papers');
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await audit(page, `Naskah dinas, ${tab}`);
  }
});

test('all that matters is done without a mouse', async ({ posko }) => {
  const { page } = posko;
  await openSample(posko);
  const press = (key: string) => page.keyboard.press(key);

  // Ctrl 1 … 7: the screens of the rail, the day kept.
  const screens = ['Beranda', 'Personel', 'Operasi', 'Kegiatan', 'Ploting', 'Dokumen', 'Laporan'];
  for (const [index, name] of [...screens.entries()].reverse()) {
    await press(`Control+${index + 1}`);
    await expect(page.getByRole('navigation').getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByText('Rabu, 6 Nov 2024')).toBeVisible();
  }

  // The palette: opens on any screen, closes with Esc, and the focus is where it was.
  await press('F6');
  const before = await page.evaluateHandle(() => document.activeElement);
  await press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => page.evaluate((was) => was === document.activeElement, before)).toBe(true);

  // It finds a person by name, and by number.
  await press('Control+k');
  await page.keyboard.type('dominggus tefunai');
  await expect(page.getByRole('option', { selected: true })).toContainText('DOMINGGUS I. TEFUNAI');
  await press('Enter');
  const who = drawer(page).getByRole('heading', { level: 2 });
  await expect(who).toHaveText('DOMINGGUS I. TEFUNAI');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('80020101');
  await expect(page.getByRole('option', { selected: true })).toContainText('PAULUS WILARAGA');
  await press('Enter');
  await expect(who).toHaveText(/PAULUS WILARAGA/);

  // Into the list by Tab, to the last column, an edit, and back by Ctrl Z.
  const inGrid = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'grid');
  for (let tabs = 0; tabs < 60 && !(await inGrid()); tabs += 1) await press('Tab');
  expect(await inGrid()).toBe(true);
  await press('Control+Home');
  await press('End');
  const note = page.locator('.dg-row[data-row="0"] [data-key="note"]');
  await press('F2');
  await page.keyboard.type('bisa berbahasa Tetun');
  await press('Enter');
  await expect(note).toHaveText('bisa berbahasa Tetun');
  await expect(note).not.toHaveClass(/draft/);
  await press('Control+z');
  await expect(page.locator('.toast')).toContainText('Diurungkan');
  await expect(note).toHaveText('');

  await press('F1');
  await expect(page.getByRole('dialog', { name: 'Daftar tombol' })).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Locked at once, nothing of the data on the screen; open again by typing, on the same screen.
  await press('Control+l');
  await expect(page.getByLabel('Kata sandi', { exact: true })).toBeFocused();
  await expect(page.locator('body')).not.toContainText('WILARAGA');
  await page.keyboard.type('bukan ini');
  await press('Enter');
  await expect(page.getByRole('alert')).toContainText('PASSPHRASE_WRONG');
  await page.keyboard.type(PASSPHRASE);
  await press('Enter');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Personel' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
