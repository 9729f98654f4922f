import { dayLongDate, thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { reportText as t } from '../../../../shared/text/report.ts';

export type Strength = Output<'report.strength'>;

/** "Rabu, 6 November 2024 · Hari ke-43 kampanye · 72/121 operasi" */
export const dayLine = (day: string, counter: string | null): string =>
  [dayLongDate(day), counter].filter(Boolean).join(' · ');

/** The sentence with its day, and below it who stands where: ready to be pasted into a message. */
export function detailsText(line: string, sentence: string, strength: Strength): string {
  const list = (rows: readonly { name: string; people: number }[]) =>
    rows.map(({ name, people }) => `- ${name} ${thousands(people)}`);
  return [
    line,
    sentence,
    '',
    t.satgasHead,
    ...list(strength.bySatgas.map(({ satgas, people }) => ({ name: satgas, people }))),
    '',
    t.rankHead,
    ...list(strength.byRankGroup.map(({ rankGroup, people }) => ({ name: rankGroup, people }))),
    ...(strength.byBody.length > 1 ? ['', t.joint(strength.joint)] : []),
  ].join('\n');
}
