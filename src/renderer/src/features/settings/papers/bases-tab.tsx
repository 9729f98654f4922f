import { useState } from 'react';
import { isValidOn } from '../../../../../core/order/basis.ts';
import { longDate, shortDate } from '../../../../../core/text/format.ts';
import type { BasisRow } from '../../../../../shared/contract/paper-list.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useDay } from '../../../lib/context.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { Tag } from '../../../ui/marks.tsx';
import { BasisDialog } from './basis-dialog.tsx';
import { PaperTable, UsualMark } from './paper-table.tsx';

const t = papersText.bases;

/** The legal bases that orders rest on, with the days they are in force. */
export function BasesTab() {
  const list = useCall('legalBasis.list', {});
  const [open, setOpen] = useState<BasisRow | 'new' | null>(null);
  const bringBack = useMutate('legalBasis.reset', { done: papersText.resetDone(t.shortName) });
  const day = useDay();
  if (list.error) return <ErrorNote error={list.error} />;
  if (!list.data) return <SkeletonRows />;
  return (
    <>
      <p className="t2">{t.lead}</p>
      {bringBack.error && <ErrorNote error={bringBack.error} />}
      <PaperTable
        label={papersText.tabs.bases}
        rows={list.data}
        textOf={({ line }) => line}
        add={t.add}
        empty={t.empty}
        onAdd={() => setOpen('new')}
        onEdit={setOpen}
        onBringBack={({ key }) => bringBack.mutate({ key })}
        columns={[
          {
            key: 'line',
            title: t.line,
            cell: ({ line }) => (
              <span className="two-lines" title={line}>
                {line}
              </span>
            ),
          },
          { key: 'operations', title: 'Operasi', width: 84, cell: ({ operations }) => operations.join(', ') },
          { key: 'valid', title: t.valid, width: 150, cell: (row) => <Validity row={row} day={day} /> },
          { key: 'usual', title: t.usual, width: 76, cell: ({ usual }) => <UsualMark usual={usual} /> },
        ]}
      />
      {open !== null && <BasisDialog basis={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The days a basis is in force; a word when the shown day is not among them. */
function Validity({ row, day }: { row: BasisRow; day: string }) {
  const { validFrom, validTo } = row;
  const dates = [validFrom && t.from(shortDate(validFrom)), validTo && t.to(shortDate(validTo))].filter(
    Boolean,
  );
  if (isValidOn(row, day)) return <span className="t2">{dates.join(' ') || t.always}</span>;
  const ended = validTo !== null && validTo < day;
  return (
    <Tag tone="warning" title={dates.join(' ') || longDate(day)}>
      {ended ? t.ended : t.notYet}
    </Tag>
  );
}
