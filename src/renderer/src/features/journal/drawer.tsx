import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { datePart, isCivilDate, isCivilDateTime } from '../../../../core/text/civil-date.ts';
import { clock, shortDate, thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { journalText as t } from '../../../../shared/text/journal.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note, SkeletonRows } from '../../ui/feedback.tsx';
import { Drawer } from '../../ui/layout.tsx';
import { Tag, type Tone } from '../../ui/marks.tsx';
import { ActionState } from './columns.tsx';
import type { Action } from './use-actions.ts';

type Change = Output<'journal.changes'>[number];

const FIRST = 100;
const MOST = 1000;
const TONE: Record<Change['op'], Tone> = { insert: 'ok', update: 'accent', end: 'error', revive: 'info' };

/** Dates as papers write them; everything else as it is. */
function readable(value: string): string {
  if (isCivilDate(value)) return shortDate(value);
  return isCivilDateTime(value) ? `${shortDate(datePart(value))} ${clock(value)}` : value;
}

/** A value as people read it; nothing is said in words. */
function Value({ value, old }: { value: string | null; old?: boolean }) {
  if (value === null || value === '') return <span className="muted">{t.emptyValue}</span>;
  const text = readable(value);
  return old ? <s className="t2">{text}</s> : <b>{text}</b>;
}

function ChangeCard({ change }: { change: Change }) {
  return (
    <section className="change">
      <header className="f">
        <b className="el g1" title={change.subject}>
          {change.subject}
        </b>
        <span className="muted s11">{change.word}</span>
        <Tag tone={TONE[change.op]}>{t.op[change.op]}</Tag>
      </header>
      {change.fields.length > 0 && (
        <dl>
          {change.fields.map((f) => (
            <div key={f.field}>
              <dt>{f.field}</dt>
              <dd>
                {change.op === 'update' && (
                  <>
                    <Value value={f.before} old /> <span aria-hidden="true">→</span>{' '}
                  </>
                )}
                <Value value={change.op === 'end' ? f.before : f.after} old={change.op === 'end'} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** One action: every changed row with before and after per field, and `Urungkan` or why not. */
export function ActionDrawer({ action, onClose }: { action: Action; onClose: () => void }) {
  const [limit, setLimit] = useState(FIRST);
  const changes = useCall('journal.changes', { id: action.id, limit });
  const obstacle = useCall('journal.obstacle', action.undone ? null : { id: action.id }).data;
  const undo = useMutate('journal.undo', { done: ({ label }) => t.undoDone(label) });
  const shown = changes.data?.length ?? 0;

  return (
    <Drawer
      label={t.detail}
      width={420}
      onClose={onClose}
      head={
        <>
          <h2 className="drawer-title">{action.label}</h2>
          <div className="f s12 t2">
            {t.by(action.actor, action.local)} <ActionState action={action} />
          </div>
        </>
      }
      footer={
        <>
          <Button
            icon={<IconArrowBackUp />}
            disabled={action.undone || !obstacle || obstacle.message !== null || undo.isPending}
            onClick={() => undo.mutate({ id: action.id })}
          >
            {t.undo}
          </Button>
          <span className="r muted s11">{t.rows(thousands(action.changes))}</span>
        </>
      }
    >
      <div className="stack">
        {action.reason && (
          <p>
            <span className="lab">{t.reason}</span>
            {action.reason}
          </p>
        )}
        {obstacle?.message && (
          <Note level="info">
            <b>{t.cannot}</b> {obstacle.message}
          </Note>
        )}
        {undo.error && <ErrorNote error={undo.error} />}
        {changes.error && <ErrorNote error={changes.error} />}
        {!changes.data && !changes.error && <SkeletonRows />}
        {changes.data?.length === 0 && <p className="t2">{t.noChanges}</p>}
        {changes.data?.map((change) => (
          <ChangeCard key={`${change.entity}-${change.rowId}-${change.op}`} change={change} />
        ))}
        {shown >= limit && action.changes > shown && (
          <div className="f">
            <span className="t2 s12 g1">{t.shown(shown, thousands(action.changes))}</span>
            {limit < MOST && (
              <Button small onClick={() => setLimit(MOST)}>
                {t.showAll}
              </Button>
            )}
          </div>
        )}
      </div>
    </Drawer>
  );
}
