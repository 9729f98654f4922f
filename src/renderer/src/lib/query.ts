import { QueryClient } from '@tanstack/react-query';
import type { Area } from '../../../shared/contract/define.ts';
import { isTouched } from './areas.ts';

/** Answers stay until the backend says that what they show has changed: there is no other writer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
});

/** Makes every answer that shows one of these areas stale; those on screen are asked again at once. */
export function invalidateAreas(areas: readonly Area[]): void {
  void queryClient.invalidateQueries({
    predicate: (query) => query.queryKey[0] === 'call' && isTouched(String(query.queryKey[1]), areas),
  });
}
