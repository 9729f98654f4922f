import { useState } from 'react';
import { ABSENCE_KINDS, statusLabel } from '../../../../core/personnel/person.ts';
import { thousands } from '../../../../core/text/format.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useDay } from '../../lib/context.ts';
import { useMutate } from '../../lib/hooks.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { PeopleField } from './people-field.tsx';

interface AbsenceDialogProps {
  /** Who is away; empty = chosen in the dialog. */
  people: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Records that people are away, whole days, both ends included. */
export function AbsenceDialog({ people, onClose }: AbsenceDialogProps) {
  const day = useDay();
  const [picked, setPicked] = useState<readonly { id: string; name: string }[]>(people);
  const [kind, setKind] = useState('CUTI');
  const [since, setSince] = useState<string | null>(day);
  const [until, setUntil] = useState<string | null>(day);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const count = thousands(picked.length);
  const create = useMutate('absence.create', { done: t.absenceForm.done(count), onSuccess: onClose });
  const wrongOrder = since !== null && until !== null && until < since;

  const submit = () => {
    setTried(true);
    if (picked.length === 0 || since === null || wrongOrder) return;
    create.mutate({ personIds: picked.map((p) => p.id), kind, since, until, note: note.trim() || null });
  };
  const [only] = people;
  const title = people.length === 1 && only ? t.absenceForm.titleOne(only.name) : t.absenceForm.title(count);
  return (
    <FormDialog
      onClose={onClose}
      title={people.length === 0 ? t.absence.add.replace('…', '') : title}
      onSubmit={submit}
      submit={t.absenceForm.submit}
      disabled={create.isPending}
    >
      <div className="stack">
        {people.length === 0 ? (
          <PeopleField
            label={t.absenceForm.people}
            placeholder={t.absenceForm.peoplePlaceholder}
            value={picked}
            onChange={setPicked}
            error={tried && picked.length === 0 ? t.absenceForm.pickPeople : null}
          />
        ) : null}
        <Select
          label={t.absenceForm.kind}
          data={ABSENCE_KINDS.map((value) => ({ value: value as string, label: statusLabel(value) }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <div className="cols">
          <DateField label={t.absenceForm.since} value={since} onChange={setSince} required />
          <DateField
            label={t.absenceForm.until}
            value={until}
            onChange={setUntil}
            error={wrongOrder ? t.absenceForm.order : undefined}
          />
        </div>
        <p className="muted s11">{t.absenceForm.untilHint}</p>
        <TextInput
          label={t.absenceForm.note}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {create.error ? <ErrorNote error={create.error} /> : null}
      </div>
    </FormDialog>
  );
}
