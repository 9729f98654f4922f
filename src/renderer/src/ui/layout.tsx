import { IconX } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { commonText } from '../../../shared/text/common.ts';
import { IconButton } from './button.tsx';

/** The 44 px head of a screen: title, modes, a quiet fact, deeds at the right. */
export function ScreenHead({
  title,
  children,
  meta,
  actions,
}: {
  title: string;
  children?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="ph">
      <h1>{title}</h1>
      {children}
      {meta && <span className="meta el">{meta}</span>}
      {actions && <div className="r">{actions}</div>}
    </header>
  );
}

/** The 38 px bar below the head: search, filters, view. */
export function Toolbar({ children, end, label }: { children?: ReactNode; end?: ReactNode; label: string }) {
  return (
    <div className="bar" role="toolbar" aria-label={label}>
      {children}
      {end && <div className="r">{end}</div>}
    </div>
  );
}

/** A quiet line at the foot of a grid: where one is, which keys work. */
export function StatusBar({ children, end }: { children?: ReactNode; end?: ReactNode }) {
  return (
    <div className="gridfoot">
      {children}
      {end && <div className="r">{end}</div>}
    </div>
  );
}

export interface PaneProps extends Omit<ComponentPropsWithRef<'section'>, 'title'> {
  title: ReactNode;
  /** A fact beside the title. */
  meta?: ReactNode;
  actions?: ReactNode;
}

/** A framed part of a screen with a head of 36 px. One scroll area at most inside. */
export function Pane({ title, meta, actions, className, children, ...rest }: PaneProps) {
  return (
    <section className={`pane${className ? ` ${className}` : ''}`} data-pane tabIndex={-1} {...rest}>
      <header>
        <h2>{title}</h2>
        {meta && <span className="muted s12 el">{meta}</span>}
        {actions && <div className="r">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

export interface DrawerProps {
  /** Read out as the name of the region. */
  label: string;
  /** Head: title line(s) and tags. */
  head: ReactNode;
  onClose: () => void;
  /** Tabs below the head. */
  tabs?: ReactNode;
  footer?: ReactNode;
  /** Width in px; below 1200 px of window the drawer lies over the screen. */
  width?: number;
  children: ReactNode;
}

/** The side pane with the details of the thing chosen at the left. Not modal: the list stays usable. Esc closes. */
export function Drawer({ label, head, onClose, tabs, footer, width = 346, children }: DrawerProps) {
  return (
    <aside
      className="drawer"
      aria-label={label}
      data-pane
      tabIndex={-1}
      style={{ width }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        // A dialog or an open list over the pane takes the key for itself.
        const { target } = event;
        const own = target instanceof Element && event.currentTarget.contains(target);
        if (own && target.getAttribute('aria-expanded') !== 'true') onClose();
      }}
    >
      <div className="dh">
        <div className="g1">{head}</div>
        <IconButton label={commonText.close} plain onClick={onClose}>
          <IconX />
        </IconButton>
      </div>
      {tabs}
      <div className="db scroll">{children}</div>
      {footer && <div className="df">{footer}</div>}
    </aside>
  );
}
