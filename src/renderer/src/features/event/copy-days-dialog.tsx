import { useState } from 'react';
import { addDays, type CivilDate, diffDays } from '../../../../core/text/civil-date.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { useDay } from '../../lib/context.ts';
import { useMutate } from '../../lib/hooks.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Checkbox } from '../../ui/field.tsx';

const text = eventText.copyDays;

interface Props {
  operationId: string | null;
  /** First and last day that is copied: a day or a week. */
  from: CivilDate;
  to: CivilDate;
  /** "4–10 November 2024" */
  title: string;
  onClose: () => void;
  onDone: (day: CivilDate) => void;
}

/** Copies a day or a week of events to other days, with or without the people. */
export function CopyDaysDialog({ operationId, from, to, title, onClose, onDone }: Props) {
  const today = useDay();
  const length = diffDays(from, to) + 1;
  const [target, setTarget] = useState<CivilDate | null>(addDays(from, length));
  const [withPeople, setWithPeople] = useState(true);
  const copy = useMutate('event.copyDays', {
    done: (value, input) => text.done(value, input.target),
    onSuccess: (_, input) => onDone(input.target),
  });
  return (
    <FormDialog
      onClose={onClose}
      title={length === 1 ? text.titleDay : text.titleWeek}
      width={420}
      onSubmit={() => {
        if (target !== null) copy.mutate({ operationId, from, to, target, withPeople });
      }}
      submit={text.go}
      disabled={target === null || copy.isPending}
    >
      <div className="stack">
        <p>{text.what(title)}</p>
        <DateField
          label={length === 1 ? text.target : text.targetWeek}
          value={target}
          today={today}
          onChange={setTarget}
        />
        <Checkbox
          label={text.withPeople}
          checked={withPeople}
          onChange={(e) => setWithPeople(e.currentTarget.checked)}
        />
        <p className="t2">{text.left}</p>
        {copy.error ? <ErrorNote error={copy.error} /> : null}
      </div>
    </FormDialog>
  );
}
