import { findingKey } from '../../../core/assignment/override.ts';
import type { DutyInput, PlanConflict } from '../../../core/assignment/types.ts';
import { datePart } from '../../../core/text/civil-date.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds, findAssignment } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { findDutyPost } from '../../db/event.ts';
import { eventDay, requireEvent } from '../event/row.ts';
import { dutyOf, type Plan } from './plan.ts';
import { findingViews, planState, withOverrides } from './plan-findings.ts';

type Draft = Input<'conflict.preview'>;

/**
 * What a draft would bring and mend: the plan as it stands, with the duties put in and taken out for the length of
 * the question.
 */
export function previewDraft(db: Db, { put, remove }: Draft): Output<'conflict.preview'> {
  const removed = [...remove, ...put.flatMap((duty) => duty.assignmentId ?? [])].flatMap(
    (id) => findAssignment(db, id) ?? [],
  );
  const days = [
    ...put.flatMap((duty) => draftDays(db, duty)),
    ...removed.flatMap((row) => rowDays(db, row)),
  ].sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return { conflicts: [], solved: [] };
  const { plan, index, orders } = planState(db, from, to);
  const drafts = put.map((duty, i) => draftInput(db, plan, duty, `draft ${i}`));
  const touched = [...drafts, ...removed.flatMap((row) => dutyOf(plan, row) ?? [])];
  const around = {
    people: new Set(touched.map((duty) => duty.personId)),
    slots: new Set(touched.map((duty) => duty.slot ?? duty.subject)),
  };
  const before = index.around(around);
  const taken: DutyInput[] = [];
  let after: PlanConflict[];
  try {
    for (const { id } of removed) taken.push(...[index.remove(id)].flatMap((duty) => duty ?? []));
    for (const duty of drafts) index.put(duty);
    after = index.around(around);
  } finally {
    for (const { assignmentId } of drafts) index.remove(assignmentId);
    for (const duty of taken) index.put(duty);
  }
  const [had, has] = [new Set(before.map(findingKey)), new Set(after.map(findingKey))];
  const people = new Map(plan.people);
  for (const person of anyoneByIds(db, [...around.people])) people.set(person.id, person);
  const views = (findings: PlanConflict[]) =>
    findingViews({ plan: { ...plan, people }, orders }, withOverrides(db, findings));
  return {
    conflicts: views(after.filter((finding) => !had.has(findingKey(finding)))),
    solved: views(before.filter((finding) => !has.has(findingKey(finding)))),
  };
}

function draftDays(db: Db, { eventId, date }: Draft['put'][number]): string[] {
  return eventId === null ? [date ?? ''].filter(Boolean) : eventDays(db, eventId);
}

const rowDays = (db: Db, { event_id, date }: AssignmentRow): string[] =>
  event_id ? eventDays(db, event_id) : date ? [date] : [];

function eventDays(db: Db, id: string): string[] {
  const event = requireEvent(db, id);
  return [eventDay(event), event.end && datePart(event.end)].flatMap((day) => day ?? []);
}

/** A drafted duty as the rules see it, with the times of its event or shift. */
function draftInput(db: Db, plan: Plan, draft: Draft['put'][number], assignmentId: string): DutyInput {
  const { eventId, dutyPostId, date, shift, personId, role, nature, start, end } = draft;
  const [person] = anyoneByIds(db, [personId]);
  if (!person) throw new AppError('NOT_FOUND', 'Orang ini tidak ada lagi pada daftar. Muat ulang layar.');
  const row = { event_id: eventId, duty_post_id: dutyPostId, date, shift, role, nature, start, end };
  const duty = dutyOf(
    {
      ...plan,
      people: new Map([[personId, person]]),
      posts: dutyPostId && !plan.posts.has(dutyPostId) ? withPost(db, plan, dutyPostId) : plan.posts,
    },
    { ...row, id: assignmentId, person_id: personId, point: null, note: null, pinned: 1 },
  );
  if (!duty)
    throw new AppError('INPUT_INVALID', 'Sebutkan kegiatan, atau pos jaga dengan tanggal dan giliran.');
  return duty;
}

function withPost(db: Db, plan: Plan, id: string): Plan['posts'] {
  const post = findDutyPost(db, id);
  return post ? new Map([...plan.posts, [id, post]]) : plan.posts;
}
