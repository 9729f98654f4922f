import { useEffect, useMemo, useRef } from 'react';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { call } from '../../lib/call.ts';
import { onUndone } from '../../lib/undone.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import type { EditProblem, GridEvents } from '../../ui/grid/types.ts';
import { saveEdits } from './save-edits.ts';

/**
 * Saves the edits of the grid. When the action of a paste is taken back, the values of that paste that still wait in
 * their cells go with it: one Ctrl+Z, the whole paste.
 */
export function useSaveEdits(
  controller: GridController<PersonRow>,
): NonNullable<GridEvents<PersonRow>['onEdit']> {
  const last = useRef<{ actionId: string; cells: readonly EditProblem[] } | null>(null);
  useEffect(
    () =>
      onUndone((actionId) => {
        if (last.current?.actionId !== actionId) return;
        controller.edits.discardOf(last.current.cells);
        last.current = null;
      }),
    [controller],
  );
  return useMemo(
    () => async (edits, cause, kept) => {
      const { problems, saved } = await saveEdits(edits, cause, kept);
      const cells = [...problems, ...kept];
      if (saved > 0 && cells.length > 0) {
        // Without the journal the values stay in their cells, where they can be thrown away.
        const latest = { rowId: null, before: null, limit: 1 };
        const actions = await call('journal.list', latest).catch(() => null);
        const action = actions?.actions[0];
        last.current = action ? { actionId: action.id, cells } : null;
      }
      return problems;
    },
    [],
  );
}
