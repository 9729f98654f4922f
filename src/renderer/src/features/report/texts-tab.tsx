import { useState } from 'react';
import { dayLongDate } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { messageText as t } from '../../../../shared/text/message.ts';
import { useDay, useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { TimeField } from '../../ui/date-field.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { ReportHead } from './report-head.tsx';
import { scopeOf } from './scope.ts';
import { TextEditor } from './text-editor.tsx';

type Kind = Output<'message.kinds'>[number];
type Span = Kind['spans'][number];
type Pattern = keyof typeof t.patterns;

/** Texts to paste: which report, what it is about, what the operator adds, and the text as it will be sent. */
export function TextsTab() {
  const { query } = useRoute();
  const kinds = useCall('message.kinds', {});
  const kind = kinds.data?.find((entry) => entry.kind === query.kind) ?? kinds.data?.[0] ?? null;
  return (
    <>
      <ReportHead tab="texts" />
      {kinds.error ? <ErrorNote error={kinds.error} /> : null}
      {kind === null ? <SkeletonRows /> : <Texts kinds={kinds.data ?? []} kind={kind} />}
    </>
  );
}

function Texts({ kinds, kind }: { kinds: readonly Kind[]; kind: Kind }) {
  const { query } = useRoute();
  const [clock, setClock] = useState<string | null>(null);
  const day = useDay();
  const operationId = useOperationId();
  const span = kind.spans.find((each) => each === query.span) ?? kind.spans[0] ?? 'day';
  const pattern: Pattern = kind.patterns && query.pattern === 'pola2' ? 'pola2' : 'pola1';
  const all = useCall('event.list', span === 'event' ? { operationId, from: day, to: day } : null).data;
  const events = kind.kind === 'laporan-patroli' ? all?.filter((event) => event.kind === 'patroli') : all;
  const event = events?.find((entry) => entry.id === query.event) ?? events?.[0] ?? null;
  const scope = scopeOf(span, { operationId, day, eventId: event?.id ?? null });
  const go = (change: { kind?: string; span?: Span; event?: string; pattern?: Pattern }) =>
    navigate('report', { query: { ...query, kind: kind.kind, ...change }, replace: true });
  const nothing = span === 'event' && events?.length === 0;
  return (
    <div className="rp-wrap">
      <aside className="rp-side scroll" data-pane tabIndex={-1}>
        <nav aria-label={t.kinds}>
          {kinds.map((entry) => (
            <button
              key={entry.kind}
              type="button"
              aria-current={entry.kind === kind.kind ? 'true' : undefined}
              onClick={() => go({ kind: entry.kind })}
            >
              <b>{entry.title}</b>
              <span>{entry.reader}</span>
            </button>
          ))}
        </nav>
        <div className="tx-scope">
          {kind.spans.length < 2 ? null : (
            <Segmented<Span>
              className="tx-span"
              label={t.span}
              options={kind.spans.map((value) => ({ value, label: t.spans[value] }))}
              value={span}
              onChange={(next) => go({ span: next })}
            />
          )}
          {span === 'event' && events && events.length > 0 ? (
            <Select
              label={t.event}
              placeholder={t.pickEvent}
              searchable={events.length > 10}
              data={events.map((entry) => ({
                value: entry.id,
                label: `${entry.time} ${entry.title}`.trim(),
              }))}
              value={event?.id ?? null}
              onChange={(id) => id !== null && go({ event: id })}
            />
          ) : null}
          {kind.patterns ? (
            <Select
              label={t.pattern}
              data={Object.entries(t.patterns).map(([value, label]) => ({ value, label }))}
              value={pattern}
              onChange={(value) => (value === 'pola1' || value === 'pola2') && go({ pattern: value })}
            />
          ) : null}
          <div className="tx-clock">
            <TimeField label={t.clock} placeholder={t.clockHint} value={clock} onChange={setClock} />
          </div>
        </div>
      </aside>
      {nothing ? (
        <div className="rp-main">
          <EmptyState
            action={<Button onClick={() => navigate('event', { path: ['new'] })}>{t.newEvent}</Button>}
          >
            {kind.kind === 'laporan-patroli' ? t.noPatrols(dayLongDate(day)) : t.noEvents(dayLongDate(day))}
          </EmptyState>
        </div>
      ) : scope === null ? (
        <SkeletonRows />
      ) : (
        <TextEditor key={JSON.stringify(scope)} kind={kind} pattern={pattern} scope={scope} clock={clock} />
      )}
    </div>
  );
}
