import { isAbsolute } from 'node:path';
import { type BrowserWindow, clipboard, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Call, CallResult, PoskoEvent } from '../../shared/bridge.ts';
import { whereOf } from '../../shared/incident.ts';
import { answerOf } from './answer.ts';
import { ORIGIN } from './app-files.ts';
import type { BackendProcess } from './backend-process.ts';
import { Dialogs } from './dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import type { IncidentLog } from './incidents.ts';
import { checkedJobId, checkedName, preparedInput } from './input.ts';
import { listPrinters, print } from './printing.ts';
import {
  checked,
  chooseFolderRequest,
  copyRequest,
  jobRequest,
  openFileRequest,
  pathRequest,
  printRequest,
  saveFileRequest,
  themeRequest,
  tokenRequest,
} from './requests.ts';
import type { MainWindow } from './windows.ts';

interface BridgeParts {
  main: MainWindow;
  backend: BackendProcess;
  incidents: IncidentLog;
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

/** Answers the page's requests: the backend's calls, and what only the shell can do. */
export function serveBridge({ main, backend, incidents, tokens }: BridgeParts): void {
  const { window } = main;
  const dialogs = new Dialogs(window, tokens);

  const noted = (bug: unknown) => incidents.record('main-error', { where: whereOf(bug) });
  const serve = (channel: string, work: (...given: unknown[]) => Promise<CallResult>) => {
    ipcMain.handle(channel, (event, ...given) => {
      if (!isOwnPage(event, window)) throw new Error('not the application page');
      return work(...given);
    });
  };
  const answer = (channel: string, work: (...given: unknown[]) => unknown) =>
    serve(channel, (...given) => answerOf(() => work(...given), noted));

  ipcMain.on('posko:start', (event) => {
    event.returnValue = isOwnPage(event, window) ? main.startFacts() : null;
  });
  serve('posko:call', async (name, input, jobId) => {
    const prepared = await answerOf(
      () => ({
        name: checkedName(name),
        input: preparedInput(input, (token) => tokens.path(token)),
        jobId: checkedJobId(jobId),
      }),
      noted,
    );
    return prepared.ok ? backend.call(prepared.value as Call) : prepared;
  });
  answer('posko:cancel', (jobId) => backend.cancel(checked(jobRequest, jobId)));
  answer('posko:open-file', (options) => dialogs.openFile(checked(openFileRequest, options)));
  answer('posko:save-file', (options) => dialogs.saveFile(checked(saveFileRequest, options)));
  answer('posko:choose-folder', (options) => dialogs.chooseFolder(checked(chooseFolderRequest, options)));
  // Sent by the preload only, which has it from Chromium for a file the user dropped.
  answer('posko:dropped', (sent) => {
    const path = checked(pathRequest, sent);
    return isAbsolute(path) ? tokens.grant(path) : null;
  });
  answer('posko:open', (token) => dialogs.open(checked(tokenRequest, token)));
  answer('posko:reveal', (token) => dialogs.reveal(checked(tokenRequest, token)));
  answer('posko:copy', (content) => clipboard.writeText(checked(copyRequest, content)));
  answer('posko:printers', () => listPrinters(window.webContents));
  answer('posko:print', (options) => print(checked(printRequest, options), window, dialogs));
  answer('posko:theme', (theme) => main.setTheme(checked(themeRequest, theme)));
}

/** Tells the page something, when there is a page. */
export function tell(window: BrowserWindow | null, event: PoskoEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send('posko:event', event);
}
