import { useState } from 'react';
import { linesOf } from '../../lib/lines.ts';
import { Textarea, TextInput } from '../../ui/field.tsx';

interface TypedProps<V> {
  label: string;
  placeholder?: string;
  maxLength?: number;
  value: V;
  /** What Esc goes back to. */
  saved: V;
  /** With every letter: the text beside the form follows. */
  onChange: (value: V) => void;
  /** The field was left. */
  onLeave: () => void;
}

/** A line of text; empty is null. */
export function TypedLine({ value, saved, onChange, onLeave, ...rest }: TypedProps<string | null>) {
  const [raw, setRaw] = useState(value ?? '');
  const shown = raw.trim() === (value ?? '') ? raw : (value ?? '');
  return (
    <TextInput
      {...rest}
      value={shown}
      onChange={({ currentTarget: { value: text } }) => {
        setRaw(text);
        onChange(text.trim() || null);
      }}
      onBlur={() => {
        setRaw(value ?? '');
        onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onLeave();
        if (event.key !== 'Escape' || value === saved) return;
        event.preventDefault();
        onChange(saved);
      }}
    />
  );
}

/** Several sentences, one line one. */
export function TypedLines({
  value,
  saved,
  onChange,
  onLeave,
  maxLength = 2000,
  ...rest
}: TypedProps<string[]>) {
  const [raw, setRaw] = useState(value.join('\n'));
  const same = (lines: readonly string[]) => lines.join('\n') === value.join('\n');
  const shown = same(linesOf(raw, maxLength)) ? raw : value.join('\n');
  return (
    <Textarea
      {...rest}
      autosize
      minRows={1}
      maxRows={14}
      value={shown}
      onChange={({ currentTarget: { value: text } }) => {
        setRaw(text);
        onChange(linesOf(text, maxLength));
      }}
      onBlur={() => {
        setRaw(value.join('\n'));
        onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || same(saved)) return;
        event.preventDefault();
        onChange(saved);
      }}
    />
  );
}
