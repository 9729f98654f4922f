import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { thousands } from '../../../core/text/format.ts';
import { Textarea, TextInput } from './field.tsx';

interface CommitProps {
  label?: ReactNode;
  'aria-label'?: string;
  value: string;
  /** Called once when the field is left or Enter is pressed, with changed, trimmed text. */
  onCommit: (text: string) => void;
  error?: ReactNode;
  placeholder?: string;
  disabled?: boolean;
  maxLength?: number;
  required?: boolean;
  rightSection?: ReactNode;
  autoFocus?: boolean;
  list?: string;
  inputMode?: 'numeric' | 'text';
}

/** Text that follows its source until somebody types in it; what is being typed is never overwritten. */
function useTyped(value: string, onCommit: (text: string) => void) {
  const [text, setText] = useState(value);
  const known = useRef({ source: value, given: value });
  useEffect(() => {
    const { source, given } = known.current;
    known.current = { source: value, given: value };
    setText((present) => (present === source || present.trim() === given ? value : present));
  }, [value]);
  const commit = () => {
    const typed = text.trim();
    known.current.given = typed;
    if (typed !== value) onCommit(typed);
    else if (text !== value) setText(value);
  };
  return { text, setText, commit };
}

/** A line of text that saves itself when it is left. Enter saves, Esc takes back what was typed. */
export function CommitField({ value, onCommit, ...rest }: CommitProps) {
  const { text, setText, commit } = useTyped(value, onCommit);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && text !== value) {
      event.preventDefault();
      setText(value);
    }
  };
  return (
    <TextInput
      {...rest}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

/** Several lines of text that save themselves when they are left. Esc takes back what was typed. */
export function CommitArea({
  value,
  onCommit,
  minRows = 2,
  ...rest
}: Omit<CommitProps, 'rightSection' | 'list' | 'inputMode'> & { minRows?: number }) {
  const { text, setText, commit } = useTyped(value, onCommit);
  return (
    <Textarea
      {...rest}
      autosize
      minRows={minRows}
      maxRows={14}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === value) return;
        event.preventDefault();
        setText(value);
      }}
    />
  );
}

interface NumberProps extends Omit<CommitProps, 'value' | 'onCommit' | 'inputMode' | 'list'> {
  value: number | null;
  onCommit: (value: number | null) => void;
  /** Shown when what is typed is no whole number in range. */
  badText: string;
  min?: number;
  max?: number;
  /** "orang": shown after the number while the field is not being typed in. */
  unit?: string;
}

/** A whole number, typed with or without thousands dots; empty = not known. */
export function CommitNumber({
  value,
  onCommit,
  badText,
  min = 0,
  max = 10_000_000,
  unit,
  error,
  ...rest
}: NumberProps) {
  const [bad, setBad] = useState(false);
  const shown = value === null ? '' : `${thousands(value)}${unit ? ` ${unit}` : ''}`;
  const read = (text: string) => {
    const digits = text.replace(/\D+$/, '').replaceAll('.', '').trim();
    if (text === '') {
      setBad(false);
      onCommit(null);
      return;
    }
    const number = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
    const fits = number >= min && number <= max;
    setBad(!fits);
    if (fits && number !== value) onCommit(number);
  };
  return (
    <CommitField {...rest} inputMode="numeric" value={shown} onCommit={read} error={bad ? badText : error} />
  );
}
