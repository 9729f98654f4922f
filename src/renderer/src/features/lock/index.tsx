import { useState } from 'react';
import type { SessionStatus } from '../../../../shared/contract/session.ts';
import { lockText as t } from '../../../../shared/text/lock.ts';
import { unitTitle } from '../../lib/unit-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { WallClock } from './wall-clock.tsx';
import './lock.css';

/** The closed post: unit, clock, passphrase. No names and no counts are on it. */
export function LockScreen({ status, onOpen }: { status: SessionStatus; onOpen: () => void }) {
  const [recovering, setRecovering] = useState(false);
  return (
    <main className="lock">
      <div className="lock-side">
        <Mark size={56} />
        <WallClock zone={status.timeZone} />
      </div>
      <div className="lock-main">
        <div className="lock-card">
          <h1>{status.unitName ? unitTitle(status.unitName) : 'Posko'}</h1>
          {recovering ? <RecoverForm onOpen={onOpen} /> : <UnlockForm onOpen={onOpen} />}
          {status.hasRecovery && (
            <LinkButton onClick={() => setRecovering((r) => !r)}>
              {recovering ? t.usePassphrase : t.useSheet}
            </LinkButton>
          )}
        </div>
        <footer className="muted s11">Posko {status.version}</footer>
      </div>
    </main>
  );
}
