import type { Scope } from '../../../../shared/contract/document.ts';
import type { Output } from '../../../../shared/contract/index.ts';

export type Kind = Output<'report.kinds'>[number];

/** What a workbook covers: the day of the context bar, its month, one of its events, or the operation as a whole. */
export type Span = 'day' | 'month' | 'event' | 'operation';

/** The spans that a kind can be made for; none for one that is about everybody. */
export function spansOf(kind: Pick<Kind, 'needs'>): readonly Span[] {
  if (kind.needs.includes('event')) return ['event'];
  if (kind.needs.length === 0) return [];
  if (kind.needs.includes('month'))
    return kind.needs.includes('operation') ? ['month', 'operation'] : ['month'];
  return kind.needs.includes('day') ? ['day', 'event', 'operation'] : ['operation'];
}

/** The span asked for in the address, if the kind has it. */
export function spanOf(kind: Pick<Kind, 'needs'>, asked: string | undefined): Span | null {
  const spans = spansOf(kind);
  return spans.find((span) => span === asked) ?? spans[0] ?? null;
}

/** The scope to ask with; null while an event or an operation is still to be chosen. */
export function scopeOf(
  span: Span | null,
  { operationId, day, eventId }: { operationId: string | null; day: string; eventId: string | null },
): Scope | null {
  switch (span) {
    case null:
      return { operationId: null, eventId: null, day: null };
    case 'event':
      return eventId === null ? null : { operationId, eventId, day };
    case 'operation':
      return operationId === null ? null : { operationId, eventId: null, day: null };
    case 'day':
    case 'month':
      return { operationId, eventId: null, day };
  }
}
