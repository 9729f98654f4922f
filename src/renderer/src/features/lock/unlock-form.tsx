import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { lockText as t } from '../../../../shared/text/lock.ts';
import { type CallError, call } from '../../lib/call.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { CapsLockNotice, PassphraseInput } from '../../ui/passphrase.tsx';

/** The passphrase. A wrong one is said in place and stays selected, ready to be typed anew. */
export function UnlockForm({ onOpen }: { onOpen: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const unlock = useMutation<null, CallError, string>({
    mutationFn: (text) => call('session.unlock', { passphrase: text }),
    onSuccess: onOpen,
    onError: () => field.current?.select(),
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !unlock.isPending) unlock.mutate(passphrase);
      }}
    >
      <PassphraseInput
        ref={field}
        label={t.passphrase}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {unlock.error && <ErrorNote error={unlock.error} />}
      <CapsLockNotice />
      <Button type="submit" variant="primary" disabled={passphrase === '' || unlock.isPending}>
        {unlock.isPending ? t.opening : t.open}
      </Button>
    </form>
  );
}
