import type { ComponentPropsWithRef, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { ClickGate } from '../lib/once.ts';

type ButtonEvents = Pick<ComponentPropsWithRef<'button'>, 'onClick' | 'onKeyDown'>;

/** One for the window: a double click may fall on two buttons, the second shown by the first. */
const gate = new ClickGate();

/** A deed is done once: neither the second half of a double click nor a held Enter does it again. */
function once({ onClick, onKeyDown }: ButtonEvents): Required<ButtonEvents> {
  return {
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      if (gate.lets(event)) onClick?.(event);
      else event.preventDefault();
    },
    onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault();
      else onKeyDown?.(event);
    },
  };
}

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** primary: the one main deed of a screen; quiet: text only; danger: takes something away. */
  variant?: 'default' | 'primary' | 'quiet' | 'danger';
  small?: boolean;
  icon?: ReactNode;
  /** Shown at the right end, such as a `Kbd`. */
  end?: ReactNode;
}

const CLASS = { default: '', primary: ' p', quiet: ' q', danger: ' d' } as const;

/** A button with a word. Its text ends in "…" only if a dialog follows. */
export function Button({ variant = 'default', small, icon, end, className, children, ...rest }: ButtonProps) {
  const classes = `btn${CLASS[variant]}${small ? ' s' : ''}${className ? ` ${className}` : ''}`;
  return (
    <button type="button" className={classes} {...rest} {...once(rest)}>
      {icon}
      {children}
      {end}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'aria-label'> {
  /** What it does: read out and shown as the tooltip. */
  label: string;
  /** Plain: no edge. */
  plain?: boolean;
  small?: boolean;
}

/** A button with only an icon; always named. */
export function IconButton({ label, plain, small, className, children, title, ...rest }: IconButtonProps) {
  const classes = `btn ic${plain ? ' plain' : ''}${small ? ' s' : ''}${className ? ` ${className}` : ''}`;
  return (
    <button type="button" className={classes} aria-label={label} title={title ?? label} {...rest}>
      {children}
    </button>
  );
}

/** A link inside a sentence that does something. */
export function LinkButton({ className, ...rest }: ComponentPropsWithRef<'button'>) {
  return (
    <button type="button" className={`lnk${className ? ` ${className}` : ''}`} {...rest} {...once(rest)} />
  );
}

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
