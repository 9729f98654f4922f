import { useState } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { dayMonth } from '../../../../core/text/format.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import type { Post } from './cell-code.ts';

const text = plottingText.posts;
/** Suggestions drawn at once. */
const SHOWN = 40;

interface Props {
  post: Post;
  shift: Post['shifts'][number];
  day: CivilDate;
  operationId: string | null;
  onClose: () => void;
}

/** Who stands on a shift, and who could: best first, with the reasons in words. Stays open while places are filled. */
export function ShiftDialog({ post, shift, day, operationId, onClose }: Props) {
  const [search, setSearch] = useState('');
  const place = { dutyPostId: post.id, date: day, shift: shift.code };
  const there = useCall('dutyPost.shift', place);
  const offered = useCall('roster.suggest', {
    vacancy: place,
    pool: { operationId },
    onlyAble: false,
    limit: 500,
  });
  const assign = useMutate('dutyPost.assign', {
    done: (_, { personIds }) =>
      text.added(offered.data?.rows.find((row) => row.personId === personIds[0])?.name ?? '', post.name),
  });
  const end = useMutate('assignment.end', {
    done: (_, { ids }) =>
      text.removed(there.data?.people.find((person) => person.assignmentId === ids[0])?.name ?? ''),
  });
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const standing = new Set(there.data?.people.map((person) => person.personId));
  const rows = (offered.data?.rows ?? [])
    .filter((row) => !standing.has(row.personId))
    .filter((row) => words.every((word) => `${row.rank ?? ''} ${row.name}`.toLowerCase().includes(word)))
    .slice(0, SHOWN);
  const add = (personId: string) =>
    assign.mutate({ ...place, personIds: [personId], role: 'anggota', reason: null });
  const people = there.data?.people ?? [];
  const error = there.error ?? offered.error ?? assign.error ?? end.error;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.title(post.name, shift.label.toLowerCase(), dayMonth(day))}
      width={560}
      onSubmit={() => {
        const first = rows[0];
        if (first !== undefined) add(first.personId);
      }}
      footer={<Button onClick={onClose}>{commonText.close}</Button>}
    >
      <div className="stack">
        {error === null ? null : <ErrorNote error={error} />}
        <b>{text.people(people.length, shift.need)}</b>
        {there.data !== undefined && people.length === 0 ? <p className="t2">{text.nobody}</p> : null}
        <ul className="sd-list">
          {people.map((person) => (
            <li key={person.assignmentId}>
              <span className="el g1">{rankedListName(person)}</span>
              {person.worst === null ? null : <Severity level={person.worst} small />}
              <Button
                small
                aria-label={text.removeLabel(person.name)}
                onClick={() => end.mutate({ ids: [person.assignmentId] })}
              >
                {text.remove}
              </Button>
            </li>
          ))}
        </ul>
        <b>{text.suggestions}</b>
        <TextInput
          aria-label={text.search}
          placeholder={text.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-autofocus
        />
        {offered.data === undefined ? <SkeletonRows rows={4} /> : null}
        <ul className="sd-list scroll">
          {rows.map((row) => (
            <li key={row.personId}>
              <span className="g1 sd-who">
                <b>{rankedListName(row)}</b>
                <span className={`s11 ${row.can ? 't2' : 'low'}`}>
                  {[...row.obstacles.map((obstacle) => obstacle.message), ...row.reasons].join(' · ')}
                </span>
              </span>
              <Button small aria-label={text.addLabel(row.name)} onClick={() => add(row.personId)}>
                {text.add}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
