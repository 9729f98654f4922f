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

/** What is typed of a permit so far. The fields are open from the start: a field that opens when the one before it is
 * left is passed over by Tab, and what is typed next falls on a button. */
function useSttpDraft(
  sttp: Sttp | null,
  eventDay: string,
  onChange: Props['onChange'],
): { draft: Sttp; clocks: Clocks; day: string; set: (change: Partial<Sttp>) => void; span: Span } {
  const [draft, setDraft] = useState<Sttp>(sttp ?? NO_STTP);
  const [clocks, setClocks] = useState<Clocks>(() => clocksOf(sttp));
  const [day, setDay] = useState(draft.start === null ? eventDay : datePart(draft.start));
  const set = (change: Partial<Sttp>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    if (next.number !== '') onChange(next);
  };
  const span: Span = (change, on = day) => {
    const { from, to } = { ...clocks, ...change };
    setClocks({ from, to });
    setDay(on);
    const start = from === null ? null : `${on}T${from}`;
    const end = from === null || to === null ? null : `${to > from ? on : addDays(on, 1)}T${to}`;
    set({ start, end });
  };
  return { draft, clocks, day, set, span };
}

interface Clocks {
  from: string | null;
  to: string | null;
}
type Span = (change: Partial<Clocks>, on?: string) => void;

const NO_STTP: Sttp = { number: '', date: null, issuer: null, start: null, end: null };

const clocksOf = (sttp: Sttp | null): Clocks => ({
  from: sttp?.start ? timePart(sttp.start) : null,
  to: sttp?.end ? timePart(sttp.end) : null,
});

function SttpForm({
  values,
  onChange,
  onClose,
  recorded,
}: Pick<Props, 'values' | 'onChange' | 'recorded'> & { onClose: () => void }) {
  const today = useDay();
  const { sttp } = values;
  const { draft, clocks, day, set, span } = useSttpDraft(sttp, dayOfEvent(values) ?? today, onChange);
  const typed = draft.date !== null || draft.issuer !== null || clocks.from !== null || clocks.to !== null;

  return (
    <fieldset className="plan-box plan" aria-label={text.sttp}>
      <CommitField
        label={text.sttpNumber}
        value={draft.number}
        maxLength={120}
        autoFocus
        error={draft.number === '' && typed ? text.sttpNumberFirst : undefined}
        onCommit={(number) => {
          if (number !== '') set({ number });
        }}
      />
      <div className="plan-2">
        <DateField
          label={text.sttpDate}
          value={draft.date}
          today={today}
          onChange={(date) => set({ date })}
        />
        <CommitField
          label={text.sttpIssuer}
          value={draft.issuer ?? ''}
          maxLength={120}
          onCommit={(issuer) => set({ issuer: issuer === '' ? null : issuer })}
        />
      </div>
      <div className="plan-3">
        <DateField
          label={text.sttpFrom}
          value={day}
          today={today}
          onChange={(on) => on !== null && span({}, on)}
        />
        <TimeField
          label={text.start}
          value={clocks.from}
          error={clocks.from === null && clocks.to !== null ? text.sttpFromFirst : undefined}
          onChange={(from) => span({ from })}
        />
        <TimeField label={text.sttpTo} value={clocks.to} onChange={(to) => span({ to })} />
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
