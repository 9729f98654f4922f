import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';
import { duplicateText as t } from '../../../../shared/text/duplicate.ts';
import { useMutate } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { Button, Kbd } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { mergeInput, numberUnsettled, startChoice } from './merge-choice.ts';
import { MergeTable } from './merge-table.tsx';

interface DuplicateMergeProps {
  group: DuplicateGroupView;
  /** Merged or told apart: go on with the next. */
  onDecided: () => void;
  /** Back to the list of groups. */
  onLeave: () => void;
}

/** The records of one group side by side, and the two decisions about them. */
export function DuplicateMerge({ group, onDecided, onLeave }: DuplicateMergeProps) {
  const { people } = group;
  const [choice, setChoice] = useState(() => startChoice(people));
  const merge = useMutate('personnel.merge', {
    done: (_, input) => t.merged(people.find(({ id }) => id === input.keepId)?.name ?? ''),
    onSuccess: onDecided,
  });
  const apart = useMutate('personnel.notDuplicate', { done: t.notSameDone, onSuccess: onDecided });
  const busy = merge.isPending || apart.isPending;
  const unsettled = numberUnsettled(people, choice);
  const input = mergeInput(people, choice);
  const ready = !busy && input.otherIds.length > 0 && unsettled.length === 0;
  const error = merge.error ?? apart.error;
  const tellApart = () => {
    if (!busy) apart.mutate({ ids: people.map(({ id }) => id) });
  };
  useKeys({
    'Ctrl+Enter': () => {
      if (ready) merge.mutate(input);
    },
    B: tellApart,
  });
  return (
    <section
      className="pn-left pn-merge"
      data-pane
      tabIndex={-1}
      aria-label={people[0]?.name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <div className="pn-merge-body scroll">
        <ul className="pn-reasons" aria-label={t.reasons}>
          {group.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p className="t2 s12">{t.intro}</p>
        <MergeTable people={people} choice={choice} onChange={setChoice} links />
        {unsettled.length > 0 ? <Note level="warning">{t.chooseNumber(unsettled)}</Note> : null}
        {error ? <ErrorNote error={error} /> : null}
      </div>
      <footer className="pn-merge-foot">
        <Button disabled={busy} onClick={tellApart} end={<Kbd>B</Kbd>}>
          {t.notSame}
        </Button>
        <div className="r">
          <Button
            variant="primary"
            disabled={!ready}
            onClick={() => merge.mutate(input)}
            end={<Kbd>Ctrl Enter</Kbd>}
          >
            {t.merge(thousands(input.otherIds.length + 1))}
          </Button>
        </div>
      </footer>
    </section>
  );
}
