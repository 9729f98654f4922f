import { useState } from 'react';
import { shortDate } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { EmptyState } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { StatusBar, Toolbar } from '../../ui/layout.tsx';
import { Tag } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { type RegisterLine, registerLines, registerYears } from './orders.ts';

const text = documentText.register;

const columns: readonly SimpleColumn<RegisterLine>[] = [
  { key: 'value', title: text.columns.value, width: 70, align: 'right', cell: (line) => line.value },
  {
    key: 'number',
    title: text.columns.number,
    width: 250,
    cell: (line) => (line.type === 'gap' ? <span className="muted">–</span> : <b>{line.order.number}</b>),
  },
  {
    key: 'date',
    title: text.columns.date,
    width: 120,
    cell: (line) => (line.type === 'gap' ? '' : shortDate(line.order.date)),
  },
  {
    key: 'subject',
    title: text.columns.subject,
    cell: (line) => (line.type === 'gap' ? '' : line.order.subject),
  },
  {
    key: 'people',
    title: text.columns.people,
    width: 80,
    align: 'right',
    cell: (line) => (line.type === 'gap' ? '' : line.order.people),
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 110,
    cell: (line) =>
      line.type === 'gap' ? (
        <Tag tone="warning">{text.gap}</Tag>
      ) : (
        <Tag tone={line.order.state === 'draft' ? 'info' : 'plain'}>
          {documentText.states[line.order.state]}
        </Tag>
      ),
  },
];

/** Every number of a year: used or skipped. */
export function RegisterTab({ list, onOpen }: { list: Output<'letter.list'>; onOpen: (id: string) => void }) {
  const years = registerYears(list.letters);
  const [chosen, setYear] = useState<string | null>(null);
  const year = chosen ?? years[0] ?? '';
  // The backend counts gaps for the latest year only.
  const gaps = year === years[0] ? list.gaps : [];
  const lines = registerLines(list.letters, gaps, year);
  if (lines.length === 0) return <EmptyState>{text.none}</EmptyState>;
  return (
    <>
      {years.length > 1 ? (
        <Toolbar label={text.table}>
          <Select aria-label={text.table} data={years} value={year} w={100} onChange={setYear} />
        </Toolbar>
      ) : null}
      <div className="scroll re-body">
        <SimpleTable
          columns={columns}
          rows={lines}
          rowKey={(line) => (line.type === 'gap' ? `gap-${line.value}` : line.order.id)}
          label={text.table}
          onOpen={(line) => line.type === 'used' && onOpen(line.order.id)}
        />
      </div>
      <StatusBar end={text.gaps(gaps.length)}>{text.used(lines.length - gaps.length)}</StatusBar>
    </>
  );
}
