import type { ReactNode } from 'react';

export interface SimpleColumn<T> {
  key: string;
  title: ReactNode;
  /** Width in px; one column without takes the rest. */
  width?: number;
  align?: 'right';
  cell: (row: T) => ReactNode;
}

interface SimpleTableProps<T> {
  columns: readonly SimpleColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  label: string;
  /** A click or Enter on a row opens it. */
  onOpen?: (row: T) => void;
  current?: string | null;
}

/** A plain read-only table with a sticky head. For editing and thousands of rows there is the grid. */
export function SimpleTable<T>({ columns, rows, rowKey, label, onOpen, current }: SimpleTableProps<T>) {
  return (
    <table className="grid" aria-label={label}>
      <colgroup>
        {columns.map((c) => (
          <col key={c.key} {...(c.width ? { style: { width: c.width } } : {})} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((c) =>
            c.title === '' ? (
              <td key={c.key} />
            ) : (
              <th key={c.key} scope="col" className={c.align === 'right' ? 'num' : undefined}>
                {c.title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = rowKey(row);
          return (
            <tr
              key={key}
              className={key === current ? 'cur' : undefined}
              {...(onOpen
                ? {
                    tabIndex: 0,
                    onClick: () => onOpen(row),
                    onKeyDown: (event: React.KeyboardEvent) => {
                      if (event.key === 'Enter') onOpen(row);
                    },
                  }
                : {})}
            >
              {columns.map((c) => (
                <td key={c.key} className={c.align === 'right' ? 'num' : undefined}>
                  {c.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
