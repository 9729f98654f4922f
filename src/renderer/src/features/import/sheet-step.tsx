import { thousands } from '../../../../core/text/format.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { Note } from '../../ui/feedback.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Tag } from '../../ui/marks.tsx';
import { setSheet } from './import-calls.ts';
import { showSheet, useImport } from './import-store.ts';
import { SheetPreview } from './sheet-preview.tsx';
import { StepFoot } from './step-foot.tsx';

/** Step 2: which sheets are read, and where their tables begin, on the real cells. */
export function SheetStep() {
  const { summary, sheet: shown, pending, hiddenRows } = useImport();
  if (!summary) return null;
  const sheet = summary.sheets.find((s) => s.name === shown) ?? summary.sheets[0];
  const anyRead = summary.sheets.some((s) => s.status === 'read');
  return (
    <>
      <div className="im-split" aria-busy={pending > 0}>
        <section className="im-side scroll" data-pane tabIndex={-1} aria-label={t.sheets.list}>
          <h2>{t.sheets.list}</h2>
          <ul className="im-sheets">
            {summary.sheets.map((entry) => (
              <li key={entry.name} className={entry.name === sheet?.name ? 'on' : undefined}>
                <Checkbox
                  aria-label={`${t.sheets.include}: ${entry.name}`}
                  checked={entry.status === 'read'}
                  onChange={(event) => setSheet(entry, { include: event.currentTarget.checked })}
                />
                <button type="button" className="g1" onClick={() => showSheet(entry.name)}>
                  <span className="el">{entry.name}</span>
                  <span className="muted s11">
                    {entry.status === 'read'
                      ? t.sheets.people(thousands(entry.people))
                      : (entry.reason ?? t.sheets.skipped)}
                  </span>
                </button>
                {entry.hidden ? <Tag>{t.sheets.hidden}</Tag> : null}
              </li>
            ))}
          </ul>
          {summary.unitGuess ? <p className="muted s12">{t.file.unitGuess(summary.unitGuess)}</p> : null}
        </section>
        <section className="im-main" aria-label={sheet ? t.sheets.preview(sheet.name) : t.sheets.list}>
          {sheet ? (
            <>
              <div className="bar">
                <span>
                  {sheet.headerRow === null ? (
                    <b>{t.sheets.headerMissing}</b>
                  ) : (
                    <>
                      {t.sheets.headerRow} <b>{sheet.headerRow}</b>
                    </>
                  )}
                </span>
                <span className="muted s12 el">{t.sheets.headerHint}</span>
                {sheet.hiddenRows > 0 || hiddenRows[sheet.name] ? (
                  <div className="r">
                    <Checkbox
                      label={t.sheets.hiddenRows(sheet.hiddenRows > 0 ? thousands(sheet.hiddenRows) : null)}
                      checked={hiddenRows[sheet.name] ?? false}
                      onChange={(event) => setSheet(sheet, { hiddenRows: event.currentTarget.checked })}
                    />
                  </div>
                ) : null}
              </div>
              <SheetPreview
                sheet={sheet}
                onHeader={(headerRow) => setSheet(sheet, { headerRow, include: true })}
              />
            </>
          ) : null}
        </section>
      </div>
      {anyRead ? null : <Note level="warning">{t.sheets.none}</Note>}
      <StepFoot blocked={!anyRead} />
    </>
  );
}
