import type { ReportKind } from '../../../../core/messages/operator-text.ts';
import type { Scope } from '../../../../shared/contract/document.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { messageText as t } from '../../../../shared/text/message.ts';
import { EntriesForm } from './entries-form.tsx';
import { TextPane } from './text-pane.tsx';
import { useOperatorText } from './use-operator-text.ts';

interface Props {
  kind: Output<'message.kinds'>[number];
  pattern: 'pola1' | 'pola2';
  scope: Scope;
  /** Clock of the report, 'HH:mm'; null = now. */
  clock: string | null;
}

/** The form at the left, the text at the right; it follows every letter. */
export function TextEditor({ kind, pattern, scope, clock }: Props) {
  const entries = useOperatorText(scope);
  return (
    <>
      <EntriesForm
        kind={kind.kind as ReportKind}
        hasPaper={kind.paper !== null}
        note={kind.patterns && pattern === 'pola1' ? t.onlyPaper : null}
        ofDay={scope.eventId === null}
        entries={entries}
      />
      <TextPane key={kind.kind} kind={kind} pattern={pattern} scope={scope} clock={clock} entries={entries} />
    </>
  );
}
