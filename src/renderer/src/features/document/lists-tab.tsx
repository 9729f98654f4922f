import { IconMessage } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { letterContents } from '../../../../core/order/content.ts';
import { dayShortDate } from '../../../../core/text/format.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { setDay, useDay, useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import type { PaperRequest } from '../../ui/pdf/use-paper.ts';
import { PaperPane } from './paper-pane.tsx';

const text = documentText.lists;

/** The chosen kind is seen, however many stand above it. */
const intoSight = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' });

/** Lists made from the plan: choose the kind and what it covers, see the paper. */
export function ListsTab() {
  const route = useRoute();
  const day = useDay();
  const operationId = useOperationId();
  const kinds = useCall('document.kinds', {});
  const reports = useCall('message.kinds', {}).data ?? [];
  const setting = useCall('setting.get', {}).data;
  const events = useCall('event.list', { operationId, from: day, to: day });
  const [paper, setPaper] = useState<'a4' | 'f4' | null>(null);
  const size = paper ?? setting?.paper ?? 'a4';
  const offered = (kinds.data ?? []).filter(({ kind }) => !Object.hasOwn(letterContents, kind));
  const kind = offered.find((entry) => entry.kind === route.query.kind) ?? offered[0] ?? null;
  const event = events.data?.find((entry) => entry.id === route.query.event) ?? null;
  const go = (change: { kind?: string; event?: string | null }) =>
    navigate('document', {
      query: {
        tab: 'lists',
        kind: change.kind ?? kind?.kind ?? null,
        event: change.event === undefined ? (route.query.event ?? null) : change.event,
      },
      replace: true,
    });
  // Guards and polling places stand there on days without any event.
  const ofEvents = kind?.needs.includes('event') === true;
  const empty = events.data?.length === 0 && ofEvents;
  const request = useMemo<PaperRequest | null>(
    () =>
      kind === null || empty
        ? null
        : {
            kind: kind.kind,
            scope: { operationId, eventId: ofEvents ? (event?.id ?? null) : null, day },
            paper: size,
            letterId: null,
          },
    [kind, empty, ofEvents, operationId, event?.id, day, size],
  );

  return (
    <div className="do-wrap">
      <aside className="li" aria-label={text.kinds} data-pane tabIndex={-1}>
        <h3>{text.kinds}</h3>
        {kinds.error ? <ErrorNote error={kinds.error} /> : null}
        <div role="radiogroup" aria-label={text.kinds} className="li-kinds scroll">
          {offered.map((entry) => (
            // biome-ignore lint/a11y/useSemanticElements: a radio input cannot carry two lines without hiding it
            <button
              key={entry.kind}
              type="button"
              role="radio"
              aria-checked={entry.kind === kind?.kind}
              ref={entry.kind === kind?.kind ? intoSight : null}
              className={`ol-row${entry.kind === kind?.kind ? ' on' : ''}`}
              onClick={() => go({ kind: entry.kind })}
            >
              <b>{entry.title}</b>
              <span className="s11 t2">{entry.reader}</span>
            </button>
          ))}
        </div>
        <h3>{text.scope}</h3>
        <div className="li-scope">
          {kind?.needs.includes('day') ? (
            <DateField label={text.day} value={day} onChange={(next) => next !== null && setDay(next)} />
          ) : null}
          {ofEvents ? (
            <Select
              label={text.event}
              data={[
                { value: '', label: text.allEvents },
                ...(events.data ?? []).map((entry) => ({
                  value: entry.id,
                  label: `${entry.time} ${entry.title}`.trim(),
                })),
              ]}
              value={event?.id ?? ''}
              searchable
              onChange={(id) => go({ event: id === null || id === '' ? null : id })}
            />
          ) : null}
          <Select
            label={text.paper}
            data={[
              { value: 'a4', label: documentText.papers.a4 },
              { value: 'f4', label: documentText.papers.f4 },
            ]}
            value={size}
            onChange={(value) => (value === 'a4' || value === 'f4') && setPaper(value)}
          />
          {reports.some((entry) => entry.paper === kind?.kind) ? (
            <Button
              icon={<IconMessage />}
              onClick={() =>
                navigate('report', {
                  query: {
                    tab: 'texts',
                    kind: kind?.kind ?? null,
                    span: event === null ? 'day' : 'event',
                    event: event?.id ?? null,
                  },
                })
              }
            >
              {text.entries}
            </Button>
          ) : null}
        </div>
      </aside>
      <PaperPane
        request={request}
        identity={`${kind?.kind}|${event?.id}|${day}`}
        empty={
          <EmptyState action={<Button onClick={() => navigate('event')}>{text.openEvents}</Button>}>
            {text.noEvents(dayShortDate(day))}
          </EmptyState>
        }
      />
    </div>
  );
}
