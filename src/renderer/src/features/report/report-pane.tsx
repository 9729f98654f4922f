import { IconExternalLink, IconFolder } from '@tabler/icons-react';
import { dayLongDate } from '../../../../core/text/format.ts';
import type { Scope } from '../../../../shared/contract/document.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { reportText as t } from '../../../../shared/text/report.ts';
import type { CallError } from '../../lib/call.ts';
import { useSlow } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import type { ScreenId } from '../../routes.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, Note, ProgressPanel, SkeletonRows } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { StatusBar, Toolbar } from '../../ui/layout.tsx';
import { type Kind, type Span, spansOf } from './scope.ts';
import { SheetPreview } from './sheet-preview.tsx';
import type { useWorkbook } from './use-workbook.ts';

interface Props {
  kind: Kind;
  span: Span | null;
  /** Null while an event or an operation is missing. */
  scope: Scope | null;
  day: string;
  /** Events of the day; undefined while they are not asked for or not here yet. */
  events: Output<'event.list'> | undefined;
  preview: { data: Output<'report.preview'> | undefined; error: CallError | null };
  workbook: ReturnType<typeof useWorkbook>;
}

/** One workbook: what it covers, how it will look, where it was saved. */
export function ReportPane(props: Props) {
  const { kind, span, scope, events, preview, workbook } = props;
  const { query } = useRoute();
  const slow = useSlow(workbook.running);
  const spans = spansOf(kind);
  const go = (change: { span?: Span; event?: string }) =>
    navigate('report', { query: { ...query, kind: kind.kind, ...change }, replace: true });
  // Of an empty workbook the sentence below says all.
  const data = preview.data?.total ? preview.data : null;
  return (
    <section className="rp-main" aria-label={kind.title} data-pane tabIndex={-1}>
      <Toolbar
        label={t.span}
        end={<span className="s12 t2 nw">{data && t.rows(data.shown, data.total)}</span>}
      >
        {span === null || spans.length < 2 ? (
          <span className="s12 t2 el">{span === null ? t.whole(kind.kind) : t.spans[span]}</span>
        ) : (
          <Segmented<Span>
            label={t.span}
            options={spans.map((value) => ({ value, label: t.spans[value] }))}
            value={span}
            onChange={(next) => go({ span: next })}
          />
        )}
        {span === 'event' && events && events.length > 0 && (
          <Select
            aria-label={t.event}
            placeholder={t.pickEvent}
            className="rp-event"
            searchable={events.length > 10}
            data={events.map((event) => ({ value: event.id, label: `${event.time} ${event.title}`.trim() }))}
            value={scope?.eventId ?? null}
            onChange={(event) => event !== null && go({ event })}
          />
        )}
      </Toolbar>
      {slow && (
        <div className="rp-note">
          <ProgressPanel progress={workbook.progress} label={t.saving} onCancel={workbook.cancel} />
        </div>
      )}
      {workbook.error && (
        <div className="rp-note">
          <ErrorNote error={workbook.error} />
        </div>
      )}
      {workbook.gone && (
        <div className="rp-note">
          <Note level="warning">{t.gone}</Note>
        </div>
      )}
      <Body {...props} />
      {data && (
        <StatusBar
          end={
            workbook.file && (
              <>
                <span className="el">{t.savedAs(workbook.file.name)}</span>
                <Button
                  small
                  variant="quiet"
                  icon={<IconExternalLink className="i14" />}
                  onClick={workbook.open}
                >
                  {t.open}
                </Button>
                <Button small variant="quiet" icon={<IconFolder className="i14" />} onClick={workbook.reveal}>
                  {t.reveal}
                </Button>
              </>
            )
          }
        >
          <span className="nw">{t.page(data.paper, data.orientation)}</span>
        </StatusBar>
      )}
    </section>
  );
}

function Body(props: Props) {
  const { kind, preview } = props;
  const empty = emptyOf(props);
  if (empty) {
    return <EmptyState action={<Button onClick={empty.go}>{empty.button}</Button>}>{empty.text}</EmptyState>;
  }
  if (preview.error) {
    return (
      <div className="rp-note">
        <ErrorNote error={preview.error} />
      </div>
    );
  }
  return preview.data ? (
    <SheetPreview preview={preview.data} title={kind.title} />
  ) : (
    <SkeletonRows rows={12} />
  );
}

/** Where workbooks come from that are made of something else than plotted people; the error says what is missing. */
const SOURCES: Readonly<Record<string, { button: string; screen: ScreenId }>> = {
  'kekuatan-tahap': { button: t.openOperation, screen: 'operation' },
  'kalender-kampanye': { button: t.openEvents, screen: 'event' },
  'rekap-giat': { button: t.openEvents, screen: 'event' },
  kehadiran: { button: t.openEvents, screen: 'event' },
  'register-surat': { button: t.openDocuments, screen: 'document' },
};

/** Why there is nothing to show, in one sentence, and the way to mend it. */
function emptyOf({
  kind,
  span,
  scope,
  day,
  events,
  preview,
}: Props): { text: string; button: string; go: () => void } | null {
  const to = (text: string, button: string, screen: ScreenId, where?: Parameters<typeof navigate>[1]) => ({
    text,
    button,
    go: () => navigate(screen, where),
  });
  if (span === 'event' && events?.length === 0)
    return to(t.noEvents(dayLongDate(day)), t.newEvent, 'event', { path: ['new'] });
  if (span === 'operation' && scope === null) return to(t.noOperation, t.openOperation, 'operation');
  if (preview.error?.code === 'SCOPE_EMPTY') {
    const source = SOURCES[kind.kind];
    if (source) return to(preview.error.message, source.button, source.screen);
    if (span === 'event' && scope?.eventId)
      return to(t.nobodyEvent, t.plotEvent, 'event', { path: [scope.eventId], query: { tab: 'people' } });
    const text = span === 'operation' ? t.nobodyOperation : t.nobodyDay(dayLongDate(day));
    return to(text, t.openPlotting, 'plotting');
  }
  return preview.data?.total === 0 ? to(t.noPeople, t.importPeople, 'import') : null;
}
