import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReguView as Regu } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { useCall } from '../../lib/hooks.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState, SkeletonRows } from '../../ui/feedback.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { ReguDialog } from './regu-dialog.tsx';

const t = guardText.regu;

/** The squads of the operation. */
export function ReguView({ operationId }: { operationId: string }) {
  const regu = useCall('regu.list', { operationId }).data;
  const [editing, setEditing] = useState<Regu | 'new' | null>(null);
  const add = (
    <Button icon={<IconPlus />} onClick={() => setEditing('new')}>
      {t.add}
    </Button>
  );
  const columns: readonly SimpleColumn<Regu>[] = [
    { key: 'label', title: t.columns.label, width: 150, cell: ({ label }) => <b>{label}</b> },
    {
      key: 'leader',
      title: t.columns.leader,
      width: 230,
      cell: ({ members, leaderId }) => {
        const leader = members.find((m) => m.personId === leaderId);
        return leader ? rankedListName(leader) : <span className="muted">{t.noLeader}</span>;
      },
    },
    {
      key: 'people',
      title: t.columns.people,
      width: 64,
      align: 'right',
      cell: ({ members }) => members.length,
    },
    {
      key: 'members',
      title: t.columns.members,
      cell: ({ members }) => {
        const text = members.map(rankedListName).join(', ');
        return (
          <span className="el" title={text}>
            {text}
          </span>
        );
      },
    },
    { key: 'satgas', title: t.columns.satgas, width: 150, cell: ({ satgas }) => satgas ?? '–' },
    {
      key: 'edit',
      title: '',
      width: 44,
      cell: (row) => (
        <IconButton label={t.edit(row.label)} plain small onClick={() => setEditing(row)}>
          <IconPencil className="i14" />
        </IconButton>
      ),
    },
  ];
  return (
    <div className="gd-page scroll" data-pane tabIndex={-1}>
      {regu === undefined ? (
        <SkeletonRows />
      ) : regu.length === 0 ? (
        <EmptyState action={add}>{t.none}</EmptyState>
      ) : (
        <>
          <SimpleTable columns={columns} rows={regu} rowKey={({ id }) => id} label={t.table} />
          <div className="gd-add">{add}</div>
        </>
      )}
      {editing === null ? null : (
        <ReguDialog
          operationId={operationId}
          regu={editing === 'new' ? null : editing}
          next={Math.max(0, ...(regu ?? []).map((row) => row.number)) + 1}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}
