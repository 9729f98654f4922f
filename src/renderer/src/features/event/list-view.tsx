import { useMemo, useState } from 'react';
import { needsSttp } from '../../../../core/event/kind.ts';
import { dayMonth, dayShort } from '../../../../core/text/format.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { isShort, strengthLabel } from '../../lib/event-label.ts';
import { rankedListName, rankedName } from '../../lib/person-name.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';
import { StatusBar, Toolbar } from '../../ui/layout.tsx';
import { CandidateNumber, Severity } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { compareEvents, dayOfEvent } from './bands.ts';

interface Props {
  events: readonly EventView[];
  selected: string | null;
  onOpen: (id: string) => void;
}

const columns: readonly SimpleColumn<EventView>[] = [
  {
    key: 'date',
    title: eventText.columns.date,
    width: 92,
    cell: (event) => {
      const day = dayOfEvent(event);
      return day === null ? '–' : `${dayShort(day)}, ${dayMonth(day)}`;
    },
  },
  {
    key: 'time',
    title: eventText.columns.time,
    width: 104,
    cell: (event) => (event.time === '' ? '–' : event.time),
  },
  {
    key: 'candidate',
    title: eventText.columns.candidate,
    width: 58,
    cell: (event) =>
      event.candidateNumber === null ? '' : <CandidateNumber number={event.candidateNumber} />,
  },
  { key: 'title', title: eventText.columns.title, cell: (event) => <b title={event.title}>{event.title}</b> },
  { key: 'kind', title: eventText.columns.kind, width: 150, cell: (event) => event.kindLabel },
  {
    key: 'place',
    title: eventText.columns.place,
    width: 150,
    cell: (event) => event.village ?? event.venue ?? '–',
  },
  { key: 'district', title: eventText.columns.district, width: 120, cell: (event) => event.district ?? '–' },
  {
    key: 'leader',
    title: eventText.columns.leader,
    width: 150,
    cell: (event) =>
      event.leader === null ? (
        '–'
      ) : (
        <span title={rankedName(event.leader)}>{rankedListName(event.leader)}</span>
      ),
  },
  {
    key: 'sttp',
    title: eventText.columns.sttp,
    width: 56,
    cell: (event) =>
      event.sttp === null ? (
        needsSttp(event.kind) ? (
          <Severity level="warning" label={eventText.drawer.sttpMissing} />
        ) : (
          ''
        )
      ) : (
        <Severity level="ok" label={event.sttp.number} />
      ),
  },
  {
    key: 'strength',
    title: eventText.columns.strength,
    width: 84,
    align: 'right',
    cell: (event) => (
      <span className={isShort(event) ? 'low' : undefined}>{strengthLabel(event.assigned, event.need)}</span>
    ),
  },
  {
    key: 'worst',
    title: '',
    width: 30,
    cell: (event) => (event.worst === null ? null : <Severity level={event.worst} />),
  },
];

/** Everything of the month in one table. */
export function ListView({ events, selected, onOpen }: Props) {
  const [search, setSearch] = useState('');
  const rows = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const text = (event: EventView) =>
      [event.title, event.kindLabel, event.venue, event.village, event.district, event.leader?.name]
        .filter(Boolean)
        .join(' ')
        .toLowerCase();
    return events
      .filter((event) => words.every((word) => text(event).includes(word)))
      .sort((a, b) => (dayOfEvent(a) ?? '').localeCompare(dayOfEvent(b) ?? '') || compareEvents(a, b));
  }, [events, search]);

  return (
    <>
      <Toolbar label={eventText.search}>
        <TextInput
          aria-label={eventText.search}
          placeholder={eventText.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={260}
          data-find
        />
      </Toolbar>
      <div className="scroll g1" style={{ flex: 1 }}>
        {rows.length === 0 ? (
          <EmptyState
            action={
              search === '' ? undefined : (
                <Button onClick={() => setSearch('')}>{eventText.clearFilter}</Button>
              )
            }
          >
            {search === '' ? eventText.noEvents : eventText.noMatch}
          </EmptyState>
        ) : (
          <SimpleTable
            columns={columns}
            rows={rows}
            rowKey={(event) => event.id}
            label={eventText.title}
            current={selected}
            onOpen={(event) => onOpen(event.id)}
          />
        )}
      </div>
      <StatusBar>{eventText.count(rows.length)}</StatusBar>
    </>
  );
}
