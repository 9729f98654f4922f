import { IconTable } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { importText as t } from '../../../../shared/text/import.ts';
import { showToast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { ColumnStep } from './column-step.tsx';
import { FileStep } from './file-step.tsx';
import { dropPlan, refreshPlan } from './import-calls.ts';
import { leaveScreen, useImport } from './import-store.ts';
import { JobBar, Writing } from './job-bar.tsx';
import { LayoutLine } from './layout-line.tsx';
import { PastedReader } from './pasted.tsx';
import { PlanWalk, usePlanWalk } from './plan-walk.tsx';
import { ResultStep } from './result-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { Stepper } from './stepper.tsx';
import { ValueStep } from './value-step.tsx';
import './import.css';
import './import-sheets.css';
import './import-review.css';
import './import-findings.css';
import './import-compare.css';

const STEP_VIEW = {
  file: FileStep,
  sheets: SheetStep,
  columns: ColumnStep,
  values: ValueStep,
  review: ReviewStep,
  result: ResultStep,
} as const;

/** From a file to people in six steps. Nothing is written before the last one. */
export default function ImportScreen() {
  const { step, summary, error, job, stale } = useImport();
  const [asking, setAsking] = useState(false);
  const writing = job?.kind === 'write';
  const View = writing ? Writing : STEP_VIEW[step];
  usePlanWalk();
  useEffect(() => leaveScreen, []);
  useEffect(() => {
    if (stale) refreshPlan();
  }, [stale]);
  return (
    <>
      <header className="ph">
        <h1>{t.title}</h1>
        <Stepper />
        {summary && !writing ? (
          <div className="r">
            {step === 'review' ? null : <PlanWalk compact />}
            <span className="t2 s12 el im-file">
              <IconTable /> {summary.fileName}
            </span>
            <Button small variant="quiet" onClick={() => setAsking(true)}>
              {t.cancel}
            </Button>
          </div>
        ) : null}
      </header>
      {error ? <ErrorNote error={error} /> : null}
      <JobBar />
      <PastedReader />
      {step === 'sheets' || step === 'columns' ? <LayoutLine /> : null}
      <View />
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.cancelTitle}
        width={420}
        footer={
          <>
            <Button onClick={() => setAsking(false)} data-autofocus>
              {t.cancelKeep}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                void dropPlan().then(() => showToast({ text: t.cancelled }));
              }}
            >
              {t.cancel}
            </Button>
          </>
        }
      >
        <p>{t.cancelBody}</p>
      </Dialog>
    </>
  );
}
