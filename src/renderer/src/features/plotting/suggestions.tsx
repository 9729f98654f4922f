import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { pickerText } from '../../../../shared/text/event.ts';
import { suggestionText as t } from '../../../../shared/text/suggestion.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { listName } from '../../lib/person-name.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { placeToFill } from './place-to-fill.ts';

/** How many are offered. */
const SHOWN = 3;

/** The best three for the place of somebody whom a finding is about; choosing one is one undo. */
export function Suggestions({ conflict }: { conflict: ConflictView }) {
  const place = placeToFill(conflict);
  const found = useCall(
    'roster.suggest',
    place && {
      vacancy: { personId: place.personId, slot: place.slot },
      pool: {},
      onlyAble: true,
      limit: SHOWN,
    },
    { keep: false },
  );
  const data = found.data;
  const done = (personId: string | null) => {
    const chosen = data?.rows.find((row) => row.personId === personId);
    return t.replaced(listName(conflict.name ?? ''), listName(chosen?.name ?? ''), data?.title ?? '');
  };
  const atEvent = useMutate('assignment.replace', { done: (_value, input) => done(input.personId) });
  const atPost = useMutate('dutyPost.replace', {
    done: (_value, { replacements: [first] }) => done(first?.personId ?? null),
  });
  if (place === null) return null;
  if (found.error) return <ErrorNote error={found.error} />;
  if (data === undefined) return <SkeletonRows rows={SHOWN} />;
  const pick = (personId: string) => {
    const { assignmentId } = data;
    if (assignmentId === null) return;
    if (place.atEvent) atEvent.mutate({ id: assignmentId, personId, reason: null });
    else atPost.mutate({ replacements: [{ assignmentId, personId }], absence: null, reason: null });
  };
  const error = atEvent.error ?? atPost.error;
  return (
    <section className="cf-suggest" aria-label={t.title(data.title)}>
      <h4>{t.title(data.title)}</h4>
      {data.rows.length === 0 ? <p>{t.none}</p> : null}
      <ol>
        {data.rows.map((row, i) => (
          <Suggestion
            key={row.personId}
            row={row}
            place={i + 1}
            busy={atEvent.isPending || atPost.isPending}
            onPick={() => pick(row.personId)}
          />
        ))}
      </ol>
      {error ? <ErrorNote error={error} /> : null}
    </section>
  );
}

interface RowProps {
  row: Output<'roster.suggest'>['rows'][number];
  place: number;
  busy: boolean;
  onPick: () => void;
}

function Suggestion({ row, place, busy, onPick }: RowProps) {
  const name = listName(row.name);
  return (
    <li>
      <span className="cf-place" aria-hidden="true">
        {place}
      </span>
      <div className="g1">
        <b title={[row.unit, row.satgas].filter(Boolean).join(' · ')}>{name}</b>{' '}
        <span className="s11 muted nw">{row.rank}</span>
        <p>{pickerText.merits(row.reasons)}</p>
      </div>
      <Button small disabled={busy} aria-label={t.pickNamed(name)} onClick={onPick}>
        {t.pick}
      </Button>
    </li>
  );
}
