import { useState } from 'react';
import { type CivilDate, diffDays } from '../../../../core/text/civil-date.ts';
import { dayShortDate } from '../../../../core/text/format.ts';
import type { CellPerson, MonthPost } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import type { WindowInput } from '../../lib/call.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { Clashes, givenReason } from './clashes.tsx';
import type { CellPlace } from './month-view.tsx';

const t = guardText.swap;

interface Props {
  person: CellPerson;
  place: CellPlace;
  /** The month: whose duties can be taken in exchange. */
  posts: readonly MonthPost[];
  onClose: () => void;
}

interface Other {
  person: CellPerson;
  place: CellPlace;
  label: string;
}

/** Two people change places; what that brings and mends is shown before. */
export function SwapDialog({ person, place, posts, onClose }: Props) {
  const [otherId, setOtherId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const others = othersOf(posts, person, place.date);
  const other = others.find((o) => o.person.assignmentId === otherId) ?? null;
  const preview = useCall(
    'conflict.preview',
    other === null
      ? null
      : {
          put: [draftOf(place, other.person, person.role), draftOf(other.place, person, other.person.role)],
          remove: [person.assignmentId, other.person.assignmentId],
        },
  );
  const save = useMutate('dutyPost.swap', { done: t.done, onSuccess: onClose });
  const submit = () => {
    if (otherId)
      save.mutate({ firstId: person.assignmentId, secondId: otherId, reason: givenReason(reason) });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t.title(rankedListName(person))}
      width={560}
      onSubmit={submit}
      submit={t.submit}
      disabled={save.isPending || other === null}
    >
      <div className="stack">
        <Select
          label={t.with}
          placeholder={t.hint}
          searchable
          limit={100}
          data-autofocus
          data={others.map((o) => ({ value: o.person.assignmentId, label: o.label }))}
          value={otherId}
          onChange={setOtherId}
        />
        {other && preview.data ? (
          <Clashes
            conflicts={preview.data.conflicts}
            solved={preview.data.solved}
            reason={reason}
            onReason={setReason}
          />
        ) : null}
        {preview.error ? <ErrorNote error={preview.error} /> : null}
        {save.error ? <ErrorNote error={save.error} /> : null}
      </div>
    </FormDialog>
  );
}

/** Everybody else's duties of the month, those of the nearest days first. */
function othersOf(posts: readonly MonthPost[], person: CellPerson, day: CivilDate): Other[] {
  const others = posts.flatMap((post) =>
    post.cells.flatMap(({ date, shift, people }) =>
      people
        .filter((other) => other.personId !== person.personId)
        .map((other) => ({
          person: other,
          place: { dutyPostId: post.id, date, shift },
          label: `${rankedListName(other)}, ${dayShortDate(date)} ${
            post.shifts.find((s) => s.code === shift)?.label ?? shift
          }, ${post.name}`,
        })),
    ),
  );
  const far = ({ place }: Other) => Math.abs(diffDays(day, place.date));
  return others.sort((a, b) => far(a) - far(b));
}

const draftOf = (
  place: CellPlace,
  person: CellPerson,
  role: string,
): WindowInput<'conflict.preview'>['put'][number] => ({
  assignmentId: null,
  eventId: null,
  ...place,
  personId: person.personId,
  role,
  nature: 'pelaksana',
  start: null,
  end: null,
});
