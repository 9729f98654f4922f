import { useState } from 'react';
import type { CopyListItem } from '../../../../../shared/contract/paper-list.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { FormDialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Textarea, TextInput } from '../../../ui/field.tsx';

const t = papersText.sentences;

/** Addresses under a name, one a line. */
export function CopyListDialog({ list, onClose }: { list: CopyListItem | null; onClose: () => void }) {
  const [name, setName] = useState(list?.name ?? '');
  const [typed, setTyped] = useState(list?.lines.join('\n') ?? '');
  const lines = typed
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
    .filter((line) => line !== '');
  const save = useMutate('copyList.save', { done: papersText.saved(name.trim()), onSuccess: onClose });
  const remove = useMutate('copyList.remove', {
    done: papersText.removedDone(name.trim()),
    onSuccess: onClose,
  });
  const error = save.error ?? remove.error;
  return (
    <FormDialog
      title={list ? t.copyDialog : t.copyDialogNew}
      onClose={onClose}
      onSubmit={() => save.mutate({ key: list?.key ?? null, value: { name: name.trim(), lines } })}
      disabled={name.trim() === '' || lines.length === 0 || save.isPending}
      remove={list ? { label: papersText.remove, onClick: () => remove.mutate({ key: list.key }) } : null}
    >
      <div className="stack">
        <TextInput
          label={t.copyName}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={t.copyLines}
          description={t.copyCount(lines.length)}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={typed}
          autosize
          minRows={4}
          maxRows={12}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error && <ErrorNote error={error} />}
      </div>
    </FormDialog>
  );
}
