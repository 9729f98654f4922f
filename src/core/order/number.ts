/**
 * Numbers of letters. The serial runs through a year; month, classification code and year follow, separated by
 * strokes: "Sprin/812/XI/OPS.1.3./2024". The pattern is a setting of the unit, because posts write it differently
 * ("SPRIN/705/X/OPS.1.3/2024", "Sprin / 4954 / XI / 2020"). Its places are {nomor} the serial, {bulan} the Roman month
 * and {tahun} the year; everything else stands as it is.
 */
import type { CivilDate } from '../text/civil-date.ts';
import { romanMonth } from '../text/format.ts';
import { fromRoman } from '../text/roman.ts';

/** Width of the gap that a draft leaves for the serial, in characters. */
const GAP = '      ';

interface OrderNumber {
  /** "Sprin" or "B/ND", as written. */
  prefix: string;
  serial: number;
  /** 1–12. */
  month: number;
  /** Classification code ("OPS.1.3."), null in the old form without one. */
  code: string | null;
  year: number;
}

/** Why a pattern cannot be used, in a sentence for the settings form; null if it can. */
export function patternProblem(pattern: string): string | null {
  if (!pattern.includes('{nomor}')) return 'Pola nomor harus memuat {nomor}.';
  if (!pattern.includes('{tahun}')) return 'Pola nomor harus memuat {tahun}.';
  const unknown = /\{(?!nomor\}|bulan\}|tahun\})[^}]*\}?/.exec(pattern);
  if (unknown) return `Pola nomor memuat ${unknown[0]}, yang tidak dikenal. Pakai {nomor}, {bulan}, {tahun}.`;
  return null;
}

/** The number of an order dated `date` with this serial. */
export function formatOrderNumber(pattern: string, serial: number, date: CivilDate): string {
  return filled(pattern, String(serial), date);
}

/** The number with a gap for the serial, for drafts: "Sprin/      /XI/OPS.1.3./2024". */
export function blankOrderNumber(pattern: string, date: CivilDate): string {
  return filled(pattern, GAP, date);
}

/**
 * The number that was typed for an order dated `date`. The serial alone ("812", "Sprin/812") becomes the full number
 * that the gap on the draft waits for; anything else stays as typed, on one line.
 */
export function completeOrderNumber(pattern: string, typed: string, date: CivilDate): string {
  const bare = withoutWord(typed);
  const [head = ''] = filled(pattern, '{nomor}', date).split('{nomor}');
  const tail = bare.toUpperCase().startsWith(head.toUpperCase()) ? bare.slice(head.length).trim() : bare;
  return /^\d{1,6}$/.test(tail) ? filled(pattern, tail, date) : typed.trim().replaceAll(/\s+/g, ' ');
}

/** What stands in a full number: the serial and the year it counts in. */
interface FullNumber {
  serial: number;
  year: number;
}

/**
 * Serial and year of a full number: one that fills the post's pattern, whatever its order of parts, or has one of the
 * forms in use. Null for a number that lacks a part ("812", "Sprin/812/XI") and for the gap of a draft.
 */
export function fullNumber(pattern: string, text: string): FullNumber | null {
  const named = new Set<string>();
  const form = pattern
    .split(/(\{nomor\}|\{bulan\}|\{tahun\})/)
    .map((part) => {
      const place = PLACES[part];
      if (place === undefined) return literal(part);
      // A pattern may name a place twice; the first counts.
      const group = named.has(part) ? '' : `?<${part.slice(1, -1)}>`;
      named.add(part);
      return group === '' ? place : `(${group}${place})`;
    })
    .join('\\s*');
  const groups = new RegExp(`^${form}$`, 'i').exec(withoutWord(text))?.groups;
  const { serial, year } =
    groups?.nomor && groups.tahun
      ? { serial: Number(groups.nomor), year: Number(groups.tahun) }
      : (parseOrderNumber(text) ?? { serial: 0, year: 0 });
  return serial > 0 ? { serial, year } : null;
}

const SERIAL = '\\d{1,6}';
/** What may stand at the places of a pattern. */
const PLACES: Readonly<Record<string, string>> = {
  '{nomor}': SERIAL,
  '{bulan}': '(?:X|IX|IV|V?I{1,3}|V|XI{1,2})',
  '{tahun}': '(?:19|20)\\d{2}',
};

/** Fixed parts of a pattern, with any space around the strokes. */
const literal = (text: string): string =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/(?:\\s\+)?\/(?:\\s\+)?/g, '\\s*/\\s*');

/** "Nomor : Sprin/…" without the word before it. */
const withoutWord = (text: string): string =>
  text
    .replace(/^\s*no(?:mor)?\b\.?\s*:?\s*/i, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/**
 * Reads a number in any of the forms in use; strokes may have spaces around them, the classification code may be
 * missing or lack its last dot, "Nomor :" may stand before it. Null if it is none.
 */
export function parseOrderNumber(text: string): OrderNumber | null {
  const parts = withoutWord(text)
    .split('/')
    .map((part) => part.trim());
  const at = parts.findIndex(
    (part, i) => /\d{1,6}$/.test(part) && fromRoman((parts[i + 1] ?? '').toUpperCase()),
  );
  const [, ahead, serial] = /^([A-Za-z.]+-)?(\d{1,6})$/.exec(parts[at] ?? '') ?? [];
  const before = [...parts.slice(0, at), ...(ahead ? [ahead.slice(0, -1)] : [])];
  if (serial === undefined || before.length === 0) return null;
  if (!before.every((part) => /^[A-Za-z][A-Za-z.-]*$/.test(part))) return null;
  const month = fromRoman((parts[at + 1] ?? '').toUpperCase());
  if (month === null || month > 12) return null;
  const rest = parts.slice(at + 2);
  const year = rest.findIndex((part) => /^(?:19|20)\d{2}$/.test(part));
  if (year < 0 || year > 1) return null;
  const code = year === 1 ? (rest[0] ?? '') : '';
  if (year === 1 && code === '') return null;
  return {
    prefix: before.join('/'),
    serial: Number(serial),
    month,
    code: code === '' ? null : code,
    year: Number(rest[year]),
  };
}

function filled(pattern: string, serial: string, date: CivilDate): string {
  return pattern
    .replaceAll('{nomor}', serial)
    .replaceAll('{bulan}', romanMonth(date))
    .replaceAll('{tahun}', date.slice(0, 4));
}
