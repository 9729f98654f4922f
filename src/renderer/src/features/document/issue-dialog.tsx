import { useState } from 'react';
import { isOrder } from '../../../../core/order/series.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { useCall, useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { useApprover } from './life-dialogs.tsx';
import { numberShort } from './orders.ts';

const text = documentText.issue;

/**
 * The last question before a letter is frozen, with what speaks against it. One that nobody approved yet is approved
 * here too.
 */
export function IssueDialog({ order, onClose }: { order: LetterView; onClose: () => void }) {
  const job = useJob('letter.issue');
  const [tried, setTried] = useState(false);
  const { approver, complete, fields } = useApprover();
  const { day } = order.scope;
  const conflicts = useCall('conflict.list', day === null ? null : { from: day, to: day });
  const event = useCall('event.get', order.scope.eventId === null ? null : { id: order.scope.eventId });
  const errors =
    conflicts.data?.errors ??
    event.data?.findings.filter((finding) => finding.severity === 'error').length ??
    0;
  const short = order.state !== 'approved';
  const changed = order.changedSinceApproval.length > 0;
  const obstacle =
    order.number === null
      ? text.needNumber
      : (numberShort(order) ??
        order.numberObstacle?.message ??
        (order.people === 0 && order.kind === 'sprin' ? text.needPeople : null));
  const go = async () => {
    setTried(true);
    if (obstacle !== null || (short && !complete)) return;
    const done = await job.run({ id: order.id, approval: short ? approver : null, asApproved: changed });
    if (done === null) return;
    showToast({ text: text.done(order.number ?? '') });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={text.title}
      width={460}
      submit={job.running ? text.going : changed ? letterText.issue.asApproved : text.go}
      disabled={obstacle !== null || job.running}
      onSubmit={() => void go()}
    >
      <div className="stack">
        {obstacle === null ? (
          <p>{text.facts(order.number ?? '', order.date, isOrder(order.kind) ? order.people : null)}</p>
        ) : (
          <Note level="warning">{obstacle}</Note>
        )}
        <p className="t2">{text.frozen}</p>
        {changed ? <Note level="warning">{letterText.changed(order.changedSinceApproval)}</Note> : null}
        {errors > 0 ? <Note level="error">{text.errors(errors)}</Note> : null}
        {short && obstacle === null ? (
          <>
            <p className="t2">{letterText.issue.approval}</p>
            {fields(tried)}
          </>
        ) : null}
        {job.error ? <ErrorNote error={job.error} /> : null}
      </div>
    </FormDialog>
  );
}
