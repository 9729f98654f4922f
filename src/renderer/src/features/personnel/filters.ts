import { RANKS } from '../../../../core/personnel/rank.ts';
import type { PersonFilter, PersonSort } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import type { SortState } from '../../ui/grid/types.ts';

export type Category = 'polri' | 'pns' | 'pppk' | 'external';

/** What the chips above the grid say. All that is set must hold. */
export interface Filters {
  /** Short forms; the higher rank first. */
  readonly rankFrom: string | null;
  readonly rankTo: string | null;
  readonly unitIds: readonly string[];
  readonly statuses: readonly string[];
  readonly satgasIds: readonly string[];
  readonly categories: readonly Category[];
  readonly gender: 'L' | 'P' | null;
  readonly hasSatgas: boolean | null;
  readonly incomplete: boolean;
}

export const NO_FILTERS: Filters = {
  rankFrom: null,
  rankTo: null,
  unitIds: [],
  statuses: [],
  satgasIds: [],
  categories: [],
  gender: null,
  hasSatgas: null,
  incomplete: false,
};

/** Views that every post has. */
export type BuiltInView = 'all' | 'free' | 'women' | 'notReady' | 'bko' | 'incomplete';

/** A view someone saved. Holds filters only: no search text, so no person's name lies in local storage. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filters: Filters;
  readonly sort: SortState;
}

export const DEFAULT_SORT: SortState = { key: 'rank', descending: false };

const VIEW_FILTER: Readonly<Record<BuiltInView, PersonFilter>> = {
  all: {},
  free: { freeOnDay: true },
  women: { gender: 'P' },
  notReady: { absentOnDay: true },
  bko: { statuses: ['BKO MASUK'] },
  incomplete: { incomplete: true },
};

/** Short forms from one rank down to another; open ends reach to the first and the last rank. */
export function ranksBetween(from: string | null, to: string | null): string[] {
  const order = (short: string | null, missing: number) =>
    RANKS.find((rank) => rank.short === short)?.order ?? missing;
  const high = order(from, 0);
  const low = order(to, Number.POSITIVE_INFINITY);
  return RANKS.filter((r) => r.order >= Math.min(high, low) && r.order <= Math.max(high, low)).map(
    (r) => r.short,
  );
}

/** What the backend is asked for: the view, the chips and the search text together. */
export function filterOf(view: BuiltInView | null, filters: Filters, search: string): PersonFilter {
  const base = view ? VIEW_FILTER[view] : {};
  const text = search.trim();
  const statuses = base.statuses ?? filters.statuses;
  return {
    ...base,
    ...(text ? { search: text } : {}),
    ...(filters.rankFrom || filters.rankTo ? { ranks: ranksBetween(filters.rankFrom, filters.rankTo) } : {}),
    ...(filters.unitIds.length > 0 ? { unitIds: [...filters.unitIds] } : {}),
    ...(statuses.length > 0 ? { statuses: [...statuses] } : {}),
    ...(filters.satgasIds.length > 0 ? { satgasIds: [...filters.satgasIds] } : {}),
    ...(filters.categories.length > 0 ? { categories: [...filters.categories] } : {}),
    ...(filters.gender && !base.gender ? { gender: filters.gender } : {}),
    ...(filters.hasSatgas === null ? {} : { hasSatgas: filters.hasSatgas }),
    ...(filters.incomplete ? { incomplete: true } : {}),
  };
}

export const isFiltered = (filters: Filters, search: string): boolean =>
  search.trim() !== '' || chipsOf(filters, () => '').length > 0;

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** What is lifted when the chip goes. */
  readonly without: Partial<Filters>;
}

/** The chips, in the order of the columns. `nameOf` gives the name of a unit or satgas. */
export function chipsOf(
  filters: Filters,
  nameOf: (kind: 'unit' | 'satgas' | 'status', id: string) => string,
): FilterChip[] {
  const chips: FilterChip[] = [];
  const { rankFrom, rankTo } = filters;
  if (rankFrom || rankTo) {
    const words = t.filters.chip;
    const label =
      rankFrom && rankTo
        ? rankFrom === rankTo
          ? words.one(t.columns.rank, rankFrom)
          : words.rank(rankFrom, rankTo)
        : rankFrom
          ? words.rankFrom(rankFrom)
          : words.rankTo(rankTo ?? '');
    chips.push({ key: 'rank', label, without: { rankFrom: null, rankTo: null } });
  }
  const list = (
    key: 'unitIds' | 'statuses' | 'satgasIds',
    kind: 'unit' | 'status' | 'satgas',
    title: string,
  ) => {
    const [first, ...rest] = filters[key];
    if (first === undefined) return;
    const label = listLabel(title, nameOf(kind, first), rest.length);
    chips.push({ key, label, without: { [key]: [] } });
  };
  list('unitIds', 'unit', t.filters.unit);
  list('satgasIds', 'satgas', t.filters.satgas);
  if (filters.hasSatgas !== null) {
    const label = filters.hasSatgas ? t.filters.withSatgas : t.filters.withoutSatgas;
    chips.push({ key: 'hasSatgas', label, without: { hasSatgas: null } });
  }
  list('statuses', 'status', t.filters.status);
  const [category, ...others] = filters.categories;
  if (category) {
    const label = listLabel(t.filters.category, t.categories[category], others.length);
    chips.push({ key: 'categories', label, without: { categories: [] } });
  }
  if (filters.gender) {
    const label = filters.gender === 'P' ? t.filters.women : t.filters.men;
    chips.push({ key: 'gender', label, without: { gender: null } });
  }
  if (filters.incomplete) {
    chips.push({ key: 'incomplete', label: t.filters.chip.incomplete, without: { incomplete: false } });
  }
  return chips;
}

const listLabel = (title: string, first: string, more: number): string =>
  more > 0 ? t.filters.chip.many(title, first, more) : t.filters.chip.one(title, first);

const SORTS = Object.keys(t.sorts) as PersonSort[];
export const isSort = (key: string): key is PersonSort => (SORTS as readonly string[]).includes(key);

/** Saved views as they lie in local storage; entries of another shape are left out. */
export function readViews(stored: string | null): SavedView[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.filter(isView).map((view) => ({ ...view, filters: { ...NO_FILTERS, ...view.filters } }));
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, filters, sort } = value as Record<string, unknown>;
  const key = typeof sort === 'object' && sort !== null ? (sort as { key?: unknown }).key : null;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof filters === 'object' &&
    filters !== null &&
    typeof key === 'string' &&
    isSort(key)
  );
}
