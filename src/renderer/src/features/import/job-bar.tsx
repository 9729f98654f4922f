import { importText as t } from '../../../../shared/text/import.ts';
import { useSlow } from '../../lib/hooks.ts';
import { ProgressPanel } from '../../ui/feedback.tsx';
import { cancelTask } from './import-calls.ts';
import { useImport } from './import-store.ts';

/** A task that goes on beside the step: reading the file again, saving rejected rows. Nothing for short ones. */
export function JobBar() {
  const job = useImport((s) => s.job);
  const beside = job !== null && (job.kind === 'again' || job.kind === 'save') ? job : null;
  const slow = useSlow(beside !== null);
  if (!beside || !slow || beside.kind === 'read' || beside.kind === 'write') return null;
  return (
    <div className="im-jobbar">
      <ProgressPanel progress={beside.progress} label={t.job[beside.kind]} onCancel={cancelTask} />
    </div>
  );
}

/** The plan is being written: nothing can be changed until that is done or stopped. */
export function Writing() {
  const job = useImport((s) => s.job);
  if (job?.kind !== 'write') return null;
  return (
    <div className="im-page" data-pane tabIndex={-1}>
      <div className="im-first">
        <div className="im-drop">
          <div className="im-reading">
            <b className="el">{job.fileName}</b>
            <ProgressPanel progress={job.progress} label={t.job.write} onCancel={cancelTask} />
          </div>
        </div>
      </div>
    </div>
  );
}
