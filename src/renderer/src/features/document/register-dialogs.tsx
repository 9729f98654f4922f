import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { registerText } from '../../../../shared/text/letter.ts';
import { useDay } from '../../lib/context.ts';
import { useMutate } from '../../lib/hooks.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { NumberInput, TextInput } from '../../ui/field.tsx';
import { ReasonDialog } from './life-dialogs.tsx';

type Register = Output<'register.list'>;
const MOST = 50;

interface Props {
  register: Register;
  onClose: () => void;
}

/** Keeps numbers free for somebody. */
export function ReserveDialog({ register, serial, onClose }: Props & { serial: number | null }) {
  const text = registerText.reserve;
  const { series, year, next } = register;
  const [first, setFirst] = useState(serial ?? next);
  const [count, setCount] = useState(1);
  const [reservedFor, setFor] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutate('register.reserve', {
    done: ({ serials }) => text.done(serials),
    onSuccess: onClose,
  });
  const complete = reservedFor.trim() !== '' && reason.trim() !== '';
  const whole = (value: string | number, least: number) =>
    Math.max(least, Math.trunc(Number(value) || least));
  return (
    <FormDialog
      onClose={onClose}
      title={text.title}
      width={440}
      submit={text.go}
      disabled={send.isPending}
      onSubmit={() => {
        setTried(true);
        if (complete) send.mutate({ series, year, serial: first, count, reservedFor, reason });
      }}
    >
      <div className="stack">
        <div className="of-2">
          <NumberInput
            label={text.serial}
            description={text.serialHint(next)}
            value={first}
            min={1}
            max={999_999}
            allowDecimal={false}
            onChange={(value) => setFirst(whole(value, 1))}
          />
          <NumberInput
            label={text.count}
            description=" "
            value={count}
            min={1}
            max={MOST}
            allowDecimal={false}
            onChange={(value) => setCount(Math.min(MOST, whole(value, 1)))}
          />
        </div>
        <TextInput
          label={text.for}
          value={reservedFor}
          maxLength={120}
          data-autofocus
          onChange={(event) => setFor(event.currentTarget.value)}
        />
        <TextInput
          label={text.reason}
          value={reason}
          maxLength={300}
          error={tried && !complete ? text.missing : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {send.error ? <ErrorNote error={send.error} /> : null}
      </div>
    </FormDialog>
  );
}

/** Enters a letter that was written elsewhere. */
export function EnterDialog({ register, onClose }: Props) {
  const text = registerText.enter;
  const day = useDay();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null>(day);
  const [subject, setSubject] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutate('register.enter', { done: text.done(number), onSuccess: onClose });
  const complete = number.trim() !== '' && date !== null && subject.trim() !== '';
  return (
    <FormDialog
      onClose={onClose}
      title={text.title}
      width={460}
      submit={text.go}
      disabled={send.isPending}
      onSubmit={() => {
        setTried(true);
        if (complete) send.mutate({ series: register.series, number, date, subject });
      }}
    >
      <div className="stack">
        <TextInput
          label={text.number}
          placeholder={register.proposed}
          value={number}
          maxLength={80}
          data-autofocus
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateField label={text.date} value={date} onChange={setDate} />
        <TextInput
          label={text.subject}
          value={subject}
          maxLength={300}
          error={tried && !complete ? text.missing : null}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        {send.error ? <ErrorNote error={send.error} /> : null}
      </div>
    </FormDialog>
  );
}

/** Gives up a number that no letter has. */
export function CancelNumberDialog({ register, serial, onClose }: Props & { serial: number }) {
  const text = registerText.cancel;
  const { series, year } = register;
  const send = useMutate('register.cancel', { done: text.done(serial), onSuccess: onClose });
  return (
    <ReasonDialog
      title={text.title(serial)}
      label={text.reason}
      missing={text.missing}
      submit={text.go}
      what={text.what}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={(reason) => send.mutate({ series, year, serial, reason })}
    />
  );
}
