import { useState } from 'react';
import { basisFindings, isSorted, isValidOn, sortBases, withBases } from '../../../../core/order/basis.ts';
import { withSentences } from '../../../../core/order/stock-sentence.ts';
import { fillTemplate } from '../../../../core/template/fill.ts';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { Scope } from '../../../../shared/contract/document.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { papersText } from '../../../../shared/text/papers.ts';
import { useCall } from '../../lib/hooks.ts';
import { ItemList } from './item-list.tsx';
import { PickDialog, type PickOption } from './pick-dialog.tsx';

const text = documentText.form;
const t = papersText.pick;

interface FieldProps {
  label: string;
  items: readonly string[];
  onChange: (items: string[]) => void;
}

interface FromListProps {
  title: string;
  options: readonly PickOption[];
  onPick: (values: string[]) => void;
}

/** The button that opens the list. */
function FromList({ title, options, onPick }: FromListProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="il-add lnk"
        aria-label={`${t.fromList} ${title}`}
        onClick={() => setOpen(true)}
      >
        {t.fromList}
      </button>
      {open && <PickDialog title={title} options={options} onPick={onPick} onClose={() => setOpen(false)} />}
    </>
  );
}

const option = (line: string, items: readonly string[], why: string | null = null): PickOption => {
  const present = items.includes(line);
  return { value: line, label: line, note: present ? t.present : why, disabled: present || why !== null };
};

/** Dasar: lines that are not in force on the date of the letter are named; others come from the list. */
export function BasesField({ label, items, day, onChange }: FieldProps & { day: CivilDate }) {
  const list = (useCall('legalBasis.list', {}).data ?? []).filter(({ hidden }) => !hidden);
  const warnings = new Map(basisFindings(items, list, day).map(({ line, message }) => [line, message]));
  const options = list.map((row) => option(row.line, items, isValidOn(row, day) ? null : t.notInForce));
  return (
    <ItemList
      label={label}
      name="Dasar"
      items={items}
      addText={text.add}
      maxLength={2000}
      warnings={warnings}
      more={
        <>
          {!isSorted(items) && (
            <button type="button" className="il-add lnk" onClick={() => onChange(sortBases(items))}>
              {t.sort}
            </button>
          )}
          <FromList
            title={t.basesTitle}
            options={options}
            onPick={(lines) => onChange(withBases(items, lines))}
          />
        </>
      }
      onChange={onChange}
    />
  );
}

/** Untuk: standing sentences come from the list, filled with what is known of the letter's scope. */
export function TasksField({ label, items, scope, onChange }: FieldProps & { scope: Scope }) {
  const sentences = useCall('stockSentence.list', {}).data ?? [];
  const facts = useCall('template.facts', { key: 'sprin.tugas', scope }).data;
  const filled = facts
    ? sentences
        .filter(({ hidden }) => !hidden)
        .map((sentence) => fillTemplate(sentence.text, facts))
        .filter((line) => line !== '')
    : [];
  return (
    <ItemList
      label={label}
      name="Untuk"
      items={items}
      addText={text.add}
      maxLength={2000}
      more={
        <FromList
          title={t.tasksTitle}
          options={filled.map((line) => option(line, items))}
          onPick={(lines) => onChange(withSentences(items, lines, filled))}
        />
      }
      onChange={onChange}
    />
  );
}

/** Tembusan or Distribusi: whole lists of addresses come from Pengaturan. */
export function CopiesField({
  label,
  items,
  add: addText = text.addCopy,
  onChange,
}: FieldProps & { add?: string }) {
  const lists = useCall('copyList.list', {}).data ?? [];
  const options = lists.map(
    ({ key, name, lines }): PickOption => ({ value: key, label: name, note: lines.join(', ') }),
  );
  const add = (keys: readonly string[]) => {
    const more = lists.filter(({ key }) => keys.includes(key)).flatMap(({ lines }) => lines);
    onChange([...new Set([...items, ...more])]);
  };
  return (
    <ItemList
      label={label}
      name="Tembusan"
      items={items}
      addText={addText}
      maxLength={300}
      more={options.length > 0 ? <FromList title={t.copiesTitle} options={options} onPick={add} /> : null}
      onChange={onChange}
    />
  );
}
