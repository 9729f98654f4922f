import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { Printer, PrintOptions, PrintResult } from '../../shared/bridge.ts';
import type { Dialogs } from './dialogs.ts';
import { memorySession } from './security.ts';

/** Micrometres. F4 is the Indonesian office sheet, 215 × 330 mm, which no printer driver knows by that name. */
const PAPER = { a4: { width: 210_000, height: 297_000 }, f4: { width: 215_000, height: 330_000 } };
/** Electron prints a PDF without asking correctly from this major version on; older ones show the print dialog. */
const SILENT_SINCE = 36;
const VIEWER_TIMEOUT_MS = 15_000;

/** The computer's printers as the system names them. */
export async function listPrinters(contents: WebContents): Promise<Printer[]> {
  const printers = await contents.getPrintersAsync();
  return printers.map((printer) => ({
    name: printer.name,
    label: printer.displayName || printer.name,
    // Newer Electrons no longer say which one is the default; a single printer is it anyway.
    isDefault: (printer as { isDefault?: boolean }).isDefault === true || printers.length === 1,
  }));
}

let viewerSession: Session | null = null;
const waiting = new Map<string, Uint8Array>();

/** A session apart for Chromium's PDF viewer: it serves exactly the paper being printed. */
function printSession(): Session {
  if (viewerSession) return viewerSession;
  viewerSession = memorySession('print');
  viewerSession.protocol.handle('app', (request) => {
    const pdf = waiting.get(new URL(request.url).pathname);
    if (!pdf) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } });
  });
  viewerSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(app|chrome-extension|chrome|blob):/.test(url) });
  });
  return viewerSession;
}

/** Waits until the viewer has laid the paper out: only then is there something to print. */
async function viewerReady(contents: WebContents, title: string): Promise<void> {
  const limit = Date.now() + VIEWER_TIMEOUT_MS;
  while (Date.now() < limit) {
    const frames = contents.mainFrame.framesInSubtree;
    // Page, viewer extension, and inside it the frame of the PDF plugin itself.
    if (frames.length >= 3) {
      await wait(300);
      return;
    }
    await wait(50);
  }
  throw new Error(`PDF viewer did not open: ${title.length}`);
}

async function printPdf(
  { pdf, title, paper, printer, copies }: PrintOptions,
  parent: BrowserWindow,
): Promise<PrintResult> {
  const address = `/${randomUUID()}.pdf`;
  waiting.set(address, pdf);
  const window = new BrowserWindow({
    parent,
    show: false,
    title,
    webPreferences: { session: printSession(), plugins: true, sandbox: true, contextIsolation: true },
  });
  try {
    await window.loadURL(`app://cetak${address}`);
    await viewerReady(window.webContents, title);
    const silent = printer !== undefined && Number.parseInt(process.versions.electron, 10) >= SILENT_SINCE;
    return await new Promise((resolve) => {
      window.webContents.print(
        {
          silent,
          pageSize: PAPER[paper],
          margins: { marginType: 'none' },
          ...(printer === undefined ? {} : { deviceName: printer }),
          ...(copies === undefined ? {} : { copies }),
        },
        (success, reason) => {
          if (success) resolve({ outcome: 'printed' });
          else if (/cancel/i.test(reason)) resolve({ outcome: 'cancelled' });
          else resolve({ outcome: 'failed', reason });
        },
      );
    });
  } finally {
    waiting.delete(address);
    window.destroy();
  }
}

/** Prints a paper as it is, or, on a computer without a printer, offers to save it. */
export async function print(
  options: PrintOptions,
  parent: BrowserWindow,
  dialogs: Dialogs,
): Promise<PrintResult> {
  if ((await listPrinters(parent.webContents)).length > 0) return printPdf(options, parent);
  const saving = {
    kind: 'pdf',
    suggestedName: `${options.title}.pdf`,
    title: 'Tidak ada printer: simpan PDF',
  } as const;
  const file = await dialogs.saveBytes(saving, options.pdf);
  return file ? { outcome: 'saved', file } : { outcome: 'cancelled' };
}
