import { homeText as t } from '../../../../shared/text/home.ts';
import { type Destination, navigate } from '../../lib/router.ts';
import type { ScreenId } from '../../routes.ts';
import { Button } from '../../ui/button.tsx';
import { Pane } from '../../ui/layout.tsx';
import { Severity } from '../../ui/marks.tsx';
import type { Home } from './index.tsx';

type Step = Home['checklist'][number];

const GOAL: Record<Step['key'], { screen: ScreenId; to?: Destination }> = {
  people: { screen: 'import' },
  operation: { screen: 'operation', to: { query: { new: '1' } } },
  satgas: { screen: 'operation' },
  event: { screen: 'event', to: { path: ['new'] } },
  assignment: { screen: 'plotting' },
  sprin: { screen: 'document', to: { query: { new: '1' } } },
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
          const { screen, to } = GOAL[step.key];
          return (
            <li key={step.key} className={step.done ? 'done' : step.key === next ? 'next' : undefined}>
              <i>{step.done ? <Severity level="ok" label={t.stepDone} /> : index + 1}</i>
              <b title={words.note}>{words.title}</b>
              {!step.done && (
                <Button
                  small
                  variant={step.key === next ? 'primary' : 'quiet'}
                  onClick={() => navigate(screen, to)}
                >
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
