import { describe, expect, it } from 'vitest';
import { eventFields, openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';

const calendar = async (t: TestBackend, given: object = {}) => {
  const { operations } = await t.ok('session.overview', {});
  const scope = { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY, ...given };
  return t.ok('report.preview', { kind: 'kalender-kampanye', scope });
};

describe('the calendar of the campaign', () => {
  it('has all days of a month, the pairs, and the events of the sample by hour', async () => {
    const { titles, columns, rows, total } = await calendar(await openSample());
    expect(titles).toEqual([
      'KALENDER KAMPANYE',
      'OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA',
      'BULAN NOVEMBER 2024',
    ]);
    expect(columns.filter(({ group }) => group === 'PASLON WALI KOTA DAN WAKIL WALI KOTA')).toHaveLength(5);
    expect(total).toBe(30);
    const day = rows.find(({ cells }) => cells[1] === '6 Nov 2024');
    expect(day?.cells.slice(0, 4)).toEqual([
      ...['Rabu', '6 Nov 2024', '43'],
      [
        '• 09.00–11.15 Pertemuan terbatas, Halaman rumah warga RT 005/RW 002, Kel. Manulai II, Kec. Alak (150 orang)',
        '• 16.00–17.50 Pertemuan terbatas, Halaman rumah warga RT 022/RW 008, Kel. Oebufu, Kec. Oebobo (160 orang)',
      ].join('\n'),
    ]);
    expect(rows.find(({ cells }) => cells[1] === '25 Nov 2024')?.cells.at(-1)).toBe('Masa tenang');
  });

  it('has all days of the campaign for an operation, and what no pair holds in a column of its own', async () => {
    const t = await openSample();
    const { operations } = await t.ok('session.overview', {});
    const operationId = operations[0]?.id ?? null;
    const debate = eventFields({
      operationId,
      kind: 'kampanye.debat',
      title: 'Debat',
      venue: 'Hotel',
      flags: [],
    });
    await t.ok('event.create', debate);
    await t.ok('event.create', eventFields({ operationId, kind: 'patroli', title: 'Patroli' }));
    const { titles, columns, rows, total } = await calendar(t, { day: null });
    expect(titles.at(-1)).toBe('TANGGAL 25 SEPTEMBER 2024 S.D. 23 NOVEMBER 2024');
    expect(total).toBe(60);
    const shared = columns.findIndex(({ header }) => header === 'KPU / LAINNYA');
    expect(rows.find(({ cells }) => cells[1] === '6 Nov 2024')?.cells[shared]).toBe(
      '16.00–18.00 Debat publik, Hotel, Kel. Oebufu, Kec. Oebobo',
    );
  });

  it('asks for events first where there are none', async () => {
    const t = await openSample();
    const scope = { operationId: null, eventId: null, day: '2025-03-01' };
    expect(await t.refused('report.preview', { kind: 'kalender-kampanye', scope })).toMatchObject({
      code: 'SCOPE_EMPTY',
      message: expect.stringContaining('Kegiatan'),
    });
  });
});
