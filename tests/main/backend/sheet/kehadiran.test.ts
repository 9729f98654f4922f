import { describe, expect, it } from 'vitest';
import { ATTENDANCE_CODES } from '../../../../src/core/event/attendance.ts';
import { openSample, type TestBackend, TODAY, temporaryFolder } from '../../../builders/backend.ts';
import { openSheetSample } from '../../../builders/sheets.ts';

const scopeOf = async (t: TestBackend, given: object = {}) => {
  const { operations } = await t.ok('session.overview', {});
  return { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY, ...given };
};
const preview = async (t: TestBackend, given: object = {}) =>
  t.ok('report.preview', { kind: 'kehadiran', scope: await scopeOf(t, given) });
const occasions = ({ columns }: Awaited<ReturnType<typeof preview>>) =>
  columns.flatMap(({ header, group }) => (group === 'KEHADIRAN' ? [header] : []));
const foot = ({ rows, closing }: Awaited<ReturnType<typeof preview>>, at: number) =>
  [...rows, ...closing].flatMap(({ kind, label, cells }) => (kind === 'total' ? [[label, cells[at]]] : []));

describe('the workbook of attendance', () => {
  it('has a column for each roll call and event that was written', async () => {
    const t = await openSheetSample(temporaryFolder());
    const sheet = await preview(t);
    expect(occasions(sheet)).toEqual([
      'APEL KESIAPAN, MAKO\n07.30',
      'RAPAT UMUM TERBUKA, ALUN-ALUN KOTA KUPANG\n14.00',
    ]);
    const written = ATTENDANCE_CODES.length - 1;
    expect(foot(sheet, 7)).toEqual([
      ['HADIR', String(70 - written - 3)],
      ['KURANG', String(written)],
      ['BELUM DIISI', '3'],
      ['JUMLAH PERSONEL', '70'],
    ]);
  });

  it('has a column for each day of an operation on which something was written', async () => {
    const t = await openSheetSample(temporaryFolder());
    const sheet = await preview(t, { day: null });
    expect(occasions(sheet)).toEqual(['Rab\n6 Nov']);
    expect(sheet.rows.find(({ cells }) => cells[0] === '2')?.cells.at(-1)).toBe('6 Nov: acara keluarga');
  });

  it('says what the register says where nobody has written anything, and takes nobody for present', async () => {
    const t = await openSample();
    const { people } = await t.ok('report.strength', { day: TODAY, operationId: null });
    const sheet = await preview(t);
    expect(occasions(sheet)).toEqual(['MENURUT CATATAN']);
    expect(foot(sheet, 6)).toEqual([
      ['HADIR', '0'],
      ['KURANG', '0'],
      ['BELUM DIISI', String(people)],
      ['JUMLAH PERSONEL', String(people)],
    ]);
    const refused = await t.refused('report.preview', {
      kind: 'kehadiran',
      scope: await scopeOf(t, { day: null }),
    });
    expect(refused).toMatchObject({ code: 'SCOPE_EMPTY', message: expect.stringContaining('tab Apel') });
  });
});
