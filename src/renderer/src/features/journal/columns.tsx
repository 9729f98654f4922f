import { thousands } from '../../../../core/text/format.ts';
import { journalText as t } from '../../../../shared/text/journal.ts';
import { Tag } from '../../ui/marks.tsx';
import type { SimpleColumn } from '../../ui/table.tsx';
import type { Action } from './use-actions.ts';

/** Undone, or itself an undo; nothing for the usual case. */
export function ActionState({ action }: { action: Action }) {
  if (action.undone) return <Tag>{t.undone}</Tag>;
  return action.undoes ? <Tag tone="info">{t.isUndo}</Tag> : null;
}

export const columns: readonly SimpleColumn<Action>[] = [
  { key: 'at', title: t.at, width: 140, cell: (a) => a.local },
  { key: 'actor', title: t.actor, width: 130, cell: (a) => a.actor },
  {
    key: 'what',
    title: t.what,
    cell: (a) => (
      <span title={[a.label, a.detail].filter(Boolean).join(' · ')}>
        <span className={a.undone ? 'was' : undefined}>{a.label}</span>
        {a.detail && <span className="t2"> · {a.detail}</span>}
      </span>
    ),
  },
  {
    key: 'why',
    title: t.why,
    width: 160,
    cell: (a) => <span title={a.reason ?? undefined}>{a.reason}</span>,
  },
  { key: 'changes', title: t.changes, width: 82, align: 'right', cell: (a) => thousands(a.changes) },
  { key: 'state', title: t.state, width: 102, cell: (a) => <ActionState action={a} /> },
];
