import { listed } from '../text/format.ts';
import type { OrderInput, PlanConflict } from './types.ts';

/**
 * An issued order that no longer says what is planned (DOC_STALE): names that left, names that came, events at
 * another time or place. Subject is the number of the order.
 */
export function orderConflicts(orders: readonly OrderInput[]): PlanConflict[] {
  return orders.flatMap((order) => {
    const text = staleText(order);
    if (text === null) return [];
    return {
      code: 'DOC_STALE',
      severity: 'warning',
      personId: null,
      nrp: null,
      subjects: [order.number],
      slots: [order.number],
      at: order.from,
      message: `${order.number} ${text}. Buat Sprin perubahan.`,
    } satisfies PlanConflict;
  });
}

/** How an order differs from the plan: a person replaced by another counts once. */
export function orderDifference({ people, planned }: Pick<OrderInput, 'people' | 'planned'>): {
  left: number;
  came: number;
} {
  const [named, now] = [new Set(people), new Set(planned)];
  return {
    left: [...named].filter((id) => !now.has(id)).length,
    came: [...now].filter((id) => !named.has(id)).length,
  };
}

function staleText(order: OrderInput): string | null {
  const { left, came } = orderDifference(order);
  const replaced = Math.min(left, came);
  const parts = [
    replaced > 0 ? `memuat ${replaced} nama yang sudah diganti` : null,
    left > replaced ? `memuat ${left - replaced} nama yang sudah dicabut` : null,
    came > replaced ? `belum memuat ${came - replaced} nama yang diploting` : null,
    order.moved > 0 ? `menyebut ${order.moved} kegiatan yang sudah berubah` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : listed(parts);
}
