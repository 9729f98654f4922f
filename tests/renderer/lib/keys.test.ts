import { describe, expect, test } from 'vitest';
import { comboOf, type Press, shellCommand } from '../../../src/renderer/src/lib/keys.ts';

const press = (key: string, modifiers: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...modifiers,
});
const ctrl = (key: string) => press(key, { ctrlKey: true });

describe('names of presses', () => {
  test.each([
    [ctrl('k'), 'Ctrl+K'],
    [ctrl('K'), 'Ctrl+K'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('F8', { shiftKey: true }), 'Shift+F8'],
    [press('?', { shiftKey: true }), '?'],
    [press('n'), 'N'],
  ])('%o', (given, combo) => {
    expect(comboOf(given)).toBe(combo);
  });
});

describe('keys of the frame', () => {
  test('Ctrl 1 … 7 are the screens of the rail, from 0', () => {
    expect(shellCommand(ctrl('1'), false, false)).toEqual({ type: 'screen', index: 0 });
    expect(shellCommand(ctrl('7'), false, false)).toEqual({ type: 'screen', index: 6 });
    expect(shellCommand(ctrl('8'), false, false)).toBeNull();
  });

  test('in a text field undo stays the field’s own, the palette still opens', () => {
    expect(shellCommand(ctrl('z'), true, false)).toBeNull();
    expect(shellCommand(ctrl('y'), true, false)).toBeNull();
    expect(shellCommand(ctrl('z'), false, false)).toEqual({ type: 'undo' });
    expect(shellCommand(ctrl('k'), true, false)).toEqual({ type: 'palette' });
  });

  test('while a dialog asks, only the lock works', () => {
    expect(shellCommand(ctrl('k'), false, true)).toBeNull();
    expect(shellCommand(press('ArrowRight', { altKey: true }), false, true)).toBeNull();
    expect(shellCommand(ctrl('l'), true, true)).toEqual({ type: 'lock' });
  });

  test('plain letters and unknown keys do nothing', () => {
    expect(shellCommand(press('n'), false, false)).toBeNull();
    expect(shellCommand(press('F5'), false, false)).toBeNull();
  });
});
