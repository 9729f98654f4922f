import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isLongEnough } from '../../../../shared/passphrase.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { type CallError, call } from '../../lib/call.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { CapsLockNotice, PassphraseInput, RecoverySheet, StrengthMeter } from '../../ui/passphrase.tsx';
import { Row } from './row.tsx';

const t = settingsText.security;
const MINUTES = [1, 3, 5, 10, 15, 30, 60, 120];

/** When the post locks itself, and its passphrase. */
export function SecuritySection() {
  const setting = useCall('setting.get', {}).data;
  const save = useMutate('setting.update', { done: settingsText.saved });
  const [changing, setChanging] = useState(false);
  const minutes = setting?.autoLockMinutes ?? 15;
  const choices = [...new Set([...MINUTES, minutes])].sort((a, b) => a - b);
  return (
    <div className="stack">
      <Row title={t.autoLock} note={t.autoLockNote}>
        <Select
          aria-label={t.autoLock}
          w={160}
          value={String(minutes)}
          data={choices.map((n) => ({ value: String(n), label: t.minutes(n) }))}
          onChange={(value) => value && save.mutate({ autoLockMinutes: Number(value) })}
        />
        {save.error && <ErrorNote error={save.error} />}
      </Row>
      <Row title={t.passphrase} note={t.passphraseNote}>
        <Button onClick={() => setChanging(true)}>{t.change}</Button>
      </Row>
      <ChangeDialog opened={changing} paper={setting?.paper ?? 'a4'} onClose={() => setChanging(false)} />
    </div>
  );
}

/** Old and new passphrase, then the new recovery sheet, which cannot be skipped. */
function ChangeDialog({
  opened,
  paper,
  onClose,
}: {
  opened: boolean;
  paper: 'a4' | 'f4';
  onClose: () => void;
}) {
  const [fields, setFields] = useState({ current: '', next: '', repeat: '' });
  const [kept, setKept] = useState(false);
  const change = useMutation<{ recoveryCode: string }, CallError>({
    mutationFn: () => call('session.changePassphrase', { current: fields.current, next: fields.next }),
  });
  const code = change.data?.recoveryCode ?? null;
  const ready = fields.current !== '' && isLongEnough(fields.next) && fields.next === fields.repeat;
  const set = (key: keyof typeof fields) => (event: React.ChangeEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    setFields((f) => ({ ...f, [key]: value }));
  };
  const close = () => {
    if (code !== null && !kept) return;
    onClose();
    setFields({ current: '', next: '', repeat: '' });
    setKept(false);
    change.reset();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t.deed}
      onSubmit={() => {
        if (code !== null) close();
        else if (ready && !change.isPending) change.mutate();
      }}
      footer={
        <Button type="submit" variant="primary" disabled={code === null ? !ready || change.isPending : !kept}>
          {change.isPending ? t.working : code === null ? t.deed : t.finish}
        </Button>
      }
    >
      {code === null ? (
        <div className="stack">
          <PassphraseInput
            label={t.current}
            value={fields.current}
            onChange={set('current')}
            data-autofocus
          />
          <PassphraseInput label={t.next} value={fields.next} onChange={set('next')} />
          <StrengthMeter passphrase={fields.next} />
          <PassphraseInput
            label={t.repeat}
            value={fields.repeat}
            error={fields.repeat !== '' && fields.repeat !== fields.next ? t.mismatch : null}
            onChange={set('repeat')}
          />
          <CapsLockNotice />
          {change.error && <ErrorNote error={change.error} />}
        </div>
      ) : (
        <div className="stack">
          <Note level="ok">{t.changed}</Note>
          <RecoverySheet code={code} paper={paper} kept={kept} onKept={setKept} />
        </div>
      )}
    </Dialog>
  );
}
