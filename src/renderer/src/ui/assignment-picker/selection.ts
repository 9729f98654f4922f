/** Several choices in a list by keyboard and mouse, as in a file list. Rows are named by id. */
export interface ListSelection {
  /** The row the keys act on; null while the list is empty. */
  active: string | null;
  /** Where a range with Shift begins. */
  anchor: string | null;
  selected: ReadonlySet<string>;
}

export const EMPTY_SELECTION: ListSelection = { active: null, anchor: null, selected: new Set() };

export type ListCommand =
  | { type: 'move'; by: number; extend: boolean }
  | { type: 'edge'; end: 'first' | 'last'; extend: boolean }
  | { type: 'toggle' }
  | { type: 'all' }
  | { type: 'click'; id: string; range: boolean };

/** Rows between two ids, both included, in list order. */
function range(ids: readonly string[], a: string, b: string): string[] {
  const from = ids.indexOf(a);
  const to = ids.indexOf(b);
  if (from < 0 || to < 0) return [b];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/**
 * What a command makes of a selection over the rows shown. Chosen rows that a filter hides stay chosen.
 * `single`: choosing one takes the others away.
 */
export function applyCommand(
  state: ListSelection,
  ids: readonly string[],
  command: ListCommand,
  single = false,
): ListSelection {
  if (ids.length === 0) return state;
  const at = state.active === null ? -1 : ids.indexOf(state.active);
  switch (command.type) {
    case 'move':
    case 'edge': {
      const target =
        command.type === 'edge'
          ? command.end === 'first'
            ? 0
            : ids.length - 1
          : at < 0
            ? 0
            : Math.max(0, Math.min(ids.length - 1, at + command.by));
      const active = ids[target] ?? null;
      if (active === null || !command.extend || single) return { ...state, active, anchor: active };
      const anchor =
        state.anchor !== null && ids.includes(state.anchor) ? state.anchor : (state.active ?? active);
      return { active, anchor, selected: new Set([...state.selected, ...range(ids, anchor, active)]) };
    }
    case 'toggle':
      return state.active === null || at < 0 ? state : toggled(state, state.active, single);
    case 'all': {
      if (single) return state;
      const every = ids.every((id) => state.selected.has(id));
      const selected = new Set(state.selected);
      for (const id of ids) {
        if (every) selected.delete(id);
        else selected.add(id);
      }
      return { ...state, selected };
    }
    case 'click': {
      if (!command.range || single || state.anchor === null)
        return toggled({ ...state, active: command.id, anchor: command.id }, command.id, single);
      return {
        ...state,
        active: command.id,
        selected: new Set([...state.selected, ...range(ids, state.anchor, command.id)]),
      };
    }
  }
}

function toggled(state: ListSelection, id: string, single: boolean): ListSelection {
  const selected = new Set(single ? [] : state.selected);
  if (state.selected.has(id)) selected.delete(id);
  else selected.add(id);
  return { ...state, anchor: id, selected };
}

/** The command behind a key, null if the list does not take it. */
export function commandOfKey(
  event: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  page: number,
): ListCommand | null {
  if (event.altKey) return null;
  const extend = event.shiftKey;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' ? { type: 'all' } : null;
  switch (event.key) {
    case 'ArrowDown':
      return { type: 'move', by: 1, extend };
    case 'ArrowUp':
      return { type: 'move', by: -1, extend };
    case 'PageDown':
      return { type: 'move', by: page, extend };
    case 'PageUp':
      return { type: 'move', by: -page, extend };
    case 'Home':
      return { type: 'edge', end: 'first', extend };
    case 'End':
      return { type: 'edge', end: 'last', extend };
    case ' ':
      return { type: 'toggle' };
    default:
      return null;
  }
}
