import type { Output } from '../../src/shared/contract/index.ts';
import { expect, type Running, test } from './support/app.ts';
import { openPersonnel } from './support/post.ts';

const TODAY = '2024-11-06';
const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';

async function value<T>(running: Running, name: string, input: unknown): Promise<T> {
  const answer = await running.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value as T;
}

/** One person of the plan falls ill, another takes their place at the same event. */
async function replaceSomebody(running: Running): Promise<string> {
  const events = await value<Output<'event.list'>>(running, 'event.list', {
    operationId: null,
    from: TODAY,
    to: TODAY,
  });
  const event = events.find(({ title }) => title.startsWith('Rapat umum'));
  const { assignments } = await value<Output<'event.get'>>(running, 'event.get', { id: event?.id });
  const ill = assignments.find(({ role }) => role === 'anggota');
  if (!event || !ill) throw new Error('nobody to replace');
  const absent = { personIds: [ill.personId], kind: 'SAKIT', since: TODAY, until: TODAY, note: null };
  await value(running, 'absence.create', absent);
  await value(running, 'assignment.end', { ids: [ill.id] });
  const { id } = await value<{ id: string }>(running, 'personnel.create', {
    name: 'ORANG PENGGANTI CONTOH',
    rank: 'BRIPDA',
    nrp: '99010101',
    nip: null,
    unit: 'SAT SAMAPTA',
    position: 'BINTARA SAT SAMAPTA',
    gender: null,
    phone: null,
    status: 'AKTIF',
    note: null,
  });
  const duty = { role: 'anggota', nature: 'pelaksana', point: null, reason: null };
  await value(running, 'assignment.add', { eventId: event.id, personIds: [id], ...duty });
  return ill.name ?? '';
}

test('an order from draft to issued, amended when the plan moved on, and told of by the register', async ({
  posko,
}, info) => {
  test.setTimeout(240_000);
  const { page, app } = posko;
  const picture = (name: string) =>
    page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  const step = (name: string) => page.getByRole('list', { name: 'Tahap surat' }).getByText(name);
  const dialog = page.getByRole('dialog');
  await openPersonnel(posko, true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await page.evaluate((day) => {
    location.hash = `#/document?day=${day}`;
  }, TODAY);

  await test.step('nothing is written yet: one button', async () => {
    await page.getByRole('button', { name: 'Buat surat' }).click();
    await page.getByRole('button', { name: 'Buat konsep' }).click();
    await expect(page.getByText(/^Hal\. 1 dari/)).toBeVisible();
  });

  await test.step('it is not sent without a number; the proposal is one click', async () => {
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect(
      page.getByText(/Nomor surat belum diisi\. Nomor berikutnya Sprin\/1\//).first(),
    ).toBeVisible();
    const number = page.getByLabel(/^Nomor \(/);
    await number.fill('812');
    await number.press('Enter');
    await expect(number).toHaveValue(NUMBER);
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect(step('Menunggu persetujuan')).toHaveAttribute('aria-current', 'step');
    await expect(page.getByRole('button', { name: /^Sprin\/812/ })).toContainText('Menunggu');
    await picture('menunggu');
  });

  await test.step('returned with a note, which its writer sees', async () => {
    await page.getByRole('button', { name: 'Kembalikan…' }).click();
    await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
    await expect(dialog.getByText('Tulis apa yang harus diperbaiki.')).toBeVisible();
    await dialog.getByLabel('Catatan untuk penyusun').fill('Tambah Paraf Kasubbag.');
    await picture('kembalikan');
    await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
    await expect(page.getByText('Dikembalikan: Tambah Paraf Kasubbag.')).toBeVisible();
    await picture('dikembalikan');
  });

  await test.step('sent again, approved and issued', async () => {
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByRole('button', { name: 'Catat persetujuan…' }).click();
    await dialog.getByLabel('Nama yang menyetujui').fill('YOHANIS TEBUAMA, S.H.');
    await dialog.getByLabel('Jabatan').fill('KABAGOPS');
    await picture('setujui');
    await dialog.getByRole('button', { name: 'Catat persetujuan', exact: true }).click();
    await expect(step('Disetujui')).toHaveAttribute('aria-current', 'step');
    await page.getByRole('button', { name: 'Terbitkan…' }).click();
    await dialog.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    await expect(page.getByText(`${NUMBER} terbit.`).first()).toBeVisible();
    await expect(step('Terbit')).toHaveAttribute('aria-current', 'step');
    await picture('terbit');
  });

  await test.step('the plan moves on: the order is flagged and its amendment drafted', async () => {
    await replaceSomebody(posko);
    await expect(page.getByRole('button', { name: /^Sprin\/812/ })).toContainText('1 nama beda');
    await picture('beda');
    await page.getByRole('button', { name: 'Buat Sprin perubahan' }).click();
    await expect(page.getByRole('heading', { name: 'Sprin perubahan' })).toBeVisible();
    await expect(page.getByText(`Mengubah ${NUMBER}`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Perubahan personel · 2' })).toBeVisible();
    await expect(page.getByText(/^Hal\. 1 dari 3/)).toBeVisible();
    // The field in focus is marked where it is printed.
    await page.getByRole('button', { name: /Undang-Undang Nomor 10 Tahun/ }).focus();
    await expect(page.locator('[data-page="0"] .pdf-mark').first()).toBeVisible();
    await picture('perubahan');
  });

  await test.step('the amendment is issued the short way and takes the place of the order', async () => {
    await page.getByRole('button', { name: /^Pakai Sprin\/813/ }).click();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Setujui dan terbitkan…' }).click();
    await dialog.getByLabel('Nama yang menyetujui').fill('YOHANIS TEBUAMA, S.H.');
    await dialog.getByLabel('Jabatan').fill('KABAGOPS');
    await picture('terbitkan');
    await dialog.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    await expect(page.getByText('Sprin/813/XI/OPS.1.3./2024 terbit.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sprin\/812/ })).toContainText('Diubah');
  });

  await test.step('the register shows both, keeps a reserved number and a letter from elsewhere', async () => {
    await page.getByRole('radio', { name: 'Register nomor' }).click({ force: true });
    await page.getByRole('button', { name: 'Pesan nomor…' }).click();
    await dialog.getByLabel('Mulai nomor urut').fill('816');
    await dialog.getByLabel('Untuk siapa').fill('Sat Lantas');
    await dialog.getByLabel('Alasan').fill('Operasi Zebra');
    await picture('pesan');
    await dialog.getByRole('button', { name: 'Pesan', exact: true }).click();
    await page.getByRole('button', { name: 'Catat surat luar…' }).click();
    await dialog.getByLabel('Nomor lengkap').fill('SPRIN/818/XI/PAM.3.2/2024');
    await dialog.getByLabel('Perihal').fill('Pengamanan unjuk rasa');
    await dialog.getByRole('button', { name: 'Catat', exact: true }).click();
    const table = page.getByRole('table', { name: 'Register nomor surat' });
    await expect(table.getByRole('row', { name: /813.*Terbit/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /812.*Diubah/ })).toBeVisible();
    await expect(
      table.getByRole('row', { name: /816.*Untuk Sat Lantas: Operasi Zebra.*Dipesan/ }),
    ).toBeVisible();
    await expect(table.getByRole('row', { name: /818.*Di luar Posko/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /814–815.*Lowong/ })).toBeVisible();
    await picture('register');
  });

  await test.step('an amendment made void gives the order its force back; nothing frees its number', async () => {
    await page.getByRole('table').getByRole('row', { name: /^813/ }).click();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Batalkan surat…' }).click();
    await dialog.getByLabel('Alasan pembatalan').fill('Salah nama.');
    await picture('batalkan');
    await dialog.getByRole('button', { name: 'Batalkan surat', exact: true }).click();
    await expect(page.getByText('Dibatalkan: Salah nama.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sprin\/812/ })).toContainText('1 nama beda');
    await picture('batal');
  });
});
