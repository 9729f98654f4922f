import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  openBackend,
  PASSPHRASE,
  startBackend,
  type TestBackend,
  temporaryFolder,
} from '../../../builders/backend.ts';
import { APPROVER, issuedOrder, orderDraft, plannedEvent } from '../../../builders/letter.ts';

const number = (serial: number) => `Sprin/${serial}/XI/OPS.1.3./2024`;
const lines = async (t: TestBackend) =>
  (await t.ok('register.list', { series: 'sprin', year: 2024 })).lines.map(({ serial, state }) => [
    serial,
    state,
  ]);

async function backup(t: TestBackend): Promise<string> {
  const path = join(temporaryFolder(), 'cadangan.posko');
  await t.ok('backup.create', { file: { $path: path } });
  return path;
}

const restore = (t: TestBackend, path: string) =>
  t.ok('session.restore', { file: { $path: path }, passphrase: PASSPHRASE });

/** Starts again on the same folder, as after a power cut. */
async function reopened(t: TestBackend): Promise<TestBackend> {
  await t.backend.close();
  const again = startBackend(t.dataDir);
  await again.ok('session.unlock', { passphrase: PASSPHRASE });
  return again;
}

describe('used numbers', () => {
  it('are not used again after an older backup was restored', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    await issuedOrder(t, eventId, number(1));
    await t.ok('register.reserve', {
      series: 'sprin',
      year: 2024,
      serial: 4,
      reservedFor: 'Sat Lantas',
      reason: 'Zebra',
    });
    const old = await backup(t);
    await issuedOrder(t, eventId, number(2));
    const entry = { series: 'sprin', number: number(3), date: '2024-11-05', subject: 'di luar' } as const;
    await t.ok('register.enter', entry);
    const reserved = (await t.ok('register.list', { series: 'sprin', year: 2024 })).lines.find(
      (l) => l.serial === 4,
    );
    await t.ok('register.release', { id: reserved?.entryId ?? '' });
    await issuedOrder(t, eventId, number(4));
    const unissued = await orderDraft(t, eventId, number(5));

    await restore(t, old);
    expect(await lines(t)).toEqual([
      [4, 'carried'],
      [3, 'carried'],
      [2, 'carried'],
      [1, 'issued'],
    ]);
    expect((await t.refused('letter.get', { id: unissued })).code).toBe('NOT_FOUND');
    const id = await orderDraft(t, eventId, number(4));
    expect(await t.refused('letter.submit', { id })).toMatchObject({
      code: 'NUMBER_TAKEN',
      message: `Nomor 4 tahun 2024 sudah dipakai (${number(4)}). Pakai nomor berikutnya.`,
    });
    const carried = (await t.ok('register.list', { series: 'sprin', year: 2024 })).lines.find(
      ({ state }) => state === 'carried',
    );
    expect((await t.refused('register.release', { id: carried?.entryId ?? '' })).code).toBe('IN_USE');
    // The same backup a second time, and the kept newer state: nothing is lost or doubled.
    await restore(t, old);
    expect(await lines(t)).toHaveLength(4);
  });

  it('stay used when they were cancelled after the backup', async () => {
    const t = await openBackend();
    await plannedEvent(t);
    const old = await backup(t);
    await t.ok('register.cancel', { series: 'sprin', year: 2024, serial: 6, reason: 'Salah tulis.' });
    await restore(t, old);
    expect(await lines(t)).toEqual([[6, 'carried']]);
  });

  it('are known even when the present database can no longer be read', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    const old = await backup(t);
    await issuedOrder(t, eventId, number(7));
    await t.backend.close();
    writeFileSync(join(t.dataDir, 'posko.db'), 'rusak');
    const again = startBackend(t.dataDir);
    await restore(again, old);
    expect(await lines(again)).toEqual([[7, 'carried']]);
  });

  it('a number written down by a power cut just before the issue stays with its letter', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    const id = await orderDraft(t, eventId, number(8));
    await t.ok('letter.submit', { id });
    appendFileSync(
      join(t.dataDir, 'numbers.log'),
      `polres-contoh\tsprin\t2024\t8\t${id}\t${number(8)}\npolres-contoh\tsprin\t2024\t9`,
    );
    const again = await reopened(t);
    expect(await lines(again)).toEqual([[8, 'waiting']]);
    await again.ok('letter.issue', { id, approval: APPROVER });
    // The torn line is nobody's number, and the one written after it is whole.
    const third = await reopened(again);
    expect(await lines(third)).toEqual([[8, 'issued']]);
    expect(readFileSync(join(t.dataDir, 'numbers.log'), 'utf8')).toMatch(
      /\t2024\t9\npolres-contoh\t.*\npolres-contoh\t.*\tterbit\n$/,
    );
  });

  it('are written down again when the list is lost', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    const old = await backup(t);
    await issuedOrder(t, eventId, number(3));
    rmSync(join(t.dataDir, 'numbers.log'));
    const again = await reopened(t);
    await restore(again, old);
    expect(await lines(again)).toEqual([[3, 'carried']]);
  });

  it('stay used when the backup has their letter as a draft: it may be on signed paper with another text', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    const id = await orderDraft(t, eventId, number(8));
    const old = await backup(t);
    await t.ok('letter.issue', { id, approval: APPROVER });
    await restore(t, old);
    expect(await lines(t)).toEqual([
      [8, 'draft'],
      [8, 'carried'],
    ]);
    expect((await t.refused('letter.issue', { id, approval: APPROVER })).code).toBe('NUMBER_TAKEN');
    await t.ok('letter.update', { id, number: number(9) });
    const other = await orderDraft(t, eventId, number(8));
    expect((await t.refused('letter.issue', { id: other, approval: APPROVER })).code).toBe('NUMBER_TAKEN');
  });

  it('stay used when the backup knows them only as entered and taken back', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    const entry = { series: 'sprin', date: '2024-11-05', subject: 'di luar' } as const;
    for (const serial of [5, 6, 7]) {
      const { id } = await t.ok('register.enter', { ...entry, number: number(serial) });
      await t.ok('register.release', { id });
    }
    const old = await backup(t);
    await issuedOrder(t, eventId, number(5));
    await t.ok('register.enter', { ...entry, number: number(6) });
    await restore(t, old);
    // 7 was a mistake and is free.
    expect(await lines(t)).toEqual([
      [6, 'carried'],
      [5, 'carried'],
    ]);
  });

  it('of another post are not ours', async () => {
    const t = await openBackend();
    appendFileSync(join(t.dataDir, 'numbers.log'), `polres-lain\tsprin\t2024\t8\t\t${number(8)}\n`);
    expect(await lines(await reopened(t))).toEqual([]);
  });
});
