import { useState } from 'react';
import { isOrder } from '../../../../core/order/series.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Textarea, TextInput } from '../../ui/field.tsx';

interface Props {
  order: LetterView;
  onClose: () => void;
}

/** Back to the one who wrote it, with what is to be done. */
export function ReturnDialog({ order, onClose }: Props) {
  const text = letterText.return;
  const send = useMutate('letter.return', { done: text.done, onSuccess: onClose });
  return (
    <ReasonDialog
      title={text.title}
      label={text.note}
      missing={text.noteMissing}
      submit={text.go}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={(note) => send.mutate({ id: order.id, note })}
    />
  );
}

/** Out of force, with the reason. */
export function VoidDialog({ order, onClose }: Props) {
  const text = letterText.void;
  const number = order.number ?? '';
  const send = useMutate('letter.void', { done: text.done(number), onSuccess: onClose });
  return (
    <ReasonDialog
      title={text.title}
      label={text.reason}
      missing={text.reasonMissing}
      submit={text.go}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={(reason) => send.mutate({ id: order.id, reason })}
      what={[text.what(number), order.amends === null ? null : text.amendment(order.amends.number ?? '')]
        .filter(Boolean)
        .join(' ')}
    />
  );
}

interface ReasonProps {
  title: string;
  label: string;
  missing: string;
  submit: string;
  busy: boolean;
  error: Parameters<typeof ErrorNote>[0]['error'] | null;
  what?: string;
  onClose: () => void;
  onSubmit: (reason: string) => void;
}

/** A deed that is only done with words to it. */
export function ReasonDialog(props: ReasonProps) {
  const { title, label, missing, submit, busy, error, what, onClose, onSubmit } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    if (reason.trim() !== '') onSubmit(reason);
  };
  return (
    <FormDialog onClose={onClose} title={title} width={460} onSubmit={go} submit={submit} disabled={busy}>
      <div className="stack">
        {what === undefined ? null : <p>{what}</p>}
        <Textarea
          label={label}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          maxRows={6}
          data-autofocus
          error={tried && reason.trim() === '' ? missing : null}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            go();
          }}
        />
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </FormDialog>
  );
}

/** Who approved: typed, with the head of operations as a start. */
export interface Approver {
  by: string;
  office: string;
}

/** The fields of an approver; the post's own head of operations stands there until somebody types. */
export function useApprover(): {
  approver: Approver;
  complete: boolean;
  fields: (tried: boolean) => React.ReactNode;
} {
  const signatories = useCall('unit.identity', {}).data?.signatories ?? [];
  const usual = signatories.find(({ role }) => role === 'ops') ?? signatories[0];
  const [typed, setTyped] = useState<Partial<Approver>>({});
  const approver = { by: typed.by ?? usual?.name ?? '', office: typed.office ?? usual?.title ?? '' };
  const complete = approver.by.trim() !== '' && approver.office.trim() !== '';
  return {
    approver,
    complete,
    fields: (tried) => (
      <>
        <TextInput
          label={letterText.approve.by}
          value={approver.by}
          maxLength={120}
          data-autofocus
          onChange={(event) => setTyped({ ...typed, by: event.currentTarget.value })}
        />
        <TextInput
          label={letterText.approve.office}
          value={approver.office}
          maxLength={120}
          error={tried && !complete ? letterText.approve.missing : null}
          onChange={(event) => setTyped({ ...typed, office: event.currentTarget.value })}
        />
      </>
    ),
  };
}

/** Records who approved what is on the page. */
export function ApproveDialog({ order, onClose }: Props) {
  const text = letterText.approve;
  const [tried, setTried] = useState(false);
  const { approver, complete, fields } = useApprover();
  const send = useMutate('letter.approve', { done: text.done(order.number ?? ''), onSuccess: onClose });
  return (
    <FormDialog
      onClose={onClose}
      title={text.title}
      width={460}
      submit={text.go}
      disabled={send.isPending}
      onSubmit={() => {
        setTried(true);
        if (complete) send.mutate({ id: order.id, ...approver });
      }}
    >
      <div className="stack">
        <p>{text.what(order.number ?? '', isOrder(order.kind) ? order.people : null)}</p>
        {fields(tried)}
        {send.error ? <ErrorNote error={send.error} /> : null}
      </div>
    </FormDialog>
  );
}
