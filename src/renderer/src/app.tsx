import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Palette } from './features/palette/index.tsx';
import { Shell } from './features/shell/index.tsx';
import { queryClient } from './lib/query.ts';
import { useRoute } from './lib/router.ts';
import { useScheme } from './lib/scheme.ts';
import { followBackend, refreshSession, useSessionStatus } from './lib/session.ts';
import { useUi } from './lib/ui-state.ts';
import { isScreen, SCREENS } from './routes.ts';
import { theme } from './theme.ts';
import { CrashGuard } from './ui/crash-guard.tsx';
import { ErrorNote } from './ui/feedback.tsx';

const FirstRun = lazy(() => import('./features/first-run/index.tsx').then((m) => ({ default: m.FirstRun })));
const LockScreen = lazy(() => import('./features/lock/index.tsx').then((m) => ({ default: m.LockScreen })));

function Screen() {
  const { screen, query } = useRoute();
  const Open = SCREENS[isScreen(screen) ? screen : 'home'].component;
  // Another `new` is another visit: the screen starts afresh with its form open.
  return (
    <CrashGuard screen={screen}>
      <Open key={query.new} />
    </CrashGuard>
  );
}

/** No data yet: first run. Locked: the lock screen. Open: the frame with the screen of the address. */
function Gate() {
  const status = useSessionStatus();
  const held = useUi((s) => s.gateHeld);
  const shown = useRef(status.data);
  useEffect(() => followBackend(), []);
  if (status.error) {
    return (
      <main className="gate">
        <ErrorNote error={status.error} />
      </main>
    );
  }
  if (!held && status.data) shown.current = status.data;
  const now = shown.current;
  if (!now) return null;
  if (now.state === 'open') {
    return (
      <Shell palette={<Palette />}>
        <Screen />
      </Shell>
    );
  }
  return (
    <Suspense fallback={null}>
      {now.state === 'empty' ? (
        <FirstRun version={now.version} onReady={() => void refreshSession()} />
      ) : (
        <LockScreen status={now} onOpen={() => void refreshSession()} />
      )}
    </Suspense>
  );
}

export function App() {
  const scheme = useScheme();
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <Gate />
      </QueryClientProvider>
    </MantineProvider>
  );
}
