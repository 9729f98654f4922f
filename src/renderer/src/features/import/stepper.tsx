import { importText as t } from '../../../../shared/text/import.ts';
import { goTo, useImport } from './import-store.ts';
import { STEPS, stepState } from './steps.ts';

/** The six steps: where one is, and back or on to any that is open. */
export function Stepper() {
  const current = useImport((s) => s.step);
  const planned = useImport((s) => s.summary !== null);
  return (
    <ol className="im-steps">
      {STEPS.map((step, at) => {
        const state = stepState(step, current, planned);
        const mark = <span className="no">{state === 'done' || state === 'over' ? '✓' : at + 1}</span>;
        const reachable = state === 'done' || state === 'open';
        return (
          <li key={step} className={state} aria-current={state === 'current' ? 'step' : undefined}>
            {reachable ? (
              <button type="button" onClick={() => goTo(step)}>
                {mark}
                <span>{t.steps[step]}</span>
              </button>
            ) : (
              <span className="im-step">
                {mark}
                <span>{t.steps[step]}</span>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
