import { join } from 'node:path';
import { app, dialog } from 'electron';
import { incidentError, whereOf } from '../shared/incident.ts';
import { forkBackend } from './electron/backend-host.ts';
import { BackendProcess } from './electron/backend-process.ts';
import { serveBridge, tell } from './electron/bridge.ts';
import { FileTokens } from './electron/file-tokens.ts';
import { IncidentLog } from './electron/incidents.ts';
import { setMenu } from './electron/menu.ts';
import { foldersFor } from './electron/options.ts';
import { reloadCrashedPage } from './electron/page-crash.ts';
import { declareScheme, serveApp } from './electron/protocol.ts';
import { cancelRequests, confinePages, disableNetwork, memorySession } from './electron/security.ts';
import { builtFiles, MainWindow } from './electron/windows.ts';

const files = builtFiles(import.meta.dirname);
const folders = foldersFor(process.argv, process.env, app.getPath('userData'));
const incidents = new IncidentLog(join(folders.profile, 'incidents.log'));
let main: MainWindow | null = null;

app.setPath('userData', folders.profile);
declareScheme();
disableNetwork();
confinePages();

process.on('uncaughtException', (error) => {
  const incident = incidents.record('main-error', { where: whereOf(error) });
  dialog.showErrorBox('Posko', incidentError(incident).message);
});

const backend = new BackendProcess({
  fork: () => forkBackend(files.backend, { POSKO_DATA: folders.data }, incidents),
  onEvent: (event) => tell(main?.window ?? null, event),
  onCrash: (exitCode) => incidents.record('backend-exit', { exitCode }),
});

function openWindow(): void {
  const session = memorySession('window');
  serveApp(session, files.renderer);
  cancelRequests(session, !app.isPackaged);
  main = new MainWindow({ session, preload: files.preload, stateFile: join(folders.profile, 'window.json') });
  serveBridge({ main, backend, incidents, tokens: new FileTokens() });
  setMenu((command) => tell(main?.window ?? null, { type: 'menu', command }));
  reloadCrashedPage(main.window, incidents);
  void main.open();
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => main?.focus());
  app.on('window-all-closed', () => app.quit());
  app.once('before-quit', (event) => {
    event.preventDefault();
    void backend.stop().then(() => app.quit());
  });
  void app.whenReady().then(() => {
    backend.start();
    openWindow();
  });
} else {
  app.quit();
}
