import { isAbsolute } from 'node:path';
import { type BrowserWindow, clipboard, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { CallResult, PoskoEvent, PrintOptions } from '../../shared/bridge.ts';
import { AppError } from '../../shared/errors.ts';
import { ORIGIN } from './app-files.ts';
import type { BackendProcess } from './backend-process.ts';
import { Dialogs } from './dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import { checkedJobId, checkedName, preparedInput } from './input.ts';
import { listPrinters, print } from './printing.ts';
import { isTheme } from './window-state.ts';
import type { MainWindow } from './windows.ts';

interface BridgeParts {
  main: MainWindow;
  backend: BackendProcess;
  tokens: FileTokens;
}

/** Is this message from our own page, in the top frame of our own window? */
function isOwnPage(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(`${ORIGIN}/`)
  );
}

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new AppError('INPUT_INVALID');
  return value;
};

function printOptions(value: unknown): PrintOptions {
  const { pdf, title, paper, printer, copies } = value as Partial<PrintOptions>;
  if (!(pdf instanceof Uint8Array) || (paper !== 'a4' && paper !== 'f4')) throw new AppError('INPUT_INVALID');
  if (copies !== undefined && !(Number.isInteger(copies) && copies >= 1 && copies <= 99)) {
    throw new AppError('INPUT_INVALID');
  }
  return {
    pdf,
    paper,
    title: text(title),
    ...(printer === undefined ? {} : { printer: text(printer) }),
    ...(copies === undefined ? {} : { copies }),
  };
}

/** Answers the page's requests: the backend's calls, and what only the shell can do. */
export function serveBridge({ main, backend, tokens }: BridgeParts): void {
  const { window } = main;
  const dialogs = new Dialogs(window, tokens);

  const answer = (channel: string, work: (...given: unknown[]) => unknown) => {
    ipcMain.handle(channel, (event, ...given) => {
      if (!isOwnPage(event, window)) throw new Error('not the application page');
      return work(...given);
    });
  };

  ipcMain.on('posko:start', (event) => {
    event.returnValue = isOwnPage(event, window) ? main.startFacts() : null;
  });
  answer('posko:call', async (name, input, jobId): Promise<CallResult> => {
    try {
      const prepared = preparedInput(input, (token) => tokens.path(token));
      return await backend.call({ name: checkedName(name), input: prepared, jobId: checkedJobId(jobId) });
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: error.report() };
      throw error;
    }
  });
  answer('posko:cancel', (jobId) => backend.cancel(text(jobId)));
  answer('posko:open-file', (options) => dialogs.openFile(options as never));
  answer('posko:save-file', (options) => dialogs.saveFile(options as never));
  answer('posko:choose-folder', (options) => dialogs.chooseFolder(options as never));
  // Sent by the preload only, which has it from Chromium for a file the user dropped.
  answer('posko:dropped', (path) => (isAbsolute(text(path)) ? tokens.grant(text(path)) : null));
  answer('posko:open', (token) => dialogs.open(text(token)));
  answer('posko:reveal', (token) => dialogs.reveal(text(token)));
  answer('posko:copy', (content) => clipboard.writeText(text(content)));
  answer('posko:printers', () => listPrinters(window.webContents));
  answer('posko:print', (options) => print(printOptions(options), window, dialogs));
  answer('posko:theme', (theme) => {
    if (!isTheme(theme)) throw new AppError('INPUT_INVALID');
    main.setTheme(theme);
  });
}

/** Tells the page something, when there is a page. */
export function tell(window: BrowserWindow | null, event: PoskoEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send('posko:event', event);
}
