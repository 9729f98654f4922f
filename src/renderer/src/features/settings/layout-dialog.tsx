import { useState } from 'react';
import type { ImportFieldName } from '../../../../shared/contract/import.ts';
import { importText } from '../../../../shared/text/import.ts';
import { memoryText } from '../../../../shared/text/import-memory.ts';
import { useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import type { Layout } from './imports-section.tsx';
import { AUTOMATIC, type FieldChoice, layoutEdit, startFields, twiceRead } from './layout-edit.ts';

const t = memoryText.layouts;
const FIELDS = Object.entries(importText.fields).map(([value, label]) => ({ value, label }));

/** Name of a remembered layout, and what each of its columns is read as. */
export function LayoutDialog({ layout, onClose }: { layout: Layout; onClose: () => void }) {
  const [name, setName] = useState(layout.name);
  const [fields, setFields] = useState(() => startFields(layout));
  const save = useMutate('import.editLayout', { done: t.saved(name.trim()), onSuccess: onClose });
  const edit = layoutEdit(layout, name, fields);
  const submit = () => {
    if (name.trim() === '') return;
    if (edit === null) onClose();
    else save.mutate(edit);
  };
  const choose = (table: number, column: number, value: FieldChoice) =>
    setFields((all) =>
      all.map((row, i) => (i === table ? row.map((field, j) => (j === column ? value : field)) : row)),
    );
  const rules = rulesOf(layout);
  return (
    <FormDialog
      onClose={onClose}
      title={t.dialog}
      width={640}
      onSubmit={submit}
      disabled={name.trim() === '' || save.isPending}
    >
      <div className="stack">
        <TextInput
          label={t.name}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {layout.tables.map((table, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tables have no name and keep their order
          <div key={at} className="stack">
            {layout.tables.length > 1 ? <h4>{t.table(at + 1)}</h4> : null}
            {table.headerByHand ? <p className="t2 s12">{t.headerByHand}</p> : null}
            <div className="boxed">
              <table className="grid set-fields">
                <thead>
                  <tr>
                    <th scope="col">{t.header}</th>
                    <th scope="col">{t.field}</th>
                  </tr>
                </thead>
                <tbody>
                  {table.columns.map((column, col) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: headers may be alike and keep their order
                    <tr key={col}>
                      <td>{column.header || <span className="muted">{t.noHeader}</span>}</td>
                      <td>
                        <Select
                          size="xs"
                          aria-label={`${t.field}: ${column.header || t.noHeader}`}
                          data={[{ value: AUTOMATIC, label: automaticLabel(column) }, ...FIELDS]}
                          allowDeselect={false}
                          value={fields[at]?.[col] ?? AUTOMATIC}
                          onChange={(value) => value && choose(at, col, value as FieldChoice)}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {twiceRead(table.columns, fields[at] ?? []).map((field) => (
              <Note key={field} level="warning">
                {t.twice(importText.fields[field])}
              </Note>
            ))}
          </div>
        ))}
        {rules.length > 0 ? (
          <p className="t2">
            <b>{t.rules}:</b> {rules.join('; ')}.
          </p>
        ) : null}
        {save.error ? <ErrorNote error={save.error} /> : null}
      </div>
    </FormDialog>
  );
}

/** What the rules find; not known while another field is set by hand. */
const automaticLabel = ({ field, byHand }: { field: ImportFieldName; byHand: boolean }): string =>
  byHand ? t.automatic : t.found(importText.fields[field]);

/** What else is remembered: sheets left out or read, satgas taken or not. */
function rulesOf({ sheets, takesSatgas }: Layout): string[] {
  const rules = sheets.flatMap(({ name, include, hiddenRows }) => [
    ...(include === null ? [] : [include ? t.sheetIn(name) : t.sheetOut(name)]),
    ...(hiddenRows ? [t.hiddenRows(name)] : []),
  ]);
  if (takesSatgas !== null) rules.push(takesSatgas ? t.satgasTaken : t.satgasLeft);
  return rules;
}
