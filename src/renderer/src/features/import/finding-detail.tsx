import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PlanRowView } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import type { GridController } from '../../ui/grid/controller.ts';
import { cellText, personOf } from './cells.ts';
import { change, useImport } from './import-store.ts';

/** The finding under the cursor: what, where, what the file says, and the field that mends it. */
export function FindingDetail({
  controller,
  nth,
}: {
  controller: GridController<PlanRowView>;
  nth: string | null;
}) {
  const focus = useImport((s) => s.focus);
  const pending = useImport((s) => s.pending > 0);
  const source = controller.source;
  const index = focus ? (source?.indexOf(focus.stop.key) ?? -1) : -1;
  const row = index < 0 ? undefined : source?.rowAt(index);
  const cell = row?.cells.find((c) => c.cell === focus?.stop.cell) ?? null;
  const [text, setText] = useState(cell ? cellText(cell) : '');
  if (!focus || !row) return <RowDetail controller={controller} />;
  const { issue, stop } = focus;

  const apply = () => {
    if (stop.cell) void change('import.correct', { sheet: stop.sheet, cell: stop.cell, value: text.trim() });
  };
  const skipped = row.outcome === 'skipped';
  const facts: [string, string | null][] = [
    [
      t.review.sourceCell,
      stop.cell ? `${stop.sheet}!${stop.cell}` : `${stop.sheet}, ${t.review.row(stop.row)}`,
    ],
    [t.review.rawValue, issue.value ?? cell?.raw ?? null],
    [t.review.readAs, issue.result ?? (cell?.value !== cell?.raw ? (cell?.value ?? null) : null)],
    [t.review.stored, cell?.old ?? null],
    [t.review.person, personOf(row) || null],
  ];
  return (
    <>
      <div className="f">
        <h2 className="g1">{t.codes[issue.code] ?? issue.code}</h2>
        {nth ? <span className="muted s11 nw">{nth}</span> : null}
      </div>
      <p className="selectable">{issue.message}</p>
      <dl>
        {facts.map(([term, value]) =>
          value === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="selectable">{value || t.review.empty}</dd>
            </div>
          ),
        )}
      </dl>
      <form
        className="f"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        {stop.cell ? (
          <>
            <TextInput
              aria-label={t.review.fix}
              className="g1"
              maxLength={300}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button
              variant="primary"
              type="submit"
              disabled={pending || text.trim() === (cell?.raw ?? '').trim()}
            >
              {t.review.apply}
            </Button>
          </>
        ) : null}
        <Button
          disabled={pending}
          onClick={() => void change('import.skipRow', { key: stop.key, skip: !skipped })}
        >
          {skipped ? t.review.unskip : t.review.skip}
        </Button>
      </form>
    </>
  );
}

/** A row without findings: what the import would change of its person. */
function RowDetail({ controller }: { controller: GridController<PlanRowView> }) {
  const index = useStore(controller.store, (s) => s.selection.active.row);
  const row = useSyncExternalStore(
    (listener) => controller.source?.subscribe(listener) ?? (() => undefined),
    () => controller.source?.rowAt(index),
  );
  const changes = row?.cells.filter((cell) => cell.old !== null) ?? [];
  if (row?.outcome !== 'changed' || changes.length === 0) {
    return <p className="muted s12">{t.review.pick}</p>;
  }
  return (
    <>
      <h2 className="el">{personOf(row)}</h2>
      <p>{t.review.changes}</p>
      <dl>
        {changes.map((cell) => (
          <div key={cell.field}>
            <dt>{t.fields[cell.field]}</dt>
            <dd className="selectable">
              <b>{cellText(cell) || t.review.empty}</b>
              {cell.old ? (
                <span className="muted">
                  {' '}
                  {t.review.before} {cell.old}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
