import type { RuleSettings } from '../../../../core/assignment/rules.ts';
import { EVENT_KINDS, type EventKind } from '../../../../core/event/kind.ts';
import { clock, thousands } from '../../../../core/text/format.ts';
import { rulesText } from '../../../../shared/text/rules.ts';

const t = rulesText.problems;

/** The limits as they stand in their fields. */
export interface RulesDraft {
  rest: { from: string; free: string }[];
  stretch: string;
  travel: string;
  nightFrom: string;
  nightTo: string;
  nightHours: string;
  inRow: string;
  most: string;
  within: string;
  /** People for one, in the order of the rules. */
  ranks: string[];
  crowd: Partial<Record<EventKind, string>>;
  notice: string;
  issue: string;
}

/** What is wrong, by the name of the field: 'within', 'rest.1.from', 'crowd.kampanye.debat'. */
export type RulesProblems = Record<string, string>;

/** Kinds of events that have a field of their own: those of a campaign, and whatever else has a limit. */
export const crowdKinds = ({ crowd }: RuleSettings): EventKind[] =>
  EVENT_KINDS.filter((kind) => kind.startsWith('kampanye.') || crowd[kind] !== undefined);

const number = (value: number): string => String(value).replace('.', ',');

/** The limits as text; `toRules` reads it back without loss. */
export function rulesDraft(rules: RuleSettings): RulesDraft {
  const { rest, stretchHours, travelHours, night, dutyDays, ranks, crowd, sttp } = rules;
  return {
    rest: rest.map((band) => ({ from: number(band.fromHours), free: number(band.freeHours) })),
    stretch: number(stretchHours),
    travel: number(travelHours),
    nightFrom: clock(night.from),
    nightTo: clock(night.to),
    nightHours: number(night.hours),
    inRow: number(night.inRow),
    most: number(dutyDays.most),
    within: number(dutyDays.within),
    ranks: ranks.map((rule) => thousands(rule.people)),
    crowd: Object.fromEntries(
      crowdKinds(rules).map((kind) => [kind, crowd[kind] === undefined ? '' : thousands(crowd[kind])]),
    ),
    notice: number(sttp.noticeDays),
    issue: number(sttp.issueDays),
  };
}

/**
 * The limits that the fields say, or what is wrong with them. `rules` gives what has no field (the names of ranks).
 */
export function toRules(
  draft: RulesDraft,
  rules: RuleSettings,
): { rules: RuleSettings; problems: null } | { rules: null; problems: RulesProblems } {
  const problems: RulesProblems = {};
  const read = (field: string, text: string, least: number, most: number, whole: boolean): number => {
    const plain = text.trim();
    const shape = whole ? /^\d[\d.]*$/ : /^\d+(,\d{1,2})?$/;
    const value = shape.test(plain)
      ? Number(whole ? plain.replaceAll('.', '') : plain.replace(',', '.'))
      : Number.NaN;
    if (!(value >= least && value <= most)) problems[field] = t.range(least, most);
    return value;
  };
  const hours = (field: string, text: string) => read(field, text, 0, 96, false);
  const count = (field: string, text: string, least: number, most: number) =>
    read(field, text, least, most, true);
  const clock = (field: string, text: string): string => {
    const [, h = '', m = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
    if (h === '' || Number(h) > 23 || Number(m) > 59) problems[field] = t.clock;
    return `${h.padStart(2, '0')}:${m}`;
  };
  const rest = draft.rest.map(({ from, free }, i) => ({
    fromHours: hours(`rest.${i}.from`, from),
    freeHours: hours(`rest.${i}.free`, free),
  }));
  rest.forEach((band, i) => {
    if (rest.findIndex(({ fromHours }) => fromHours === band.fromHours) < i)
      problems[`rest.${i}.from`] = t.twice;
  });
  const most = count('most', draft.most, 1, 31);
  const within = count('within', draft.within, 1, 31);
  if (most > within) problems.most = t.days;
  const crowd: RuleSettings['crowd'] = {};
  for (const kind of EVENT_KINDS) {
    const text = draft.crowd[kind] ?? '';
    if (text.trim() !== '') crowd[kind] = count(`crowd.${kind}`, text, 0, 1_000_000);
  }
  const limits: RuleSettings = {
    rest: rest.sort((a, b) => a.fromHours - b.fromHours),
    stretchHours: hours('stretch', draft.stretch),
    travelHours: hours('travel', draft.travel),
    night: {
      from: clock('nightFrom', draft.nightFrom),
      to: clock('nightTo', draft.nightTo),
      hours: hours('nightHours', draft.nightHours),
      inRow: count('inRow', draft.inRow, 1, 31),
    },
    dutyDays: { most, within },
    ranks: rules.ranks.map((rule, i) => ({
      ...rule,
      people: count(`ranks.${i}`, draft.ranks[i] ?? '', 1, 10_000),
    })),
    crowd,
    sttp: {
      noticeDays: count('notice', draft.notice, 0, 60),
      issueDays: count('issue', draft.issue, 0, 60),
    },
  };
  return Object.keys(problems).length === 0 ? { rules: limits, problems: null } : { rules: null, problems };
}

/** Whether both say the same limits, in whatever order their keys stand. */
export const sameRules = (a: RuleSettings, b: RuleSettings): boolean =>
  JSON.stringify(rulesDraft(a)) === JSON.stringify(rulesDraft(b));
