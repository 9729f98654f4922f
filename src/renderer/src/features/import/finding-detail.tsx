import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PlanRowView, PlanSummary } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/field.tsx';
import { cellText, inCell, type PlanCell, personOf, WHO_CODES } from './cells.ts';
import { change, skipHeld } from './import-calls.ts';
import { useImport } from './import-store.ts';

interface FindingDetailProps {
  focus: NonNullable<ReturnType<typeof useImport.getState>['focus']>;
  row: PlanRowView;
  cell: PlanCell | null;
  summary: PlanSummary;
  /** 'ke-1 dari 4' */
  nth: string | null;
}

/** The finding under the cursor: what, where, what the file says, and the field that mends it. */
export function FindingDetail({ focus, row, cell, summary, nth }: FindingDetailProps) {
  const pending = useImport((s) => s.pending > 0);
  const [text, setText] = useState(cell ? cellText(cell) : '');
  const { issue, stop } = focus;
  const typed = cell?.typed ?? null;

  const apply = () => {
    if (stop.cell) void change('import.correct', { sheet: stop.sheet, cell: stop.cell, value: text.trim() });
  };
  const facts: [string, string | null][] = [
    [
      t.review.sourceCell,
      stop.cell ? `${stop.sheet}!${stop.cell}` : `${stop.sheet}, ${t.review.row(stop.row)}`,
    ],
    [t.review.rawValue, typed === null ? (issue.value ?? cell?.raw ?? null) : (cell?.raw ?? '')],
    [t.review.typedValue, typed],
    [resultTerm(issue.code), issue.result ?? (cell && cell.value !== inCell(cell) ? cell.value : null)],
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
      {stop.cell ? (
        <form
          className="f"
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
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
            disabled={pending || text.trim() === (cell ? inCell(cell).trim() : '')}
          >
            {t.review.apply}
          </Button>
        </form>
      ) : null}
      <AllHeld code={issue.code} summary={summary} />
    </>
  );
}

/** The result of a finding about two rows is where the other one stands, not what was read. */
const resultTerm = (code: string): string => (WHO_CODES.includes(code) ? t.review.sameAs : t.review.readAs);

/** All rows that a finding holds at once: taken, with what that means, held again, or left out. */
function AllHeld({ code, summary }: { code: string; summary: PlanSummary }) {
  const [asking, setAsking] = useState(false);
  const pending = useImport((s) => s.pending > 0);
  const finding = summary.findings.find((f) => f.code === code);
  const meaning = t.review.accept.meaning[code] ?? [];
  const accept = (on: boolean) =>
    change('import.accept', { code: code as 'NRP_MONTH_INVALID', accept: on }).then(() => setAsking(false));
  if (summary.accepts.includes(code)) {
    return (
      <div className="im-accept">
        <span className="t2 s12 g1">{t.review.accept.taken}</span>
        <Button small disabled={pending} onClick={() => void accept(false)}>
          {t.review.accept.release}
        </Button>
      </div>
    );
  }
  if (!finding || finding.held === 0) return null;
  const count = thousands(finding.held);
  return (
    <div className="im-accept">
      {finding.acceptable ? (
        <Button small onClick={() => setAsking(true)}>
          {t.review.accept.open}
        </Button>
      ) : null}
      {finding.held > 1 ? (
        <Button small disabled={pending} onClick={() => void skipHeld(code)}>
          {t.review.accept.skip(count)}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void accept(true)}
        title={t.review.accept.title(count)}
        confirm={t.review.accept.submit(count)}
        busy={pending}
      >
        {meaning.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </ConfirmDialog>
    </div>
  );
}
