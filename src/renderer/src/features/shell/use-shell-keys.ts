import { type RefObject, useEffect, useRef } from 'react';
import { addDays } from '../../../../core/text/civil-date.ts';
import type { MenuCommand } from '../../../../shared/bridge.ts';
import type { Overview } from '../../../../shared/contract/session.ts';
import { setDay, useAppContext } from '../../lib/context.ts';
import { onPosko } from '../../lib/events.ts';
import { isDialogOpen, isTextField, type ShellCommand, shellCommand } from '../../lib/keys.ts';
import { askToLock } from '../../lib/open-work.ts';
import { redoHere, undoHere } from '../../lib/own-undo.ts';
import { navigate } from '../../lib/router.ts';
import { openKeySheet, openPalette } from '../../lib/ui-state.ts';
import { RAIL_TOP } from '../../routes.ts';
import { focusPane } from './panes.ts';

const MENU: Record<MenuCommand, ShellCommand> = {
  undo: { type: 'undo' },
  search: { type: 'palette' },
  lock: { type: 'lock' },
  help: { type: 'help' },
};

function carryOut(command: ShellCommand, root: HTMLElement | null, overview: Overview | null): void {
  const { day } = useAppContext.getState();
  switch (command.type) {
    case 'screen': {
      const screen = RAIL_TOP[command.index];
      if (screen) navigate(screen);
      return;
    }
    case 'day':
      if (day) setDay(addDays(day, command.step));
      return;
    case 'today':
      if (overview) setDay(overview.today);
      return;
    case 'pane':
      if (root) focusPane(root, command.step);
      return;
    case 'palette':
      openPalette();
      return;
    case 'help':
      openKeySheet();
      return;
    case 'lock':
      askToLock();
      return;
    case 'undo':
      undoHere();
      return;
    case 'redo':
      redoHere();
      return;
  }
}

/** The keys of the frame and the window's menu. A grid or field that has used a key keeps it. */
export function useShellKeys(root: RefObject<HTMLElement | null>, overview: Overview | null): void {
  const latest = useRef(overview);
  latest.current = overview;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = shellCommand(event, isTextField(event.target), isDialogOpen());
      if (!command) return;
      event.preventDefault();
      carryOut(command, root.current, latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = onPosko((event) => {
      if (event.type === 'menu') carryOut(MENU[event.command], root.current, latest.current);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [root]);
}
