import { type ConflictCode, codeFacts, OVERRIDE_ROLES, type Severity } from '../assignment/code.ts';
import { datePart, timePart } from '../text/civil-date.ts';
import { clock, shortDate, upperFirst } from '../text/format.ts';
import { PERSONAL_NUMBER } from './columns.ts';
import { frameOf, type SheetDefinition, type SheetFrame, type SheetRow } from './types.ts';

interface ListedConflict {
  code: ConflictCode;
  severity: Severity;
  /** Local time or day; null = not known. */
  at: string | null;
  name: string | null;
  rank: string | null;
  number: string | null;
  message: string;
  /** `at`: local time. */
  override: { reason: string; by: string; at: string } | null;
}

interface ConflictListData extends SheetFrame {
  titles: string[];
  /** Worst first. */
  conflicts: readonly ListedConflict[];
}

/** Signs that survive black-and-white print. */
const GRADES: readonly { severity: Severity; sign: string; word: string }[] = [
  { severity: 'error', sign: '×', word: 'GALAT' },
  { severity: 'warning', sign: '!', word: 'PERINGATAN' },
  { severity: 'info', sign: 'i', word: 'CATATAN' },
];

/** Daftar bentrok: every finding by severity, with who may let it stand and, where somebody did, the reason. */
export const conflictList = (data: ConflictListData): SheetDefinition => ({
  name: 'Daftar bentrok',
  title: 'Daftar Bentrok Ploting',
  ...frameOf(data),
  titles: data.titles,
  columns: [
    { header: 'NO', width: 5, align: 'center', format: 'number' },
    { header: 'TINGKAT', width: 15, format: 'text' },
    { header: 'TANGGAL', width: 14, align: 'center', format: 'date' },
    { header: 'JAM', width: 7, align: 'center', format: 'time' },
    { header: 'NAMA', width: 28, format: 'text' },
    PERSONAL_NUMBER,
    { header: 'URAIAN', width: 44, format: 'text' },
    { header: 'KODE', width: 20, format: 'text' },
    { header: 'WEWENANG', width: 12, align: 'center', format: 'text' },
    { header: 'DIIZINKAN KARENA', width: 34, format: 'text' },
  ],
  rows:
    data.conflicts.length === 0 ? [{ kind: 'band', text: 'Tidak ada bentrok.' }] : listRows(data.conflicts),
  orientation: 'landscape',
  autoFilter: data.conflicts.length > 0,
});

function listRows(conflicts: readonly ListedConflict[]): SheetRow[] {
  let number = 0;
  return GRADES.flatMap(({ severity, sign, word }): SheetRow[] => {
    const own = conflicts.filter((conflict) => conflict.severity === severity);
    if (own.length === 0) return [];
    const rows = own.map((conflict): SheetRow => {
      number += 1;
      return {
        kind: 'row',
        cells: [number, `${sign} ${upperFirst(word.toLowerCase())}`, ...cellsOf(conflict)],
      };
    });
    return [{ kind: 'band', text: `${word} · ${conflictCounts(own)}` }, ...rows];
  });
}

/** "3 terbuka, 1 diizinkan" */
export function conflictCounts(conflicts: readonly Pick<ListedConflict, 'override'>[]): string {
  const allowed = conflicts.filter(({ override }) => override !== null).length;
  const open = `${conflicts.length - allowed} terbuka`;
  return allowed === 0 ? open : `${open}, ${allowed} diizinkan`;
}

function cellsOf({ code, at, name, rank, number, message, override }: ListedConflict): (string | null)[] {
  const { mayOverride } = codeFacts(code);
  return [
    at && datePart(at),
    at && at.length > 10 ? timePart(at) : null,
    name && [rank, name].filter(Boolean).join(' '),
    number,
    message,
    code,
    mayOverride === null ? 'harus diperbaiki' : OVERRIDE_ROLES[mayOverride],
    override && `${override.reason} (${override.by}, ${moment(override.at)})`,
  ];
}

/** '6 Nov 2024 16.30', without a clock for a day. */
const moment = (at: string): string =>
  at.length > 10 ? `${shortDate(at.slice(0, 10))} ${clock(at)}` : shortDate(at);
