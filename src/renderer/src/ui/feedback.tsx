import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { thousands } from '../../../core/text/format.ts';
import type { JobProgress } from '../../../shared/contract/define.ts';
import { commonText } from '../../../shared/text/common.ts';
import type { CallError } from '../lib/call.ts';
import { copyText } from '../lib/clipboard.ts';
import { useSlow } from '../lib/hooks.ts';
import { Button } from './button.tsx';
import { Severity, type SeverityLevel } from './marks.tsx';

/** Nothing here yet: one sentence, one button. */
export function EmptyState({
  icon,
  children,
  action,
}: {
  icon?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      {icon}
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Grey rows in the place of a list that loads; nothing at all during the first 300 ms. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const slow = useSlow(true);
  if (!slow) return null;
  return (
    <div className="skeleton" role="status" aria-label={commonText.loading}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <i key={i} style={{ width: `${92 - ((i * 17) % 38)}%` }} />
      ))}
    </div>
  );
}

/** A sentence with its severity and its remedy, in place until it is solved. */
export function Note({
  level,
  children,
  action,
}: {
  level: SeverityLevel;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={`note ${level}`}>
      <Severity level={level} />
      <div className="g1">{children}</div>
      {action}
    </div>
  );
}

/** A failure at its place: sentence, then the code; `Salin rincian` for whoever helps. */
export function ErrorNote({ error, action }: { error: CallError; action?: ReactNode }) {
  const details = `${error.code}: ${error.message}${error.details ? `\n${JSON.stringify(error.details, null, 1)}` : ''}`;
  const incident = error.details?.incident;
  return (
    <div className="note error" role="alert">
      <Severity level="error" />
      <div className="g1">
        <span className="selectable">{error.message}</span>
        <span className="code">
          {error.code}
          {typeof incident === 'string' && ` · ${commonText.incident(incident)}`}
        </span>
      </div>
      {action}
      <Button
        small
        variant="quiet"
        icon={<IconCopy className="i14" />}
        onClick={() => void copyText(details, commonText.detailsCopied)}
      >
        {commonText.copyDetails}
      </Button>
    </div>
  );
}

/** A running job: stage, n of total, `Batalkan`. */
export function ProgressPanel({
  progress,
  onCancel,
  label,
}: {
  progress: JobProgress | null;
  onCancel?: () => void;
  label: string;
}) {
  const share = progress?.total ? Math.min(1, progress.done / progress.total) : null;
  return (
    <div className="progress" role="status">
      <div className="f">
        <b>{progress?.stage ?? label}</b>
        <span className="t2">
          {progress && progress.done > 0 && thousands(progress.done)}
          {progress?.total ? ` / ${thousands(progress.total)}` : ''}
        </span>
        {onCancel && (
          <Button small className="r" onClick={onCancel}>
            {commonText.cancelJob}
          </Button>
        )}
      </div>
      <div
        className={`track${share === null ? ' unknown' : ''}`}
        role="progressbar"
        aria-label={progress?.stage ?? label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      >
        <i style={{ width: `${(share ?? 0.25) * 100}%` }} />
      </div>
    </div>
  );
}
