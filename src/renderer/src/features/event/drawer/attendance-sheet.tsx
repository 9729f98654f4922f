import { type KeyboardEvent, useRef, useState } from 'react';
import {
  ATTENDANCE_CODES,
  type AttendanceCode,
  attendanceCounts,
  attendanceLabel,
  typedCode,
} from '../../../../../core/event/attendance.ts';
import type { SheetRow } from '../../../../../shared/contract/event-detail.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { listName } from '../../../lib/person-name.ts';
import { Button } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { ErrorNote, Note, SkeletonRows } from '../../../ui/feedback.tsx';

const text = eventDetailText.apel;
/** Letters typed within this time belong to one code. */
const LETTERS_MS = 900;

/** Who was there, by letters: one row a person, the code typed or clicked, the sum below. */
export function AttendanceSheet({ eventId }: { eventId: string }) {
  const found = useCall('attendance.sheet', { eventId }, { keep: false });
  const [sent, setSent] = useState<ReadonlyMap<string, AttendanceCode | null>>(new Map());
  const set = useMutate('attendance.set');
  const turn = useRef(0);
  const table = useRef<HTMLTableElement>(null);
  const typing = useRef({ row: -1, letters: '', at: 0 });

  if (found.error) return <ErrorNote error={found.error} />;
  if (found.data === undefined) return <SkeletonRows rows={4} />;
  if (found.data.length === 0) return <Note level="info">{text.people}</Note>;
  const rows: SheetRow[] = found.data.map((row) =>
    sent.has(row.personId) ? { ...row, code: sent.get(row.personId) ?? null } : row,
  );
  const write = (entries: { personId: string; code: AttendanceCode | null; note?: string | null }[]) => {
    if (entries.length === 0) return;
    const mine = ++turn.current;
    setSent(
      (before) => new Map([...before, ...entries.map(({ personId, code }) => [personId, code] as const)]),
    );
    const settle = async () => {
      await found.refetch();
      if (turn.current === mine) setSent(new Map());
    };
    set.mutate({ eventId, entries }, { onSuccess: settle, onError: () => setSent(new Map()) });
  };
  const counts = attendanceCounts(rows.map((row) => row.code));
  const open = rows.filter((row) => row.code === null);
  const known = open.filter((row) => row.suggested !== null);

  const focusRow = (at: number) =>
    table.current
      ?.querySelectorAll<HTMLElement>('.att-code')
      [Math.min(Math.max(at, 0), rows.length - 1)]?.focus();
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusRow(at + step);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      write([{ personId: row.personId, code: null }]);
    } else if (/^[a-z]$/i.test(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      const same = typing.current.row === at && event.timeStamp - typing.current.at < LETTERS_MS;
      const letters = (same ? typing.current.letters : '') + event.key.toUpperCase();
      const code = typedCode(letters) ?? typedCode(event.key);
      typing.current = {
        row: at,
        letters: typedCode(letters) ? letters : event.key.toUpperCase(),
        at: event.timeStamp,
      };
      if (code === null) return;
      if (code !== row.code) write([{ personId: row.personId, code }]);
      // "D" may go on to DIK; every other letter is a whole code.
      if (code !== 'D') focusRow(at + 1);
    }
  };

  return (
    <div className="att">
      <div className="f att-fill">
        <Button
          small
          disabled={open.length === known.length}
          onClick={() =>
            write(
              open.flatMap((row) => (row.suggested === null ? [{ personId: row.personId, code: 'H' }] : [])),
            )
          }
        >
          {text.allPresent(open.length - known.length)}
        </Button>
        {known.length === 0 ? null : (
          <Button
            small
            onClick={() => write(known.map((row) => ({ personId: row.personId, code: row.suggested })))}
          >
            {text.suggest(known.length)}
          </Button>
        )}
      </div>
      <p className="s11 t2">{text.keys}</p>
      {set.error ? <ErrorNote error={set.error} /> : null}
      <table ref={table} className="att-table">
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.personId} className={row.code !== null && row.code !== 'H' ? 'away' : undefined}>
              <td className="num t2">{at + 1}</td>
              <td>
                <div className="el" title={[row.name, row.number, row.satgas].filter(Boolean).join(' · ')}>
                  <b>{listName(row.name)}</b>
                </div>
                <div className="s11 t2 el">
                  {[row.rank, row.number ?? '-', row.satgas].filter(Boolean).join(' · ')}
                  {row.code === null && row.suggested !== null
                    ? ` · ${text.known(attendanceLabel(row.suggested))}`
                    : ''}
                </div>
                {row.code === null || row.code === 'H' ? null : (
                  <CommitField
                    aria-label={text.note(row.name)}
                    placeholder={text.noteHint}
                    value={row.note ?? ''}
                    maxLength={300}
                    onCommit={(note) =>
                      write([{ personId: row.personId, code: row.code, note: note || null }])
                    }
                  />
                )}
              </td>
              <td className="att-cell">
                <select
                  className="att-code"
                  aria-label={text.code(row.name)}
                  value={row.code ?? ''}
                  onKeyDown={onKeyDown(at)}
                  onChange={(e) =>
                    write([
                      {
                        personId: row.personId,
                        code: (e.currentTarget.value || null) as AttendanceCode | null,
                      },
                    ])
                  }
                >
                  <option value="">–</option>
                  {ATTENDANCE_CODES.map(({ code, label }) => (
                    <option key={code} value={code} title={label}>
                      {code}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="att-sum" role="status">
        <span>
          {text.total} <b>{counts.total}</b> − {text.missing} <b>{counts.missing}</b>
          {counts.open > 0 ? <span className="t2"> − {text.notSaid(counts.open)}</span> : null} ={' '}
          {text.present} <b>{counts.present}</b>
        </span>
        {counts.reasons.length === 0 ? null : (
          <div className="s11 t2">
            {counts.reasons.map(({ code, people }) => `${attendanceLabel(code)} ${people}`).join(' · ')}
          </div>
        )}
      </div>
    </div>
  );
}
