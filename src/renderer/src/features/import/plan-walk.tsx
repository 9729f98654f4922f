import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { importText } from '../../../../shared/text/import.ts';
import { announce } from '../../lib/announce.ts';
import { useOwnUndo } from '../../lib/own-undo.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { change } from './import-calls.ts';
import { useImport } from './import-store.ts';

const t = importText.walk;

let turn: Promise<void> = Promise.resolve();

/** Takes the last decision about the plan back, or does it again. Presses in quick succession go one after another. */
function walk(direction: 'back' | 'forth'): void {
  turn = turn.then(() => walkOnce(direction));
}

/** One step; says so when there is none. */
async function walkOnce(direction: 'back' | 'forth'): Promise<void> {
  const { summary, job } = useImport.getState();
  if (!summary || job) return;
  if (summary[direction] === null) {
    const text = direction === 'back' ? t.nothingUndo : t.nothingRedo;
    useImport.setState({ walked: text });
    announce(text);
    return;
  }
  await change(direction === 'back' ? 'import.back' : 'import.forth', {});
  announce(useImport.getState().walked ?? '');
}

/** While a plan is open Ctrl+Z and Ctrl+Y are the plan's own: a saved action has nothing to do with it. */
export function usePlanWalk(): void {
  const planned = useImport((s) => s.summary !== null);
  useOwnUndo(planned ? { undo: () => walk('back'), redo: () => walk('forth') } : null);
}

/** The same by mouse, with the name of the step. `compact`: signs only. */
export function PlanWalk({ compact = false }: { compact?: boolean }) {
  const { summary, walked, job, pending } = useImport();
  if (!summary) return null;
  const busy = job !== null || pending > 0;
  const undo = {
    title: summary.back === null ? t.nothingUndo : t.undoWhat(summary.back),
    disabled: busy || summary.back === null,
    onClick: () => walk('back'),
  };
  const redo = {
    title: summary.forth === null ? t.nothingRedo : t.redoWhat(summary.forth),
    disabled: busy || summary.forth === null,
    onClick: () => walk('forth'),
  };
  if (compact) {
    return (
      <div className="im-walk">
        <IconButton small plain label={t.undo} {...undo}>
          <IconArrowBackUp />
        </IconButton>
        <IconButton small plain label={t.redo} {...redo}>
          <IconArrowForwardUp />
        </IconButton>
      </div>
    );
  }
  return (
    <div className="im-walk">
      {walked ? <span className="t2 s12 el">{walked}</span> : null}
      <Button small icon={<IconArrowBackUp className="i14" />} {...undo}>
        {t.undo}
      </Button>
      <Button small icon={<IconArrowForwardUp className="i14" />} {...redo}>
        {t.redo}
      </Button>
    </div>
  );
}
