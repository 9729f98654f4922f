import { Menu } from '@mantine/core';
import { IconDots, IconSend } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { canMove, isEditable } from '../../../../core/order/life.ts';
import { isOrder } from '../../../../core/order/series.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { useMutate } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { ApproveDialog, ReturnDialog, VoidDialog } from './life-dialogs.tsx';

type Asking = 'approve' | 'return' | 'issue' | 'void';

interface Props {
  order: LetterView;
  /** What stands at the left of the buttons: when it was saved. */
  status: ReactNode;
  onRemoved: () => void;
}

/** What can be done with a letter where it stands; the next step of its life is the main button. */
export function OrderActions({ order, status, onRemoved }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const submit = useMutate('letter.submit', { done: letterText.submitted(order.number ?? '') });
  const withdraw = useMutate('letter.withdraw', { done: letterText.withdrawn });
  const remove = useMutate('letter.end', { done: documentText.form.removed, onSuccess: onRemoved });
  const { id, state } = order;
  const close = () => setAsking(null);
  const amend = useMutate('letter.amend', {
    done: letterText.amendDone,
    onSuccess: (made) => navigate('document', { path: [made.id] }),
  });
  const error = submit.error ?? withdraw.error ?? remove.error ?? amend.error;

  const items: [string, () => void][] = [];
  if (isEditable(state)) {
    items.push(
      [letterText.issue.short, () => setAsking('issue')],
      [letterText.approve.short, () => setAsking('approve')],
      [documentText.form.remove2, () => remove.mutate({ id })],
    );
  }
  if (canMove(state, 'withdraw')) items.push([letterText.withdraw, () => withdraw.mutate({ id })]);
  if (canMove(state, 'amend') && order.amendedBy === null && isOrder(order.kind))
    items.push([letterText.amend, () => amend.mutate({ id })]);
  if (canMove(state, 'void')) items.push([letterText.void.open, () => setAsking('void')]);

  const main = () => {
    if (isEditable(state)) {
      return (
        <Button
          variant="primary"
          icon={<IconSend />}
          disabled={submit.isPending}
          onClick={() => submit.mutate({ id })}
        >
          {letterText.submit}
        </Button>
      );
    }
    if (state === 'waiting' || state === 'approved') {
      return (
        <>
          <Button onClick={() => setAsking('return')}>{letterText.return.open}</Button>
          <Button variant="primary" onClick={() => setAsking(state === 'waiting' ? 'approve' : 'issue')}>
            {state === 'waiting' ? letterText.approve.open : documentText.form.issue}
          </Button>
        </>
      );
    }
    return null;
  };

  if (items.length === 0) return null;
  return (
    <>
      {error ? <ErrorNote error={error} /> : null}
      <footer className="df">
        <Menu position="top-start">
          <Menu.Target>
            <IconButton label={documentText.form.more}>
              <IconDots />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            {items.map(([label, deed]) => (
              <Menu.Item key={label} onClick={deed}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className="s11 muted" style={{ marginRight: 'auto' }} aria-live="polite">
          {status}
        </span>
        {main()}
      </footer>
      {asking === 'approve' ? <ApproveDialog order={order} onClose={close} /> : null}
      {asking === 'return' ? <ReturnDialog order={order} onClose={close} /> : null}
      {asking === 'issue' ? <IssueDialog order={order} onClose={close} /> : null}
      {asking === 'void' ? <VoidDialog order={order} onClose={close} /> : null}
    </>
  );
}
