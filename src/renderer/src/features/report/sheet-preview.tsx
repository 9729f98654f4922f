import type { ReactNode } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { reportText as t } from '../../../../shared/text/report.ts';

type Preview = Output<'report.preview'>;
type Column = Preview['columns'][number];
type Row = Preview['rows'][number];

/** A workbook as it will stand in Excel: kop, titles, table with bands and totals; long tables end in a note. */
export function SheetPreview({ preview, title }: { preview: Preview; title: string }) {
  const { letterhead, titles, columns, rows, closing, notes, shown, total } = preview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keys
    <section className="rp-paper" aria-label={t.preview(title)} tabIndex={0}>
      <div className="rp-sheet">
        {letterhead.length > 0 && (
          <p className="rp-kop">
            {letterhead.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        )}
        <div className="rp-titles">
          {titles.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <table className="rp-table">
          <Head columns={columns} />
          <tbody>
            {lines(rows, columns)}
            {total > shown && (
              <tr className="rp-more">
                <td colSpan={columns.length}>
                  <span>{t.more(total - shown)}</span>
                </td>
              </tr>
            )}
            {lines(closing, columns)}
          </tbody>
        </table>
        {notes.map((note) => (
          <p key={note} className="rp-sheetnote">
            {note}
          </p>
        ))}
      </div>
    </section>
  );
}

/** One header row, or two where neighbouring columns share an upper head. */
function Head({ columns }: { columns: readonly Column[] }) {
  const grouped = columns.some((column) => column.group !== null);
  if (!grouped) {
    return (
      <thead>
        <tr>{columns.map(headCell)}</tr>
      </thead>
    );
  }
  return (
    <thead>
      <tr>
        {columns.map((column, at) => {
          if (column.group === null) return headCell(column, at, 2);
          if (columns[at - 1]?.group === column.group) return null;
          const rest = columns.slice(at);
          const end = rest.findIndex((c) => c.group !== column.group);
          return (
            <th key={column.group} scope="colgroup" colSpan={end < 0 ? rest.length : end}>
              {column.group}
            </th>
          );
        })}
      </tr>
      <tr className="rp-under">
        {columns.map((column, at) => (column.group === null ? null : headCell(column, at)))}
      </tr>
    </thead>
  );
}

const headCell = (column: Column, at: number, rowSpan: unknown = 1): ReactNode => (
  // Two columns may have the same header.
  <th key={`${at}`} scope="col" rowSpan={rowSpan === 2 ? 2 : 1} className={column.align}>
    {column.header}
  </th>
);

const lines = (rows: readonly Row[], columns: readonly Column[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no other name and keep their order
  rows.map((row, at) => <Line key={at} row={row} columns={columns} />);

/** Takes more than a line: it wraps, as it does in Excel. */
const isLong = (cell: string): boolean => cell.length > 40 || cell.includes('\n');

function Line({ row, columns }: { row: Row; columns: readonly Column[] }) {
  if (row.kind === 'band') {
    return (
      <tr className="rp-band">
        <th colSpan={columns.length} scope="rowgroup">
          <span>{row.label}</span>
        </th>
      </tr>
    );
  }
  // The word of a total stands over the columns before its first amount.
  const first = row.cells.findIndex((cell) => cell !== '');
  const label = row.kind === 'total' ? Math.max(1, first < 0 ? columns.length : first) : 0;
  return (
    <tr className={row.kind === 'total' ? 'rp-total' : row.bold ? 'b' : undefined}>
      {label > 0 && (
        <th scope="row" colSpan={label}>
          {row.label}
        </th>
      )}
      {columns.slice(label).map((column, at) => {
        const cell = row.cells[at + label] ?? '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells stand under their column
          <td key={at} className={`${column.align}${isLong(cell) ? ' rp-long' : ''}`}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}
