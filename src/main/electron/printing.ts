import { type BrowserWindow, dialog, type WebContents } from 'electron';
import type { Printer, PrintOptions, PrintResult } from '../../shared/bridge.ts';
import type { Dialogs } from './dialogs.ts';
import { printWithLp } from './lp.ts';

/** More buttons than this fit in no message box; the rest is chosen in the system's settings as default. */
const MAX_CHOICES = 6;

/** Windows has no print service that takes a PDF unchanged. */
const TAKES_PDF = process.platform !== 'win32';

/** The printers that take a paper as it is, as the system names them: none on Windows. */
export async function listPrinters(contents: WebContents): Promise<Printer[]> {
  const printers = TAKES_PDF ? await contents.getPrintersAsync() : [];
  return printers.map((printer) => ({
    name: printer.name,
    label: printer.displayName || printer.name,
    // Newer Electrons no longer say which one is the default; a single printer is it anyway.
    isDefault: (printer as { isDefault?: boolean }).isDefault === true || printers.length === 1,
  }));
}

/** Asks which printer; null when the user does not want to print after all. */
async function choosePrinter(
  printers: Printer[],
  title: string,
  parent: BrowserWindow,
): Promise<Printer | null> {
  const sorted = printers.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault)).slice(0, MAX_CHOICES);
  const { response } = await dialog.showMessageBox(parent, {
    type: 'question',
    title: 'Cetak',
    message: 'Cetak ke printer mana?',
    detail: title,
    buttons: [...sorted.map((printer) => printer.label), 'Batal'],
    defaultId: 0,
    cancelId: sorted.length,
    noLink: true,
  });
  return sorted[response] ?? null;
}

/**
 * Prints a paper as it is. Where there is no printer, or no print service that takes a PDF unchanged (Windows), the
 * paper is saved where the user says, to be printed from there: Chromium's own way to print a PDF gives blank
 * sheets and reports success on some versions, and a blank order is worse than one step more.
 */
export async function print(
  options: PrintOptions,
  parent: BrowserWindow,
  dialogs: Dialogs,
): Promise<PrintResult> {
  const printers = await listPrinters(parent.webContents);
  if (printers.length === 0) return save(options, dialogs);
  const named = printers.find((printer) => printer.name === options.printer);
  const chosen = named ?? (await choosePrinter(printers, options.title, parent));
  if (!chosen) return { outcome: 'cancelled' };
  const { pdf, title, paper, copies = 1, pageRange = null, duplex = false } = options;
  const fault = await printWithLp({ pdf, title, paper, copies, pageRange, duplex, printer: chosen.name });
  return fault === null ? { outcome: 'printed' } : { outcome: 'failed', reason: fault };
}

async function save({ title, pdf }: PrintOptions, dialogs: Dialogs): Promise<PrintResult> {
  const asking = { kind: 'pdf', suggestedName: `${title}.pdf`, title: 'Simpan PDF untuk dicetak' } as const;
  const file = await dialogs.saveBytes(asking, pdf);
  return file ? { outcome: 'saved', file } : { outcome: 'cancelled' };
}
