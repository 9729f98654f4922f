import { type DragEvent, useRef, useState } from 'react';
import type { SatgasView } from '../../../../shared/contract/operation.ts';
import { type DropPlace, type Move, moveByDrop } from './tree-model.ts';

/** Before, after or inside a row, by where on its height the pointer is. */
function placeOf(event: DragEvent): DropPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - box.top) / box.height;
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'inside';
}

/** Moving nodes by drag: the handlers of a row, and where the dragged node would land. */
export function useTreeDrop(
  nodes: readonly SatgasView[],
  onMove: (node: SatgasView, to: Move | null) => void,
) {
  const [drop, setDrop] = useState<{ id: string; place: DropPlace } | null>(null);
  const dragged = useRef<string | null>(null);
  return {
    placeAt: (id: string): DropPlace | null => (drop?.id === id ? drop.place : null),
    handlers: (node: SatgasView) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        dragged.current = node.id;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', node.name);
      },
      onDragOver: (event: DragEvent) => {
        const place = placeOf(event);
        if (dragged.current === null || moveByDrop(nodes, dragged.current, node.id, place) === null) return;
        event.preventDefault();
        if (drop?.id !== node.id || drop.place !== place) setDrop({ id: node.id, place });
      },
      onDragLeave: () => setDrop(null),
      onDragEnd: () => setDrop(null),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const source = nodes.find(({ id }) => id === dragged.current);
        if (source) onMove(source, moveByDrop(nodes, source.id, node.id, placeOf(event)));
        dragged.current = null;
        setDrop(null);
      },
    }),
  };
}
