import { describe, expect, it } from 'vitest';
import {
  canMove,
  isEditable,
  isOut,
  LETTER_STATES,
  type LetterMove,
  type LetterState,
  needsNumber,
  stateAfter,
} from '../../../src/core/order/life.ts';

const MOVES: LetterMove[] = [
  'submit',
  'withdraw',
  'return',
  'approve',
  'issue',
  'amend',
  'reinstate',
  'void',
];

describe('the life of a letter', () => {
  /** Every move that is possible, said plainly: nothing else may be. */
  const POSSIBLE: Record<LetterState, Partial<Record<LetterMove, LetterState>>> = {
    draft: { submit: 'waiting', approve: 'approved' },
    waiting: { withdraw: 'draft', return: 'returned', approve: 'approved' },
    returned: { submit: 'waiting', approve: 'approved' },
    approved: { withdraw: 'draft', return: 'returned', issue: 'issued' },
    issued: { amend: 'amended', void: 'void' },
    amended: { reinstate: 'issued' },
    void: {},
  };

  it.each(LETTER_STATES)('from %s leads where it may and nowhere else', (state) => {
    const found = MOVES.filter((move) => canMove(state, move)).map((move) => [move, stateAfter(move)]);
    expect(Object.fromEntries(found)).toEqual(POSSIBLE[state]);
  });

  it('lets nothing that is out be written again', () => {
    for (const state of LETTER_STATES) {
      if (!isOut(state)) continue;
      expect(isEditable(state)).toBe(false);
      for (const move of MOVES.filter((each) => canMove(state, each)))
        expect(isOut(stateAfter(move))).toBe(true);
    }
  });

  it('comes out only through an approval, and never without a number', () => {
    for (const move of MOVES.filter((each) => stateAfter(each) === 'issued' && each !== 'reinstate')) {
      expect(LETTER_STATES.filter((state) => canMove(state, move))).toEqual(['approved']);
      expect(needsNumber(move)).toBe(true);
    }
    for (const move of ['submit', 'approve'] as const) expect(needsNumber(move)).toBe(true);
  });
});
