import { describe, expect, it } from 'vitest';
import { openSample, TODAY, temporaryFolder } from '../../../builders/backend.ts';
import { openSheetSample } from '../../../builders/sheets.ts';

const ALL = { operationId: null, eventId: null, day: null };

describe('the register of letters as a workbook', () => {
  it('lists every number of each series with its state, and what was skipped', async () => {
    const t = await openSheetSample(temporaryFolder());
    const { titles, rows } = await t.ok('report.preview', { kind: 'register-surat', scope: ALL });
    expect(titles).toEqual(['REGISTER SURAT', 'POLRESTA KUPANG KOTA', 'TAHUN 2024']);
    const lines = rows.flatMap(({ kind, cells }) =>
      kind === 'row' ? [[cells[1], cells[3], cells[4], cells[7], cells[8], cells[9]]] : [],
    );
    expect(lines).toEqual([
      ['Surat Perintah', '812', 'Sprin/812/XI/OPS.1.3./2024', '70', 'Terbit', ''],
      ['Surat Perintah', '813', 'Sprin/813/XI/OPS.1.3./2024', '70', 'Dibatalkan', 'Alasan: Kegiatan batal.'],
      ['Surat Perintah', '814', '', '', 'Lowong', ''],
      ['Surat Perintah', '815', '', '', 'Dipesan', 'Untuk Sat Lantas: Operasi Zebra'],
      ['Surat Perintah', '816–817', '', '', 'Lowong', ''],
      ['Surat Perintah', '818', 'Sprin/818/XI/OPS.1.3./2024', '', 'Draf', ''],
      ['Nota Dinas', '7', 'B/ND-7/XI/OPS.1.3./2024/Bagops', '', 'Di luar Posko', ''],
    ]);
  });

  it('keeps to the year of a day, and says so when there is no number', async () => {
    const t = await openSheetSample(temporaryFolder());
    const of = (day: string) => ({ kind: 'register-surat', scope: { ...ALL, day } });
    expect((await t.ok('report.preview', of(TODAY))).total).toBe(7);
    expect((await t.refused('report.preview', of('2025-01-01'))).code).toBe('SCOPE_EMPTY');
    const empty = await openSample();
    expect(await empty.refused('report.preview', { kind: 'register-surat', scope: ALL })).toMatchObject({
      code: 'SCOPE_EMPTY',
      message: expect.stringContaining('Dokumen'),
    });
  });
});
