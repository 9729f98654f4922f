/** What plans and orders of an operation share: the classification on every page, the head with the nomor kopi. */
import { dateRange, longDate } from '../../text/format.ts';
import { glueAll } from '../glue.ts';
import type { ClassifiedHead } from '../renops-data.ts';
import type { Banner, Block, Section, Sides } from '../types.ts';
import { kop } from './letterhead.ts';

/** Margins around text that stands between two lines of classification. */
export const CLASSIFIED_PORTRAIT: Sides = { top: 28.5, right: 20, bottom: 30, left: 25 };
export const CLASSIFIED_LANDSCAPE: Sides = { top: 12.5, right: 10, bottom: 13.5, left: 10 };

/** The classification at both ends of a portrait page, in the margins of a plan (18 mm). */
export const portraitBanner = (text: string): Banner => ({
  text: text.toUpperCase(),
  size: 11,
  top: 18,
  bottom: 18,
});

/** The same in the narrow margins of an annex. */
export const landscapeBanner = (text: string): Banner => ({
  text: text.toUpperCase(),
  size: 10,
  top: 7,
  bottom: 8,
});

/**
 * Whether a class is printed at both ends of every page, and every printed sheet names who printed it. However it is
 * spelled: "SANGAT-RAHASIA", "R A H A S I A", "(Rahasia)".
 */
export const isSecret = (classification: string): boolean =>
  /^(SANGAT)?RAHASIA/i.test(classification.replace(/\P{L}/gu, ''));

/** The text below and above the line, in millimetres: the line itself and a gap. */
const LINE_ROOM = 5.5;

/**
 * Pages of a paper as its class asks: one that is secret has it at both ends, and margins that leave room for it above
 * the foot; others stay as they are. What follows a middle dot ("RAHASIA · DATA CONTOH") is left to the foot.
 */
export function asClassAsks(section: Section, classification: string): Section {
  if (!isSecret(classification)) return section;
  const [text = classification] = classification.split(' · ');
  const line = landscapeBanner(text);
  const banner = { ...line, bottom: section.foot ? section.foot.edge + 4 : line.bottom };
  const { margins } = section;
  return {
    ...section,
    banner,
    margins: {
      ...margins,
      top: Math.max(margins.top, banner.top + LINE_ROOM),
      bottom: Math.max(margins.bottom, banner.bottom + LINE_ROOM),
    },
  };
}

/** Kop left, nomor kopi right. */
export function classifiedTop({ unit, copy }: ClassifiedHead): Block {
  const head = kop(unit.letterhead, 11);
  if (copy === null) return head;
  const gap = '\u00a0'.repeat(6);
  const line = `Nomor kopi :  ${copy.number ?? gap} dari ${copy.of ?? gap} kopi`;
  const right: Block = { kind: 'stack', lines: [glueAll(line)], place: 'right', align: 'right', size: 11 };
  return { kind: 'columns', columns: [{ blocks: [head] }, { blocks: [right] }] };
}

/** “MANTAP PRAJA TURANGGA-2024” */
export const quotedOperation = ({ operation }: ClassifiedHead): string => `“${operation}”`;

/** The number, with a gap on a draft that has none. */
export const classifiedNumber = ({ number, blankNumber }: ClassifiedHead): string =>
  glueAll(number ?? blankNumber);

/** "23 Agustus 2024"; empty while the paper has no date. */
export const classifiedDate = ({ date }: ClassifiedHead): string =>
  date === null ? '' : glueAll(longDate(date));

/** "27 Agustus 2024 s.d. 25 Desember 2024"; the year once when it is the same. */
export function periodText({ from, to }: ClassifiedHead['period']): string {
  const whole = dateRange(from, to);
  const year = from.slice(0, 4);
  return from !== to && year === to.slice(0, 4) ? whole.replace(` ${year} s.d.`, ' s.d.') : whole;
}
