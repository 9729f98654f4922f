/**
 * The states a letter goes through: it is written (draft), waits for approval, is returned with a note or approved,
 * and issued; an issued one is changed by an amendment or made void.
 */
export const LETTER_STATES = [
  'draft',
  'waiting',
  'returned',
  'approved',
  'issued',
  'amended',
  'void',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];
