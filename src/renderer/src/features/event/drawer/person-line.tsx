import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { findingKey } from '../../../../../core/assignment/override.ts';
import type { AssignmentView } from '../../../../../shared/contract/event.ts';
import { conflictText } from '../../../../../shared/text/conflict.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { listName } from '../../../lib/person-name.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { Checkbox } from '../../../ui/field.tsx';
import { Severity, Tag } from '../../../ui/marks.tsx';

const text = eventText.people;

interface Props {
  assignment: AssignmentView;
  checked: boolean;
  onCheck: (on: boolean) => void;
  onUpdate: (change: { role?: string; point?: string | null; nature?: 'pengendali' | 'pelaksana' }) => void;
  onReplace: () => void;
  onRemove: () => void;
}

/** One person of an event with role and point to edit; clashes stand below with their remedy. */
export function PersonLine({ assignment, checked, onCheck, onUpdate, onReplace, onRemove }: Props) {
  const { name } = assignment;
  const leads = assignment.nature === 'pengendali';
  return (
    <div className={`pp-person${checked ? ' sel' : ''}`}>
      <div className="pp-line">
        <Checkbox aria-label={name} checked={checked} onChange={(e) => onCheck(e.currentTarget.checked)} />
        <span className="pp-rank">{assignment.rank ?? '–'}</span>
        <span
          className="el g1"
          title={[name, assignment.number, assignment.unit, assignment.position].filter(Boolean).join(' · ')}
        >
          {listName(name)}
        </span>
        {assignment.gender === 'P' ? <Tag title="Polwan">W</Tag> : null}
        {leads ? <Tag tone="accent">{text.natureLeadShort}</Tag> : null}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <IconButton label={`${eventText.drawer.more}: ${name}`} plain small>
              <IconDots className="i14" />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onReplace}>{text.replace}</Menu.Item>
            <Menu.Item onClick={() => onUpdate({ nature: leads ? 'pelaksana' : 'pengendali' })}>
              {leads ? text.makeExecutor : text.makeLead}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={onRemove}>{text.remove}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className="pp-fields">
        <CommitField
          aria-label={text.role(name)}
          value={assignment.role}
          list="role-names"
          maxLength={60}
          onCommit={(role) => role !== '' && onUpdate({ role })}
        />
        <CommitField
          aria-label={text.point(name)}
          value={assignment.point ?? ''}
          placeholder={text.noPoint}
          maxLength={120}
          onCommit={(point) => onUpdate({ point: point === '' ? null : point })}
        />
      </div>
      {assignment.conflicts.map((conflict) => (
        <div
          key={findingKey(conflict)}
          className={`note ${conflict.override ? 'info' : conflict.severity} pp-conflict`}
        >
          <Severity level={conflict.override ? 'info' : conflict.severity} />
          <span className="g1">
            {conflict.message}
            {conflict.override
              ? ` ${conflictText.allowedNote(conflict.override.by, conflict.override.reason)}`
              : null}
          </span>
          {conflict.severity === 'info' || conflict.override ? null : (
            <Button small onClick={onReplace}>
              {text.replace}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
