import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isLongEnough } from '../../../../shared/passphrase.ts';
import { lockText } from '../../../../shared/text/lock.ts';
import { type CallError, call } from '../../lib/call.ts';
import { holdGate } from '../../lib/ui-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';
import { CapsLockNotice, PassphraseInput, RecoverySheet, StrengthMeter } from '../../ui/passphrase.tsx';

const t = lockText.recover;

/** Opens with the printed code; a new passphrase is chosen and a new sheet kept. */
export function RecoverForm({ onOpen }: { onOpen: () => void }) {
  const [code, setCode] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [kept, setKept] = useState(false);
  const recover = useMutation<{ recoveryCode: string }, CallError>({
    onMutate: () => holdGate(true),
    onError: () => holdGate(false),
    mutationFn: () => call('session.recover', { code: code.trim(), newPassphrase: next }),
  });

  if (recover.data) {
    return (
      <div className="stack">
        <Note level="info">{t.newSheet}</Note>
        <RecoverySheet code={recover.data.recoveryCode} paper="a4" kept={kept} onKept={setKept} />
        <Button
          variant="primary"
          disabled={!kept}
          onClick={() => {
            holdGate(false);
            onOpen();
          }}
        >
          {t.go}
        </Button>
      </div>
    );
  }
  const mismatch = repeat !== '' && repeat !== next;
  const ready = code.trim() !== '' && isLongEnough(next) && repeat === next;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !recover.isPending) recover.mutate();
      }}
    >
      <h2>{t.title}</h2>
      <TextInput
        label={t.code}
        description={t.codeHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={code}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <PassphraseInput label={t.next} value={next} onChange={(event) => setNext(event.currentTarget.value)} />
      <StrengthMeter passphrase={next} />
      <PassphraseInput
        label={t.repeat}
        value={repeat}
        error={mismatch ? t.mismatch : null}
        onChange={(event) => setRepeat(event.currentTarget.value)}
      />
      <CapsLockNotice />
      {recover.error && <ErrorNote error={recover.error} />}
      <Button type="submit" variant="primary" disabled={!ready || recover.isPending}>
        {recover.isPending ? t.working : t.deed}
      </Button>
    </form>
  );
}
