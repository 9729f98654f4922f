import { homeText as t } from '../../../../shared/text/home.ts';
import { navigate, openNew } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Pane } from '../../ui/layout.tsx';
import { Severity } from '../../ui/marks.tsx';
import type { Home } from './index.tsx';

type Step = Home['checklist'][number];

const GOAL: Record<Step['key'], () => void> = {
  people: () => navigate('import'),
  operation: () => openNew('operation'),
  satgas: () => navigate('operation'),
  event: () => navigate('event', { path: ['new'] }),
  assignment: () => navigate('plotting'),
  letter: () => openNew('document'),
};

/** The way to the first order after a fresh start; the first open step carries the main button. */
export function Checklist({ steps }: { steps: readonly Step[] }) {
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done)?.key;
  return (
    <Pane className="home-checklist" title={t.checklist} meta={t.checklistMeta(done, steps.length)}>
      <ol>
        {steps.map((step, index) => {
          const words = t.steps[step.key];
          return (
            <li key={step.key} className={step.done ? 'done' : step.key === next ? 'next' : undefined}>
              <i>{step.done ? <Severity level="ok" label={t.stepDone} /> : index + 1}</i>
              <b title={words.note}>{words.title}</b>
              {!step.done && (
                <Button small variant={step.key === next ? 'primary' : 'quiet'} onClick={GOAL[step.key]}>
                  {words.action}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Pane>
  );
}
