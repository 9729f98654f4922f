import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PlanRowView } from '../../../../shared/contract/import.ts';
import type { GridController } from '../../ui/grid/controller.ts';

/** The row under the cursor, as it is now. */
export function useActiveRow(controller: GridController<PlanRowView>): PlanRowView | undefined {
  const index = useStore(controller.store, (s) => s.selection.active.row);
  return useSyncExternalStore(
    (listener) => controller.source?.subscribe(listener) ?? (() => undefined),
    () => controller.source?.rowAt(index),
  );
}
