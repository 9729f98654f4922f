import type { ReportEntry } from '../../../core/reports/registry.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../context.ts';
import { conflictSheet } from './bentrok.ts';
import { guardScheduleSheet } from './jadwal-jaga.ts';
import { dutyHoursSheet } from './jam-dinas.ts';
import { campaignCalendarSheet } from './kalender-kampanye.ts';
import { attendanceSheet } from './kehadiran.ts';
import { stageStrengthOf } from './kekuatan-tahap.ts';
import { personnelSheet } from './personel.ts';
import { plottingSheet } from './ploting.ts';
import { letterRegisterSheet } from './register-surat.ts';
import { giatSheet } from './rekap-giat.ts';
import { strengthSheet } from './rekap-kekuatan.ts';
import { pollingSheet } from './tps.ts';

/** Reads a workbook of a scope from the plan as it stands. */
type SheetSource = (context: Context, scope: Scope) => SheetDefinition;

/** The workbook of each kind: one file a kind, beside this one. */
const SHEETS: { readonly [K in ReportEntry['kind']]: SheetSource } = {
  personel: personnelSheet,
  'rekap-kekuatan': strengthSheet,
  'kekuatan-tahap': stageStrengthOf,
  ploting: plottingSheet,
  'kalender-kampanye': campaignCalendarSheet,
  'rekap-giat': giatSheet,
  kehadiran: attendanceSheet,
  bentrok: conflictSheet,
  'jadwal-jaga': guardScheduleSheet,
  'jam-dinas': dutyHoursSheet,
  tps: pollingSheet,
  'register-surat': letterRegisterSheet,
};

/** The workbook of a kind. Throws KIND_NOT_AVAILABLE, SCOPE_MISSING, SCOPE_EMPTY. */
export function reportSheet(context: Context, kind: string, scope: Scope): SheetDefinition {
  if (!Object.hasOwn(SHEETS, kind)) throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
  return SHEETS[kind as ReportEntry['kind']](context, scope);
}
