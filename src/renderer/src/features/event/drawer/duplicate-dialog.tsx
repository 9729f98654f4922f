import { useState } from 'react';
import { addDays, type CivilDate } from '../../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { useDay } from '../../../lib/context.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { FormDialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Checkbox } from '../../../ui/field.tsx';
import { dayOfEvent } from '../bands.ts';

const text = eventText.duplicate;

interface Props {
  event: EventView;
  onClose: () => void;
  onDone: (id: string, day: CivilDate) => void;
}

/** Copies an event to another day, with or without its people. */
export function DuplicateDialog({ event, onClose, onDone }: Props) {
  const today = useDay();
  const [day, setDay] = useState<CivilDate | null>(addDays(dayOfEvent(event) ?? today, 1));
  const [withPeople, setWithPeople] = useState(true);
  const duplicate = useMutate('event.duplicate', {
    done: (_value, input) => text.done(input.day),
    onSuccess: ({ id }, input) => onDone(id, input.day),
  });
  const go = () => {
    if (day !== null) duplicate.mutate({ id: event.id, day, withPeople });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={text.title}
      width={400}
      onSubmit={go}
      submit={text.go}
      disabled={day === null || duplicate.isPending}
    >
      <div className="stack">
        <DateField label={text.day} value={day} today={today} onChange={setDay} />
        <Checkbox
          label={text.withPeople}
          checked={withPeople}
          onChange={(e) => setWithPeople(e.currentTarget.checked)}
        />
        {duplicate.error ? <ErrorNote error={duplicate.error} /> : null}
      </div>
    </FormDialog>
  );
}
