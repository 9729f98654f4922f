import { useEffect, useState } from 'react';
import { kkaOf, withKka } from '../../../../../core/order/kka.ts';
import { formatOrderNumber, patternProblem } from '../../../../../core/order/number.ts';
import { LETTER_SERIES, SERIES_WORDS } from '../../../../../core/order/series.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import type { KkaItem } from '../../../../../shared/contract/paper-list.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { settingsText } from '../../../../../shared/text/settings.ts';
import { useDay } from '../../../lib/context.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { Select, TextInput } from '../../../ui/field.tsx';
import { Tag } from '../../../ui/marks.tsx';
import { KkaDialog } from './kka-dialog.tsx';
import { PaperTable } from './paper-table.tsx';

const t = papersText.numbers;
const words = settingsText.letter;
const EXAMPLE_SERIAL = 812;

/** How numbers are written, and the codes that stand in them. */
export function NumbersTab() {
  const setting = useCall('setting.get', {});
  const codes = useCall('kka.list', {});
  const [open, setOpen] = useState<KkaItem | 'new' | null>(null);
  const bringBack = useMutate('kka.reset', { done: papersText.resetDone('KKA') });
  const error = setting.error ?? codes.error ?? bringBack.error;
  if (error) return <ErrorNote error={error} />;
  if (!setting.data || !codes.data) return <SkeletonRows />;
  return (
    <>
      <Patterns patterns={setting.data.numberPatterns} codes={codes.data.filter(({ hidden }) => !hidden)} />
      <div className="set-second stack">
        <h3>{t.kka}</h3>
        <p className="t2">{t.kkaNote}</p>
        <PaperTable
          label={t.kka}
          rows={codes.data}
          textOf={({ code, meaning }) => `${code} ${meaning}`}
          add={t.add}
          empty={t.codeHint}
          onAdd={() => setOpen('new')}
          onEdit={setOpen}
          onBringBack={({ key }) => bringBack.mutate({ key })}
          columns={[
            { key: 'code', title: t.code, width: 120, cell: ({ code }) => <b>{code}</b> },
            { key: 'meaning', title: t.meaning, cell: ({ meaning }) => meaning },
            {
              key: 'local',
              title: '',
              width: 96,
              cell: ({ local }) => (local ? <Tag>{t.localMark}</Tag> : null),
            },
          ]}
        />
      </div>
      {open !== null && <KkaDialog item={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

type NumberPatterns = Output<'setting.get'>['numberPatterns'];

function Patterns({ patterns, codes }: { patterns: NumberPatterns; codes: readonly KkaItem[] }) {
  const day = useDay();
  const [draft, setDraft] = useState(patterns);
  const save = useMutate('setting.update', { done: settingsText.saved });
  useEffect(() => setDraft(patterns), [patterns]);
  const problem = LETTER_SERIES.some((series) => patternProblem(draft[series]) !== null);
  const dirty = LETTER_SERIES.some((series) => draft[series] !== patterns[series]);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) save.mutate({ numberPatterns: draft });
      }}
    >
      <h3>{words.pattern}</h3>
      <p className="t2">{words.patternNote}</p>
      {LETTER_SERIES.map((series) => (
        <PatternRow
          key={series}
          label={SERIES_WORDS[series]}
          value={draft[series]}
          codes={codes}
          day={day}
          onChange={(pattern) => setDraft({ ...draft, [series]: pattern })}
        />
      ))}
      {save.error && <ErrorNote error={save.error} />}
      {dirty && (
        <div className="f deeds">
          <Button type="submit" variant="primary" disabled={problem || save.isPending}>
            {settingsText.save}
          </Button>
          <Button onClick={() => setDraft(patterns)}>{settingsText.reset}</Button>
        </div>
      )}
    </form>
  );
}

interface PatternProps {
  label: string;
  value: string;
  codes: readonly KkaItem[];
  day: string;
  onChange: (pattern: string) => void;
}

/** The pattern of one series, the code in it chosen from the list, and an example. */
function PatternRow({ label, value, codes, day, onChange }: PatternProps) {
  const problem = patternProblem(value);
  const code = kkaOf(value);
  const known = codes.some((each) => each.code === code);
  const data = codes.map((each) => ({ value: each.code, label: `${each.code} ${each.meaning}` }));
  return (
    <div className="pattern-row">
      <TextInput
        label={label}
        value={value}
        error={problem}
        maxLength={80}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Select
        label={t.pick}
        aria-label={`${t.pick}, ${label}`}
        data={data}
        value={known ? code : null}
        placeholder={code ?? ''}
        error={code !== null && !known ? t.unknown(code) : undefined}
        onChange={(picked) => picked && onChange(withKka(value, picked))}
      />
      <p className="s12 t2">
        {problem === null && (
          <>
            {words.example}: <b className="selectable">{formatOrderNumber(value, EXAMPLE_SERIAL, day)}</b>
          </>
        )}
      </p>
    </div>
  );
}
