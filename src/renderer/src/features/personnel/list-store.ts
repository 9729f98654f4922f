import { create } from 'zustand';
import { onPosko } from '../../lib/events.ts';
import type { SortState } from '../../ui/grid/types.ts';
import {
  type BuiltInView,
  DEFAULT_SORT,
  type Filters,
  NO_FILTERS,
  readViews,
  type SavedView,
} from './filters.ts';

interface ListState {
  /** The built-in view in force; a saved view sets the filters and leaves this at 'all'. */
  view: BuiltInView;
  savedView: string | null;
  search: string;
  filters: Filters;
  sort: SortState;
  saved: readonly SavedView[];
  /** Person whose drawer is open; the drawer then follows the cursor. */
  drawer: string | null;
}

const VIEWS_KEY = 'posko.personnel.views';

const fresh = (): ListState => ({
  view: 'all',
  savedView: null,
  search: '',
  filters: NO_FILTERS,
  sort: DEFAULT_SORT,
  saved: readViews(localStorage.getItem(VIEWS_KEY)),
  drawer: null,
});

/** What the list shows. Outlives the screen, so that coming back finds it as it was left; not a lock. */
export const useList = create<ListState>(fresh);

// A search text may be a name: nothing of it stays once the post is locked.
onPosko((event) => {
  if (event.type === 'locked') useList.setState(fresh());
});

export const showView = (view: BuiltInView) =>
  useList.setState({ view, savedView: null, search: '', filters: NO_FILTERS, sort: DEFAULT_SORT });

export const showSaved = ({ id, filters, sort }: SavedView) =>
  useList.setState({ view: 'all', savedView: id, search: '', filters, sort });

export const setSearch = (search: string) => useList.setState({ search });
export const setSort = (sort: SortState) => useList.setState({ sort });
export const setFilters = (change: Partial<Filters>) =>
  useList.setState(({ filters }) => ({ filters: { ...filters, ...change } }));
export const clearFilters = () => useList.setState({ search: '', filters: NO_FILTERS, savedView: null });
export const openDrawer = (id: string | null) => useList.setState({ drawer: id });

function keep(saved: readonly SavedView[]): void {
  localStorage.setItem(VIEWS_KEY, JSON.stringify(saved));
  useList.setState({ saved });
}

/** Keeps the present filters and order under a name. */
export function saveView(name: string): void {
  const { filters, sort, saved } = useList.getState();
  const id = crypto.randomUUID();
  keep([...saved, { id, name, filters, sort }]);
  useList.setState({ savedView: id });
}

export function removeView(id: string): void {
  keep(useList.getState().saved.filter((view) => view.id !== id));
  useList.setState({ savedView: null });
}
