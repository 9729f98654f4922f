import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTENDANCE_CODES } from '../../src/core/event/attendance.ts';
import { REPORTS, type ReportEntry } from '../../src/core/reports/registry.ts';
import { eventFields, openSample, personFields, type TestBackend, TODAY } from './backend.ts';
import { issuedOrder, orderDraft } from './letter.ts';

export type SheetKind = ReportEntry['kind'];

/** Texts that a spreadsheet would take for formulas, in fields that people fill in by hand. */
export const FORMULA_TEXTS = {
  name: '=HENDRA CONTOH',
  unit: '+62 SAT CONTOH',
  position: '-PS. KANIT',
  note: '@SUM(A1)',
  phone: '+62 812 0000',
  title: '=HYPERLINK("x")',
  venue: '@Lapangan',
  subject: '-5 Pengamanan',
  remark: '+izin',
} as const;

const POLLING_PLACES = [
  'KECAMATAN;KELURAHAN;NO TPS;KLASIFIKASI;DPT;LINMAS;ALAMAT',
  'OEBOBO;OEBOBO;1;KURANG RAWAN;280;2;Aula sekolah',
  'OEBOBO;LILIBA;1;RAWAN;300;2;-Halaman',
  'ALAK;ALAK;1;SANGAT RAWAN;;2;',
].join('\r\n');

/** The sample with something of everything that workbooks list, hostile texts among it. */
export async function openSheetSample(folder: string): Promise<TestBackend & { operationId: string }> {
  const t = await openSample();
  const { operations } = await t.ok('session.overview', {});
  const operationId = operations[0]?.id ?? '';
  const { id: personId } = await t.ok(
    'personnel.create',
    personFields({
      name: FORMULA_TEXTS.name,
      unit: FORMULA_TEXTS.unit,
      position: FORMULA_TEXTS.position,
      note: FORMULA_TEXTS.note,
      phone: FORMULA_TEXTS.phone,
      nrp: '04050123',
    }),
  );
  await addLetters(t, await addEvents(t, operationId, personId));
  const list = join(folder, 'tps.csv');
  writeFileSync(list, POLLING_PLACES);
  const { planId } = await t.ok('polling.planImport', { operationId, file: { $path: list } });
  await t.ok('polling.commitImport', { planId });
  return Object.assign(t, { operationId });
}

/** Written otherwise than lists print names. */
const MIXED_NAME = 'Yohanes contoh, S.Tr.K., M.H.';

/** A meeting, a roll call before it, and the rally of the sample, both with attendance. Returns the rally. */
async function addEvents(t: TestBackend, operationId: string, personId: string): Promise<string> {
  const { title, venue, note } = FORMULA_TEXTS;
  const mixed = await t.ok('personnel.create', personFields({ name: MIXED_NAME }));
  const { id: eventId } = await t.ok(
    'event.create',
    eventFields({ operationId, title, venue, note, flags: [] }),
  );
  await t.ok('assignment.add', {
    ...{ eventId, personIds: [personId, mixed.id], role: 'anggota', nature: 'pelaksana' },
    ...{ point: venue, reason: null },
  });
  const { id: apelId } = await t.ok('apel.create', { eventId, start: `${TODAY}T07:30`, venue: 'Mako' });
  const sheet = await t.ok('attendance.sheet', { eventId: apelId });
  const others = await t.ok('event.list', { operationId, from: TODAY, to: TODAY });
  const rally = others.find((event) => event.kind === 'kampanye.rapat-umum')?.id ?? '';
  const crowd = await t.ok('attendance.sheet', { eventId: rally });
  await t.ok('attendance.set', {
    eventId: apelId,
    entries: sheet.map((row) => ({ personId: row.personId, code: 'H' as const, note: FORMULA_TEXTS.remark })),
  });
  await t.ok('attendance.set', {
    eventId: rally,
    // One of each code; the last few are still open.
    entries: crowd.slice(0, -3).map((row, i) => ({
      personId: row.personId,
      code: ATTENDANCE_CODES[i < 8 ? i + 1 : 0]?.code ?? 'H',
      note: i === 1 ? 'acara keluarga' : '',
    })),
  });
  return rally;
}

/** Issued, void, reserved, entered from outside, skipped. */
async function addLetters(t: TestBackend, eventId: string): Promise<void> {
  await issuedOrder(t, eventId, 'Sprin/812/XI/OPS.1.3./2024');
  const voided = await issuedOrder(t, eventId, 'Sprin/813/XI/OPS.1.3./2024');
  await t.ok('letter.void', { id: voided, reason: 'Kegiatan batal.' });
  await orderDraft(t, eventId, '818');
  await t.ok('register.reserve', {
    ...{ series: 'sprin', year: null, serial: 815 },
    ...{ reservedFor: 'Sat Lantas', reason: 'Operasi Zebra' },
  });
  await t.ok('register.enter', {
    ...{ series: 'nota-dinas', number: 'B/ND-7/XI/OPS.1.3./2024/Bagops', date: TODAY },
    subject: FORMULA_TEXTS.subject,
  });
}

/** Every kind of workbook about the day of the sample. */
export async function everySheet(folder: string): Promise<Map<SheetKind, string>> {
  const { ok, operationId } = await openSheetSample(folder);
  const scope = { operationId, eventId: null, day: TODAY };
  const files = new Map<SheetKind, string>();
  for (const { kind } of REPORTS) {
    const path = join(folder, `${kind}.xlsx`);
    await ok('report.save', { kind, scope, file: { $path: path } });
    files.set(kind, path);
  }
  return files;
}
