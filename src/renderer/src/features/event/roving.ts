import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';

/** Centre of an element on the screen. */
interface Spot {
  id: string;
  x: number;
  y: number;
}

type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The card that an arrow key goes to: the nearest in that direction, cards in the same line first. */
export function nearest(spots: readonly Spot[], from: Spot, direction: Direction): Spot | null {
  const vertical = direction === 'ArrowUp' || direction === 'ArrowDown';
  const sign = direction === 'ArrowUp' || direction === 'ArrowLeft' ? -1 : 1;
  let best: Spot | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const along = (vertical ? spot.y - from.y : spot.x - from.x) * sign;
    const across = Math.abs(vertical ? spot.x - from.x : spot.y - from.y);
    if (along <= 2) continue;
    // Up and down stay in the column; left and right may change the height.
    const cost = vertical ? along + across * 20 : along * 4 + across;
    if (cost < bestCost) {
      best = spot;
      bestCost = cost;
    }
  }
  return best;
}

/** Makes the cards inside `root` (`data-card`) one tab stop with arrow keys between them. */
export function useRovingCards(root: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState<string | null>(null);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (!/^Arrow/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
      const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
      if (focused === null || root.current === null) return;
      const cards = [...root.current.querySelectorAll<HTMLElement>('[data-card]')];
      const spots = cards.map((card) => {
        const box = card.getBoundingClientRect();
        return { id: card.dataset.card ?? '', x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      const from = spots.find((spot) => spot.id === focused.dataset.card);
      if (from === undefined) return;
      event.preventDefault();
      const to = nearest(spots, from, event.key as Direction);
      if (to === null) return;
      setCurrent(to.id);
      const card = cards.find((c) => c.dataset.card === to.id);
      card?.focus();
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [root],
  );

  /** 0 for the card that Tab reaches. `first` is reached before any was visited. */
  const tabIndexOf = (id: string, first: string | null, known: ReadonlySet<string>) => {
    const at = current !== null && known.has(current) ? current : first;
    return id === at ? 0 : -1;
  };
  return { onKeyDown, tabIndexOf, setCurrent };
}
