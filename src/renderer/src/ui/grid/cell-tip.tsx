import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './cell-tip.css';

interface CellTipProps {
  kind: 'hint' | 'error' | 'ask' | 'offers';
  children: ReactNode;
  id?: string;
}

const GAP = 3;

/** A note under the cell it stands in, above it near the window's lower edge. Drawn over everything, never cut off. */
export function CellTip({ kind, children, id }: CellTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = tip.current;
    const cell = element?.parentElement?.closest('.dg-cell');
    if (!element || !cell) return;
    element.showPopover();
    const place = () => {
      const from = cell.getBoundingClientRect();
      const size = element.getBoundingClientRect();
      const below = from.bottom + GAP;
      const fits = below + size.height < window.innerHeight - GAP;
      element.style.top = `${fits ? below : from.top - size.height - GAP}px`;
      element.style.left = `${Math.max(GAP, Math.min(from.left, window.innerWidth - size.width - GAP))}px`;
      element.style.minWidth = kind === 'offers' ? `${from.width}px` : '';
    };
    place();
    const scroller = cell.closest('.dg');
    const resize = new ResizeObserver(place);
    resize.observe(element);
    scroller?.addEventListener('scroll', place, { passive: true });
    return () => {
      resize.disconnect();
      scroller?.removeEventListener('scroll', place);
    };
  }, [kind]);
  return (
    <div
      ref={tip}
      id={id}
      popover="manual"
      className={`dg-tip ${kind}`}
      role={kind === 'ask' || kind === 'error' ? 'alert' : undefined}
    >
      {children}
    </div>
  );
}
