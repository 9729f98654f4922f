import type { UnitIdentity } from '../../../core/documents/data.ts';
import { printedLine } from '../../../core/documents/parts/list-page.ts';
import { numberWithWord } from '../../../core/documents/parts/person.ts';
import { operationDay, operationDays, stageAt, stageDay } from '../../../core/operation/stage.ts';
import { capitalName } from '../../../core/personnel/name.ts';
import type { SheetDefinition, SheetFrame } from '../../../core/reports/types.ts';
import { dateRangeUpper, dayLongDate, longDate } from '../../../core/text/format.ts';
import { counted } from '../../../core/text/spell.ts';
import type { PersonBrief } from '../../db/assignment.ts';
import type { Context } from '../context.ts';
import { operationLine, paperUnit, printStamp, signatureOf } from '../paper/parts.ts';
import type { ScopeData } from '../scope.ts';

/** "HARI RABU, 6 NOVEMBER 2024" or "TANGGAL … S.D. …". */
export const daysLine = ({ from, to }: { from: string; to: string }): string =>
  from === to ? `HARI ${dayLongDate(from).toUpperCase()}` : `TANGGAL ${dateRangeUpper(from, to)}`;

/** "HARI KE-43 KAMPANYE, HARI KE-72 DARI 121 OPERASI" for one day; null for a span and outside both. */
function counterLine({ operation, stages, from, to }: ScopeData): string | null {
  if (from !== to) return null;
  const stage = stageAt(stages, from);
  const day = operation ? operationDay(operation, from) : null;
  const parts = [
    stage ? `HARI KE-${stageDay(stages, from)} ${stage.name.toUpperCase()}` : null,
    operation && day !== null ? `HARI KE-${day} DARI ${operationDays(operation)} OPERASI` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** Title lines of a workbook about a scope: subject, operation, days, counters, people and places. */
export const titlesOf = (
  subject: string,
  scope: ScopeData,
  unit: UnitIdentity,
  people: readonly PersonBrief[],
  guarded: { what: string; where: string },
): string[] =>
  [
    subject,
    operationLine(scope.operation, unit),
    daysLine(scope),
    counterLine(scope),
    `${counted(people.length)} personel, ${guarded.what}${guarded.where}`,
  ].filter((line) => line !== null);

/**
 * Kop, signature, paper and foot of a workbook: what every kind takes from the post. Wide tables are printed on F4; the
 * paper that the post has chosen is that of its letters and lists.
 */
export function sheetFrame(context: Context): SheetFrame {
  const { db } = context;
  const unit = paperUnit(db);
  const stamp = printStamp(context);
  return {
    letterhead: unit.letterhead,
    signature: sheetSignature(context),
    paper: 'f4',
    foot: { left: printedLine(stamp, unit), center: stamp.classification },
  };
}

function sheetSignature(context: Context): SheetDefinition['signature'] {
  const { db } = context;
  const signature = signatureOf(db, { role: 'ops' });
  if (!signature) return null;
  return {
    place: `${paperUnit(db).city}, ${longDate(printStamp(context).at.slice(0, 10))}`,
    title: signature.title,
    name: capitalName(signature.name),
    rank: [signature.rank, signature.number && numberWithWord(signature.number)].filter(Boolean).join(' '),
  };
}
