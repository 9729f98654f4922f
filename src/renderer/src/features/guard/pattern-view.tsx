import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { clockRange } from '../../../../core/text/format.ts';
import type { PatternView as Pattern } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { useCall } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Severity } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { PatternDialog } from './pattern-dialog.tsx';

const t = guardText.pattern;

/** The common patterns and those of the post, with their hours and how regu take turns. */
export function PatternView() {
  const patterns = useCall('shiftPattern.list', {}).data ?? [];
  const [editing, setEditing] = useState<Pattern | 'new' | null>(null);
  const columns: readonly SimpleColumn<Pattern>[] = [
    { key: 'name', title: t.columns.name, width: 170, cell: ({ name }) => <b>{name}</b> },
    {
      key: 'shifts',
      title: t.columns.shifts,
      width: 360,
      cell: ({ shifts }) => shifts.map((s) => `${s.code} ${s.label} ${clockRange(s.from, s.to)}`).join(' · '),
    },
    {
      key: 'rotations',
      title: t.columns.rotations,
      cell: ({ rotations }) => {
        const text =
          rotations.map((r) => r.lines.map((line) => line.join(' ')).join(' / ')).join('; ') || '–';
        return (
          <span className="el" title={rotations.map((r) => r.label).join('; ')}>
            {text}
          </span>
        );
      },
    },
    {
      key: 'check',
      title: t.columns.check,
      width: 210,
      cell: ({ faults }) => (
        <span className="f" title={faults.join(' ')}>
          <Severity level={faults.length > 0 ? 'warning' : 'ok'} small />
          <span className="el">{faults[0] ?? t.covered}</span>
        </span>
      ),
    },
    { key: 'kind', title: t.columns.kind, width: 70, cell: ({ id }) => (id === null ? t.common : t.own) },
    {
      key: 'edit',
      title: '',
      width: 44,
      cell: (pattern) =>
        pattern.id === null ? null : (
          <IconButton label={t.edit(pattern.name)} plain small onClick={() => setEditing(pattern)}>
            <IconPencil className="i14" />
          </IconButton>
        ),
    },
  ];
  return (
    <div className="gd-page scroll" data-pane tabIndex={-1}>
      <SimpleTable columns={columns} rows={patterns} rowKey={({ key }) => key} label={t.table} />
      <div className="gd-add">
        <Button icon={<IconPlus />} onClick={() => setEditing('new')}>
          {t.add}
        </Button>
      </div>
      {editing === null ? null : (
        <PatternDialog pattern={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}
