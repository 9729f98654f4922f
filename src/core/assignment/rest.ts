import { fromDayNumber } from '../text/civil-date.ts';
import { clock, dayMonth, decimal, duration } from '../text/format.ts';
import { DAY, minuteOfClock } from './moment.ts';
import { isOneDuty, isTimed, type Prepared, personFinding } from './prepared.ts';
import type { RuleSettings } from './rules.ts';
import type { PlanConflict } from './types.ts';

const HOUR = 60;

/**
 * Too little rest (REST) between the executor duties of one person: a gap that is too short, too many nights in a
 * row, too many days of duty. Of a row only the first duty beyond the limit is named. Leaders are not judged: they
 * are on call rather than on their feet.
 * @param duties of one person, in time
 */
export function restConflicts(duties: readonly Prepared[], rules: RuleSettings): PlanConflict[] {
  const own = duties.filter((d) => d.duty.nature === 'pelaksana');
  if (own.length === 0) return [];
  const timed = own.filter(isTimed);
  // A duty that ends two rows is named for the first: nights before days.
  const rows = new Map<string, PlanConflict>();
  for (const finding of [...nightConflicts(timed, rules), ...dayConflicts(own, rules)]) {
    const slot = finding.slots.join();
    if (!rows.has(slot)) rows.set(slot, finding);
  }
  return [...gapConflicts(timed, rules), ...rows.values()];
}

/** Minutes free that a duty of so many minutes asks for. */
function freeAfter(minutes: number, { rest }: RuleSettings): number {
  let free = 0;
  let from = -1;
  for (const band of rest) {
    if (minutes >= band.fromHours * HOUR && band.fromHours > from) {
      from = band.fromHours;
      free = band.freeHours * HOUR;
    }
  }
  return free;
}

/**
 * For each duty the earlier one whose rest it cuts most. Duties that together fit into one stretch of work (an apel
 * and the event after it) need none between them, but the way from a guard's shift to another kecamatan.
 */
function gapConflicts(timed: readonly Prepared[], rules: RuleSettings): PlanConflict[] {
  const longest = Math.max(rules.travelHours, ...rules.rest.map((band) => band.freeHours)) * HOUR;
  const stretch = rules.stretchHours * HOUR;
  const found: PlanConflict[] = [];
  const recent: Prepared[] = [];
  for (const duty of timed) {
    let worst: Prepared | null = null;
    let short = 0;
    let kept = 0;
    for (const earlier of recent) {
      if (earlier.to <= duty.from - longest) continue;
      recent[kept++] = earlier;
      if (earlier.to > duty.from || isOneDuty(earlier, duty)) continue;
      const free = duty.to - earlier.from <= stretch ? 0 : freeAfter(earlier.to - earlier.from, rules);
      const way = isFar(earlier, duty) ? rules.travelHours * HOUR : 0;
      const missing = Math.max(free, way) - (duty.from - earlier.to);
      if (missing <= 0 || missing < short) continue;
      if (worst === null || missing > short || isAfter(earlier, worst)) worst = earlier;
      short = missing;
    }
    if (worst !== null) found.push(gap(worst, duty, short));
    recent.length = kept;
    recent.push(duty);
  }
  return found;
}

/** From a guard's shift to an event in another kecamatan. */
const isFar = (shift: Prepared, event: Prepared): boolean =>
  shift.slot !== shift.duty.subject && event.slot === event.duty.subject && inOtherDistrict(shift, event);

const inOtherDistrict = ({ duty: a }: Prepared, { duty: b }: Prepared): boolean =>
  Boolean(a.district && b.district && a.district !== b.district);

const isAfter = (a: Prepared, b: Prepared): boolean => a.to > b.to || (a.to === b.to && a.slot > b.slot);

function gap(earlier: Prepared, later: Prepared, missing: number): PlanConflict {
  const minutes = later.from - earlier.to;
  const has = minutes === 0 ? 'Tanpa jeda' : `Jeda hanya ${duration(minutes)}`;
  const [end, start] = [earlier.duty.end ?? '', later.duty.start ?? ''];
  const from = `${earlier.duty.title} s.d. ${dayMonth(end.slice(0, 10))} ${clock(end)}`;
  const where = isFar(earlier, later) ? ' di kecamatan lain' : '';
  const to = `${later.duty.title}${where} ${dayMonth(start.slice(0, 10))} mulai ${clock(start)}`;
  return personFinding(
    'REST',
    [earlier, later],
    start,
    `${has} antara ${from} dan ${to}; batas ${duration(minutes + missing)}. Geser atau tulis alasan.`,
  );
}

/** The first night beyond those that may follow each other. */
function nightConflicts(timed: readonly Prepared[], { night }: RuleSettings): PlanConflict[] {
  const nights = new Map<number, Prepared>();
  const begins = minuteOfClock(night.from);
  const until = minuteOfClock(night.to);
  const ends = until > begins ? until : until + DAY;
  for (const duty of timed) {
    for (let day = Math.floor(duty.from / DAY) - 1; day * DAY + begins < duty.to; day++) {
      const inside = Math.min(duty.to, day * DAY + ends) - Math.max(duty.from, day * DAY + begins);
      if (inside > 0 && inside >= night.hours * HOUR && !nights.has(day)) nights.set(day, duty);
    }
  }
  if (nights.size <= night.inRow) return [];
  const found: PlanConflict[] = [];
  let row = 0;
  let last = Number.NaN;
  for (const day of [...nights.keys()].sort((a, b) => a - b)) {
    row = day === last + 1 ? row + 1 : 1;
    last = day;
    const duty = nights.get(day);
    if (row !== night.inRow + 1 || duty === undefined) continue;
    const date = fromDayNumber(day);
    found.push(
      personFinding(
        'REST',
        [duty],
        duty.duty.start,
        `Malam ke-${row} berturut-turut di ${duty.duty.title} ${dayMonth(date)}; batas ${night.inRow} malam. Geser atau tulis alasan.`,
      ),
    );
  }
  return found;
}

/** The first day beyond the duty days within the window. */
function dayConflicts(own: readonly Prepared[], { dutyDays }: RuleSettings): PlanConflict[] {
  const duties = new Map<number, Prepared>();
  for (const duty of own) {
    for (const day of workedDays(duty)) if (!duties.has(day)) duties.set(day, duty);
  }
  if (duties.size <= dutyDays.most) return [];
  const days = [...duties.keys()].sort((a, b) => a - b);
  const found: PlanConflict[] = [];
  let first = 0;
  let overSince = Number.NaN;
  days.forEach((day, i) => {
    while ((days[first] ?? day) <= day - dutyDays.within) first++;
    const worked = i - first + 1;
    if (worked <= dutyDays.most) return;
    const goesOn = overSince === day - 1;
    overSince = day;
    const duty = duties.get(day);
    if (goesOn || duty === undefined) return;
    const until = `${duty.duty.title} ${dayMonth(fromDayNumber(day))}`;
    found.push(
      personFinding(
        'REST',
        [duty],
        duty.duty.start ?? duty.duty.day,
        `Dinas ${decimal(worked)} hari dalam ${dutyDays.within} hari sampai ${until}; batas ${dutyDays.most}. Beri libur atau tulis alasan.`,
      ),
    );
  });
  return found;
}

/** Days a duty takes: the day it starts on, or every day it touches when it is longer than a day. */
function workedDays({ from, to, firstDay, lastDay }: Prepared): number[] {
  if (Number.isNaN(firstDay)) return [];
  if (!(to - from > DAY)) return [firstDay];
  return Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i);
}
