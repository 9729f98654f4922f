import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { timeOfEvent } from '../../../../../core/event/clock.ts';
import { addMinutes, type CivilDate, timePart } from '../../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../../shared/contract/event.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitArea } from '../../../ui/commit-field.tsx';
import { TimeField } from '../../../ui/date-field.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Checkbox, Select, TextInput } from '../../../ui/field.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';

const text = eventDetailText.apel;
/** An apel usually stands this long before what it prepares. */
const BEFORE_MINUTES = -60;

interface Props {
  event: EventView;
  detail: Output<'event.detail'>;
  onBriefing: (briefing: string | null) => void;
  /** Shows another event, on its day. */
  onShow: (id: string, day: CivilDate) => void;
}

/** Roll calls: which apel precedes which events, the leader's words, who was there. */
export function ApelTab({ event, detail, onBriefing, onShow }: Props) {
  const isApel = event.kind === 'apel';
  const link = useMutate('apel.link');
  const linked = detail.apels.filter((other) => other.linked);
  const sheets = isApel
    ? [{ value: event.id, label: event.title }]
    : [
        ...linked.map((apel) => ({ value: apel.id, label: `${apel.time} ${apel.title}` })),
        { value: event.id, label: text.own },
      ];
  const [chosen, setChosen] = useState<string | null>(null);
  const sheet = sheets.find(({ value }) => value === chosen) ?? sheets[0];

  return (
    <div className="plan">
      <section aria-label={isApel ? text.precedes : text.before}>
        <span className="lab">{isApel ? text.precedes : text.before}</span>
        {detail.apels.length === 0 ? (
          <p className="s12 t2">{isApel ? text.nothing : text.none}</p>
        ) : (
          detail.apels.map((other) => (
            <div key={other.id} className="apel-link">
              <Checkbox
                label={`${other.time} ${other.title}`}
                checked={other.linked}
                onChange={(e) =>
                  link.mutate({
                    apelId: isApel ? event.id : other.id,
                    eventId: isApel ? other.id : event.id,
                    linked: e.currentTarget.checked,
                  })
                }
              />
              {other.day === null ? null : (
                <IconButton
                  label={`${text.open}: ${other.title}`}
                  plain
                  small
                  onClick={() => onShow(other.id, other.day ?? '')}
                >
                  <IconExternalLink className="i14" />
                </IconButton>
              )}
            </div>
          ))
        )}
        {link.error ? <ErrorNote error={link.error} /> : null}
      </section>
      {isApel ? null : <NewApel event={event} />}
      <CommitArea
        label={text.briefing}
        placeholder={text.briefingHint}
        value={detail.briefing ?? ''}
        minRows={isApel ? 3 : 1}
        maxLength={4000}
        onCommit={(briefing) => onBriefing(briefing === '' ? null : briefing)}
      />
      {sheets.length > 1 ? (
        <Select
          label={text.sheetOf}
          data={sheets}
          value={sheet?.value ?? null}
          onChange={(value) => setChosen(value)}
        />
      ) : (
        <span className="lab apel-head">{text.sheetOf}</span>
      )}
      {sheet ? <AttendanceSheet key={sheet.value} eventId={sheet.value} /> : null}
    </div>
  );
}

function NewApel({ event }: { event: EventView }) {
  const usual = event.start === null ? null : timePart(addMinutes(event.start, BEFORE_MINUTES));
  const [time, setTime] = useState<string | null>(usual);
  const [venue, setVenue] = useState('');
  const create = useMutate('apel.create', { onSuccess: () => setVenue('') });
  const start = time === null ? null : timeOfEvent(event, time);
  if (event.day === null && event.start === null) return <p className="s12 t2">{text.noDay}</p>;
  return (
    <div>
      <div className="apel-new">
        <TimeField label={text.start} value={time} onChange={setTime} />
        <TextInput
          label={text.venue}
          value={venue}
          maxLength={300}
          onChange={(e) => setVenue(e.currentTarget.value)}
        />
        <Button
          disabled={start === null || create.isPending}
          onClick={() =>
            start !== null && create.mutate({ eventId: event.id, start, venue: venue.trim() || null })
          }
        >
          {text.create}
        </Button>
      </div>
      {create.error ? <ErrorNote error={create.error} /> : null}
    </div>
  );
}
