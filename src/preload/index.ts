import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { PoskoBridge, PoskoEvent, ThemeChoice } from '../shared/bridge.ts';

const ask = (channel: string, ...given: unknown[]) => ipcRenderer.invoke(channel, ...given);
const argument = (name: string) =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

/** The page's only door. It holds no IPC channel name that the page could choose, and no path. */
const bridge: PoskoBridge = {
  platform: process.platform,
  version: argument('posko-version'),
  theme: { initial: argument('posko-theme') as ThemeChoice, set: (choice) => ask('posko:theme', choice) },
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
  fileToken: (file) => ask('posko:dropped', webUtils.getPathForFile(file as never)),
  files: { open: (token) => ask('posko:open', token), reveal: (token) => ask('posko:reveal', token) },
  copyText: (text) => ask('posko:copy', text),
  print: { printers: () => ask('posko:printers'), pdf: (options) => ask('posko:print', options) },
};
contextBridge.exposeInMainWorld('posko', bridge);
