import { useState } from 'react';
import { KKA_CODE, tidyKka } from '../../../../../core/order/kka.ts';
import type { KkaItem } from '../../../../../shared/contract/paper-list.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { FormDialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Checkbox, TextInput } from '../../../ui/field.tsx';

const t = papersText.numbers;

/** A code of classification. */
export function KkaDialog({ item, onClose }: { item: KkaItem | null; onClose: () => void }) {
  const [code, setCode] = useState(item?.code ?? '');
  const [meaning, setMeaning] = useState(item?.meaning ?? '');
  const [local, setLocal] = useState(item?.local ?? true);
  const name = tidyKka(code);
  const save = useMutate('kka.save', { done: papersText.saved(name), onSuccess: onClose });
  const remove = useMutate('kka.remove', { done: papersText.removedDone(name), onSuccess: onClose });
  const reset = useMutate('kka.reset', { done: papersText.resetDone(name), onSuccess: onClose });
  const error = save.error ?? remove.error ?? reset.error;
  const bad = name !== '' && !KKA_CODE.test(name);
  return (
    <FormDialog
      title={item ? t.dialog : t.dialogNew}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({ key: item?.key ?? null, value: { code: name, meaning: meaning.trim(), local } })
      }
      disabled={name === '' || bad || meaning.trim() === '' || save.isPending}
      remove={item ? { label: papersText.remove, onClick: () => remove.mutate({ key: item.key }) } : null}
    >
      <div className="stack">
        <TextInput
          label={t.code}
          description={t.codeHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={code}
          maxLength={40}
          error={bad ? t.codeBad : undefined}
          onChange={(event) => setCode(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t.meaning}
          value={meaning}
          maxLength={200}
          onChange={(event) => setMeaning(event.currentTarget.value)}
        />
        <Checkbox
          label={t.local}
          checked={local}
          onChange={(event) => setLocal(event.currentTarget.checked)}
        />
        {item?.origin === 'changed' && (
          <Button small variant="quiet" onClick={() => reset.mutate({ key: item.key })}>
            {papersText.reset}
          </Button>
        )}
        {error && <ErrorNote error={error} />}
      </div>
    </FormDialog>
  );
}
