import { timeOfEvent } from '../../../../../core/event/clock.ts';
import { EMPTY_VISIT, type Visit } from '../../../../../core/event/detail.ts';
import { timePart } from '../../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../../shared/contract/event.ts';
import type { EventDetailFields } from '../../../../../shared/contract/event-detail.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { useDay } from '../../../lib/context.ts';
import { Button } from '../../../ui/button.tsx';
import { CommitArea, CommitNumber } from '../../../ui/commit-field.tsx';
import { TimeField } from '../../../ui/date-field.tsx';
import { Incidents } from '../../../ui/record/incidents.tsx';
import { Photos } from '../../../ui/record/photos.tsx';
import { StatementsField } from '../../../ui/record/statements-field.tsx';
import { dayOfEvent } from '../bands.ts';
import { LinesField } from './lines-field.tsx';
import { RouteFields } from './route-fields.tsx';

const text = eventDetailText.result;

interface Props {
  event: EventView;
  detail: Output<'event.detail'>;
  onSave: (result: string | null) => void;
  onDetail: (fields: Partial<EventDetailFields>) => void;
  onRoute: () => void;
}

/** What happened, by kind of event: times, crowd, situation, route, visit, incidents, photos, words for the report. */
export function ResultTab({ event, detail, onSave, onDetail, onRoute }: Props) {
  const today = useDay();
  const time = (field: 'actualStart' | 'actualEnd') => (
    <TimeField
      label={field === 'actualStart' ? text.start : text.end}
      value={detail[field] === null ? null : timePart(detail[field])}
      onChange={(clock) => onDetail({ [field]: clock === null ? null : timeOfEvent(event, clock) })}
    />
  );
  return (
    <div className="plan">
      <div className="result-facts">
        {time('actualStart')}
        {time('actualEnd')}
        <CommitNumber
          label={text.crowd}
          value={detail.actualCrowd}
          unit={eventText.plan.crowdUnit}
          badText={eventText.problems.number}
          onCommit={(actualCrowd) => onDetail({ actualCrowd })}
        />
      </div>
      <CommitArea
        label={text.situation}
        placeholder={text.situationHint}
        value={detail.situation ?? ''}
        minRows={2}
        maxLength={2000}
        onCommit={(situation) => onDetail({ situation: situation === '' ? null : situation })}
      />
      {detail.situation === null ? (
        <div className="f">
          <Button small onClick={() => onDetail({ situation: text.usual })}>
            {text.fillUsual}
          </Button>
        </div>
      ) : null}
      {event.kind === 'cooling-system' ? (
        <VisitResult visit={detail.visit ?? EMPTY_VISIT} onChange={(visit) => onDetail({ visit })} />
      ) : null}
      {event.kind === 'patroli' ? (
        <RouteFields event={event} points={detail.points} onSaved={onRoute} />
      ) : null}
      <CommitArea
        label={eventText.result.result}
        placeholder={eventText.result.resultHint}
        value={event.result ?? ''}
        minRows={3}
        maxLength={2000}
        onCommit={(result) => onSave(result === '' ? null : result)}
      />
      <Incidents subject={{ eventId: event.id, dutyPostId: null }} day={dayOfEvent(event) ?? today} />
      <section aria-label={eventDetailText.photo.title}>
        <span className="lab">{eventDetailText.photo.title}</span>
        <Photos subject={{ eventId: event.id, dutyPostId: null, incidentId: null }} />
      </section>
      <StatementsField statements={detail.statements} onChange={(statements) => onDetail({ statements })} />
      <p className="s11 t2">{eventText.result.help}</p>
    </div>
  );
}

function VisitResult({ visit, onChange }: { visit: Visit; onChange: (visit: Visit) => void }) {
  const words = eventDetailText.visit;
  const area = (field: 'response' | 'followUp') => (
    <CommitArea
      label={words[field]}
      value={visit[field] ?? ''}
      minRows={1}
      maxLength={1000}
      onCommit={(value) => onChange({ ...visit, [field]: value === '' ? null : value })}
    />
  );
  return (
    <>
      <LinesField
        label={words.aspirations}
        placeholder={eventDetailText.permit.perLine}
        value={visit.aspirations}
        max={500}
        onCommit={(aspirations) => onChange({ ...visit, aspirations })}
      />
      {area('response')}
      {area('followUp')}
    </>
  );
}
