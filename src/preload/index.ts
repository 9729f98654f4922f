import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { PoskoBridge, PoskoEvent, StartFacts } from '../shared/bridge.ts';

const ask = (channel: string, ...given: unknown[]) => ipcRenderer.invoke(channel, ...given);
const start = ipcRenderer.sendSync('posko:start') as StartFacts | null;

// The page's storage lives in memory; what it kept last time is put back before it looks.
for (const [key, value] of Object.entries(start?.kept ?? {})) {
  if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
}

/** The page's only door. It holds no IPC channel name that the page could choose, and no path. */
const bridge: PoskoBridge = {
  platform: process.platform,
  version: start?.version ?? '',
  theme: { initial: start?.theme ?? 'system', set: (choice) => ask('posko:theme', choice) },
  call: (name, input, jobId) => ask('posko:call', name, input, jobId),
  cancel: (jobId) => void ask('posko:cancel', jobId),
  onEvent: (listener) => {
    const forward = (_event: unknown, event: PoskoEvent) => listener(event);
    ipcRenderer.on('posko:event', forward);
    return () => void ipcRenderer.off('posko:event', forward);
  },
  dialogs: {
    openFile: (options) => ask('posko:open-file', options),
    saveFile: (options) => ask('posko:save-file', options),
    chooseFolder: (options) => ask('posko:choose-folder', options),
  },
  fileToken: (file) => ask('posko:dropped', webUtils.getPathForFile(file as File)),
  files: { open: (token) => ask('posko:open', token), reveal: (token) => ask('posko:reveal', token) },
  copyText: (text) => ask('posko:copy', text),
  print: { printers: () => ask('posko:printers'), pdf: (options) => ask('posko:print', options) },
};
contextBridge.exposeInMainWorld('posko', bridge);
