import { IconUserPlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { AssignmentView, EventView } from '../../../../shared/contract/event.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { SatgasView } from '../../../../shared/contract/operation.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { call } from '../../lib/call.ts';
import { placeLabel } from '../../lib/event-label.ts';
import { useCall } from '../../lib/hooks.ts';
import { listName, rankedListName, rankedName } from '../../lib/person-name.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { CandidateNumber, Severity, Tag } from '../../ui/marks.tsx';
import { DayGuards } from './day-guards.tsx';
import { satgasBlocks } from './day-model.ts';

const text = plottingText.day;

interface Props {
  day: CivilDate;
  operationId: string | null;
  /** The tree that orders people. */
  nodes: readonly SatgasView[];
  /** Only people of these satgas (names); empty = all. */
  satgas: ReadonlySet<string>;
  search: string;
  onOpen: (eventId: string, tab: 'plan' | 'people') => void;
  onAdd: (eventId: string) => void;
  onReplace: (eventId: string, assignment: AssignmentView) => void;
  onNew: () => void;
}

/** One day: each event with the satgas of its people under it, leaders first. */
export function DayTree({ day, operationId, nodes, satgas, search, onOpen, onAdd, onReplace, onNew }: Props) {
  const events = useCall('event.list', { operationId, from: day, to: day });
  const list = events.data ?? [];
  const details = useQueries({
    queries: list.map((event) => ({
      queryKey: ['call', 'event.get', { id: event.id }],
      queryFn: () => call('event.get', { id: event.id }),
    })),
    combine: (answers) => answers.map((answer) => answer.data),
  });
  const guards = useCall('dutyPost.month', operationId === null ? null : { operationId, from: day, to: day });
  const summary = useCall('polling.summary', operationId === null ? null : { operationId }).data;
  const polling = summary?.day === day && summary.total.places > 0 ? summary.total : null;
  const people = useMemo(() => {
    const atEvents = details.flatMap((detail) => detail?.assignments ?? []);
    const onGuard = (guards.data ?? []).flatMap((post) => post.cells.flatMap((cell) => cell.people));
    return new Set([...atEvents, ...onGuard].map((person) => person.personId)).size;
  }, [details, guards.data]);
  if (events.error) return <ErrorNote error={events.error} />;
  if (events.data === undefined) return <SkeletonRows />;
  if (list.length === 0 && polling === null && (guards.data ?? []).length === 0)
    return <EmptyState action={<Button onClick={onNew}>{text.newButton}</Button>}>{text.none}</EmptyState>;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (a: { rank: string | null; name: string; number: string | null }, satgasName: string) =>
    words.every((word) =>
      `${a.rank ?? ''} ${a.name} ${a.number ?? ''} ${satgasName}`.toLowerCase().includes(word),
    );
  const matches = (a: AssignmentView) =>
    (satgas.size === 0 || (a.satgas !== null && satgas.has(a.satgas))) && holds(a, a.satgas ?? '');
  return (
    <>
      {list.length === 0 && (guards.data ?? []).length === 0 ? null : (
        <div className="dt-total s12 t2">{text.total(people, list.length, guards.data?.length ?? 0)}</div>
      )}
      <div className="dt scroll">
        {polling === null ? null : <PollingBlock total={polling} />}
        {satgas.size > 0 ? null : (
          <DayGuards posts={guards.data ?? []} matches={(person) => holds(person, '')} />
        )}
        {list.map((event, at) => (
          <EventBlock
            key={event.id}
            event={event}
            assignments={(details[at]?.assignments ?? []).filter(matches)}
            loaded={details[at] !== undefined}
            nodes={nodes}
            onOpen={() => onOpen(event.id, 'plan')}
            onAdd={() => onAdd(event.id)}
            onReplace={(assignment) => onReplace(event.id, assignment)}
          />
        ))}
      </div>
    </>
  );
}

/** The polling places of the day in one line: their people are listed on the screen of their own. */
function PollingBlock({ total }: { total: Output<'polling.summary'>['total'] }) {
  const title = text.pollingPlaces(total.places);
  return (
    <section className="pane dt-event" aria-label={title}>
      <header>
        <b className="dt-time">{text.polling}</b>
        <button type="button" className="dt-title el" onClick={() => navigate('polling')}>
          {title}
        </button>
        <Tag tone={total.have < total.need ? 'warning' : 'plain'}>{text.people(total.have, total.need)}</Tag>
        <span className="r">
          <Button small onClick={() => navigate('polling')}>
            {text.openPolling}
          </Button>
        </span>
      </header>
    </section>
  );
}

interface BlockProps {
  event: EventView;
  assignments: readonly AssignmentView[];
  loaded: boolean;
  nodes: readonly SatgasView[];
  onOpen: () => void;
  onAdd: () => void;
  onReplace: (assignment: AssignmentView) => void;
}

function EventBlock({ event, assignments, loaded, nodes, onOpen, onAdd, onReplace }: BlockProps) {
  const short = event.need !== null && event.assigned < event.need;
  return (
    <section className="pane dt-event" aria-label={event.title}>
      <header>
        <b className="dt-time">{event.time === '' ? '–' : event.time}</b>
        {event.candidateNumber === null ? null : <CandidateNumber number={event.candidateNumber} />}
        <button type="button" className="dt-title el" title={event.title} onClick={onOpen}>
          {placeLabel(event)}
          <span className="t2">, {event.kindLabel.toLowerCase()}</span>
        </button>
        {event.worst === null ? null : <Severity level={event.worst} />}
        <Tag tone={short ? 'warning' : 'plain'}>{text.people(event.assigned, event.need)}</Tag>
        {event.leader === null ? null : (
          <span className="s12 t2 el" title={rankedName(event.leader)}>
            {text.leader} {rankedListName(event.leader)}
          </span>
        )}
        <span className="r">
          <Button small icon={<IconUserPlus className="i14" />} onClick={onAdd}>
            {text.add}
          </Button>
        </span>
      </header>
      {loaded && assignments.length === 0 ? <p className="dt-none s12 t2">{text.nobody}</p> : null}
      <div className="dt-blocks">
        {satgasBlocks(assignments, nodes, plottingText.withoutSatgas).map((block) => (
          <section key={block.key} className="dt-block" aria-label={block.title}>
            <h3 className="el" title={block.title}>
              {block.title} <span className="t2">{block.people.length}</span>
            </h3>
            <ul>
              {block.people.map((assignment) => (
                <Person key={assignment.id} assignment={assignment} onReplace={() => onReplace(assignment)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Person({ assignment, onReplace }: { assignment: AssignmentView; onReplace: () => void }) {
  const worst = assignment.conflicts.find((c) => c.severity !== 'info') ?? assignment.conflicts[0];
  return (
    <li title={[rankedName(assignment), assignment.position, worst?.message].filter(Boolean).join('\n')}>
      <span className="dt-rank">{assignment.rank ?? ''}</span>
      <span className={`el g1${assignment.nature === 'pengendali' ? ' b' : ''}`}>
        {listName(assignment.name)}
      </span>
      {assignment.role === 'anggota' ? null : <span className="s11 t2 el">{assignment.role}</span>}
      {worst === undefined ? null : (
        <button
          type="button"
          className="dt-fault"
          aria-label={`${plottingText.replace} ${assignment.name}: ${worst.message}`}
          onClick={onReplace}
        >
          <Severity level={worst.severity} />
        </button>
      )}
    </li>
  );
}
