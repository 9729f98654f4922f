import { Popover, TextInput } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { type CivilDate, dateParts } from '../../../core/text/civil-date.ts';
import { clock, dayShortDate } from '../../../core/text/format.ts';
import { parseClock, parseDate } from '../../../core/text/parse.ts';
import { commonText } from '../../../shared/text/common.ts';
import { IconButton } from './button.tsx';
import { Calendar } from './calendar.tsx';

interface DateFieldProps {
  label?: ReactNode;
  'aria-label'?: string;
  value: CivilDate | null;
  onChange: (value: CivilDate | null) => void;
  /** Year for a date typed without one ("6/11"). Default: the year of the present value. */
  year?: number;
  today?: CivilDate | null;
  required?: boolean;
  disabled?: boolean;
  error?: ReactNode;
  placeholder?: string;
}

/** A civil date: type it as people write dates ("6/11", "6 Nov 2024") or pick it. Shown as "Rabu, 6 Nov 2024". */
export function DateField({ value, onChange, year, today, error, ...rest }: DateFieldProps) {
  const [text, setText] = useState(value ? dayShortDate(value) : '');
  const [bad, setBad] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    setText(value ? dayShortDate(value) : '');
    setBad(false);
  }, [value]);

  const commit = () => {
    const typed = text.trim();
    if (typed === '') {
      setBad(false);
      if (value !== null) onChange(null);
      return;
    }
    const date = parseDate(
      typed,
      year ?? (value ? dateParts(value).year : today ? dateParts(today).year : null),
    );
    setBad(date === null);
    if (date === null) return;
    setText(dayShortDate(date));
    if (date !== value) onChange(date);
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <TextInput
          {...rest}
          role="combobox"
          value={text}
          error={bad ? commonText.dateBad : error}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
          }}
          rightSection={
            <IconButton
              label={commonText.pickDate}
              plain
              small
              tabIndex={-1}
              disabled={rest.disabled}
              onClick={() => setOpen((o) => !o)}
            >
              <IconCalendarEvent />
            </IconButton>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar
          value={value}
          today={today ?? null}
          autoFocus
          onPick={(date) => {
            setOpen(false);
            onChange(date);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface TimeFieldProps {
  label?: ReactNode;
  'aria-label'?: string;
  /** 'HH:mm' or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  required?: boolean;
  disabled?: boolean;
  error?: ReactNode;
  placeholder?: string;
}

/** A clock time, typed as "14.30", "1430" or "8"; shown with a dot as papers do. */
export function TimeField({ value, onChange, error, ...rest }: TimeFieldProps) {
  const shown = value ? clock(value) : '';
  const [text, setText] = useState(shown);
  const [bad, setBad] = useState(false);
  useEffect(() => {
    setText(shown);
    setBad(false);
  }, [shown]);

  const commit = () => {
    const typed = text.trim();
    if (typed === '') {
      setBad(false);
      if (value !== null) onChange(null);
      return;
    }
    const time = parseClock(/^\d{3,4}$/.test(typed) ? typed.replace(/(\d\d)$/, '.$1') : typed);
    setBad(time === null);
    if (time === null) return;
    setText(clock(time));
    if (time !== value) onChange(time);
  };

  return (
    <TextInput
      {...rest}
      value={text}
      inputMode="numeric"
      error={bad ? commonText.timeBad : error}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
