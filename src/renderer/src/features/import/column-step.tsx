import { columnIndex } from '../../../../core/import/sheet.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { ImportFieldName, ImportSheetView } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { Tabs } from '../../ui/choice.tsx';
import { Note } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { Tag, type Tone } from '../../ui/marks.tsx';
import { change } from './import-calls.ts';
import { showSheet, useImport } from './import-store.ts';
import { StepFoot } from './step-foot.tsx';
import { doubleFields, missingFields, sureness } from './steps.ts';

const FIELDS = Object.entries(t.fields).map(([value, label]) => ({ value, label }));
const TONES: Record<'sure' | 'likely' | 'guess', Tone> = { sure: 'ok', likely: 'info', guess: 'warning' };
const SAMPLES = 3;

/** Step 3: what each column holds. */
export function ColumnStep() {
  const { summary, sheet: shown, pending } = useImport();
  const sheets = summary?.sheets.filter((sheet) => sheet.status === 'read') ?? [];
  const sheet = sheets.find((s) => s.name === shown) ?? sheets[0];
  if (!sheet) return <StepFoot />;
  const fields = sheet.columns.map((column) => column.field);
  const missing = missingFields(fields).map((field) => t.fields[field]);
  return (
    <>
      {sheets.length > 1 ? (
        <Tabs
          label={t.sheets.list}
          value={sheet.name}
          onChange={showSheet}
          options={sheets.map((s) => ({ value: s.name, label: s.name, count: thousands(s.people) }))}
        />
      ) : null}
      <div className="im-page scroll" data-pane tabIndex={-1} aria-busy={pending > 0}>
        <div className="im-narrow">
          <p className="t2">{t.columns.intro}</p>
          {missing.length > 0 ? <Note level="warning">{t.columns.missing(missing.join(', '))}</Note> : null}
          {doubleFields(fields).map((field) => (
            <Note key={field} level="warning">
              {t.columns.twice(t.fields[field])}
            </Note>
          ))}
          <table className="grid im-columns" aria-label={t.steps.columns}>
            <colgroup>
              <col style={{ width: 60 }} />
              <col style={{ width: 200 }} />
              <col />
              <col style={{ width: 190 }} />
              <col style={{ width: 90 }} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t.columns.column}</th>
                <th scope="col">{t.columns.header}</th>
                <th scope="col">{t.columns.sample}</th>
                <th scope="col">{t.columns.field}</th>
                <th scope="col">{t.columns.confidence}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((column) => {
                const sure = sureness(column.confidence);
                return (
                  <tr key={column.column} className={column.field === 'ignore' ? 'off' : undefined}>
                    <td className="mid">{column.column}</td>
                    <td>
                      <b>{column.header || t.columns.noHeader}</b>
                    </td>
                    <td className="t2">{samplesOf(sheet, column.column)}</td>
                    <td>
                      <Select
                        aria-label={`${t.columns.field}: ${column.header || column.column}`}
                        data={FIELDS}
                        value={column.field}
                        onChange={(field) =>
                          field &&
                          void change('import.setColumn', {
                            sheet: sheet.name,
                            column: column.column,
                            field: field as ImportFieldName,
                          })
                        }
                      />
                    </td>
                    <td>
                      {column.field === 'ignore' ? null : <Tag tone={TONES[sure]}>{t.columns[sure]}</Tag>}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </div>
      <StepFoot />
    </>
  );
}

/** The first different values below the heading. */
function samplesOf(sheet: ImportSheetView, letters: string): string {
  const column = columnIndex(letters);
  const below = sheet.preview.filter(({ row }) => sheet.headerRow === null || row > sheet.headerRow);
  const values = below.map(({ cells }) => (cells[column] ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean);
  return [...new Set(values)].slice(0, SAMPLES).join(' · ');
}
