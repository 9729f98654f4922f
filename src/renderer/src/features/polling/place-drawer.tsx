import { IconLock, IconLockOpen, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { pad } from '../../../../core/polling/group.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { PollingGuard, PollingRow } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Drawer } from '../../ui/layout.tsx';
import { Severity, Tag } from '../../ui/marks.tsx';
import { PersonField } from '../../ui/person-field.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { guardName } from './place-columns.tsx';

const t = pollingText.drawer;

interface Props {
  operationId: string;
  row: PollingRow;
  onClose: () => void;
}

/** One polling place: who guards its group, who leads, what is known of it. What is put here by hand is pinned. */
export function PlaceDrawer({ operationId, row, onClose }: Props) {
  const [editing, setEditing] = useState(false);
  const assign = useMutate('polling.assign', { done: t.assigned });
  const error = assign.error;
  const lack = row.need - row.people.length;
  const put = (personId: string | undefined, role: 'anggota' | 'padal') => {
    if (personId) assign.mutate({ placeId: row.id, personId, role });
  };
  return (
    <Drawer
      label={t.label}
      onClose={onClose}
      head={
        <>
          <div className="drawer-title">
            <b>
              TPS {pad(row.number)}, {row.village}
            </b>
          </div>
          <div className="s12 t2">
            Kec. {row.district} · {pollingText.classes[row.class]} · {row.pattern}
          </div>
        </>
      }
    >
      <div className="pl-drawer">
        {error ? <ErrorNote error={error} /> : null}
        <div className="s12 t2">{t.group}</div>
        <b>{row.group}</b>
        <h3>{t.people}</h3>
        {lack > 0 ? (
          <p className="f">
            <Severity level="warning" small /> {t.missing(lack)}
          </p>
        ) : lack < 0 ? (
          <p className="f">
            <Severity level="info" small /> {t.over(-lack)}
          </p>
        ) : null}
        {row.people.length === 0 ? <p className="muted">{t.nobody}</p> : null}
        <ul className="pl-people">
          {row.people.map((guard) => (
            <Guard key={guard.assignmentId} guard={guard} />
          ))}
        </ul>
        <PersonField
          key={`a${row.people.length}`}
          label={t.add}
          value={null}
          onChange={(person) => put(person?.personId, 'anggota')}
          placeholder={t.find}
          nothingFound={t.nobodyFound}
          clearLabel={t.clear}
          disabled={assign.isPending}
        />
        <h3>{t.padal}</h3>
        {row.padal ? (
          <ul className="pl-people">
            <Guard guard={row.padal} />
          </ul>
        ) : (
          <p className="muted">{t.noPadal}</p>
        )}
        <PersonField
          key={`p${row.padal?.assignmentId}`}
          label={t.addPadal}
          value={null}
          onChange={(person) => put(person?.personId, 'padal')}
          placeholder={t.find}
          nothingFound={t.nobodyFound}
          clearLabel={t.clear}
          disabled={assign.isPending}
        />
        <div className="pl-fields">
          <h3>{t.fields}</h3>
          <Button small className="r" icon={<IconPencil className="i14" />} onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
        </div>
        <Facts row={row} />
      </div>
      {editing ? (
        <EditDialog
          operationId={operationId}
          row={row}
          onClose={() => setEditing(false)}
          onRemoved={onClose}
        />
      ) : null}
    </Drawer>
  );
}

function Guard({ guard }: { guard: PollingGuard }) {
  const remove = useMutate('polling.unassign', { done: t.removed });
  const pin = useMutate('polling.pin');
  const name = guardName(guard);
  const ids = [guard.assignmentId];
  return (
    <li>
      <div className="g1">
        <div className="el">
          <b>{name}</b> {guard.pinned ? <Tag>{t.pinned}</Tag> : null}
        </div>
        <div className="s11 t2 el">{[guard.number, guard.unit].filter(Boolean).join(' · ')}</div>
      </div>
      <IconButton
        label={guard.pinned ? t.unpin(name) : t.pin(name)}
        plain
        small
        onClick={() => pin.mutate({ ids, pinned: !guard.pinned })}
      >
        {guard.pinned ? <IconLockOpen className="i14" /> : <IconLock className="i14" />}
      </IconButton>
      <IconButton label={t.remove(name)} plain small onClick={() => remove.mutate({ ids })}>
        <IconX className="i14" />
      </IconButton>
    </li>
  );
}

function Facts({ row }: { row: PollingRow }) {
  const e = pollingText.edit;
  const facts: [string, string | null][] = [
    [e.voters, row.voters === null ? null : thousands(row.voters)],
    [e.linmas, row.linmas === null ? null : thousands(row.linmas)],
    [e.name, row.name],
    [e.address, row.address],
    [e.sector, row.sector],
    [e.note, row.note],
  ];
  return (
    <dl className="pl-facts">
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
