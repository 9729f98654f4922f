import { codeFacts } from '../../../core/assignment/code.ts';
import { findingKey } from '../../../core/assignment/override.ts';
import { PlanIndex } from '../../../core/assignment/plan-index.ts';
import type { PlanConflict } from '../../../core/assignment/types.ts';
import type { Db } from '../../db/driver.ts';
import { eventsByKeys } from '../../db/event.ts';
import { findOverride, listOverrides, type OverrideRow } from '../../db/override.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { allPosts } from '../guard/post-shift.ts';
import { readPlanAround } from './plan.ts';
import { issuedOrders } from './plan-findings.ts';
import { planInput, shiftInputs } from './plan-input.ts';
import { readRules } from './rules.ts';

/** What names a finding. */
export type FindingName = Pick<PlanConflict, 'code' | 'personId' | 'slots'>;

/** The findings about these people and duties as the plan stands now, inside an open action too. */
export function findingsAbout(db: Db, names: readonly FindingName[]): PlanConflict[] {
  const people = [...new Set(names.flatMap((name) => name.personId ?? []))];
  const slots = [...new Set(names.flatMap((name) => name.slots))];
  const events = eventsByKeys(db, slots);
  const posts = new Map(allPosts(db, null).map((post) => [post.key, post]));
  const shifts = slots.flatMap((slot) => {
    const [key, date] = slot.split('/');
    const post = posts.get(key ?? '');
    return post && date ? [{ slot, post, postId: post.id, date }] : [];
  });
  const plan = readPlanAround(db, people, events, shifts);
  const orders = names.some((name) => name.code === 'DOC_STALE')
    ? issuedOrders(db, () => true).flatMap(({ order }) => (slots.includes(order.number) ? [order] : []))
    : [];
  const index = new PlanIndex(
    planInput(db, plan, {
      people: [...plan.people.values()],
      events,
      shifts: shifts.flatMap(({ slot, post, date }) =>
        shiftInputs([post], date, date).filter((shift) => shift.slot === slot),
      ),
      orders,
      rules: readRules(db),
    }),
  );
  const stale = orders.length > 0 ? index.all().filter((finding) => finding.code === 'DOC_STALE') : [];
  return [...index.around({ people, slots }), ...stale];
}

/** Lets a finding stand; must run inside an action. A second time writes the new reason. Returns the row's key. */
export function recordOverride(context: Context, finding: FindingName, reason: string): string {
  const { db } = context;
  const subjects = JSON.stringify(finding.slots);
  const known = findOverride(db, { ...finding, slots: subjects });
  const given = { reason, made_by: context.actor, made_at: context.at() };
  if (known) {
    updateRow(db, 'override', known, given);
    return known;
  }
  return insertRow(db, 'override', { code: finding.code, person_id: finding.personId, subjects, ...given });
}

/** Lets all those stand that somebody may let stand. */
export function recordOverrides(context: Context, findings: readonly FindingName[], reason: string): void {
  for (const finding of findings) {
    if (codeFacts(finding.code).mayOverride !== null) recordOverride(context, finding, reason);
  }
}

/**
 * Ends the permissions whose finding is gone, as part of the action that mended it: should the same clash come
 * again, it is asked for again. Undoing that action brings both back.
 */
export function endLapsedOverrides({ db, at }: Context): void {
  const rows = listOverrides(db);
  if (rows.length === 0) return;
  const names = rows.map(nameOf);
  const standing = new Set(findingsAbout(db, names).map(findingKey));
  const lapsed = rows.filter((_, i) => !standing.has(findingKey(names[i] as FindingName)));
  endRows(
    db,
    'override',
    lapsed.map((row) => row.id),
    at(),
  );
}

const nameOf = (row: OverrideRow): FindingName => ({
  code: row.code,
  personId: row.person_id,
  slots: JSON.parse(row.subjects) as string[],
});
