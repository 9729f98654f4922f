import {
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  weekdayIndex,
} from '../../../core/text/civil-date.ts';
import { DAY_SHORTS, dayLongDate, MONTH_NAMES, monthYear } from '../../../core/text/format.ts';
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

const YEAR = 12;

/** What the keys do in a month of days; with Shift a page is a year. */
const STEP: Record<string, (d: CivilDate) => CivilDate> = {
  'Shift+PageUp': (d) => addMonths(d, -YEAR),
  'Shift+PageDown': (d) => addMonths(d, YEAR),
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

/**
 * A month of days. Arrows, Page (with Shift: a year), Home and End move; Enter picks. The heading opens the months
 * of the year.
 */
export function Calendar({ value, onPick, today, isMarked, autoFocus }: CalendarProps) {
  const [cursor, setCursor] = useState<CivilDate>(value ?? today ?? '2024-01-01');
  const grid = useRef<HTMLFieldSetElement>(null);
  const moved = useRef(autoFocus ?? false);
  const [byMonth, setByMonth] = useState(false);
  const month = cursor.slice(0, 7);

  // biome-ignore lint/correctness/useExhaustiveDependencies: back from the months the days are there anew
  useEffect(() => {
    if (!moved.current) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`)?.focus();
  }, [cursor, byMonth]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.shiftKey ? `Shift+${event.key}` : event.key];
    if (!step || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    moved.current = true;
    setCursor(step(cursor));
  };

  /** By the buttons of the head: the focus stays on them. */
  const go = (months: number) => {
    moved.current = false;
    setCursor(addMonths(cursor, months));
  };

  return (
    <div className="cal">
      <div className="cal-head">
        <Step label={commonText.yearBefore} onStep={() => go(-YEAR)}>
          <IconChevronsLeft />
        </Step>
        {byMonth ? null : (
          <Step label={commonText.monthBefore} onStep={() => go(-1)}>
            <IconChevronLeft />
          </Step>
        )}
        <button
          type="button"
          className="cal-title"
          aria-live="polite"
          aria-expanded={byMonth}
          title={commonText.pickMonth}
          onClick={() => setByMonth(!byMonth)}
        >
          {byMonth ? cursor.slice(0, 4) : monthYear(cursor)}
          <IconChevronDown className="i14" />
        </button>
        {byMonth ? null : (
          <Step label={commonText.monthAfter} onStep={() => go(1)}>
            <IconChevronRight />
          </Step>
        )}
        <Step label={commonText.yearAfter} onStep={() => go(YEAR)}>
          <IconChevronsRight />
        </Step>
      </div>
      {byMonth ? (
        <div className="cal-months">
          {MONTH_NAMES.map((name, at) => (
            <button
              key={name}
              type="button"
              className="cal-day"
              aria-pressed={dateParts(cursor).month === at + 1}
              onClick={() => {
                moved.current = true;
                setCursor(addMonths(cursor, at + 1 - dateParts(cursor).month));
                setByMonth(false);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      ) : (
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
      )}
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

function Step({ label, onStep, children }: { label: string; onStep: () => void; children: ReactNode }) {
  return (
    <IconButton label={label} plain small onClick={onStep}>
      {children}
    </IconButton>
  );
}
