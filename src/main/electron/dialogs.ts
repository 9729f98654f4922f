import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { FileKind, OpenFileOptions, PickedFile, SaveFileOptions } from '../../shared/bridge.ts';
import { AppError } from '../../shared/errors.ts';
import { type FileTokens, safeFileName } from './file-tokens.ts';

const FILTERS: Record<FileKind, FileFilter> = {
  spreadsheet: {
    name: 'Daftar (Excel, ODS, CSV)',
    extensions: ['xlsx', 'xls', 'xlsm', 'xlsb', 'ods', 'csv', 'txt'],
  },
  workbook: { name: 'Excel', extensions: ['xlsx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  bundle: { name: 'Data Posko', extensions: ['json'] },
  backup: { name: 'Cadangan Posko', extensions: ['posko'] },
  image: { name: 'Gambar', extensions: ['png', 'jpg', 'jpeg'] },
  unit: { name: 'Identitas Posko', extensions: ['json'] },
  region: { name: 'Kode wilayah', extensions: ['csv', 'json'] },
};

const EVERYTHING: FileFilter = { name: 'Semua berkas', extensions: ['*'] };

function filtersFor(kind: unknown): [FileFilter, FileFilter] {
  if (typeof kind !== 'string' || !Object.hasOwn(FILTERS, kind)) throw new AppError('INPUT_INVALID');
  return [FILTERS[kind as FileKind], EVERYTHING];
}

/** The system's file dialogs. Their answers leave as tokens. */
export class Dialogs {
  readonly #window: BrowserWindow;
  readonly #tokens: FileTokens;

  constructor(window: BrowserWindow, tokens: FileTokens) {
    this.#window = window;
    this.#tokens = tokens;
  }

  async openFile({ kind, title }: OpenFileOptions): Promise<PickedFile | null> {
    const filters = filtersFor(kind);
    const { filePaths } = await dialog.showOpenDialog(this.#window, {
      title: title ?? 'Pilih berkas',
      buttonLabel: 'Pilih',
      filters,
      properties: ['openFile'],
    });
    return filePaths[0] ? this.#tokens.grant(filePaths[0]) : null;
  }

  async saveFile(options: SaveFileOptions): Promise<PickedFile | null> {
    const path = await this.#savePath(options);
    return path === null ? null : this.#tokens.grant(path);
  }

  async chooseFolder({ title }: { title?: string }): Promise<PickedFile | null> {
    const { filePaths } = await dialog.showOpenDialog(this.#window, {
      title: title ?? 'Pilih folder',
      buttonLabel: 'Pilih',
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ? this.#tokens.grant(filePaths[0]) : null;
  }

  /** Asks where, then writes the bytes there. */
  async saveBytes(options: SaveFileOptions, bytes: Uint8Array): Promise<PickedFile | null> {
    const path = await this.#savePath(options);
    if (path === null) return null;
    try {
      await writeFile(path, bytes);
    } catch {
      throw new AppError('FILE_WRITE_FAILED');
    }
    return this.#tokens.grant(path);
  }

  /** Opens a document in the program the system has for it. */
  async open(token: string): Promise<boolean> {
    const path = this.#tokens.openable(token);
    return path !== null && (await shell.openPath(path)) === '';
  }

  reveal(token: string): boolean {
    shell.showItemInFolder(this.#tokens.path(token));
    return true;
  }

  async #savePath({ kind, suggestedName, title }: SaveFileOptions): Promise<string | null> {
    const filters = filtersFor(kind);
    const { filePath } = await dialog.showSaveDialog(this.#window, {
      title: title ?? 'Simpan',
      buttonLabel: 'Simpan',
      defaultPath: `${app.getPath('documents')}/${safeFileName(String(suggestedName))}`,
      filters,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (!filePath) return null;
    // GTK's dialog leaves the extension out when the user types a bare name.
    return extname(filePath) ? filePath : `${filePath}.${filters[0].extensions[0]}`;
  }
}
