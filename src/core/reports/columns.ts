import type { SheetColumn } from './types.ts';

/** NRP or NIP of a person: as wide as the eighteen digits of a NIP, which a narrower cell would break in two. */
export const PERSONAL_NUMBER: SheetColumn = {
  header: 'NRP / NIP',
  width: 21,
  align: 'center',
  format: 'text',
};
