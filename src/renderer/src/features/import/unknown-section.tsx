import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseRank } from '../../../../core/personnel/rank.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { UnknownValueView } from '../../../../shared/contract/import.ts';
import { importText } from '../../../../shared/text/import.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { change } from './import-calls.ts';
import { useImport } from './import-store.ts';
import { openSuggestions } from './steps.ts';

const t = importText.values;

/** Values shown before the rest is asked for. */
const FIRST = 40;

export type ValueKind = 'rank' | 'unit' | 'position';

interface UnknownSectionProps {
  kind: ValueKind;
  entries: readonly UnknownValueView[];
  /** Known values, for typing. */
  offers: readonly string[];
}

/** Values of one kind that no rule knows, each mapped once for all its rows: by suggestion, from a list, or typed. */
export function UnknownSection({ kind, entries, offers }: UnknownSectionProps) {
  const [all, setAll] = useState(false);
  const pending = useImport((s) => s.pending > 0);
  if (entries.length === 0) return null;
  const shown = all ? entries : entries.slice(0, FIRST);
  const suggestions = openSuggestions(entries);
  const map = (value: string, to: string | null) => void change('import.mapValue', { kind, value, to });
  return (
    <section className="im-sec">
      <div className="f">
        <h2 className="g1">
          {t.titles[kind]} <span className="muted s12">{thousands(entries.length)}</span>
        </h2>
        {suggestions.length > 1 ? (
          <Button
            small
            disabled={pending}
            onClick={() =>
              void change('import.mapValues', { values: suggestions.map((entry) => ({ kind, ...entry })) })
            }
          >
            {t.takeAll(thousands(suggestions.length))}
          </Button>
        ) : null}
      </div>
      <table className="grid im-columns" aria-label={t.titles[kind]}>
        <colgroup>
          <col />
          <col style={{ width: 64 }} />
          <col style={{ width: 250 }} />
          <col style={{ width: 250 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.value}</th>
            <th scope="col" className="num">
              {t.rows}
            </th>
            <th scope="col">{t.suggestion}</th>
            <th scope="col">{t.use}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.value}>
              <td title={entry.cell ?? undefined}>
                <b>{entry.value}</b>
              </td>
              <td className="num">{thousands(entry.count)}</td>
              <td>
                <Suggestion entry={entry} disabled={pending} onTake={(to) => map(entry.value, to)} />
              </td>
              <td>
                <MapField
                  label={t.mapFor(entry.value)}
                  placeholder={t.keeps[kind]}
                  value={entry.mapped ?? ''}
                  offers={offers}
                  refuse={kind === 'rank' ? refuseRank : noRefusal}
                  onCommit={(to) => map(entry.value, to || null)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < entries.length ? (
        <p>
          <LinkButton onClick={() => setAll(true)}>
            {t.more(thousands(entries.length - shown.length))}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

/** The nearest known value, one click away; or what is used, and the way back. */
function Suggestion({
  entry,
  disabled,
  onTake,
}: {
  entry: UnknownValueView;
  disabled: boolean;
  onTake: (to: string | null) => void;
}) {
  const { mapped, suggest, value, remembered } = entry;
  if (mapped !== null) {
    return (
      <span className="im-mapped">
        <span className="t2 el" title={mapped}>
          {remembered ? t.remembered(mapped) : t.mapped(mapped)}
        </span>
        <LinkButton aria-label={t.dropFor(value)} disabled={disabled} onClick={() => onTake(null)}>
          {t.drop}
        </LinkButton>
      </span>
    );
  }
  if (!suggest) return <span className="muted">·</span>;
  return (
    <Button small className="im-suggest" disabled={disabled} onClick={() => onTake(suggest.value)}>
      <span className="el">{t.takeSuggestion(suggest.value)}</span>
    </Button>
  );
}

interface MapFieldProps {
  label: string;
  placeholder: string;
  value: string;
  offers: readonly string[];
  /** Why a typed value cannot be used; null when it can. */
  refuse: (value: string) => string | null;
  onCommit: (value: string) => void;
}

/** A rank is one of the tables: another text would be stored as misspelt as the one it replaces. */
const refuseRank = (value: string): string | null => (parseRank(value) === null ? t.notARank(value) : null);
const noRefusal = (): null => null;

/** A value chosen from a list or typed; takes effect when it is left or chosen. */
function MapField({ label, placeholder, value, offers, refuse, onCommit }: MapFieldProps) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setText(value), [value]);
  const commit = (next: string) => {
    const typed = next.trim();
    const refusal = typed === '' ? null : refuse(typed);
    setError(refusal);
    if (refusal === null && typed !== value) onCommit(typed);
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      data={[...offers]}
      limit={8}
      maxLength={120}
      value={text}
      error={error}
      onChange={(next) => {
        setText(next);
        setError(null);
      }}
      onOptionSubmit={commit}
      onBlur={() => commit(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text);
      }}
    />
  );
}
