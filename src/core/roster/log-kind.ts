/** What a line of a guard's book is about. */
export const LOG_KINDS = ['visitor', 'incident', 'patrol', 'note'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export const LOG_KIND_LABELS: Readonly<Record<LogKind, string>> = {
  visitor: 'Tamu',
  incident: 'Kejadian',
  patrol: 'Patroli',
  note: 'Catatan',
};
