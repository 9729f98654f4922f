import { useState } from 'react';
import { OVERRIDE_ROLES } from '../../../core/assignment/code.ts';
import { isReason } from '../../../core/assignment/override.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import { conflictText as t } from '../../../shared/text/conflict.ts';
import { useMutate } from '../lib/hooks.ts';
import { rankedName } from '../lib/person-name.ts';
import { FormDialog } from './dialog.tsx';
import { ErrorNote, Note } from './feedback.tsx';
import { Textarea } from './field.tsx';

/** Lets a finding stand: who may, and the reason in words. */
export function OverrideDialog({ conflict, onClose }: { conflict: ConflictView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutate('conflict.override', { done: t.done, onSuccess: onClose });
  const { code, personId, slots, name, rank, mayOverride } = conflict;
  const submit = () => {
    setTried(true);
    if (isReason(reason)) save.mutate({ code, personId, subjects: slots, reason });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t.title}
      width={460}
      onSubmit={submit}
      submit={t.submit}
      disabled={save.isPending}
    >
      <div className="stack">
        <Note level={conflict.severity}>
          {name === null ? null : <b>{rankedName({ rank, name })}. </b>}
          {conflict.message}
        </Note>
        <p className="t2">
          {mayOverride === null ? null : <b>{t.authority(OVERRIDE_ROLES[mayOverride])} </b>}
          {t.authorityHint}
        </p>
        <Textarea
          label={t.reason}
          value={reason}
          maxLength={300}
          autosize
          minRows={2}
          maxRows={5}
          data-autofocus
          error={tried && !isReason(reason) ? t.reasonShort : null}
          onChange={(e) => setReason(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key !== 'Enter' || e.shiftKey) return;
            e.preventDefault();
            submit();
          }}
        />
        {save.error ? <ErrorNote error={save.error} /> : null}
      </div>
    </FormDialog>
  );
}
