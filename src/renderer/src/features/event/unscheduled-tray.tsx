import { eventDetailText } from '../../../../shared/text/event-detail.ts';
import { useCall } from '../../lib/hooks.ts';
import { CandidateNumber, Severity } from '../../ui/marks.tsx';
import './unscheduled-tray.css';

const text = eventDetailText.tray;

interface Props {
  operationId: string | null;
  selected: string | null;
  onOpen: (id: string) => void;
}

/** Notices that have no day yet, below every view: they must not be forgotten. Nothing when there are none. */
export function UnscheduledTray({ operationId, selected, onOpen }: Props) {
  const found = useCall('event.unscheduled', { operationId });
  const rows = found.data ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="ev-tray" aria-label={text.title(rows.length)}>
      <div className="f">
        <b className="s12">{text.title(rows.length)}</b>
        <span className="s11 t2">{text.hint}</span>
      </div>
      <div className="ev-tray-cards">
        {rows.map(({ event, notified }) => (
          <button
            key={event.id}
            type="button"
            className="ev-tray-card"
            aria-pressed={event.id === selected}
            onClick={() => onOpen(event.id)}
          >
            {event.candidateNumber === null ? null : <CandidateNumber number={event.candidateNumber} />}
            <span className="g1">
              <b className="el">{event.title}</b>
              <span className="s11 t2 el">
                {notified === null ? text.unnotified : text.notified(notified)}
              </span>
            </span>
            {event.worst === null ? null : <Severity level={event.worst} />}
          </button>
        ))}
      </div>
    </section>
  );
}
