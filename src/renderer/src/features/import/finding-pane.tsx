import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { holdsRow } from '../../../../core/import/issue.ts';
import type { IssueCode } from '../../../../core/import/types.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { PlanRowView, PlanSummary } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { IconButton } from '../../ui/button.tsx';
import type { GridController } from '../../ui/grid/controller.ts';
import { Severity, SeverityCount } from '../../ui/marks.tsx';
import { splitAddress } from './cells.ts';
import { FindingDetail } from './finding-detail.tsx';
import { useImport } from './import-store.ts';
import { RowDetail } from './row-detail.tsx';
import { useActiveRow, useSelectedKeys } from './use-active-row.ts';
import type { FindingFocus } from './use-finding-focus.ts';

interface FindingPaneProps {
  summary: PlanSummary;
  controller: GridController<PlanRowView>;
  findings: FindingFocus;
  code: string | null;
}

/** The finding and the row under the cursor with their remedies, then all findings by code. */
export function FindingPane({ summary, controller, findings, code }: FindingPaneProps) {
  const focus = useImport((s) => s.focus);
  const shown = useImport((s) => s.sheet);
  const of = (severity: 'error' | 'warning' | 'info') =>
    summary.findings.filter((f) => f.severity === severity);
  const count = (severity: 'warning' | 'info') => of(severity).reduce((sum, f) => sum + f.count, 0);
  // What was decided is no error any more: rows that are still held count, and findings that hold none.
  const errors = of('error').reduce((sum, f) => sum + openCount(f), 0);
  return (
    <aside className="drawer im-findings" data-pane tabIndex={-1} aria-label={t.review.findings}>
      <div className="im-fix scroll">
        <UnderCursor summary={summary} controller={controller} findings={findings} />
      </div>
      <div className="im-findhead">
        <h2 className="g1">{t.review.findings}</h2>
        <SeverityCount level="error" count={errors} />
        <SeverityCount level="warning" count={count('warning')} />
        <SeverityCount level="info" count={count('info')} />
        <IconButton label={t.review.previous} plain small onClick={() => void findings.go(-1)}>
          <IconChevronUp />
        </IconButton>
        <IconButton label={t.review.next} plain small onClick={() => void findings.go(1)}>
          <IconChevronDown />
        </IconButton>
      </div>
      <ul className="im-codes scroll">
        {summary.findings.length === 0 ? <li className="none muted">{t.review.noFindings}</li> : null}
        {summary.findings.map((finding) => {
          const on = focus ? focus.stop.code === finding.code : code === finding.code;
          return (
            <li key={finding.code} className={on ? 'on' : undefined}>
              <button
                type="button"
                aria-current={on || undefined}
                title={finding.message}
                onClick={() => void findings.goToCode(finding.code)}
              >
                <Severity level={finding.severity} />
                <span className="g1">
                  <span className="el">{t.codes[finding.code] ?? finding.message}</span>
                  <span className="el muted s11">
                    {[...cellList(finding.firstCells, shown), finding.code].join(' · ')}
                  </span>
                </span>
                <b>{thousands(openCount(finding))}</b>
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

function UnderCursor({ summary, controller, findings }: Omit<FindingPaneProps, 'code'>) {
  const focus = useImport((s) => s.focus);
  const row = useActiveRow(controller);
  const keys = useSelectedKeys(controller);
  if (row?.kind !== 'person') return <p className="muted s12">{t.review.pick}</p>;
  const here = focus?.stop.key === row.key ? focus : null;
  const cell = row.cells.find((c) => c.cell === here?.stop.cell) ?? null;
  const same = here ? findings.stops.filter((stop) => stop.code === here.stop.code) : [];
  const at = here ? same.findIndex((s) => s.key === here.stop.key && s.cell === here.stop.cell) : -1;
  return (
    <>
      {here ? (
        <FindingDetail
          key={`${row.key} ${here.stop.cell} ${here.stop.code} ${cell?.typed}`}
          focus={here}
          row={row}
          cell={cell}
          summary={summary}
          nth={at >= 0 ? t.review.nth(at + 1, same.length) : null}
        />
      ) : null}
      <RowDetail row={row} keys={keys} titled={here !== null} onSeeRow={(key) => void findings.seeRow(key)} />
    </>
  );
}

/** The first places of a finding: "E23, E24", with the sheet's name only where it is another one. */
function cellList(addresses: readonly string[], shown: string | null): string[] {
  const places = addresses.slice(0, 2).map((address) => {
    const { sheet, cell } = splitAddress(address);
    return sheet === shown ? cell : address;
  });
  return places.length > 0 ? [places.join(', ')] : [];
}

/** Rows that an error still holds; one with which its row is taken anyway counts as it is. */
const openCount = ({ code, severity, count, held }: PlanSummary['findings'][number]): number =>
  severity === 'error' && holdsRow({ code: code as IssueCode, severity }) ? held : count;
