import { useState } from 'react';
import { dayMark } from '../../../../../core/operation/stage.ts';
import { addDays, datePart, timePart } from '../../../../../core/text/civil-date.ts';
import { clockRange, dayMonth } from '../../../../../core/text/format.ts';
import type { EventFields } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { useDay } from '../../../lib/context.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { DateField, TimeField } from '../../../ui/date-field.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { dayOfEvent } from '../bands.ts';
import type { PlanValues } from '../draft.ts';
import type { DetailState } from './use-detail.ts';

const text = eventText.plan;
type Sttp = NonNullable<EventFields['sttp']>;

interface Props {
  values: PlanValues;
  /** A permit is expected and there is none. */
  missing: boolean;
  onChange: (sttp: Sttp | null) => void;
  /** Notice and place, of an event that is made already. */
  recorded?: DetailState;
}

/** The campaign permit: one line to read, its fields to edit. */
export function SttpField({ values, missing, onChange, recorded }: Props) {
  const [open, setOpen] = useState(false);
  const { sttp } = values;
  if (open)
    return (
      <SttpForm
        values={values}
        onChange={onChange}
        onClose={() => setOpen(false)}
        {...(recorded === undefined ? {} : { recorded })}
      />
    );
  if (sttp === null) {
    const button = (
      <Button small onClick={() => setOpen(true)}>
        {text.sttpAdd}
      </Button>
    );
    if (!missing) return <div className="f">{button}</div>;
    return (
      <Note level="warning" action={button}>
        {[text.sttpNone, noticeOf(values, recorded)].filter(Boolean).join(' ')}
      </Note>
    );
  }
  const facts = [
    sttp.date === null ? null : text.sttpIssued(sttp.date),
    sttp.start === null
      ? null
      : text.sttpValid(`${dayMonth(datePart(sttp.start))}, ${clockRange(sttp.start, sttp.end)}`),
    sttp.issuer,
    noticeOf(values, recorded),
    recorded?.detail?.sttpPlace,
  ].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <div className="plan-box">
      <div className="f">
        <b className="g1 el" title={sttp.number}>
          {sttp.number}
        </b>
        <LinkButton onClick={() => setOpen(true)}>{text.sttpEdit}</LinkButton>
      </div>
      {facts.length === 0 ? null : <span className="t2">{facts.join(' · ')}</span>}
    </div>
  );
}

/** "Pemberitahuan 29 Okt (H-8)" */
function noticeOf(values: PlanValues, recorded: DetailState | undefined): string | null {
  const notified = recorded?.detail?.sttpNotified ?? null;
  const day = dayOfEvent(values);
  if (notified === null) return null;
  return eventDetailText.plan.notifiedShort(notified, day === null ? null : dayMark(notified, day));
}

function SttpForm({
  values,
  onChange,
  onClose,
  recorded,
}: Pick<Props, 'values' | 'onChange' | 'recorded'> & { onClose: () => void }) {
  const today = useDay();
  const { sttp } = values;
  const day = (sttp?.start ? datePart(sttp.start) : null) ?? dayOfEvent(values) ?? today;
  const set = (change: Partial<Sttp>) => {
    const base: Sttp = sttp ?? { number: '', date: null, issuer: null, start: null, end: null };
    const next = { ...base, ...change };
    if (next.number !== '') onChange(next);
  };
  const span = (from: string | null, to: string | null, on: string) => {
    const start = from === null ? null : `${on}T${from}`;
    const end = from === null || to === null ? null : `${to > from ? on : addDays(on, 1)}T${to}`;
    set({ start, end });
  };
  const from = sttp?.start ? timePart(sttp.start) : null;
  const to = sttp?.end ? timePart(sttp.end) : null;

  return (
    <fieldset className="plan-box plan" aria-label={text.sttp}>
      <CommitField
        label={text.sttpNumber}
        value={sttp?.number ?? ''}
        maxLength={120}
        autoFocus={sttp === null}
        onCommit={(number) => {
          if (number !== '') set({ number });
        }}
      />
      <div className="plan-2">
        <DateField
          label={text.sttpDate}
          value={sttp?.date ?? null}
          today={today}
          disabled={sttp === null}
          onChange={(date) => set({ date })}
        />
        <CommitField
          label={text.sttpIssuer}
          value={sttp?.issuer ?? ''}
          disabled={sttp === null}
          maxLength={120}
          onCommit={(issuer) => set({ issuer: issuer === '' ? null : issuer })}
        />
      </div>
      <div className="plan-3">
        <DateField
          label={text.sttpFrom}
          value={day}
          today={today}
          disabled={sttp === null}
          onChange={(on) => on !== null && span(from, to, on)}
        />
        <TimeField
          label={text.start}
          value={from}
          disabled={sttp === null}
          onChange={(clock) => span(clock, to, day)}
        />
        <TimeField
          label={text.sttpTo}
          value={to}
          disabled={sttp === null || from === null}
          onChange={(clock) => span(from, clock, day)}
        />
      </div>
      {recorded?.detail === undefined ? null : (
        <div className="plan-2">
          <DateField
            label={eventDetailText.plan.notified}
            value={recorded.detail.sttpNotified}
            today={today}
            onChange={(sttpNotified) => recorded.save({ sttpNotified })}
          />
          <CommitField
            label={eventDetailText.plan.sttpPlace}
            placeholder={eventDetailText.plan.sttpPlaceHint}
            value={recorded.detail.sttpPlace ?? ''}
            maxLength={300}
            onCommit={(place) => recorded.save({ sttpPlace: place === '' ? null : place })}
          />
        </div>
      )}
      <div className="f">
        <Button small onClick={onClose}>
          {text.sttpDone}
        </Button>
        {sttp === null ? null : (
          <Button
            small
            variant="quiet"
            onClick={() => {
              onChange(null);
              onClose();
            }}
          >
            {text.sttpRemove}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
