import { IconUserPlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { AssignmentView, EventView } from '../../../../shared/contract/event.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { call } from '../../lib/call.ts';
import { useCall } from '../../lib/hooks.ts';
import { listName, rankedListName, rankedName } from '../../lib/person-name.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { CandidateNumber, Severity, Tag } from '../../ui/marks.tsx';

const text = plottingText.day;

interface Props {
  day: CivilDate;
  operationId: string | null;
  /** Only people of these satgas (names); empty = all. */
  satgas: ReadonlySet<string>;
  search: string;
  onOpen: (eventId: string, tab: 'plan' | 'people') => void;
  onAdd: (eventId: string) => void;
  onReplace: (eventId: string, assignment: AssignmentView) => void;
  onNew: () => void;
}

/** One day: each event with the satgas of its people under it, leaders first. */
export function DayTree({ day, operationId, satgas, search, onOpen, onAdd, onReplace, onNew }: Props) {
  const events = useCall('event.list', { operationId, from: day, to: day });
  const list = events.data ?? [];
  const details = useQueries({
    queries: list.map((event) => ({
      queryKey: ['call', 'event.get', { id: event.id }],
      queryFn: () => call('event.get', { id: event.id }),
    })),
    combine: (answers) => answers.map((answer) => answer.data),
  });
  const people = useMemo(
    () => new Set(details.flatMap((detail) => detail?.assignments.map((a) => a.personId) ?? [])).size,
    [details],
  );
  if (events.error) return <ErrorNote error={events.error} />;
  if (events.data === undefined) return <SkeletonRows />;
  if (list.length === 0)
    return <EmptyState action={<Button onClick={onNew}>{text.newButton}</Button>}>{text.none}</EmptyState>;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (a: AssignmentView) =>
    (satgas.size === 0 || (a.satgas !== null && satgas.has(a.satgas))) &&
    words.every((word) =>
      `${a.rank ?? ''} ${a.name} ${a.number ?? ''} ${a.satgas ?? ''}`.toLowerCase().includes(word),
    );
  return (
    <>
      <div className="dt-total s12 t2">{text.total(people, list.length)}</div>
      <div className="dt scroll">
        {list.map((event, at) => (
          <EventColumn
            key={event.id}
            event={event}
            assignments={(details[at]?.assignments ?? []).filter(matches)}
            loaded={details[at] !== undefined}
            onOpen={() => onOpen(event.id, 'plan')}
            onAdd={() => onAdd(event.id)}
            onReplace={(assignment) => onReplace(event.id, assignment)}
          />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  event: EventView;
  assignments: readonly AssignmentView[];
  loaded: boolean;
  onOpen: () => void;
  onAdd: () => void;
  onReplace: (assignment: AssignmentView) => void;
}

function EventColumn({ event, assignments, loaded, onOpen, onAdd, onReplace }: ColumnProps) {
  const groups = new Map<string, AssignmentView[]>();
  for (const assignment of assignments) {
    const key = assignment.satgas ?? plottingText.withoutSatgas;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [assignment]);
    else group.push(assignment);
  }
  const short = event.need !== null && event.assigned < event.need;
  return (
    <section className="pane dt-event" aria-label={event.title}>
      <header>
        <b className="nw">{event.time === '' ? '–' : event.time}</b>
        {event.candidateNumber === null ? null : <CandidateNumber number={event.candidateNumber} />}
        <button type="button" className="dt-title el g1" title={event.title} onClick={onOpen}>
          {event.village ?? event.venue ?? event.title}
          {event.village || event.venue ? (
            <span className="dt-kind t2">, {event.kindLabel.toLowerCase()}</span>
          ) : null}
        </button>
        {event.worst === null ? null : <Severity level={event.worst} />}
        <Tag tone={short ? 'warning' : 'plain'}>{text.people(event.assigned, event.need)}</Tag>
      </header>
      {event.leader === null ? null : (
        <p className="dt-leader s11 t2 el" title={rankedName(event.leader)}>
          {text.leader} {rankedListName(event.leader)}
        </p>
      )}
      <div className="dt-groups scroll">
        {loaded && assignments.length === 0 ? <p className="dt-none s12 t2">{text.nobody}</p> : null}
        {[...groups].map(([name, members]) => (
          <details key={name} open>
            <summary>
              <b className="el">{name}</b> <span className="t2">{text.more(members.length)}</span>
            </summary>
            <ul>
              {members.map((assignment) => {
                const worst =
                  assignment.conflicts.find((c) => c.severity !== 'info') ?? assignment.conflicts[0];
                return (
                  <li
                    key={assignment.id}
                    title={[rankedName(assignment), assignment.position, worst?.message]
                      .filter(Boolean)
                      .join('\n')}
                  >
                    <span className="dt-rank">{assignment.rank ?? ''}</span>
                    <span className={`el g1${assignment.nature === 'pengendali' ? ' b' : ''}`}>
                      {listName(assignment.name)}
                    </span>
                    {assignment.role === 'anggota' ? null : (
                      <span className="s11 t2 el">{assignment.role}</span>
                    )}
                    {worst === undefined ? null : (
                      <button
                        type="button"
                        className="dt-fault"
                        aria-label={`${plottingText.replace} ${assignment.name}: ${worst.message}`}
                        onClick={() => onReplace(assignment)}
                      >
                        <Severity level={worst.severity} />
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </details>
        ))}
      </div>
      <footer className="dt-foot">
        <Button small icon={<IconUserPlus className="i14" />} onClick={onAdd}>
          {text.add}
        </Button>
        <Button small variant="quiet" onClick={onOpen}>
          {text.open}
        </Button>
      </footer>
    </section>
  );
}
