import { IconEyeOff } from '@tabler/icons-react';
import { columnLetters } from '../../../../core/import/sheet.ts';
import type { ImportSheetView } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';

interface SheetPreviewProps {
  sheet: ImportSheetView;
  /** A row was named as the last one of the heading. */
  onHeader: (row: number) => void;
}

/** The first rows of a sheet as they are, with Excel's letters and numbers. A click on a row makes it the heading. */
export function SheetPreview({ sheet, onHeader }: SheetPreviewProps) {
  const width = Math.max(1, ...sheet.preview.map((row) => row.cells.length));
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
  const used = new Map(sheet.columns.map((column) => [column.column, column.field]));
  return (
    <div className="im-scroll scroll" data-pane tabIndex={-1}>
      <table className="im-preview" aria-label={t.sheets.preview(sheet.name)}>
        <thead>
          <tr>
            <th className="rn" scope="col">
              <span className="sr">{t.sheets.row}</span>
            </th>
            {letters.map((letter) => {
              const field = used.get(letter);
              return (
                <th key={letter} scope="col" className={field && field !== 'ignore' ? 'used' : undefined}>
                  {letter}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sheet.preview.map(({ row, cells, hidden }) => {
            const header = row === sheet.headerRow;
            const above = sheet.headerRow !== null && row < sheet.headerRow;
            return (
              <tr
                key={row}
                className={[header ? 'head' : above ? 'above' : '', hidden ? 'hid' : ''].join(' ').trim()}
              >
                <th scope="row" className="rn">
                  <button
                    type="button"
                    aria-pressed={header}
                    title={
                      hidden ? `${t.sheets.hiddenRow}. ${t.sheets.setHeader(row)}` : t.sheets.setHeader(row)
                    }
                    onClick={() => onHeader(row)}
                  >
                    {row}
                    {hidden ? <IconEyeOff className="i14" aria-label={t.sheets.hiddenRow} /> : null}
                  </button>
                </th>
                {letters.map((letter, column) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the row's number is the button
                  <td key={letter} title={cells[column] || undefined} onClick={() => onHeader(row)}>
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
