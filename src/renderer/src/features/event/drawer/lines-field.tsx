import { linesOf } from '../../../lib/lines.ts';
import { CommitArea } from '../../../ui/commit-field.tsx';

interface Props {
  label: string;
  placeholder?: string;
  value: readonly string[];
  onCommit: (lines: string[]) => void;
  /** Longest line. */
  max?: number;
}

/** A short list: one line one entry. */
export function LinesField({ label, placeholder, value, onCommit, max = 200 }: Props) {
  return (
    <CommitArea
      label={label}
      minRows={Math.max(1, Math.min(4, value.length))}
      value={value.join('\n')}
      onCommit={(text) => onCommit(linesOf(text, max))}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
