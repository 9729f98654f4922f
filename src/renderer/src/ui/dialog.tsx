import { Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { commonText } from '../../../shared/text/common.ts';
import type { CallError } from '../lib/call.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './feedback.tsx';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  /** Width in px. */
  width?: number;
  /** Makes the dialog a form: Enter in a field submits. */
  onSubmit?: () => void;
  children: ReactNode;
}

/** A question that must be answered first. Keeps the focus inside and gives it back. Esc closes. */
export function Dialog({ opened, onClose, title, footer, width = 480, onSubmit, children }: DialogProps) {
  const body = (
    <>
      <div className="dialog-body scroll">{children}</div>
      {footer && <div className="dialog-foot">{footer}</div>}
    </>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      lockScroll={false}
      yOffset="9vh"
      transitionProps={{ transition: 'fade', duration: 120 }}
      closeButtonProps={{ 'aria-label': commonText.close }}
      // The head of a dialog is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      {onSubmit ? (
        <form noValidate onSubmit={submit}>
          {body}
        </form>
      ) : (
        body
      )}
    </Modal>
  );
}

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** What will happen, with counts and an example. */
  children: ReactNode;
  /** The deed in words ("Keluarkan 3 orang"), never just "Ya". */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  error?: CallError | null;
}

/** Asks before something that takes away or touches much. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, onConfirm, title, children, confirm, danger, busy, error } = props;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button variant={danger ? 'danger' : 'primary'} disabled={busy} onClick={onConfirm} data-autofocus>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        {error && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
