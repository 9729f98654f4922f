import { useStore } from 'zustand';
import { thousands } from '../../../../core/text/format.ts';
import { gridText } from '../../../../shared/text/grid.ts';
import { Button } from '../button.tsx';
import { Severity } from '../marks.tsx';
import type { GridController } from './controller.ts';
import { waitingDrafts } from './drafts.ts';

/** Says that refused or doubted values wait in their cells, and leads to them. Nothing while there are none. */
export function RefusedNote<R>({ controller }: { controller: GridController<R> }) {
  const waiting = useStore(controller.store, (s) => waitingDrafts(s.drafts).length);
  if (waiting === 0) return null;
  return (
    <span className="f" role="status">
      <Severity level="error" small /> {gridText.refused(thousands(waiting))}
      <Button small variant="quiet" onClick={() => controller.toRefused()}>
        {gridText.toRefused}
      </Button>
      <Button small variant="quiet" onClick={() => controller.edits.discardAll()}>
        {gridText.discardAll}
      </Button>
    </span>
  );
}
