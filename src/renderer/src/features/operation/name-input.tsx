import { useRef, useState } from 'react';
import { TextInput } from '../../ui/field.tsx';

/** A name typed in the tree. Enter or leaving keeps it, Esc takes it back (then `onDone` gets the start again). */
export function NameInput({
  label,
  start,
  onDone,
}: {
  label: string;
  start: string;
  onDone: (name: string) => void;
}) {
  const [name, setName] = useState(start);
  const over = useRef(false);
  const finish = (value: string) => {
    if (over.current) return;
    over.current = true;
    onDone(value.trim());
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      value={name}
      maxLength={120}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => finish(name)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(name);
        if (event.key === 'Escape') finish(start);
      }}
    />
  );
}
