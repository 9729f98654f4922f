import type { Motion } from './selection.ts';

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * `browse`: the cursor stands on a cell. `typing`: editing began by typing, so arrows commit and move on, as in a
 * spreadsheet. `editing`: editing began with F2, Enter or a double click, so arrows move inside the text.
 */
export type GridMode = 'browse' | 'typing' | 'editing';

export type GridCommand =
  | { type: 'move'; motion: Motion; extend: boolean }
  | { type: 'edit' }
  /** Starts an edit that replaces the cell's content by this character. */
  | { type: 'type'; text: string }
  | { type: 'clear' }
  | { type: 'commit'; after: 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'stay' }
  | { type: 'cancel' }
  | { type: 'selectColumns' }
  | { type: 'selectRows' }
  | { type: 'checkRows' }
  | { type: 'checkAll' }
  | { type: 'fillDown' }
  | { type: 'open' }
  | { type: 'resize'; by: number }
  | { type: 'collapse' };

const ARROWS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const PLAIN: Readonly<Record<string, Motion>> = {
  ...ARROWS,
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const WITH_CTRL: Readonly<Record<string, Motion>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
};

/** One step of the keys that widen and narrow a column, in pixels. */
export const RESIZE_STEP = 8;

/** What a key means in the grid; null = not the grid's key (Tab leaves it, Ctrl C and V are clipboard events). */
export function commandOf(press: KeyPress, mode: GridMode): GridCommand | null {
  return mode === 'browse' ? browseCommand(press) : editCommand(press, mode);
}

function editCommand(press: KeyPress, mode: GridMode): GridCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Escape') return { type: 'cancel' };
  if (press.key === 'Enter') return { type: 'commit', after: press.shiftKey ? 'up' : 'down' };
  if (press.key === 'Tab') return { type: 'commit', after: press.shiftKey ? 'previous' : 'next' };
  const arrow = ARROWS[press.key];
  if (arrow && mode === 'typing' && !press.shiftKey) return { type: 'commit', after: arrow };
  return null;
}

function browseCommand(press: KeyPress): GridCommand | null {
  const { key, shiftKey: shift } = press;
  if (press.metaKey) return null;
  if (press.altKey) {
    if (!shift || press.ctrlKey) return null;
    if (key === 'ArrowLeft') return { type: 'resize', by: -RESIZE_STEP };
    if (key === 'ArrowRight') return { type: 'resize', by: RESIZE_STEP };
    return null;
  }
  if (press.ctrlKey) return ctrlCommand(key, shift);
  const motion = PLAIN[key];
  if (motion) return { type: 'move', motion, extend: shift };
  switch (key) {
    case 'F2':
    case 'Enter':
      return shift ? null : { type: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case 'Escape':
      return { type: 'collapse' };
    case ' ':
      return shift ? { type: 'selectRows' } : { type: 'checkRows' };
    default:
      return isCharacter(key) ? { type: 'type', text: key } : null;
  }
}

function ctrlCommand(key: string, shift: boolean): GridCommand | null {
  const motion = WITH_CTRL[key];
  if (motion) return { type: 'move', motion, extend: shift };
  if (shift) return null;
  switch (key.toLowerCase()) {
    case ' ':
      return { type: 'selectColumns' };
    case 'a':
      return { type: 'checkAll' };
    case 'd':
      return { type: 'fillDown' };
    case 'enter':
      return { type: 'open' };
    default:
      return null;
  }
}

/** A key that writes something: names of other keys ("F5", "Insert") are longer than one character. */
const isCharacter = (key: string): boolean => [...key].length === 1;
