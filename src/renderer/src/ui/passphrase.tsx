import { IconPrinter } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { passphraseText as t } from '../../../shared/text/first-run.ts';
import { asCallError, type CallError, call, unwrapped } from '../lib/call.ts';
import { useCapsLock } from '../lib/caps-lock.ts';
import { codeGroups, passphraseStrength } from '../lib/passphrase.ts';
import { Button } from './button.tsx';
import { ErrorNote, Note } from './feedback.tsx';
import { Checkbox, PasswordInput } from './field.tsx';
import { Severity } from './marks.tsx';

/** A passphrase field that can be shown. */
export function PassphraseInput(props: ComponentProps<typeof PasswordInput>) {
  return (
    <PasswordInput
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': t.show }}
      {...props}
    />
  );
}

/** Says that Caps Lock is on; keeps its place so that nothing jumps. */
export function CapsLockNotice() {
  const on = useCapsLock();
  return (
    <div className="caps" role="status">
      {on && (
        <>
          <Severity level="warning" /> {t.capsLock}
        </>
      )}
    </div>
  );
}

/** Four steps with a word. */
export function StrengthMeter({ passphrase }: { passphrase: string }) {
  const strength = passphraseStrength(passphrase);
  return (
    <div
      className="strength"
      role="img"
      aria-label={`${t.strengthLabel}: ${t.strength[strength]}`}
      data-strength={strength}
    >
      {[1, 2, 3].map((step) => (
        <i key={step} className={strength >= step ? 'on' : undefined} />
      ))}
      <span>{passphrase === '' ? '' : t.strength[strength]}</span>
    </div>
  );
}

/** The recovery code in large groups, its sheet to print, and the tick without which one does not go on. */
export function RecoverySheet({
  code,
  paper,
  kept,
  onKept,
}: {
  code: string;
  paper: 'a4' | 'f4';
  kept: boolean;
  onKept: (kept: boolean) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ level: 'ok' | 'warning'; text: string } | null>(null);
  const [error, setError] = useState<CallError | null>(null);

  const print = async () => {
    setBusy(true);
    setError(null);
    setOutcome(null);
    try {
      const { pdf } = await call('session.recoverySheet', { code });
      const result = unwrapped(await window.posko.print.pdf({ pdf, title: t.jobTitle, paper }));
      if (result.outcome === 'printed') setOutcome({ level: 'ok', text: t.printed });
      if (result.outcome === 'saved') setOutcome({ level: 'warning', text: t.saved(result.file.name) });
      if (result.outcome === 'failed') setOutcome({ level: 'warning', text: t.failed });
    } catch (thrown) {
      setError(asCallError(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="stack recovery">
      <p>{t.lead}</p>
      <div
        className="recovery-code selectable"
        role="img"
        aria-label={`${t.code}: ${codeGroups(code).join(' ')}`}
      >
        {codeGroups(code).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a code may be equal
          <span key={index}>{group}</span>
        ))}
      </div>
      <div className="f">
        <Button icon={<IconPrinter />} disabled={busy} onClick={() => void print()}>
          {busy ? t.printing : t.print}
        </Button>
        {outcome?.level === 'ok' && <Note level="ok">{outcome.text}</Note>}
      </div>
      {outcome?.level === 'warning' && (
        <div role="alert">
          <Note level="warning">{outcome.text}</Note>
        </div>
      )}
      {error && <ErrorNote error={error} />}
      <Checkbox label={t.kept} checked={kept} onChange={(event) => onKept(event.currentTarget.checked)} />
    </div>
  );
}
