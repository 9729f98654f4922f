import type { RuleSettings } from '../../../src/core/assignment/rules.ts';
import type { DutyInput, EventInput, PersonInput, PlanInput } from '../../../src/core/assignment/types.ts';
import { needsSttp } from '../../../src/core/event/kind.ts';
import { rankByShort } from '../../../src/core/personnel/rank.ts';
import {
  addDays,
  type CivilDate,
  datesBetween,
  diffDays,
  diffMinutes,
} from '../../../src/core/text/civil-date.ts';

/*
 * The rules once more, as plainly as they can be said: everything with everything, dates as texts, no index. Slow on
 * purpose. A finding is its code, the people it is about and the exact duties.
 */
export interface Plain {
  code: string;
  people: string[];
  slots: string[];
}

interface Timed {
  duty: DutyInput;
  slot: string;
  start: string;
  end: string;
}

const slotOf = (duty: DutyInput): string => duty.slot ?? duty.subject;
const lasts = ({ start, end }: DutyInput): number => (start && end ? diffMinutes(start, end) : 0);
const isTimed = (duty: DutyInput): boolean => lasts(duty) > 0;
const leads = ({ nature, role }: DutyInput): boolean => nature === 'pengendali' || role === 'padal';

/** Every local day that a duty touches. */
function touched(duty: DutyInput): CivilDate[] {
  if (duty.start === null) return duty.day === null ? [] : [duty.day];
  const first = duty.start.slice(0, 10);
  if (!isTimed(duty) || duty.end === null) return [first];
  const last = duty.end.slice(0, 10);
  return datesBetween(first, duty.end.endsWith('T00:00') ? addDays(last, -1) : last);
}

export function plainFindings(input: PlanInput, rules: RuleSettings): Plain[] {
  const { duties, people } = input;
  const found: Plain[] = [];
  const say = (code: string, who: string[], slots: string[]) => {
    found.push({ code, people: who.sort(), slots: slots.sort() });
  };
  const known = (id: string) => people.find((person) => person.id === id);

  for (const [i, a] of duties.entries()) {
    for (const b of duties.slice(i + 1)) {
      if (!isTimed(a) || !isTimed(b) || !(a.start! < b.end! && b.start! < a.end!)) continue;
      if (slotOf(a) === slotOf(b)) continue;
      if (a.personId === b.personId) {
        // Two shifts of one post with the same hours are one duty.
        const isShift = slotOf(a) !== a.subject && slotOf(b) !== b.subject;
        if (isShift && a.subject === b.subject && a.start === b.start && a.end === b.end) continue;
        const span = a.nature === 'pengendali' || b.nature === 'pengendali';
        say(span ? 'LEADER_SPAN' : 'DOUBLE_BOOK', [a.personId], [slotOf(a), slotOf(b)]);
      } else if (alike(input, a.personId, b.personId)) {
        say('DUP_PERSON', [a.personId, b.personId], [slotOf(a), slotOf(b)]);
      }
    }
  }
  for (const slot of new Set(duties.map(slotOf))) {
    const here = duties.filter((duty) => slotOf(duty) === slot);
    const ids = [...new Set(here.map((duty) => duty.personId))];
    for (const [i, a] of ids.entries()) {
      if (here.filter((duty) => duty.personId === a).length > 1) say('OVER_STRENGTH', [a], [slot]);
      for (const b of ids.slice(i + 1)) if (alike(input, a, b)) say('DUP_PERSON', [a, b], [slot]);
    }
  }
  for (const duty of duties) {
    const hits = touched(duty).flatMap((day) =>
      input.absences
        .filter((a) => a.personId === duty.personId && a.from <= day && (a.to === null || day <= a.to))
        .map((a) => a.kind),
    );
    if (hits[0] !== undefined)
      say(hits[0] === 'BKO KELUAR' ? 'BKO_OUT' : 'ABSENT', [duty.personId], [slotOf(duty)]);
    else if (known(duty.personId)?.status === 'BKO KELUAR') say('BKO_OUT', [duty.personId], [slotOf(duty)]);
  }
  for (const id of new Set(duties.map((duty) => duty.personId))) {
    const own = duties.filter((duty) => duty.personId === id && duty.nature === 'pelaksana');
    for (const slots of rests(own, rules)) say('REST', [id], slots);
  }
  for (const event of input.events) {
    const here = duties.filter((duty) => slotOf(duty) === event.key);
    const wanted = { ...event, leader: true };
    for (const code of staffing(wanted, here, known, rules)) say(code, [], [event.key]);
    for (const code of permits(event, input.jurisdiction, rules)) say(code, [], [event.key]);
  }
  for (const shift of input.shifts ?? []) {
    const here = duties.filter((duty) => slotOf(duty) === shift.slot);
    const wanted = { ...shift, leaderId: null, flags: [] };
    for (const code of staffing(wanted, here, known, rules)) say(code, [], [shift.slot]);
  }
  for (const { number, people: named, planned, moved } of input.orders ?? []) {
    const differ = named.some((id) => !planned.includes(id)) || planned.some((id) => !named.includes(id));
    if (differ || moved > 0) say('DOC_STALE', [], [number]);
  }
  return found;
}

function alike({ people, apart = [] }: PlanInput, one: string, two: string): boolean {
  const [a, b] = [one, two].map((id) => people.find((person) => person.id === id));
  if (!a?.nameKey || a.nameKey !== b?.nameKey) return false;
  if (apart.some((pair) => pair.includes(one) && pair.includes(two))) return false;
  const numbers = [a.nrp ?? a.nip, b.nrp ?? b.nip].filter(Boolean);
  const sexes = [a.gender, b.gender].filter(Boolean);
  return new Set(numbers).size < 2 && new Set(sexes).size < 2;
}

/** The duties that have too little rest: with the earlier one for a gap, alone at the end of a row. */
function rests(own: DutyInput[], rules: RuleSettings): string[][] {
  const timed = own
    .filter(isTimed)
    .map((duty): Timed => ({ duty, slot: slotOf(duty), start: duty.start!, end: duty.end! }));
  const free = (minutes: number) =>
    [...rules.rest].sort((a, b) => b.fromHours - a.fromHours).find((band) => minutes >= band.fromHours * 60)
      ?.freeHours ?? 0;
  const far = (a: DutyInput, b: DutyInput) =>
    slotOf(a) !== a.subject &&
    slotOf(b) === b.subject &&
    a.district &&
    b.district &&
    a.district !== b.district;
  const needed = (a: Timed, b: Timed) => {
    const rest = diffMinutes(a.start, b.end) > rules.stretchHours * 60 ? free(lasts(a.duty)) : 0;
    return Math.max(rest, far(a.duty, b.duty) ? rules.travelHours : 0) * 60;
  };
  const gaps = timed.flatMap((b) => {
    const short = timed
      .filter((a) => a.end <= b.start && a.slot !== b.slot)
      .map((a) => ({ a, missing: needed(a, b) - diffMinutes(a.end, b.start) }))
      .filter(({ missing }) => missing > 0)
      .sort((x, y) => y.missing - x.missing || text(y.a.end, x.a.end) || text(y.a.slot, x.a.slot));
    return short[0] ? [[short[0].a.slot, b.slot]] : [];
  });
  const days = own.flatMap(touched).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return gaps;
  const span = datesBetween(addDays(first, -1), last);
  const earliest = (list: DutyInput[]) =>
    [...list].sort(
      (a, b) =>
        Number(isTimed(b)) - Number(isTimed(a)) ||
        (isTimed(a) ? text(a.start!, b.start!) || text(a.end!, b.end!) : 0) ||
        text(slotOf(a), slotOf(b)),
    )[0]!;

  const atNight = (date: CivilDate) => {
    const from = `${date}T${rules.night.from}`;
    const to = `${addDays(date, 1)}T${rules.night.to}`;
    return own.filter((duty) => {
      if (!isTimed(duty)) return false;
      const [start, end] = [duty.start! > from ? duty.start! : from, duty.end! < to ? duty.end! : to];
      return end > start && diffMinutes(start, end) >= rules.night.hours * 60;
    });
  };
  const ends = new Set<string>();
  for (const date of span) {
    const row = (n: number) => datesBetween(addDays(date, -n), date).every((d) => atNight(d).length > 0);
    if (row(rules.night.inRow) && !row(rules.night.inRow + 1)) ends.add(slotOf(earliest(atNight(date))));
  }
  const onDay = (date: CivilDate) =>
    own.filter((duty) => (lasts(duty) > 1440 ? touched(duty) : touched(duty).slice(0, 1)).includes(date));
  const { most, within } = rules.dutyDays;
  const over = (date: CivilDate) =>
    onDay(date).length > 0 &&
    datesBetween(addDays(date, 1 - within), date).filter((d) => onDay(d).length > 0).length > most;
  for (const date of span) {
    if (over(date) && !over(addDays(date, -1))) ends.add(slotOf(earliest(onDay(date))));
  }
  return [...gaps, ...[...ends].map((slot) => [slot])];
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function staffing(
  wanted: { need: number | null; leader: boolean; leaderId: string | null; flags: readonly string[] },
  here: DutyInput[],
  known: (id: string) => PersonInput | undefined,
  rules: RuleSettings,
): string[] {
  const found: string[] = [];
  const ids = [...new Set(here.map((duty) => duty.personId))];
  if (wanted.need !== null && ids.length < wanted.need) found.push('UNDER_STRENGTH');
  if (wanted.need !== null && ids.length > wanted.need) found.push('OVER_STRENGTH');
  const leaders = ids.filter((id) => here.some((duty) => duty.personId === id && leads(duty)));
  if (wanted.leaderId !== null) leaders.push(wanted.leaderId);
  const order = (id: string) => {
    const rank = rankByShort(known(id)?.rank ?? '');
    return rank?.category === 'polri' ? rank.order : null;
  };
  if (ids.length > 0 && leaders.length === 0 && wanted.leader) found.push('NO_LEADER');
  if (ids.length > 0 && leaders.length > 0 && leaders.every((id) => order(id) !== null)) {
    const members = ids.filter((id) => !leaders.includes(id)).map((id) => order(id) ?? 999);
    const top = Math.min(...leaders.map((id) => order(id)!));
    if (members.some((member) => member < top)) found.push('NO_LEADER');
  }
  if (wanted.flags.includes('searches-women') && !ids.some((id) => known(id)?.gender === 'P'))
    found.push('NO_POLWAN');
  const ranked = ids.filter((id) => order(id) !== null);
  const short = rules.ranks.some(
    (rule) =>
      ranked.filter((id) => rule.groups.includes(rankByShort(known(id)?.rank ?? '')!.group)).length <
      Math.floor(ranked.length / rule.people),
  );
  if (short) found.push('RANK_SPAN');
  const outside = (id: string) => known(id)?.status === 'BKO MASUK' && !known(id)?.nrp && !known(id)?.nip;
  if (ids.some(outside)) found.push('BKO_IN');
  return found;
}

function permits(event: EventInput, jurisdiction: readonly string[], rules: RuleSettings): string[] {
  const found: string[] = [];
  const { start, end, sttpNumber } = event;
  if (sttpNumber === null && needsSttp(event.kind) && !event.flags.includes('without-sttp'))
    found.push('NO_STTP');
  if (sttpNumber !== null) {
    if (event.sttpStart && event.sttpEnd && start) {
      if (start < event.sttpStart || (end ?? start) > event.sttpEnd) found.push('STTP_TIME_MISMATCH');
    }
    if (event.sttpPlace && event.venue && event.sttpPlace !== event.venue) found.push('STTP_PLACE_MISMATCH');
  }
  if (start && needsSttp(event.kind)) {
    const before = (date: string) => diffDays(date, start.slice(0, 10));
    const notice = event.sttpNotified && before(event.sttpNotified) < rules.sttp.noticeDays;
    const issue = sttpNumber !== null && event.sttpDate && before(event.sttpDate) < rules.sttp.issueDays;
    if (notice || issue) found.push('STTP_LATE');
  }
  if (event.region && jurisdiction.length > 0 && !jurisdiction.some((code) => event.region?.startsWith(code)))
    found.push('JURISDICTION');
  const cap = Object.entries(rules.crowd).find(([kind]) => kind === event.kind)?.[1];
  if (cap !== undefined && event.expectedCrowd && event.expectedCrowd > cap) found.push('CROWD_CAP');
  return found;
}
