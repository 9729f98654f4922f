import { compareText } from '../text/compare.ts';
import { clock, duration } from '../text/format.ts';
import { clockBeside, isOneDuty, isTimed, type Prepared, personFinding } from './prepared.ts';
import type { PlanConflict } from './types.ts';

/**
 * Two duties of one person at once: DOUBLE_BOOK, or LEADER_SPAN if one of the two is pengendali. Intervals are
 * half-open [start, end) in local time: a duty that begins when another ends does not clash, and duties without
 * both times never do. One entry a pair. Two rows of one event, or of one shift, are one duty.
 * @param duties of one person, in time
 */
export function overlapConflicts(duties: readonly Prepared[]): PlanConflict[] {
  const found: PlanConflict[] = [];
  forOverlaps(duties, (earlier, later) => {
    if (!isOneDuty(earlier, later)) found.push(overlap(earlier, later));
  });
  return found;
}

/**
 * The pairs of duties that overlap, the earlier first. A duty that is still open either overlaps the next one or is
 * dropped for good, so the work is n log n (the sorting) plus the pairs found.
 * @param duties in time
 */
export function forOverlaps(
  duties: readonly Prepared[],
  visit: (earlier: Prepared, later: Prepared) => void,
): void {
  const open: Prepared[] = [];
  for (const duty of duties) {
    if (!isTimed(duty)) return;
    let kept = 0;
    for (const earlier of open) {
      if (earlier.to <= duty.from) continue;
      open[kept++] = earlier;
      visit(earlier, duty);
    }
    open.length = kept;
    open.push(duty);
  }
}

/** A duty in its order: the earlier begins first; of two that begin at once the shorter, then by key. */
function overlap(first: Prepared, second: Prepared): PlanConflict {
  const leads = first.duty.nature === 'pengendali' || second.duty.nature === 'pengendali';
  const start = second.duty.start ?? '';
  const shared = duration(Math.min(first.to, second.to) - second.from);
  const ends = `${first.duty.title} s.d. ${clockBeside(first.duty.end ?? '', start)}`;
  const begins = `${second.duty.title} mulai ${clock(start)}`;
  return leads
    ? personFinding(
        'LEADER_SPAN',
        [first, second],
        start,
        `Mengendalikan dua tugas sekaligus ${shared}: ${ends} dan ${begins}. Pastikan ada wakil di salah satunya.`,
      )
    : personFinding(
        'DOUBLE_BOOK',
        [first, second],
        start,
        `Dua tugas beririsan ${shared}: ${ends} dan ${begins}. Ganti salah satu.`,
      );
}

/** One person twice on one event or shift (OVER_STRENGTH): counted once, listed twice. */
export function repeatedDuties(duties: readonly Prepared[]): PlanConflict[] {
  if (duties.length < 2) return [];
  const bySlot = [...duties].sort((a, b) => compareText(a.slot, b.slot));
  return bySlot.flatMap((duty, i) =>
    duty.slot === bySlot[i - 1]?.slot && duty.slot !== bySlot[i - 2]?.slot
      ? [
          personFinding(
            'OVER_STRENGTH',
            [duty],
            duty.duty.start ?? duty.duty.day,
            `Tercatat dua kali di ${duty.duty.title}. Cabut salah satunya.`,
          ),
        ]
      : [],
  );
}
