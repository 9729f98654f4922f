import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { commonText } from '../../../shared/text/common.ts';

export type SeverityLevel = 'error' | 'warning' | 'info' | 'ok';

const LOOK: Record<SeverityLevel, { class: string; label: string; shape: string | null; glyph: string }> = {
  error: {
    class: 'e',
    label: commonText.severity.error,
    shape: 'M5 .5h6l4.5 4.5v6L11 15.5H5L.5 11V5z',
    glyph: 'M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4',
  },
  warning: {
    class: 'w',
    label: commonText.severity.warning,
    shape: 'M8 .8 15.6 15H.4z',
    glyph: 'M8 6v4.3M8 12.6v.2',
  },
  info: {
    class: 'n',
    label: commonText.severity.info,
    shape: 'M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z',
    glyph: 'M8 7.4v4.2M8 4.6v.2',
  },
  ok: { class: 'o', label: commonText.severity.ok, shape: null, glyph: 'M2.5 8.5 6.3 12.3 13.5 4.5' },
};

/** How bad: shape, sign and colour together, and a word for those who cannot see it. */
export function Severity({ level, small, label }: { level: SeverityLevel; small?: boolean; label?: string }) {
  const look = LOOK[level];
  return (
    <svg
      className={`sv ${look.class}${small ? ' m' : ''}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={label ?? look.label}
    >
      {look.shape && <path className="a" d={look.shape} />}
      <path className="g" d={look.glyph} />
    </svg>
  );
}

export type Tone = 'plain' | 'error' | 'warning' | 'info' | 'ok' | 'accent';
const TONE: Record<Tone, string> = {
  plain: '',
  error: ' e',
  warning: ' w',
  info: ' n',
  ok: ' o',
  accent: ' a',
};

/** A state in one or two words. */
export function Tag({
  tone = 'plain',
  children,
  title,
}: {
  tone?: Tone;
  children: ReactNode;
  title?: string;
}) {
  return (
    <span className={`tag${TONE[tone]}`} title={title}>
      {children}
    </span>
  );
}

/** A severity with its count, as in the head of a pane. Nothing when the count is 0. */
export function SeverityCount({ level, count }: { level: SeverityLevel; count: number }) {
  if (count === 0) return null;
  return (
    <Tag tone={level}>
      <Severity level={level} /> {count}
    </Tag>
  );
}

/** A filter in force, with a button that lifts it. */
export function Chip({
  children,
  onRemove,
  removeLabel,
}: {
  children: ReactNode;
  onRemove?: () => void;
  removeLabel?: string;
}) {
  return (
    <span className="chip">
      {children}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel ?? commonText.removeFilter}
          title={removeLabel ?? commonText.removeFilter}
          onClick={onRemove}
        >
          <IconX className="i14" />
        </button>
      )}
    </span>
  );
}

/** A candidate pair: its number in a box, in the colour of the text; never a colour or picture of its own. */
export function CandidateNumber({ number }: { number: number }) {
  return (
    <span
      className="no"
      role="img"
      aria-label={commonText.candidate(number)}
      title={commonText.candidate(number)}
    >
      {number}
    </span>
  );
}
