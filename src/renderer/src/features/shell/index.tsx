import { type ReactNode, Suspense, useRef } from 'react';
import { undoLatest } from '../../lib/session.ts';
import { SkeletonRows } from '../../ui/feedback.tsx';
import { LiveRegion, Toasts } from '../../ui/toasts.tsx';
import { ContextBar } from './context-bar.tsx';
import { KeySheet } from './key-sheet.tsx';
import { LockDialog } from './lock-dialog.tsx';
import { Notice } from './notice.tsx';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { useAutoLock } from './use-auto-lock.ts';
import { usePlace } from './use-place.ts';
import { useShellKeys } from './use-shell-keys.ts';
import './shell.css';

/** The frame: rail, context bar, the open screen, status line. `children` is the screen, `palette` lies over all. */
export function Shell({ children, palette }: { children: ReactNode; palette: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const { overview, ready } = usePlace();
  const secondsLeft = useAutoLock();
  useShellKeys(root, overview);
  return (
    <div className="app" ref={root}>
      <ContextBar overview={overview} />
      <Rail />
      <main data-pane tabIndex={-1}>
        <Notice />
        <Suspense fallback={<SkeletonRows />}>{ready ? children : <SkeletonRows />}</Suspense>
      </main>
      <StatusLine overview={overview} secondsLeft={secondsLeft} />
      <Toasts onUndo={() => void undoLatest()} />
      <LiveRegion />
      <KeySheet />
      <LockDialog />
      {palette}
    </div>
  );
}
