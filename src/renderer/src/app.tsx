import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { queryClient } from './lib/query.ts';
import { useRoute } from './lib/router.ts';
import { useScheme } from './lib/scheme.ts';
import { isScreen, SCREENS } from './routes.ts';
import { theme } from './theme.ts';
import { SkeletonRows } from './ui/feedback.tsx';

export function App() {
  const scheme = useScheme();
  const route = useRoute();
  const Screen = SCREENS[isScreen(route.screen) ? route.screen : 'home'].component;
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<SkeletonRows />}>
          <Screen />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
