import { useEffect, useState } from 'react';
import { formatOrderNumber, patternProblem } from '../../../../core/order/number.ts';
import { LETTER_SERIES, SERIES_WORDS } from '../../../../core/order/series.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { identityText } from '../../../../shared/text/identity.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { useDay } from '../../lib/context.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Row } from './row.tsx';

const t = settingsText.letter;
type Settings = Output<'setting.get'>;
const EXAMPLE_SERIAL = 812;

/** Paper, number pattern, and what stands at the foot of lists. */
export function LetterSection() {
  const setting = useCall('setting.get', {});
  if (setting.error) return <ErrorNote error={setting.error} />;
  return setting.data ? <LetterForm setting={setting.data} /> : <SkeletonRows />;
}

function LetterForm({ setting }: { setting: Settings }) {
  const day = useDay();
  const [draft, setDraft] = useState(setting);
  const save = useMutate('setting.update', { done: settingsText.saved });
  useEffect(() => setDraft(setting), [setting]);
  const { numberPatterns, classification, printedBy } = draft;
  const problem = LETTER_SERIES.map((series) => patternProblem(numberPatterns[series])).find(Boolean) ?? null;
  const dirty =
    LETTER_SERIES.some((series) => numberPatterns[series] !== setting.numberPatterns[series]) ||
    classification !== setting.classification ||
    printedBy !== setting.printedBy;

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) save.mutate({ numberPatterns, classification, printedBy });
      }}
    >
      <Row title={t.paper} note={t.paperNote}>
        <Segmented
          label={t.paper}
          value={setting.paper}
          options={[
            { value: 'a4', label: identityText.paperA4 },
            { value: 'f4', label: identityText.paperF4 },
          ]}
          onChange={(paper) => save.mutate({ paper })}
        />
      </Row>
      <Row title={t.pattern} note={t.patternNote}>
        <div className="stack">
          {LETTER_SERIES.map((series) => (
            <PatternField
              key={series}
              label={SERIES_WORDS[series]}
              value={numberPatterns[series]}
              day={day}
              onChange={(pattern) =>
                setDraft({ ...draft, numberPatterns: { ...numberPatterns, [series]: pattern } })
              }
            />
          ))}
        </div>
      </Row>
      <Row title={t.classification}>
        <TextInput
          aria-label={t.classification}
          value={classification}
          onChange={(event) => setDraft({ ...draft, classification: event.currentTarget.value })}
        />
      </Row>
      <Row title={t.printedBy} note={t.printedByNote}>
        <TextInput
          aria-label={t.printedBy}
          value={printedBy}
          onChange={(event) => setDraft({ ...draft, printedBy: event.currentTarget.value })}
        />
      </Row>
      {save.error && <ErrorNote error={save.error} />}
      <div className="save-bar">
        <Button type="submit" variant="primary" disabled={!dirty || problem !== null || save.isPending}>
          {settingsText.save}
        </Button>
        {dirty && <Button onClick={() => setDraft(setting)}>{settingsText.reset}</Button>}
      </div>
    </form>
  );
}

interface PatternProps {
  label: string;
  value: string;
  day: string;
  onChange: (pattern: string) => void;
}

/** How the numbers of one series are written, with an example. */
function PatternField({ label, value, day, onChange }: PatternProps) {
  const problem = patternProblem(value);
  return (
    <div>
      <TextInput
        label={label}
        value={value}
        error={problem}
        maxLength={80}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem === null ? (
        <p className="s12 t2">
          {t.example}: <b className="selectable">{formatOrderNumber(value, EXAMPLE_SERIAL, day)}</b>
        </p>
      ) : null}
    </div>
  );
}
