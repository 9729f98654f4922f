import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { STATEMENT_KINDS, type Statement } from '../../../../core/event/detail.ts';
import { eventDetailText } from '../../../../shared/text/event-detail.ts';
import { Button, IconButton } from '../button.tsx';
import { CommitArea, CommitField } from '../commit-field.tsx';
import { Select } from '../field.tsx';
import './record.css';

const text = eventDetailText.result;

interface Props {
  statements: readonly Statement[];
  onChange: (statements: Statement[]) => void;
}

/** Quotes, appeals and purposes for reports and press. One that says nothing yet is not kept. */
export function StatementsField({ statements, onChange }: Props) {
  const [adding, setAdding] = useState<Statement | null>(null);
  const line = (statement: Statement, set: (next: Statement) => void, remove: () => void) => (
    <fieldset className="plan-box plan" aria-label={text.statements}>
      <div className="statement">
        <Select
          aria-label={text.statementKind}
          data={STATEMENT_KINDS.map(({ code, label }) => ({ value: code as string, label }))}
          value={statement.kind}
          onChange={(kind) => kind !== null && set({ ...statement, kind: kind as Statement['kind'] })}
        />
        <CommitField
          aria-label={text.statementSpeaker}
          placeholder={text.statementSpeaker}
          value={statement.speaker ?? ''}
          maxLength={200}
          onCommit={(speaker) => set({ ...statement, speaker: speaker === '' ? null : speaker })}
        />
        <IconButton label={text.statementRemove} plain small onClick={remove}>
          <IconX className="i14" />
        </IconButton>
      </div>
      <CommitArea
        aria-label={text.statementText}
        placeholder={text.statementText}
        value={statement.text}
        minRows={2}
        maxLength={2000}
        onCommit={(value) => value !== '' && set({ ...statement, text: value })}
      />
    </fieldset>
  );
  return (
    <section className="plan" aria-label={text.statements}>
      <span className="lab">{text.statements}</span>
      {statements.map((statement, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: statements have no key of their own; their place is what they are.
        <div key={at}>
          {line(
            statement,
            (next) => onChange(statements.map((other, i) => (i === at ? next : other))),
            () => onChange(statements.filter((_, i) => i !== at)),
          )}
        </div>
      ))}
      {adding === null ? (
        <div className="f">
          <Button
            small
            icon={<IconPlus className="i14" />}
            onClick={() => setAdding({ kind: 'kutipan', speaker: null, text: '' })}
          >
            {text.statementAdd}
          </Button>
        </div>
      ) : (
        line(
          adding,
          (next) => {
            if (next.text === '') setAdding(next);
            else {
              onChange([...statements, next]);
              setAdding(null);
            }
          },
          () => setAdding(null),
        )
      )}
    </section>
  );
}
