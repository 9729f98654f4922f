import {
  IconDeviceFloppy,
  IconInfoCircle,
  IconLock,
  IconPrinter,
  IconShieldCheck,
  IconUsb,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Overview } from '../../../../shared/contract/session.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { useCall } from '../../lib/hooks.ts';
import { askToLock, useOpenWork } from '../../lib/open-work.ts';
import { navigate } from '../../lib/router.ts';
import { agoText, freshness, hoursSince, shortStamp } from '../../lib/stamp.ts';
import { useNow } from '../../lib/use-now.ts';
import { Severity } from '../../ui/marks.tsx';

const TONE = { ok: 'ok', warning: 'warn', error: 'err' } as const;

function CopyState({ icon, hours, text }: { icon: ReactNode; hours: number | null; text: string }) {
  const state = freshness(hours);
  return (
    <button type="button" className={TONE[state]} onClick={() => navigate('settings', { path: ['backup'] })}>
      {state === 'error' ? <Severity level="error" small /> : icon}
      {text}
    </button>
  );
}

/** The line at the foot: what is saved, how old the proven copies are, paper, lock, role. */
export function StatusLine({
  overview,
  secondsLeft,
}: {
  overview: Overview | null;
  secondsLeft: number | null;
}) {
  const setting = useCall('setting.get', {}).data;
  const now = useNow();
  const work = useOpenWork((s) => s.work);
  if (!overview) return <footer className="status" />;
  const { timeZone, today, lastBackup, lastExternalBackupAt } = overview;
  const backupHours = lastBackup ? hoursSince(lastBackup.at, now) : null;
  const stickHours = lastExternalBackupAt ? hoursSince(lastExternalBackupAt, now) : null;
  return (
    <footer className="status" data-pane tabIndex={-1}>
      <span>
        <IconDeviceFloppy />
        {overview.lastSavedAt
          ? shellText.saved(shortStamp(overview.lastSavedAt, timeZone, today))
          : shellText.nothingSaved}
      </span>
      <CopyState
        icon={<IconShieldCheck />}
        hours={backupHours}
        text={
          lastBackup
            ? shellText.backupProven(shortStamp(lastBackup.at, timeZone, today))
            : shellText.backupNone
        }
      />
      <CopyState
        icon={<IconUsb />}
        hours={stickHours}
        text={stickHours === null ? shellText.stickNone : shellText.stickCopy(agoText(stickHours))}
      />
      {overview.isSample && (
        <span>
          <IconInfoCircle />
          {shellText.sample}
        </span>
      )}
      <i className="sp" />
      <span>
        <IconPrinter />
        {overview.paper.toUpperCase()}
      </span>
      {secondsLeft === null ? (
        setting && <span className="wide">{shellText.autoLock(setting.autoLockMinutes)}</span>
      ) : (
        <span className="warn">
          {work === null ? shellText.lockingIn(secondsLeft) : shellText.lockingWork(secondsLeft, work)}
        </span>
      )}
      <button type="button" onClick={askToLock}>
        <IconLock />
        {shellText.lock}
        <kbd>Ctrl L</kbd>
      </button>
      {setting && <span>{shellText.role(setting.printedBy)}</span>}
    </footer>
  );
}
