import { describe, expect, it } from 'vitest';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';
import { APPROVER, issuedOrder, orderDraft, plannedEvent } from '../../../builders/letter.ts';

const list = (t: TestBackend, year: number | null = null) => t.ok('register.list', { series: 'sprin', year });
const reserve = (given: object = {}) => ({
  series: 'sprin' as const,
  year: null,
  serial: null,
  reservedFor: 'Sat Lantas',
  reason: 'Operasi Zebra',
  ...given,
});

describe('the register of numbers', () => {
  it('is empty at first and proposes the first number of the year', async () => {
    const t = await openBackend();
    expect(await list(t)).toEqual({
      series: 'sprin',
      year: 2024,
      years: [],
      lines: [],
      gaps: [],
      last: null,
      next: 1,
      proposed: 'Sprin/1/XI/OPS.1.3./2024',
    });
  });

  it('lists used, void, reserved, outside and skipped numbers of a year', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    const voided = await issuedOrder(t, eventId, 'Sprin/800/XI/OPS.1.3./2024');
    await t.ok('letter.void', { id: voided, reason: 'Kegiatan batal.' });
    await issuedOrder(t, eventId, 'Sprin/801/XI/OPS.1.3./2024');
    await t.ok('register.reserve', reserve({ serial: 803, count: 2 }));
    const outside = {
      number: 'SPRIN/806/XI/PAM.3.2/2024',
      date: '2024-11-05',
      subject: 'Pengamanan unjuk rasa',
    };
    await t.ok('register.enter', { series: 'sprin', ...outside });
    await t.ok('register.cancel', { series: 'sprin', year: 2024, serial: 807, reason: 'Salah cetak' });
    await orderDraft(t, eventId, '810');
    await t.ok('register.enter', { series: 'sprin', ...outside, number: 'Sprin/4954/XI/2020' });
    const { lines, gaps, next, years, proposed } = await list(t);
    expect(lines.map(({ serial, state }) => [serial, state])).toEqual([
      [810, 'draft'],
      [807, 'void'],
      [806, 'outside'],
      [804, 'reserved'],
      [803, 'reserved'],
      [801, 'issued'],
      [800, 'void'],
    ]);
    expect(lines.find(({ serial }) => serial === 800)).toMatchObject({
      reason: 'Kegiatan batal.',
      letterId: voided,
    });
    expect(lines.find(({ serial }) => serial === 803)).toMatchObject({
      reservedFor: 'Sat Lantas',
      number: null,
    });
    expect(gaps).toEqual([
      { from: 802, to: 802 },
      { from: 805, to: 805 },
      { from: 808, to: 809 },
    ]);
    expect({ next, years, proposed }).toEqual({
      next: 811,
      years: [2024, 2020],
      proposed: 'Sprin/811/XI/OPS.1.3./2024',
    });
    expect((await list(t, 2020)).lines).toHaveLength(1);
  });

  it('keeps a reserved number for whom it was reserved until it is released', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    expect(await t.ok('register.reserve', reserve())).toEqual({ serials: [1] });
    const id = await orderDraft(t, eventId, '1');
    const message =
      'Nomor 1 dipesan untuk Sat Lantas (Operasi Zebra). Lepaskan pesanannya dahulu, atau pakai nomor lain.';
    expect(await t.refused('letter.submit', { id })).toMatchObject({ code: 'NUMBER_RESERVED', message });
    const entryId = (await t.ok('letter.get', { id })).numberObstacle?.entryId ?? '';
    await t.ok('register.release', { id: entryId });
    await t.ok('letter.submit', { id });
    expect((await t.refused('register.reserve', reserve({ serial: 1 }))).code).toBe('NUMBER_TAKEN');
  });

  it('lets nothing have a number twice, however it is spelled', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    await issuedOrder(t, eventId, 'Sprin/368/II/OPS.1.3./2024');
    const subject = 'uji';
    for (const number of ['SPRIN / 368 / II / OPS.1.3. / 2024', 'Sprin/368/XII/PAM.3.2/2024/Satsamapta']) {
      const given = { series: 'sprin', number, date: '2024-11-05', subject } as const;
      expect((await t.refused('register.enter', given)).code).toBe('NUMBER_TAKEN');
      const id = await orderDraft(t, eventId, number);
      expect((await t.refused('letter.issue', { id, approval: APPROVER })).code).toBe('NUMBER_TAKEN');
    }
    const cancel = { series: 'sprin', year: 2024, serial: 368, reason: 'x' } as const;
    expect((await t.refused('register.cancel', cancel)).code).toBe('NUMBER_TAKEN');
    // Another series counts by itself, and so does another year.
    const nota = {
      series: 'nota-dinas',
      number: 'B/ND-368/II/OPS.1.3./2024/Baglog',
      date: '2024-02-01',
    } as const;
    await t.ok('register.enter', { ...nota, subject });
    const short = { series: 'sprin', number: '368/II/2023', date: '2023-02-01', subject } as const;
    expect((await t.refused('register.enter', short)).message).toContain('belum lengkap');
    await t.ok('register.enter', {
      series: 'sprin',
      number: 'Sprin/368/II/2023',
      date: '2023-02-01',
      subject,
    });
  });

  it('takes back what was entered by mistake, by undo or by hand', async () => {
    const t = await openBackend();
    const given = {
      series: 'sprin',
      number: 'Sprin/5/I/OPS.1.3./2024',
      date: '2024-01-05',
      subject: 'uji',
    } as const;
    await t.ok('register.enter', given);
    await t.ok('journal.undo', { id: null });
    const { id } = await t.ok('register.enter', given);
    await t.ok('register.release', { id });
    expect((await list(t)).lines).toEqual([]);
  });
});
