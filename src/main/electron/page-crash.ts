import { app, type BrowserWindow, dialog } from 'electron';
import type { IncidentLog } from './incidents.ts';
import { ReloadLimit } from './reload-limit.ts';

const QUIT = 0;

/** Loads a page that broke again; one that keeps breaking is left to the user, who may quit or try once more. */
export function reloadCrashedPage(window: BrowserWindow, incidents: IncidentLog): void {
  const limit = new ReloadLimit();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const incident = incidents.record('window-gone', { reason });
    if (limit.take(performance.now())) {
      window.webContents.reload();
      return;
    }
    void ask(incident).then((answer) => {
      if (answer === QUIT) app.quit();
      else if (!window.isDestroyed()) {
        limit.reset();
        window.webContents.reload();
      }
    });
  });
}

/** In a box of the system's own: there is no page to show anything on. */
async function ask(incident: string): Promise<number> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Posko',
    message: 'Tampilan Posko berhenti berulang kali.',
    detail: `Data yang sudah tersimpan tidak berubah. Keluar, lalu buka Posko lagi. Bila terulang, sebutkan nomor kejadian ${incident} kepada petugas bantuan.`,
    buttons: ['Keluar dari Posko', 'Muat lagi'],
    defaultId: QUIT,
    cancelId: QUIT,
    noLink: true,
  });
  return response;
}
