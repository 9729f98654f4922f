import { paletteText } from '../../../../shared/text/palette.ts';
import { shellText } from '../../../../shared/text/shell.ts';
import { setDay, setDensity, setTheme } from '../../lib/context.ts';
import { askToLock } from '../../lib/open-work.ts';
import { redoHere, undoHere } from '../../lib/own-undo.ts';
import { navigate, openNew } from '../../lib/router.ts';
import { openKeySheet } from '../../lib/ui-state.ts';
import { RAIL_BOTTOM, RAIL_TOP } from '../../routes.ts';

export interface Command {
  key: string;
  label: string;
  keys?: string;
  run: () => void;
}

const t = paletteText.commands;

/** What the palette can do. `today` is the post's own day. */
export function commands(today: string | null): Command[] {
  return [
    ...[...RAIL_TOP, ...RAIL_BOTTOM].map((screen, index) => ({
      key: `open-${screen}`,
      label: t.open(shellText.screens[screen]),
      ...(index < RAIL_TOP.length ? { keys: `Ctrl ${index + 1}` } : {}),
      run: () => navigate(screen),
    })),
    { key: 'today', label: t.today, keys: 'Ctrl T', run: () => today && setDay(today) },
    { key: 'import', label: t.import, run: () => navigate('import') },
    { key: 'event', label: t.newEvent, run: () => navigate('event', { path: ['new'] }) },
    { key: 'order', label: t.newOrder, run: () => openNew('document') },
    { key: 'text', label: t.reportText, run: () => navigate('report', { query: { tab: 'texts' } }) },
    { key: 'person', label: t.addPerson, run: () => openNew('personnel') },
    { key: 'undo', label: t.undo, keys: 'Ctrl Z', run: undoHere },
    { key: 'redo', label: t.redo, keys: 'Ctrl Y', run: redoHere },
    {
      key: 'templates',
      label: t.templates,
      run: () => navigate('settings', { path: ['papers', 'templates'] }),
    },
    { key: 'bases', label: t.bases, run: () => navigate('settings', { path: ['papers', 'bases'] }) },
    { key: 'backup', label: t.backup, run: () => navigate('settings', { path: ['backup'] }) },
    { key: 'verify', label: t.verify, run: () => navigate('settings', { path: ['data'] }) },
    { key: 'lock', label: t.lock, keys: 'Ctrl L', run: askToLock },
    { key: 'keys', label: t.keys, keys: 'F1', run: openKeySheet },
    { key: 'light', label: t.light, run: () => setTheme('light') },
    { key: 'dark', label: t.dark, run: () => setTheme('dark') },
    { key: 'system', label: t.system, run: () => setTheme('system') },
    { key: 'dense', label: t.dense, run: () => setDensity('padat') },
    { key: 'roomy', label: t.roomy, run: () => setDensity('lega') },
  ];
}
