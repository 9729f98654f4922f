import { IconLock, IconLockOpen, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { dayLongDate } from '../../../../core/text/format.ts';
import type { CellPerson, MonthPost } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedListName, rankedName } from '../../lib/person-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Checkbox, Select } from '../../ui/field.tsx';
import { Drawer } from '../../ui/layout.tsx';
import { Severity } from '../../ui/marks.tsx';
import { FindingList } from './clashes.tsx';
import type { CellPlace } from './month-view.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { SwapDialog } from './swap-dialog.tsx';

const t = guardText.shift;
const ROLES = Object.entries(t.roles).map(([value, label]) => ({ value, label }));
const SHOWN = 12;
type Role = 'anggota' | 'karu' | 'padal';

interface Props {
  operationId: string;
  place: CellPlace;
  /** The month's posts: with whom people can swap. */
  posts: readonly MonthPost[];
  onClose: () => void;
}

/** The people of one shift: who stands there, who could, and the changes of one person. */
export function ShiftDrawer({ operationId, place, posts, onClose }: Props) {
  const data = useCall('dutyPost.shift', { ...place }).data;
  const [replacing, setReplacing] = useState<CellPerson | null>(null);
  const [swapping, setSwapping] = useState<CellPerson | null>(null);
  if (data === undefined) return null;
  const { shift, people } = data;
  const short = people.length < shift.need;
  return (
    <Drawer
      label={t.label}
      width={384}
      onClose={onClose}
      head={
        <>
          <div className="drawer-title">
            <b>{data.post}</b>
          </div>
          <div className="s12 t2">
            {dayLongDate(place.date)} · {data.time}
          </div>
        </>
      }
    >
      <p className="f">
        <Severity level={short ? 'warning' : 'ok'} small />
        <b>{t.have(people.length, shift.need)}</b>
      </p>
      {data.findings.length > 0 ? <FindingList findings={data.findings} /> : null}
      <h3 className="gd-h3">{t.people}</h3>
      {people.length === 0 ? <p className="muted">{t.nobody}</p> : null}
      <ul className="gd-people">
        {[...people.filter(leads), ...people.filter((person) => !leads(person))].map((person) => (
          <Guard key={person.assignmentId} person={person} onReplace={setReplacing} onSwap={setSwapping} />
        ))}
      </ul>
      <Suggestions
        operationId={operationId}
        place={place}
        wantsLeader={shift.leader && !people.some(leads)}
      />
      {replacing ? (
        <ReplaceDialog operationId={operationId} person={replacing} onClose={() => setReplacing(null)} />
      ) : null}
      {swapping ? (
        <SwapDialog person={swapping} place={place} posts={posts} onClose={() => setSwapping(null)} />
      ) : null}
    </Drawer>
  );
}

const leads = ({ role }: CellPerson): boolean => role === 'karu' || role === 'padal';

interface GuardProps {
  person: CellPerson;
  onReplace: (person: CellPerson) => void;
  onSwap: (person: CellPerson) => void;
}

function Guard({ person, onReplace, onSwap }: GuardProps) {
  const name = rankedListName(person);
  const pin = useMutate('dutyPost.pin');
  const role = useMutate('assignment.update');
  const remove = useMutate('assignment.end', { done: t.removed });
  const ids = [person.assignmentId];
  const roles = t.roles[person.role] ? ROLES : [...ROLES, { value: person.role, label: person.role }];
  const error = pin.error ?? role.error ?? remove.error;
  return (
    <li className="gd-guard">
      <div className="f">
        <div className="g1">
          <div className="el" title={rankedName(person)}>
            {person.pinned ? <i className="gd-dot" title={t.pinned} /> : null}
            <b>{name}</b>
            {person.worst ? <Severity level={person.worst} small /> : null}
          </div>
          <div className="s11 t2 el">
            {[person.number, person.regu ?? person.unit].filter(Boolean).join(' · ')}
          </div>
        </div>
        <IconButton
          label={person.pinned ? t.unpin(name) : t.pin(name)}
          plain
          small
          onClick={() => pin.mutate({ ids, pinned: !person.pinned })}
        >
          {person.pinned ? <IconLock className="i14" /> : <IconLockOpen className="i14" />}
        </IconButton>
        <IconButton label={t.remove(name)} plain small onClick={() => remove.mutate({ ids })}>
          <IconX className="i14" />
        </IconButton>
      </div>
      <div className="f gd-acts">
        <Select
          aria-label={t.role(name)}
          size="xs"
          w={104}
          data={roles}
          value={person.role}
          onChange={(value) => value && role.mutate({ ids, role: value })}
        />
        <Button small onClick={() => onReplace(person)}>
          {t.replace}
        </Button>
        <Button small onClick={() => onSwap(person)}>
          {t.swap}
        </Button>
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}

interface SuggestionProps {
  operationId: string;
  place: CellPlace;
  wantsLeader: boolean;
}

/** Who could stand there, best first, with the reasons in words. */
function Suggestions({ operationId, place, wantsLeader }: SuggestionProps) {
  const [all, setAll] = useState(false);
  const [chosen, setRole] = useState<Role | null>(null);
  const role = chosen ?? (wantsLeader ? 'karu' : 'anggota');
  const found = useCall('roster.suggest', {
    vacancy: { ...place },
    pool: { operationId },
    leader: role !== 'anggota',
    onlyAble: !all,
    limit: SHOWN,
  });
  const add = useMutate('dutyPost.assign');
  const rows = found.data?.rows ?? [];
  return (
    <section>
      <h3 className="gd-h3">{t.suggestions}</h3>
      <div className="f gd-asrole">
        <Segmented<Role>
          small
          label={t.asRole}
          value={role}
          onChange={setRole}
          options={(['anggota', 'karu', 'padal'] as const).map((value) => ({
            value,
            label: t.roles[value] ?? value,
          }))}
        />
        <Checkbox
          className="r"
          label={t.showAll}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </div>
      {found.error ? <ErrorNote error={found.error} /> : null}
      {add.error ? <ErrorNote error={add.error} /> : null}
      {found.data && rows.length === 0 ? <p className="muted">{t.noSuggestion}</p> : null}
      <ol className="gd-people">
        {rows.map((row) => (
          <li key={row.personId} className={row.can ? undefined : 'cannot'}>
            <div className="g1" title={t.points(row.points)}>
              <div className="el">
                <b>{rankedListName(row)}</b> <span className="s11 t2">{row.satgas ?? row.unit}</span>
              </div>
              <div className="s11 t2">{row.reasons.join(' · ')}</div>
              {row.obstacles.map((obstacle) => (
                <div key={obstacle.code + obstacle.message} className="s11 f">
                  <Severity level="warning" small /> {obstacle.message}
                </div>
              ))}
            </div>
            <Button
              small
              disabled={add.isPending}
              onClick={() => add.mutate({ ...place, personIds: [row.personId], role, reason: null })}
            >
              {t.pick}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
