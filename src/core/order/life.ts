/**
 * The life of a letter: it is written (draft), waits for approval, is returned with a note or approved, and issued.
 * What was issued stays as it is: an amendment changes it, or it is made void with a reason.
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

/** What can be done with a letter that changes where it stands. */
export type LetterMove =
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'approve'
  | 'issue'
  | 'amend'
  | 'reinstate'
  | 'void';

interface MoveRule {
  from: readonly LetterState[];
  to: LetterState;
  /** The letter must carry its full number, which nobody else has. */
  number?: true;
}

/**
 * From where each move leads where. `approve` also takes the short way of a post where nobody else looks at the
 * letter; who approved is recorded all the same. `amend` and `reinstate` follow from the life of the amendment: while
 * it is in force the letter it changes is not.
 */
const MOVES: Readonly<Record<LetterMove, MoveRule>> = {
  submit: { from: ['draft', 'returned'], to: 'waiting', number: true },
  withdraw: { from: ['waiting', 'approved'], to: 'draft' },
  return: { from: ['waiting', 'approved'], to: 'returned' },
  approve: { from: ['draft', 'returned', 'waiting'], to: 'approved', number: true },
  issue: { from: ['approved'], to: 'issued', number: true },
  amend: { from: ['issued'], to: 'amended' },
  reinstate: { from: ['amended'], to: 'issued' },
  void: { from: ['issued'], to: 'void' },
};

export const canMove = (state: LetterState, move: LetterMove): boolean => MOVES[move].from.includes(state);

/** Where a move leads. */
export const stateAfter = (move: LetterMove): LetterState => MOVES[move].to;

export const needsNumber = (move: LetterMove): boolean => MOVES[move].number === true;

/** Its text can be written: nobody is asked to judge it now, and nothing of it is out. */
export const isEditable = (state: LetterState): boolean => state === 'draft' || state === 'returned';

/** It is out: frozen, with a number that no other letter may ever carry. */
export const isOut = (state: LetterState): boolean =>
  state === 'issued' || state === 'amended' || state === 'void';
