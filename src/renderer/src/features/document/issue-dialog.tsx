import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { useCall, useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { numberShort } from './orders.ts';

const text = documentText.issue;

/** The last question before an order is frozen, with what speaks against it. */
export function IssueDialog({ order, onClose }: { order: LetterView; onClose: () => void }) {
  const job = useJob('letter.issue');
  const { day } = order.scope;
  const conflicts = useCall('conflict.list', day === null ? null : { from: day, to: day });
  const event = useCall('event.get', order.scope.eventId === null ? null : { id: order.scope.eventId });
  const errors =
    conflicts.data?.errors ??
    event.data?.findings.filter((finding) => finding.severity === 'error').length ??
    0;
  const obstacle =
    order.number === null
      ? text.needNumber
      : (numberShort(order) ?? (order.people === 0 ? text.needPeople : null));
  const go = async () => {
    const done = await job.run({ id: order.id });
    if (done === null) return;
    showToast({ text: text.done(order.number ?? '') });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.title}
      width={460}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button
            variant="primary"
            disabled={obstacle !== null || job.running}
            onClick={() => void go()}
            data-autofocus
          >
            {job.running ? text.going : text.go}
          </Button>
        </>
      }
    >
      <div className="stack">
        {obstacle === null ? (
          <p>{text.facts(order.number ?? '', order.date, order.people)}</p>
        ) : (
          <Note level="warning">{obstacle}</Note>
        )}
        <p className="t2">{text.frozen}</p>
        {errors > 0 ? <Note level="error">{text.errors(errors)}</Note> : null}
        {job.error ? <ErrorNote error={job.error} /> : null}
      </div>
    </Dialog>
  );
}
