import { describe, expect, it } from 'vitest';
import {
  commandOf,
  type GridCommand,
  type GridMode,
  type KeyPress,
} from '../../../src/renderer/src/ui/grid/keys.ts';

/** 'Ctrl+Shift+End' as a key press. */
function press(text: string): KeyPress {
  const parts = text === '+' ? ['+'] : text.split('+');
  return {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Meta'),
  };
}
const command = (text: string, mode: GridMode = 'browse') => commandOf(press(text), mode);

describe('keys while the cursor stands on a cell', () => {
  it.each<[string, GridCommand | null]>([
    ['ArrowDown', { type: 'move', motion: 'down', extend: false }],
    ['Shift+ArrowLeft', { type: 'move', motion: 'left', extend: true }],
    ['Home', { type: 'move', motion: 'rowStart', extend: false }],
    ['End', { type: 'move', motion: 'rowEnd', extend: false }],
    ['Ctrl+Home', { type: 'move', motion: 'first', extend: false }],
    ['Ctrl+Shift+End', { type: 'move', motion: 'last', extend: true }],
    ['PageDown', { type: 'move', motion: 'pageDown', extend: false }],
    ['Ctrl+ArrowDown', { type: 'move', motion: 'bottom', extend: false }],
    ['F2', { type: 'edit' }],
    ['Enter', { type: 'edit' }],
    ['Ctrl+Enter', { type: 'open' }],
    ['a', { type: 'type', text: 'a' }],
    ['Shift+A', { type: 'type', text: 'A' }],
    ['é', { type: 'type', text: 'é' }],
    ['+', { type: 'type', text: '+' }],
    ['Delete', { type: 'clear' }],
    ['Space', { type: 'checkRows' }],
    ['Shift+Space', { type: 'selectRows' }],
    ['Ctrl+Space', { type: 'selectColumns' }],
    ['Ctrl+a', { type: 'checkAll' }],
    ['Ctrl+D', { type: 'fillDown' }],
    ['Escape', { type: 'collapse' }],
    ['Alt+Shift+ArrowRight', { type: 'resize', by: 8 }],
  ])('%s', (key, expected) => {
    expect(command(key)).toEqual(expected);
  });

  it.each([
    'Tab',
    'Shift+Tab',
    'Ctrl+c',
    'Ctrl+v',
    'Ctrl+z',
    'Ctrl+k',
    'Alt+ArrowLeft',
    'F6',
    'F8',
    'Control',
    'Meta+a',
  ])('leaves %s to the window', (key) => {
    expect(command(key)).toBeNull();
  });
});

describe('keys while a cell is edited', () => {
  it('commits and moves', () => {
    expect(command('Enter', 'editing')).toEqual({ type: 'commit', after: 'down' });
    expect(command('Shift+Enter', 'editing')).toEqual({ type: 'commit', after: 'up' });
    expect(command('Tab', 'typing')).toEqual({ type: 'commit', after: 'next' });
    expect(command('Shift+Tab', 'editing')).toEqual({ type: 'commit', after: 'previous' });
    expect(command('Escape', 'typing')).toEqual({ type: 'cancel' });
  });

  it('moves with arrows only when the edit began by typing', () => {
    expect(command('ArrowRight', 'typing')).toEqual({ type: 'commit', after: 'right' });
    expect(command('ArrowRight', 'editing')).toBeNull();
    expect(command('Shift+ArrowRight', 'typing')).toBeNull();
  });

  it('leaves the keys of the text to the input', () => {
    for (const key of ['a', 'Space', 'Delete', 'Ctrl+a', 'Ctrl+v', 'Ctrl+z', 'Home', 'F2']) {
      expect(command(key, 'editing')).toBeNull();
    }
  });
});
