import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../../shared/contract/index.ts';
import { type CallError, call } from '../../lib/call.ts';

type Page = Output<'journal.list'>;
export type Action = Page['actions'][number];

const PAGE = 100;

/** The journal, newest first, page by page. `outputs`: only what was printed or saved. */
export function useActions(search: string, outputs: boolean) {
  const query = useInfiniteQuery<Page, CallError, { pages: Page[] }, readonly unknown[], number | null>({
    queryKey: ['call', 'journal.list', search, outputs],
    initialPageParam: null,
    queryFn: ({ pageParam }) =>
      call('journal.list', {
        rowId: null,
        before: pageParam,
        limit: PAGE,
        outputs,
        ...(search ? { search } : {}),
      }),
    getNextPageParam: (last) =>
      last.actions.length < PAGE ? undefined : (last.actions.at(-1)?.seq ?? undefined),
    placeholderData: (previous) => previous,
  });
  return {
    actions: query.data?.pages.flatMap((page) => page.actions) ?? [],
    total: query.data?.pages[0]?.total ?? null,
    hasMore: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    loading: query.isFetching,
    error: query.error,
  };
}
