import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  weekdayIndex,
} from '../../../core/text/civil-date.ts';
import { DAY_SHORTS, dayLongDate, monthYear } from '../../../core/text/format.ts';
import { commonText } from '../../../shared/text/common.ts';
import { addMonths } from '../lib/calendar.ts';
import { Button, IconButton } from './button.tsx';

/** The days of the six weeks (Monday first) that show the month of `date`. */
export function monthGrid(date: CivilDate): CivilDate[] {
  const { year, month } = dateParts(date);
  const first = civilDate(year, month, 1);
  const start = addDays(first, -weekdayIndex(first));
  return Array.from({ length: 42 }, (_, i) => addDays(start, i));
}

const STEP: Record<string, (d: CivilDate) => CivilDate> = {
  ArrowLeft: (d) => addDays(d, -1),
  ArrowRight: (d) => addDays(d, 1),
  ArrowUp: (d) => addDays(d, -7),
  ArrowDown: (d) => addDays(d, 7),
  PageUp: (d) => addMonths(d, -1),
  PageDown: (d) => addMonths(d, 1),
  Home: (d) => addDays(d, -weekdayIndex(d)),
  End: (d) => addDays(d, 6 - weekdayIndex(d)),
};

interface CalendarProps {
  value: CivilDate | null;
  onPick: (date: CivilDate) => void;
  today?: CivilDate | null;
  /** Days of a stage or an operation are lightly tinted. */
  isMarked?: (date: CivilDate) => boolean;
  autoFocus?: boolean;
}

/** A month of days. Arrows, Page, Home and End move; Enter picks. */
export function Calendar({ value, onPick, today, isMarked, autoFocus }: CalendarProps) {
  const [cursor, setCursor] = useState<CivilDate>(value ?? today ?? '2024-01-01');
  const grid = useRef<HTMLFieldSetElement>(null);
  const moved = useRef(autoFocus ?? false);
  const month = cursor.slice(0, 7);

  useEffect(() => {
    if (!moved.current) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`)?.focus();
  }, [cursor]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    if (!step || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    moved.current = true;
    setCursor(step(cursor));
  };

  return (
    <div className="cal">
      <div className="cal-head">
        <IconButton
          label={commonText.monthBefore}
          plain
          small
          onClick={() => setCursor(addMonths(cursor, -1))}
        >
          <IconChevronLeft />
        </IconButton>
        <b aria-live="polite">{monthYear(cursor)}</b>
        <IconButton label={commonText.monthAfter} plain small onClick={() => setCursor(addMonths(cursor, 1))}>
          <IconChevronRight />
        </IconButton>
      </div>
      <fieldset className="cal-grid" ref={grid} onKeyDown={onKeyDown} aria-label={monthYear(cursor)}>
        {DAY_SHORTS.map((name) => (
          <span key={name} className="cal-dow" aria-hidden="true">
            {name}
          </span>
        ))}
        {monthGrid(cursor).map((date) => (
          <button
            key={date}
            type="button"
            data-day={date}
            tabIndex={date === cursor ? 0 : -1}
            aria-label={dayLongDate(date)}
            aria-pressed={date === value}
            aria-current={date === today ? 'date' : undefined}
            className={`cal-day${date.slice(0, 7) === month ? '' : ' out'}${isMarked?.(date) ? ' mark' : ''}`}
            onClick={() => onPick(date)}
          >
            {dateParts(date).day}
          </button>
        ))}
      </fieldset>
      {today && (
        <div className="cal-foot">
          <Button small variant="quiet" onClick={() => onPick(today)}>
            {commonText.today}
          </Button>
        </div>
      )}
    </div>
  );
}
