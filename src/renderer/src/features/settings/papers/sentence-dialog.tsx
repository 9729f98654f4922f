import { useState } from 'react';
import { SENTENCE_KINDS, type SentenceKind } from '../../../../../core/order/stock-sentence.ts';
import { checkTemplate } from '../../../../../core/template/check.ts';
import { fillTemplate } from '../../../../../core/template/fill.ts';
import { exampleFacts } from '../../../../../core/template/keys.ts';
import { ORDER_WORDS } from '../../../../../core/template/keys-order.ts';
import type { SentenceRow } from '../../../../../shared/contract/paper-list.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { FormDialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Checkbox, MultiSelect, Textarea } from '../../../ui/field.tsx';
import { kindWord } from './kind-word.ts';

const t = papersText.sentences;
const RULES = { names: Object.keys(ORDER_WORDS), shape: 'line' } as const;

/** A standing sentence with the kinds of events it is for, and how it reads. */
export function SentenceDialog({ sentence, onClose }: { sentence: SentenceRow | null; onClose: () => void }) {
  const [text, setText] = useState(sentence?.text ?? '');
  const [kinds, setKinds] = useState<SentenceKind[]>(sentence?.kinds ?? []);
  const [usual, setUsual] = useState(sentence?.usual ?? true);
  const save = useMutate('stockSentence.save', { done: papersText.saved(t.shortName), onSuccess: onClose });
  const remove = useMutate('stockSentence.remove', {
    done: papersText.removedDone(t.shortName),
    onSuccess: onClose,
  });
  const reset = useMutate('stockSentence.reset', {
    done: papersText.resetDone(t.shortName),
    onSuccess: onClose,
  });
  const error = save.error ?? remove.error ?? reset.error;
  const tidy = text.trim().replace(/;$/, '');
  const wrong = tidy === '' ? null : (checkTemplate(tidy, RULES)[0]?.message ?? null);
  return (
    <FormDialog
      title={sentence ? t.dialog : t.dialogNew}
      width={620}
      onClose={onClose}
      onSubmit={() => save.mutate({ key: sentence?.key ?? null, value: { text: tidy, kinds, usual } })}
      disabled={tidy === '' || wrong !== null || save.isPending}
      remove={
        sentence ? { label: papersText.remove, onClick: () => remove.mutate({ key: sentence.key }) } : null
      }
    >
      <div className="stack">
        <Textarea
          label={t.text}
          description={t.textHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={text}
          error={wrong}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2000}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <MultiSelect
          label={t.kinds}
          description={t.kindsHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={SENTENCE_KINDS.map((kind) => ({ value: kind, label: kindWord(kind) }))}
          value={kinds}
          onChange={(picked) => setKinds(picked as SentenceKind[])}
          searchable
        />
        <Checkbox
          label={t.usualLabel}
          checked={usual}
          onChange={(event) => setUsual(event.currentTarget.checked)}
        />
        {tidy !== '' && wrong === null && (
          <div className="printed-line">
            <span className="lab">{t.preview}</span>
            <p className="selectable">{fillTemplate(tidy, exampleFacts('sprin.tugas'))};</p>
          </div>
        )}
        {sentence?.origin === 'changed' && (
          <Button small variant="quiet" onClick={() => reset.mutate({ key: sentence.key })}>
            {papersText.reset}
          </Button>
        )}
        {error && <ErrorNote error={error} />}
      </div>
    </FormDialog>
  );
}
