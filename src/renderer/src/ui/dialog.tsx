import { Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { commonText } from '../../../shared/text/common.ts';
import type { CallError } from '../lib/call.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './feedback.tsx';
import { FocusReturn } from './focus-return.tsx';

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

const FIELDS = 'input:not([type=hidden], :disabled), textarea:not(:disabled)';

/**
 * The first thing with the focus is the first field, not the cross that closes. A field with a list would open it over
 * the question; there the question itself is first, and Tab goes to the field.
 */
function markFirst(body: HTMLElement | null): void {
  const dialog = body?.closest('[role=dialog]');
  if (!body || !dialog || dialog.querySelector('[data-autofocus]')) return;
  // A field that takes the focus by itself has it by now; the dialog would take it away again.
  const { activeElement } = document;
  if (activeElement !== null && body.contains(activeElement)) {
    activeElement.setAttribute('data-autofocus', '');
    return;
  }
  const field = body.querySelector<HTMLInputElement>(FIELDS);
  const typed = field !== null && field.ariaHasPopup === null && field.role !== 'combobox';
  const isText = typed && (field.tagName === 'TEXTAREA' || ['text', 'password'].includes(field.type));
  (isText ? field : body).setAttribute('data-autofocus', '');
}

/** A question that must be answered first. Keeps the focus inside and gives it back. Esc closes. */
export function Dialog({ opened, onClose, title, footer, width = 480, onSubmit, children }: DialogProps) {
  const body = (
    <>
      <FocusReturn />
      <div className="dialog-body scroll" ref={markFirst} tabIndex={-1}>
        {children}
      </div>
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

export interface FormDialogProps extends Omit<DialogProps, 'opened' | 'footer' | 'onSubmit'> {
  /** Left out: it is open as long as it is drawn. */
  opened?: boolean;
  onSubmit: () => void;
  /** The deed in words; left out: "Simpan". */
  submit?: ReactNode;
  /** While it is being sent, or cannot be yet. */
  disabled?: boolean;
  /** At the far left of the foot: takes away what the form is about. */
  remove?: { label: string; onClick: () => void; disabled?: boolean } | null;
}

/** A form that is filled in and sent, or left with "Batal". */
export function FormDialog({
  opened = true,
  submit,
  disabled = false,
  remove = null,
  ...dialog
}: FormDialogProps) {
  return (
    <Dialog
      {...dialog}
      opened={opened}
      footer={
        <>
          {remove && (
            <Button
              variant="danger"
              style={{ marginRight: 'auto' }}
              disabled={remove.disabled ?? false}
              onClick={remove.onClick}
            >
              {remove.label}
            </Button>
          )}
          <Button onClick={dialog.onClose}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" disabled={disabled}>
            {submit ?? commonText.save}
          </Button>
        </>
      }
    />
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
