import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import { duplicateText as t } from '../../../../shared/text/duplicate.ts';
import { useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { type DuplicatePerson, mergeInput, numberUnsettled, startChoice } from './merge-choice.ts';
import { MergeTable } from './merge-table.tsx';

interface MergeDialogProps {
  /** Two or more, the one to keep first. */
  people: readonly DuplicatePerson[];
  onClose: () => void;
  onDone: () => void;
}

/** Makes the people chosen in the list one, as Data ganda does with those it finds. */
export function MergeDialog({ people, onClose, onDone }: MergeDialogProps) {
  const [choice, setChoice] = useState(() => startChoice(people));
  const merge = useMutate('personnel.merge', {
    done: (_, input) => t.merged(people.find(({ id }) => id === input.keepId)?.name ?? ''),
    onSuccess: onDone,
  });
  const unsettled = numberUnsettled(people, choice);
  const input = mergeInput(people, choice);
  const ready = !merge.isPending && input.otherIds.length > 0 && unsettled.length === 0;
  return (
    <FormDialog
      onClose={onClose}
      title={t.dialogTitle}
      width={Math.min(1080, Math.max(620, 180 + 220 * people.length))}
      onSubmit={() => {
        if (ready) merge.mutate(input);
      }}
      submit={t.merge(thousands(input.otherIds.length + 1))}
      disabled={!ready}
    >
      <div className="stack">
        <p className="t2">{t.intro}</p>
        <div className="pn-sides-wide">
          <MergeTable people={people} choice={choice} onChange={setChoice} />
        </div>
        {unsettled.length > 0 ? <Note level="warning">{t.chooseNumber(unsettled)}</Note> : null}
        {merge.error ? <ErrorNote error={merge.error} /> : null}
      </div>
    </FormDialog>
  );
}
