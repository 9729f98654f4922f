import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCommand,
  commandOfKey,
  EMPTY_SELECTION,
  type ListCommand,
  type ListSelection,
} from '../../../../src/renderer/src/ui/assignment-picker/selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const run = (commands: ListCommand[], start: ListSelection = EMPTY_SELECTION, single = false) =>
  commands.reduce((state, command) => applyCommand(state, ids, command, single), start);
const chosen = (state: ListSelection) => [...state.selected].sort().join('');

describe('choosing several in a list', () => {
  it('moves with arrows and chooses with Space', () => {
    const state = run([
      { type: 'move', by: 1, extend: false },
      { type: 'move', by: 1, extend: false },
      { type: 'toggle' },
    ]);
    expect([state.active, chosen(state)]).toEqual(['b', 'b']);
    expect(chosen(run([{ type: 'toggle' }], state))).toBe('');
    expect(run([{ type: 'move', by: -9, extend: false }], state).active).toBe('a');
    expect(run([{ type: 'edge', end: 'last', extend: false }], state).active).toBe('e');
  });

  it('extends with Shift from where it began', () => {
    const at = run([{ type: 'click', id: 'b', range: false }]);
    expect(
      chosen(
        run(
          [
            { type: 'move', by: 1, extend: true },
            { type: 'move', by: 1, extend: true },
          ],
          at,
        ),
      ),
    ).toBe('bcd');
    expect(chosen(run([{ type: 'click', id: 'e', range: true }], at))).toBe('bcde');
    expect(chosen(run([{ type: 'edge', end: 'first', extend: true }], at))).toBe('ab');
  });

  it('chooses all shown, and none when all were chosen; hidden choices stay', () => {
    const hidden = { ...EMPTY_SELECTION, selected: new Set(['x']) };
    const all = run([{ type: 'all' }], hidden);
    expect(chosen(all)).toBe('abcdex');
    expect(chosen(run([{ type: 'all' }], all))).toBe('x');
  });

  it('keeps one choice where only one is wanted', () => {
    const two = run(
      [{ type: 'click', id: 'a', range: false }, { type: 'click', id: 'c', range: true }, { type: 'all' }],
      EMPTY_SELECTION,
      true,
    );
    expect(chosen(two)).toBe('c');
    expect(chosen(run([{ type: 'move', by: 1, extend: true }], two, true))).toBe('c');
  });

  it('never chooses what is not shown', () => {
    const command: fc.Arbitrary<ListCommand> = fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        by: fc.integer({ min: -7, max: 7 }),
        extend: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('edge' as const),
        end: fc.constantFrom('first' as const, 'last' as const),
        extend: fc.boolean(),
      }),
      fc.constant<ListCommand>({ type: 'toggle' }),
      fc.constant<ListCommand>({ type: 'all' }),
      fc.record({ type: fc.constant('click' as const), id: fc.constantFrom(...ids), range: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), fc.boolean(), (commands, single) => {
        const state = run(commands, EMPTY_SELECTION, single);
        expect([...state.selected].every((id) => ids.includes(id))).toBe(true);
        if (single) expect(state.selected.size).toBeLessThanOrEqual(1);
        expect(state.active === null || ids.includes(state.active)).toBe(true);
      }),
    );
  });

  it('reads the keys', () => {
    const key = (k: string, change = {}) =>
      commandOfKey({ key: k, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...change }, 10);
    expect(key(' ')).toEqual({ type: 'toggle' });
    expect(key('a', { ctrlKey: true })).toEqual({ type: 'all' });
    expect(key('ArrowDown', { shiftKey: true })).toEqual({ type: 'move', by: 1, extend: true });
    expect(key('PageUp')).toEqual({ type: 'move', by: -10, extend: false });
    expect([key('a'), key('ArrowDown', { altKey: true }), key('z', { ctrlKey: true })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
