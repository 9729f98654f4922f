/** Whether every filled cell of a column is a number, so that it stands at the right. */
function numericColumns(columns: readonly string[], rows: readonly (readonly string[])[]): boolean[] {
  return columns.map((_, at) => {
    const filled = rows.filter((row) => row.length > 1).flatMap((row) => (row[at] ? [row[at]] : []));
    // Long digit strings are NRP and NIP: names of people, not amounts.
    return filled.length > 0 && filled.every((cell) => /^-?\d{1,5}(?:,\d+)?$/.test(cell));
  });
}

interface Props {
  columns: readonly string[];
  /** A row with one cell is a band over the width. */
  rows: readonly (readonly string[])[];
  label: string;
}

/** First rows of a workbook, as they will stand in it. */
export function PreviewTable({ columns, rows, label }: Props) {
  const numeric = numericColumns(columns, rows);
  return (
    <div className="scroll rp-table">
      <table className="grid rp-grid" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name.
              <th key={at} scope="col" className={numeric[at] ? 'num' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row.length === 1 && columns.length > 1 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no other name.
              <tr key={index} className="rp-band">
                <th colSpan={columns.length} scope="rowgroup">
                  {row[0]}
                </th>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no other name.
              <tr key={index}>
                {columns.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand under their column.
                  <td key={at} className={numeric[at] ? 'num' : undefined} title={row[at]}>
                    {row[at] ?? ''}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
