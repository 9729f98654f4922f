import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { patternProblem } from '../../../../core/roster/own-pattern.ts';
import { patternFaults } from '../../../../core/roster/post-cover.ts';
import type { PatternView } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { useDay } from '../../lib/context.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TimeField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';

const t = guardText.pattern;

interface Row {
  key: number;
  code: string;
  label: string;
  from: string | null;
  to: string | null;
}
interface Line {
  key: number;
  text: string;
}

let serial = 0;
const fresh = () => ++serial;
const FIRST: readonly Omit<Row, 'key'>[] = [
  { code: 'P', label: 'Pagi', from: '06:00', to: '18:00' },
  { code: 'M', label: 'Malam', from: '18:00', to: '06:00' },
];

/** A pattern of the post's own: shifts with their hours, and how regu take turns. */
export function PatternDialog({ pattern, onClose }: { pattern: PatternView | null; onClose: () => void }) {
  const day = useDay();
  const [name, setName] = useState(pattern?.name ?? '');
  const [rows, setRows] = useState<readonly Row[]>(() =>
    (pattern?.shifts ?? FIRST).map((shift) => ({ key: fresh(), ...shift })),
  );
  const [lines, setLines] = useState<readonly Line[]>(() =>
    (pattern?.rotations[0]?.lines ?? []).map((line) => ({ key: fresh(), text: line.join(' ') })),
  );
  const [tried, setTried] = useState(false);
  const save = useMutate('shiftPattern.save', { done: t.saved, onSuccess: onClose });
  const end = useMutate('shiftPattern.end', { done: t.removed, onSuccess: onClose });
  const shifts = rows.flatMap(({ code, label, from, to }) =>
    code.trim() && label.trim() && from && to ? [{ code: code.trim(), label: label.trim(), from, to }] : [],
  );
  const whole = shifts.length === rows.length && rows.length > 0;
  const turns = lines
    .map(({ text }) =>
      text
        .toUpperCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .filter((line) => line.length > 0);
  const problem = whole ? patternProblem(shifts, turns) : t.shiftMissing;
  const faults = whole ? patternFaults(shifts, day) : [];
  const setRow = (key: number, change: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const submit = () => {
    setTried(true);
    if (name.trim() === '' || problem !== null) return;
    save.mutate({ id: pattern?.id ?? null, name: name.trim(), shifts, lines: turns });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={pattern ? t.edit(pattern.name) : t.title}
      width={560}
      onSubmit={submit}
      disabled={save.isPending}
      remove={pattern?.id ? { label: t.remove, onClick: () => end.mutate({ id: pattern.id ?? '' }) } : null}
    >
      <div className="stack">
        <TextInput
          label={t.name}
          value={name}
          maxLength={80}
          data-autofocus
          error={tried && name.trim() === '' ? t.nameMissing : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="gd-shifts">
          <span className="lab">{t.code}</span>
          <span className="lab">{t.label}</span>
          <span className="lab">{t.from}</span>
          <span className="lab">{t.to}</span>
          <span />
          {rows.map((row, i) => (
            <div key={row.key} style={{ display: 'contents' }}>
              <TextInput
                aria-label={`${t.code} ${i + 1}`}
                value={row.code}
                maxLength={4}
                onChange={(event) => setRow(row.key, { code: event.currentTarget.value.toUpperCase() })}
              />
              <TextInput
                aria-label={`${t.label} ${i + 1}`}
                value={row.label}
                maxLength={40}
                onChange={(event) => setRow(row.key, { label: event.currentTarget.value })}
              />
              <TimeField
                aria-label={`${t.from} ${i + 1}`}
                value={row.from}
                onChange={(from) => setRow(row.key, { from })}
              />
              <TimeField
                aria-label={`${t.to} ${i + 1}`}
                value={row.to}
                onChange={(to) => setRow(row.key, { to })}
              />
              <IconButton
                label={t.dropShift(i + 1)}
                plain
                small
                disabled={rows.length === 1}
                onClick={() => setRows(rows.filter((r) => r.key !== row.key))}
              >
                <IconX className="i14" />
              </IconButton>
            </div>
          ))}
        </div>
        <div>
          <Button
            small
            icon={<IconPlus className="i14" />}
            disabled={rows.length >= 12}
            onClick={() =>
              setRows([
                ...rows,
                { key: fresh(), code: '', label: '', from: rows.at(-1)?.to ?? null, to: null },
              ])
            }
          >
            {t.addShift}
          </Button>
        </div>
        <div>
          <div className="lab">{t.lines}</div>
          <p className="s11 t2">{t.linesHint}</p>
        </div>
        {lines.map((line, i) => (
          <div key={line.key} className="f">
            <span className="gd-line-no">{t.lineOf(i + 1)}</span>
            <TextInput
              className="g1"
              aria-label={`${t.lines} ${i + 1}`}
              value={line.text}
              maxLength={240}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setLines(lines.map((l) => (l.key === line.key ? { ...l, text } : l)));
              }}
            />
            <IconButton
              label={t.dropLine(i + 1)}
              plain
              small
              onClick={() => setLines(lines.filter((l) => l.key !== line.key))}
            >
              <IconX className="i14" />
            </IconButton>
          </div>
        ))}
        <div>
          <Button
            small
            icon={<IconPlus className="i14" />}
            disabled={lines.length >= 12}
            onClick={() => setLines([...lines, { key: fresh(), text: '' }])}
          >
            {t.addLine}
          </Button>
        </div>
        {tried && problem ? <Note level="error">{problem}</Note> : null}
        {faults.map((fault) => (
          <Note key={`${fault.kind}${fault.start}`} level="warning">
            {fault.message}
          </Note>
        ))}
        {save.error ? <ErrorNote error={save.error} /> : null}
        {end.error ? <ErrorNote error={end.error} /> : null}
      </div>
    </FormDialog>
  );
}
