import { Menu, Popover } from '@mantine/core';
import {
  IconCalendarEvent,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconFlag,
  IconSearch,
} from '@tabler/icons-react';
import { useState } from 'react';
import { addDays } from '../../../../core/text/civil-date.ts';
import { dateRange, dayShortDate } from '../../../../core/text/format.ts';
import type { Overview } from '../../../../shared/contract/session.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { setDay, setOperation, useAppContext } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { openPalette } from '../../lib/ui-state.ts';
import { unitTitle } from '../../lib/unit-title.ts';
import { Kbd } from '../../ui/button.tsx';
import { Calendar } from '../../ui/calendar.tsx';
import { Mark } from '../../ui/mark.tsx';

type Operation = Overview['operations'][number];

/** "Mantap Praja Turangga-2024": an operation is called by its name and its sandi. */
const operationTitle = (o: Operation): string => (o.sandi ? `${o.name} ${o.sandi}` : o.name);

function OperationMenu({ overview }: { overview: Overview }) {
  const operationId = useAppContext((c) => c.operationId);
  const current = overview.operations.find((o) => o.id === operationId) ?? null;
  if (overview.operations.length === 0) {
    return (
      <button type="button" className="tb box" onClick={() => navigate('operation')}>
        <IconFlag />
        <span className="el t2">{shellText.noOperation}</span>
      </button>
    );
  }
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className="tb box op" title={shellText.chooseOperation}>
          <IconFlag />
          <b className="el">{current ? operationTitle(current) : shellText.chooseOperation}</b>
          <IconChevronDown className="i14" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {overview.operations.map((o) => (
          <Menu.Item
            key={o.id}
            onClick={() => setOperation(o.id)}
            aria-current={o.id === operationId || undefined}
          >
            <span className={o.id === operationId ? 'op-on' : undefined}>{operationTitle(o)}</span>
            <span className="s11 muted op-when">{dateRange(o.start, o.end)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate('operation')}>{shellText.manageOperations}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function DayPicker({ overview }: { overview: Overview }) {
  const day = useAppContext((c) => c.day);
  const operationId = useAppContext((c) => c.operationId);
  const [open, setOpen] = useState(false);
  const period = overview.operations.find((o) => o.id === operationId);
  if (day === null) return null;
  return (
    <>
      <button
        type="button"
        className="tb step"
        aria-label={shellText.dayBefore}
        title={shellText.dayBefore}
        onClick={() => setDay(addDays(day, -1))}
      >
        <IconChevronLeft />
      </button>
      <Popover opened={open} onChange={setOpen} position="bottom" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className="tb box"
            title={shellText.chooseDay}
            onClick={() => setOpen((o) => !o)}
          >
            <IconCalendarEvent />
            <b>{dayShortDate(day)}</b>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Calendar
            value={day}
            today={overview.today}
            autoFocus
            isMarked={(d) => period !== undefined && d >= period.start && d <= period.end}
            onPick={(d) => {
              setDay(d);
              setOpen(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className="tb step"
        aria-label={shellText.dayAfter}
        title={shellText.dayAfter}
        onClick={() => setDay(addDays(day, 1))}
      >
        <IconChevronRight />
      </button>
    </>
  );
}

function Counters() {
  const day = useAppContext((c) => c.day);
  const operationId = useAppContext((c) => c.operationId);
  const counters = useCall('report.dayCounters', day ? { day, operationId } : null).data;
  if (!counters?.line1 && !counters?.line2) return null;
  return (
    <div className="count">
      {counters.line1 && <b className="el">{counters.line1}</b>}
      {counters.line2 && <span className="el">{counters.line2}</span>}
    </div>
  );
}

/** Unit, operation, day: what every screen follows; and the way into the palette. */
export function ContextBar({ overview }: { overview: Overview | null }) {
  return (
    <header className="top" data-pane tabIndex={-1}>
      <div className="mark">
        <Mark size={24} />
      </div>
      {overview && (
        <>
          <div className="unit">
            <b className="el">{unitTitle(overview.unitName)}</b>
            <small className="el">
              {overview.parentName ? `${unitTitle(overview.parentName)} · ` : ''}
              {overview.timeZone}
            </small>
          </div>
          <OperationMenu overview={overview} />
          <span className="sep" />
          <DayPicker overview={overview} />
          <Counters />
        </>
      )}
      <button type="button" className="search" onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch />
        <span className="el">{shellText.search}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
    </header>
  );
}
