import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { call } from '../../lib/call.ts';

export type DutyPost = Output<'dutyPost.list'>[number];
export type GuardsByDay = ReadonlyMap<CivilDate, readonly DutyPost[]>;

/** The 24-hour guards of some days. */
export function useGuards(days: readonly CivilDate[], operationId: string | null): GuardsByDay {
  const answers = useQueries({
    queries: days.map((day) => {
      const input = { day, operationId };
      return { queryKey: ['call', 'dutyPost.list', input], queryFn: () => call('dutyPost.list', input) };
    }),
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(() => new Map(days.map((day, at) => [day, answers[at] ?? []])), [days, answers]);
}

/** People on all shifts of a day. */
export function guardStrength(post: DutyPost): number {
  return post.shifts.reduce((sum, shift) => sum + shift.assigned, 0);
}

/** People needed on all shifts of a day. */
export function guardNeed(post: DutyPost): number {
  return post.shifts.length * post.need;
}

/** Names and strengths of the standing guards, one a line. */
export function GuardCell({ posts }: { posts: readonly DutyPost[] }) {
  return (
    <div className="wk-gd">
      {posts.map((post) => {
        const short = guardStrength(post) < guardNeed(post);
        return (
          <span key={post.id} className="f" title={`${post.name}: ${guardStrength(post)}/${guardNeed(post)}`}>
            <span className="el">{post.name}</span>
            <b className={short ? 'low' : undefined}>{guardStrength(post)}</b>
          </span>
        );
      })}
    </div>
  );
}
