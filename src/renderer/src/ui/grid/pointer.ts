import { type PointerEvent, type RefObject, useRef } from 'react';
import type { GridController } from './controller.ts';
import type { Cell } from './selection.ts';

/** The cell under an event, from the attributes that rows and cells carry. */
function cellAt(target: EventTarget | null): (Cell & { element: HTMLElement }) | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>('[data-col]');
  const row = element?.closest<HTMLElement>('[data-row]');
  if (!element || !row) return null;
  return { row: Number(row.dataset.row), col: Number(element.dataset.col), element };
}

/** Distance from the edge at which a drag starts to scroll, and pixels a frame. */
const EDGE = 24;
const SCROLL_STEP = 18;

/** Mouse and pen on the grid: click, drag a block, Shift+click, double click, boxes. */
export function usePointer<R>(controller: GridController<R>, scroller: RefObject<HTMLDivElement | null>) {
  const dragging = useRef<{ stop: () => void } | null>(null);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    if (event.target.closest('input, button, a, .dg-head')) return;
    const box = event.target.closest<HTMLElement>('[data-check]');
    scroller.current?.focus({ preventScroll: true });
    if (box) {
      event.preventDefault();
      controller.check(Number(box.dataset.check), event.shiftKey);
      return;
    }
    const opener = event.target.closest<HTMLElement>('[data-open]');
    if (opener) {
      event.preventDefault();
      controller.place({ row: Number(opener.dataset.open), col: controller.state.selection.active.col });
      controller.openActive();
      return;
    }
    const cell = cellAt(event.target);
    if (!cell) return;
    event.preventDefault();
    controller.place(cell, event.shiftKey);
    startDrag();
  };

  const startDrag = () => {
    dragging.current?.stop();
    let at = { x: 0, y: 0 };
    let frame = 0;
    const extend = () => {
      const cell = cellAt(document.elementFromPoint(at.x, at.y));
      if (!cell) return;
      const { extent } = controller.state.selection;
      if (cell.row !== extent.row || cell.col !== extent.col) controller.place(cell, true);
    };
    const tick = () => {
      const view = scroller.current;
      if (!view) return;
      const edges = view.getBoundingClientRect();
      if (at.y > edges.bottom - EDGE) view.scrollTop += SCROLL_STEP;
      else if (at.y < edges.top + EDGE * 2) view.scrollTop -= SCROLL_STEP;
      else {
        frame = 0;
        return;
      }
      extend();
      frame = requestAnimationFrame(tick);
    };
    const move = (event: globalThis.PointerEvent) => {
      at = { x: event.clientX, y: event.clientY };
      extend();
      if (frame === 0) frame = requestAnimationFrame(tick);
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      dragging.current = null;
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    dragging.current = { stop };
  };

  const onDoubleClick = (event: React.MouseEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const cell = cellAt(event.target);
    if (cell) controller.beginEdit(cell);
  };

  /** A text that does not fit is shown whole while the mouse rests on it. */
  const onPointerOver = (event: PointerEvent) => {
    const element = cellAt(event.target)?.element;
    if (!element || element.title) return;
    if (element.scrollWidth > element.clientWidth) element.title = element.textContent ?? '';
  };
  const onPointerOut = (event: PointerEvent) => cellAt(event.target)?.element.removeAttribute('title');

  return { onPointerDown, onDoubleClick, onPointerOver, onPointerOut };
}
