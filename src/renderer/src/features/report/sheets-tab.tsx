import { IconCopy, IconDownload } from '@tabler/icons-react';
import { dayLongDate } from '../../../../core/text/format.ts';
import { reportText as t } from '../../../../shared/text/report.ts';
import { copyText } from '../../lib/clipboard.ts';
import { useDay, useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportPane } from './report-pane.tsx';
import { type Kind, scopeOf, spanOf } from './scope.ts';
import { StrengthPanel } from './strength-panel.tsx';
import { dayLine, detailsText } from './strength-text.ts';
import { useWorkbook } from './use-workbook.ts';

/** The day's answer, and the workbooks by reader, seen before they are saved. */
export function SheetsTab() {
  const { query } = useRoute();
  const kinds = useCall('report.kinds', {});
  const kind = kinds.data?.find((entry) => entry.kind === query.kind) ?? kinds.data?.[0] ?? null;
  if (kinds.error) return <ErrorNote error={kinds.error} />;
  if (kind === null) return <SkeletonRows />;
  return <Reports key={kind.kind} kinds={kinds.data ?? []} kind={kind} />;
}

const NOTHING = { data: undefined, error: null };

function Reports({ kinds, kind }: { kinds: readonly Kind[]; kind: Kind }) {
  const { query } = useRoute();
  const day = useDay();
  const operationId = useOperationId();
  const home = useCall('report.home', { day, operationId }).data;
  const strength = useCall('report.strength', { day, operationId }).data;
  const counter = useCall('report.dayCounters', { day, operationId }).data?.line1 ?? null;

  const span = spanOf(kind, query.span);
  const events = useCall('event.list', span === 'event' ? { operationId, from: day, to: day } : null).data;
  const event = events?.find((entry) => entry.id === query.event) ?? events?.[0] ?? null;
  const scope = scopeOf(span, { operationId, day, eventId: event?.id ?? null });
  const asked = useCall('report.preview', scope === null ? null : { kind: kind.kind, scope });
  // Without a scope nothing is asked, and the last answer must not stand for it.
  const preview = scope === null ? NOTHING : { data: asked.data, error: asked.error };
  const workbook = useWorkbook(kind.kind, scope);

  const line = dayLine(day, counter);
  const sentence = home?.sentence ?? null;
  const details = sentence !== null && strength ? detailsText(line, sentence, strength) : null;
  return (
    <>
      <ReportHead
        tab="sheets"
        actions={
          <>
            <Button
              icon={<IconCopy />}
              disabled={sentence === null}
              onClick={() => void copyText(`${line}\n${sentence}`, t.sentenceCopied)}
            >
              {t.copySentence}
            </Button>
            <Button
              variant="primary"
              icon={<IconDownload />}
              disabled={!preview.data || preview.data.total === 0 || workbook.busy}
              onClick={workbook.save}
            >
              {t.save}
            </Button>
          </>
        }
      />
      <section className="rp-answer" aria-label={t.answer}>
        <span className="lab">{line}</span>
        {home && (
          <p>
            {sentence === null
              ? t.nothing(dayLongDate(day))
              : home.parts.map((part, index) =>
                  // Even parts (from 0) are the figures.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their order
                  index % 2 === 0 ? <b key={index}>{part}</b> : <span key={index}>{part}</span>,
                )}
          </p>
        )}
      </section>
      <div className="rp-wrap">
        <aside className="rp-side scroll" data-pane tabIndex={-1}>
          <nav aria-label={t.list}>
            {kinds.map((entry) => (
              <button
                key={entry.kind}
                type="button"
                aria-current={entry.kind === kind.kind ? 'true' : undefined}
                onClick={() => navigate('report', { query: { ...query, kind: entry.kind }, replace: true })}
              >
                <b>{entry.title}</b>
                <span>{entry.reader}</span>
              </button>
            ))}
          </nav>
          {strength && <StrengthPanel strength={strength} details={details} />}
        </aside>
        <ReportPane
          kind={kind}
          span={span}
          scope={scope}
          day={day}
          events={events}
          preview={preview}
          workbook={workbook}
        />
      </div>
    </>
  );
}
