import { shiftsOf, shiftWindow } from '../../core/roster/shift-pattern.ts';
import { assignmentsBetween } from '../db/assignment.ts';
import { dutyPostsBetween } from '../db/event.ts';
import type { Handlers } from './handlers.ts';

export const dutyPostHandlers: Handlers<'dutyPost.list'> = {
  'dutyPost.list': ({ db }, { day, operationId }) => {
    const assignments = assignmentsBetween(db, day, day).filter((a) => a.date === day);
    return dutyPostsBetween(db, operationId, day, day).map((post) => ({
      id: post.id,
      key: post.key,
      name: post.place,
      pattern: post.pattern,
      since: post.since,
      until: post.until,
      need: post.need,
      leader: post.leader === 1,
      shifts: shiftsOf(post.pattern).map((shift) => ({
        code: shift.code,
        label: shift.label,
        ...shiftWindow(shift, day),
        assigned: assignments.filter((a) => a.duty_post_id === post.id && a.shift === shift.code).length,
      })),
    }));
  },
};
