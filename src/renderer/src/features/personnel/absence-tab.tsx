import { IconCalendarPlus, IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { statusLabel } from '../../../../core/personnel/person.ts';
import { dayShortDate, monthYear, thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { addMonths, monthSpan } from '../../lib/calendar.ts';
import { useDay } from '../../lib/context.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { ScreenHead, Toolbar } from '../../ui/layout.tsx';
import { Tag } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { AbsenceDialog } from './absence-dialog.tsx';

type Row = Output<'absence.list'>[number];

/** Who is away in a month, and why. */
export function AbsenceTab({ tabs }: { tabs: ReactNode }) {
  const day = useDay();
  const [month, setMonth] = useState(day);
  const [kind, setKind] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const { data, error } = useCall('absence.list', monthSpan(month));
  const end = useMutate('absence.end', { done: t.drawer.absenceRemoved });
  useKeys({ N: () => setAdding(true) });

  const kinds = [...new Set((data ?? []).map((row) => row.kind))].sort();
  const rows = (data ?? []).filter((row) => kind === null || row.kind === kind);
  const columns: SimpleColumn<Row>[] = [
    { key: 'rank', title: t.absence.columns.rank, width: 90, cell: (row) => row.rank ?? '' },
    { key: 'name', title: t.absence.columns.person, width: 230, cell: (row) => <b>{row.name}</b> },
    { key: 'nrp', title: t.absence.columns.number, width: 90, cell: (row) => row.nrp ?? '' },
    { key: 'unit', title: t.absence.columns.unit, width: 170, cell: (row) => row.unit ?? '' },
    {
      key: 'kind',
      title: t.absence.columns.kind,
      width: 130,
      cell: (row) => <Tag tone="warning">{statusLabel(row.kind)}</Tag>,
    },
    { key: 'since', title: t.absence.columns.since, width: 130, cell: (row) => dayShortDate(row.since) },
    {
      key: 'until',
      title: t.absence.columns.until,
      width: 130,
      cell: (row) =>
        row.until ? dayShortDate(row.until) : <span className="muted">{t.drawer.openEnd}</span>,
    },
    { key: 'note', title: t.absence.columns.note, cell: (row) => row.note ?? '' },
    {
      key: 'end',
      title: '',
      width: 40,
      cell: (row) => (
        <IconButton label={t.drawer.removeAbsence} plain small onClick={() => end.mutate({ ids: [row.id] })}>
          <IconTrash className="i14" />
        </IconButton>
      ),
    },
  ];
  return (
    <>
      <ScreenHead
        title={t.title}
        actions={
          <Button variant="primary" icon={<IconCalendarPlus />} onClick={() => setAdding(true)}>
            {t.absence.add}
          </Button>
        }
      >
        {tabs}
      </ScreenHead>
      <Toolbar
        label={t.absence.label}
        end={
          <Select
            aria-label={t.absence.columns.kind}
            placeholder={t.absence.all}
            data={kinds.map((value) => ({ value, label: statusLabel(value) }))}
            value={kind}
            onChange={setKind}
            clearable
          />
        }
      >
        <IconButton label={commonText.monthBefore} onClick={() => setMonth(addMonths(month, -1))}>
          <IconChevronLeft />
        </IconButton>
        <b className="pn-monthname">{monthYear(month)}</b>
        <IconButton label={commonText.monthAfter} onClick={() => setMonth(addMonths(month, 1))}>
          <IconChevronRight />
        </IconButton>
        {data ? <span className="t2 s12">{t.absence.count(thousands(rows.length))}</span> : null}
      </Toolbar>
      {error ? <ErrorNote error={error} /> : null}
      {end.error ? <ErrorNote error={end.error} /> : null}
      <div className="pn-page scroll" data-pane tabIndex={-1}>
        {!data ? <SkeletonRows /> : null}
        {data && rows.length === 0 ? (
          <EmptyState action={<Button onClick={() => setAdding(true)}>{t.absence.add}</Button>}>
            {t.absence.empty}
          </EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <SimpleTable
            label={t.absence.month(monthYear(month))}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        ) : null}
      </div>
      {adding ? <AbsenceDialog people={[]} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
