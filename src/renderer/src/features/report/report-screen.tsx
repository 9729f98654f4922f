import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { dayShortDate } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { reportText } from '../../../../shared/text/report.ts';
import { call } from '../../lib/call.ts';
import { copyText } from '../../lib/clipboard.ts';
import { setDay, useDay, useOperationId } from '../../lib/context.ts';
import { saveFile } from '../../lib/files.ts';
import { useCall, useJob } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { showToast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { ScreenHead, StatusBar, Toolbar } from '../../ui/layout.tsx';
import { PreviewTable } from './preview-table.tsx';
import './report.css';
import { strengthSentence } from './sentence.ts';

type Kind = Output<'report.kinds'>[number];

/** Laporan: workbooks by reader, seen before they are saved. `#/report?kind=ploting`. */
export default function ReportScreen() {
  const route = useRoute();
  const kinds = useCall('report.kinds', {});
  const kind = kinds.data?.find((entry) => entry.kind === route.query.kind) ?? kinds.data?.[0] ?? null;
  return (
    <>
      <ScreenHead title={reportText.title} />
      <Strength />
      <div className="rp-wrap">
        <aside className="rp-list scroll" aria-label={reportText.list} data-pane tabIndex={-1}>
          <h3>{reportText.list}</h3>
          {kinds.error ? <ErrorNote error={kinds.error} /> : null}
          <div role="radiogroup" aria-label={reportText.list}>
            {(kinds.data ?? []).map((entry) => (
              // biome-ignore lint/a11y/useSemanticElements: a radio input cannot carry two lines without hiding it
              <button
                key={entry.kind}
                type="button"
                role="radio"
                aria-checked={entry.kind === kind?.kind}
                className={`rp-row${entry.kind === kind?.kind ? ' on' : ''}`}
                onClick={() => navigate('report', { query: { kind: entry.kind }, replace: true })}
              >
                <b>{entry.title}</b>
                <span className="s11 t2">{entry.reader}</span>
              </button>
            ))}
          </div>
        </aside>
        {kind === null ? <SkeletonRows /> : <Report key={kind.kind} kind={kind} />}
      </div>
    </>
  );
}

/** The day's strength in a sentence that can be pasted into a message. */
function Strength() {
  const day = useDay();
  const operationId = useOperationId();
  const { data } = useCall('report.strength', { day, operationId });
  const sentence = data === undefined || data.people === 0 ? null : strengthSentence(data);
  return (
    <section className="rp-strength" aria-label={reportText.strength}>
      <div className="g1">
        <span className="lab">
          {reportText.strength}
        </span>
        <p className="selectable">{sentence ?? (data === undefined ? '' : reportText.noStrength)}</p>
      </div>
      <Button
        icon={<IconCopy />}
        disabled={sentence === null}
        onClick={() => sentence !== null && void copyText(sentence, reportText.copied)}
      >
        {reportText.copy}
      </Button>
    </section>
  );
}

function Report({ kind }: { kind: Kind }) {
  const day = useDay();
  const operationId = useOperationId();
  const [eventId, setEventId] = useState<string | null>(null);
  const needsDay = kind.needs.includes('day');
  const needsEvent = kind.needs.includes('event');
  const events = useCall('event.list', needsEvent ? { operationId, from: day, to: day } : null).data ?? [];
  const event = events.find((entry) => entry.id === eventId) ?? events[0] ?? null;
  const scope = useMemo(
    () => ({
      operationId: kind.needs.includes('operation') ? operationId : null,
      eventId: needsEvent ? (event?.id ?? null) : null,
      day: needsDay || needsEvent ? day : null,
    }),
    [kind, operationId, needsEvent, event?.id, needsDay, day],
  );
  const missing = needsEvent && event === null ? reportText.needEvent : null;
  const preview = useCall('report.preview', missing === null ? { kind: kind.kind, scope } : null);
  const saving = useJob('report.save');
  const save = async () => {
    const { name } = await call('report.fileName', { kind: kind.kind, scope });
    const file = await saveFile({ kind: 'workbook', suggestedName: name });
    if (file === null) return;
    const done = await saving.run({ kind: kind.kind, scope, file: file.ref });
    if (done !== null) showToast({ text: reportText.saved(file.name, done.rows) });
  };

  return (
    <section className="rp-main" aria-label={kind.title} data-pane tabIndex={-1}>
      <Toolbar
        label={reportText.options}
        end={
          <Button
            variant="primary"
            icon={<IconDownload />}
            disabled={missing !== null || saving.running}
            onClick={() => void save()}
          >
            {saving.running ? reportText.saving : reportText.save}
          </Button>
        }
      >
        {needsDay || needsEvent ? (
          <div className="rp-day">
            <DateField
              aria-label={reportText.day}
              value={day}
              onChange={(next) => next !== null && setDay(next)}
            />
          </div>
        ) : null}
        {needsEvent ? (
          <Select
            aria-label={reportText.event}
            w={300}
            data={events.map((entry) => ({ value: entry.id, label: `${entry.time} ${entry.title}`.trim() }))}
            value={event?.id ?? null}
            onChange={setEventId}
          />
        ) : null}
        <span className="s12 t2 el">{preview.data?.title ?? kind.title}</span>
      </Toolbar>
      {saving.error ? <ErrorNote error={saving.error} /> : null}
      {preview.error ? <ErrorNote error={preview.error} /> : null}
      {missing !== null ? (
        <EmptyState action={<Button onClick={() => navigate('event')}>{reportText.event}</Button>}>
          {missing}
        </EmptyState>
      ) : null}
      {missing === null && preview.data === undefined && !preview.error ? <SkeletonRows /> : null}
      {preview.data === undefined ? null : preview.data.rows.length === 0 ? (
        <EmptyState>
          {reportText.noRows} {needsDay ? dayShortDate(day) : ''}
        </EmptyState>
      ) : (
        <>
          <PreviewTable columns={preview.data.columns} rows={preview.data.rows} label={kind.title} />
          <StatusBar>{reportText.rows(preview.data.rows.length, preview.data.total)}</StatusBar>
        </>
      )}
    </section>
  );
}
