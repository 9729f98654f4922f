import { useEffect, useState } from 'react';
import { formatOrderNumber, patternProblem } from '../../../../core/order/number.ts';
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
  const problem = patternProblem(draft.sprinPattern);
  const { sprinPattern, classification, printedBy } = draft;
  const dirty =
    sprinPattern !== setting.sprinPattern ||
    classification !== setting.classification ||
    printedBy !== setting.printedBy;

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) save.mutate({ sprinPattern, classification, printedBy });
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
        <TextInput
          aria-label={t.pattern}
          value={sprinPattern}
          error={problem}
          onChange={(event) => setDraft({ ...draft, sprinPattern: event.currentTarget.value })}
        />
        {!problem && (
          <p className="s12 t2">
            {t.example}: <b className="selectable">{formatOrderNumber(sprinPattern, EXAMPLE_SERIAL, day)}</b>
          </p>
        )}
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
