import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PlanRowView } from '../../../../shared/contract/import.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import { blockOf } from '../../ui/grid/selection.ts';

/** The row under the cursor, as it is now. */
export function useActiveRow(controller: GridController<PlanRowView>): PlanRowView | undefined {
  const index = useStore(controller.store, (s) => s.selection.active.row);
  return useSyncExternalStore(
    (listener) => controller.source?.subscribe(listener) ?? (() => undefined),
    () => controller.source?.rowAt(index),
  );
}

/** Keys of the people's rows in the selected block, as far as they are loaded. */
export function useSelectedKeys(controller: GridController<PlanRowView>): string[] {
  const selection = useStore(controller.store, (s) => s.selection);
  const { top, bottom } = blockOf(selection);
  const keys: string[] = [];
  for (let index = top; index <= bottom; index++) {
    const row = controller.source?.rowAt(index);
    if (row?.kind === 'person') keys.push(row.key);
  }
  return keys;
}
