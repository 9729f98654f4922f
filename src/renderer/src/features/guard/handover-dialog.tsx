import { useState } from 'react';
import { isLeaderRole } from '../../../../core/assignment/role.ts';
import { addDays } from '../../../../core/text/civil-date.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { useMutate } from '../../lib/hooks.ts';
import { TimeField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { NumberInput, Textarea, TextInput } from '../../ui/field.tsx';
import { type NamedPerson, PersonField } from '../../ui/person-field.tsx';
import type { BookShift } from './book-view.tsx';

const t = guardText.book;

interface Props {
  postId: string;
  date: string;
  shift: BookShift;
  book: { shifts: readonly BookShift[] } | undefined;
  onClose: () => void;
}

/** Who of a shift usually hands over: its leader, else its first. */
const handsOver = (shift: BookShift | undefined): NamedPerson | null =>
  shift?.people.find((person) => isLeaderRole(person.role)) ?? shift?.people[0] ?? null;

/** The handover at the end of a shift, filled from those who stand there and in the next shift. */
export function HandoverDialog({ postId, date, shift, book, onClose }: Props) {
  const known = shift.handover;
  const next = book?.shifts[book.shifts.findIndex((s) => s.code === shift.code) + 1];
  const [from, setFrom] = useState<NamedPerson | null>(known ? known.from : handsOver(shift));
  const [to, setTo] = useState<NamedPerson | null>(known ? known.to : handsOver(next));
  const [time, setTime] = useState<string | null>((known?.at ?? shift.end).slice(11));
  const [strength, setStrength] = useState<number | string>(
    (known ? known.strength : (next?.people.length ?? null)) ?? '',
  );
  const [texts, setTexts] = useState({
    equipment: known?.equipment ?? '',
    situation: known?.situation ?? '',
    note: known?.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const save = useMutate('handover.save', { done: t.saved, onSuccess: onClose });
  const end = useMutate('handover.end', { done: t.removed, onSuccess: onClose });
  const submit = () => {
    setTried(true);
    if (time === null) return;
    const day = time < shift.start.slice(11) ? addDays(date, 1) : atDay(shift, date, time);
    save.mutate({
      dutyPostId: postId,
      date,
      shift: shift.code,
      fromId: from?.personId ?? null,
      toId: to?.personId ?? null,
      at: `${day}T${time}`,
      strength: typeof strength === 'number' ? strength : null,
      equipment: texts.equipment.trim() || null,
      situation: texts.situation.trim() || null,
      note: texts.note.trim() || null,
    });
  };
  const person = (label: string, value: NamedPerson | null, set: (person: NamedPerson | null) => void) => (
    <PersonField
      label={label}
      value={value}
      onChange={set}
      placeholder={guardText.findPerson}
      nothingFound={guardText.nobodyFound}
      clearLabel={guardText.clearPerson}
    />
  );
  return (
    <FormDialog
      onClose={onClose}
      title={t.title(shift.label)}
      width={560}
      onSubmit={submit}
      disabled={save.isPending}
      remove={known ? { label: t.remove, onClick: () => end.mutate({ id: known.id }) } : null}
    >
      <div className="stack">
        <div className="cols">
          {person(t.columns.from, from, setFrom)}
          {person(t.columns.to, to, setTo)}
        </div>
        <div className="cols">
          <TimeField
            label={t.at}
            value={time}
            error={tried && time === null ? t.timeMissing : null}
            onChange={setTime}
          />
          <NumberInput
            label={t.strength}
            value={strength}
            min={0}
            max={9999}
            allowDecimal={false}
            onChange={setStrength}
          />
        </div>
        <TextInput
          label={t.columns.equipment}
          value={texts.equipment}
          maxLength={2000}
          onChange={(event) => setTexts({ ...texts, equipment: event.currentTarget.value })}
        />
        <Textarea
          label={t.columns.situation}
          value={texts.situation}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setTexts({ ...texts, situation: event.currentTarget.value })}
        />
        <TextInput
          label={t.note}
          value={texts.note}
          maxLength={2000}
          onChange={(event) => setTexts({ ...texts, note: event.currentTarget.value })}
        />
        {save.error ? <ErrorNote error={save.error} /> : null}
        {end.error ? <ErrorNote error={end.error} /> : null}
      </div>
    </FormDialog>
  );
}

/** A whole-day shift ends at the clock it begins with: then the handover is on the next day. */
const atDay = ({ start, end }: BookShift, date: string, time: string): string =>
  time === start.slice(11) && end > start ? addDays(date, 1) : date;
