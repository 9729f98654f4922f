import type { MonthPost } from '../../../../shared/contract/guard.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { listName, rankedName } from '../../lib/person-name.ts';
import { Severity, Tag } from '../../ui/marks.tsx';

const text = plottingText.day;

type Matches = (person: { rank: string | null; name: string; number: string | null }) => boolean;

/** The 24-hour guards of a day: each post with the people of its shifts, above the events. */
export const DayGuards = ({ posts, matches }: { posts: readonly MonthPost[]; matches: Matches }) =>
  posts.map((post) => <PostBlock key={post.id} post={post} matches={matches} />);

function PostBlock({ post, matches }: { post: MonthPost; matches: Matches }) {
  const need = post.shifts.reduce((sum, shift) => sum + shift.need, 0);
  const have = post.cells.reduce((sum, cell) => sum + cell.people.length, 0);
  const short = post.shifts.some(
    (shift) => (post.cells.find((cell) => cell.shift === shift.code)?.people.length ?? 0) < shift.need,
  );
  return (
    <section className="pane dt-event" aria-label={post.name}>
      <header>
        <b className="dt-time">{text.guard}</b>
        <span className="b el">{post.name}</span>
        <Tag tone={short ? 'warning' : 'plain'}>{text.people(have, need)}</Tag>
      </header>
      <div className="dt-blocks shifts">
        {post.shifts.map((shift) => {
          const people = post.cells.find((cell) => cell.shift === shift.code)?.people ?? [];
          return (
            <section key={shift.code} className="dt-block" aria-label={shift.label}>
              <h3 className="el">
                {text.shift(shift.label, shift.from, shift.to)}{' '}
                <span className="t2">{text.people(people.length, shift.need)}</span>
              </h3>
              <ul>
                {people.filter(matches).map((person) => (
                  <li key={person.assignmentId} title={rankedName(person)}>
                    <span className="dt-rank">{person.rank ?? ''}</span>
                    <span className="el g1">{listName(person.name)}</span>
                    {person.role === 'anggota' ? null : <span className="s11 t2 el">{person.role}</span>}
                    {person.worst === null ? null : <Severity level={person.worst} small />}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}
