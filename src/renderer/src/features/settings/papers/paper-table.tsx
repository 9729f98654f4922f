import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { commonText } from '../../../../../shared/text/common.ts';
import { papersText as t } from '../../../../../shared/text/papers.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Tag } from '../../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../../ui/table.tsx';

interface Listed {
  key: string;
  origin: 'shipped' | 'changed' | 'own';
  hidden: boolean;
}

interface Props<T extends Listed> {
  label: string;
  rows: readonly T[];
  columns: readonly SimpleColumn<T>[];
  /** What the filter looks in. */
  textOf: (row: T) => string;
  add: string;
  empty: string;
  onAdd: () => void;
  onEdit: (row: T) => void;
  onBringBack?: (row: T) => void;
  /** Rows are all the post's own: where they come from is not said. */
  plain?: boolean;
  /** Further buttons of a row. */
  deeds?: (row: T) => ReactNode;
}

const FILTER_FROM = 9;

const ORIGIN: SimpleColumn<Listed> = {
  key: 'origin',
  title: t.originTitle,
  width: 72,
  cell: ({ origin }) => <span className={origin === 'shipped' ? 'muted' : ''}>{t.origin[origin]}</span>,
};

/** A list of the post over a shipped one; those taken off stand below, with the way back. */
export function PaperTable<T extends Listed>(props: Props<T>) {
  const { label, rows, columns, textOf, add, empty, onAdd, onEdit, onBringBack, plain, deeds } = props;
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toUpperCase();
  const present = rows.filter((row) => !row.hidden);
  const hidden = rows.filter((row) => row.hidden);
  const shown = present.filter((row) => textOf(row).toUpperCase().includes(wanted));
  const all: SimpleColumn<T>[] = [
    ...columns,
    ...(plain ? [] : [ORIGIN]),
    {
      key: 'deeds',
      title: '',
      width: deeds ? 132 : 76,
      cell: (row) => (
        <span className="f">
          {deeds?.(row)}
          <Button small variant="quiet" aria-label={`${t.edit} ${textOf(row)}`} onClick={() => onEdit(row)}>
            {t.edit}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <div className="f deeds">
        {present.length >= FILTER_FROM && (
          <TextInput
            w={260}
            aria-label={t.filter}
            placeholder={t.filter}
            leftSection={<IconSearch />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        )}
        <span className="r">
          <Button variant="primary" icon={<IconPlus />} onClick={onAdd}>
            {add}
          </Button>
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState>{present.length === 0 ? empty : commonText.nothingFound}</EmptyState>
      ) : (
        <div className="boxed">
          <SimpleTable label={label} columns={all} rows={shown} rowKey={(row) => row.key} />
        </div>
      )}
      {hidden.length > 0 && onBringBack && (
        <div className="taken-off">
          <h3>{t.removed(hidden.length)}</h3>
          <ul>
            {hidden.map((row) => (
              <li key={row.key}>
                <span className="el t2" title={textOf(row)}>
                  {textOf(row)}
                </span>
                <Button small variant="quiet" onClick={() => onBringBack(row)}>
                  {t.bringBack}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** "ya" where a row goes into new orders by itself. */
export const UsualMark = ({ usual }: { usual: boolean }) =>
  usual ? <Tag tone="ok">{t.bases.yes}</Tag> : null;
