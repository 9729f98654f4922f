import { extname } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { OpenFileOptions, PickedFile, SaveFileOptions } from '../../shared/bridge.ts';
import { writeFileAtomic } from '../db/files.ts';
import { FILTERS } from './file-kinds.ts';
import { type FileTokens, safeFileName } from './file-tokens.ts';

const EVERYTHING: FileFilter = { name: 'Semua berkas', extensions: ['*'] };

/** The system's file dialogs. Their answers leave as tokens. */
export class Dialogs {
  readonly #window: BrowserWindow;
  readonly #tokens: FileTokens;

  constructor(window: BrowserWindow, tokens: FileTokens) {
    this.#window = window;
    this.#tokens = tokens;
  }

  async openFile({ kind, title }: OpenFileOptions): Promise<PickedFile | null> {
    const { filePaths } = await dialog.showOpenDialog(this.#window, {
      title: title ?? 'Pilih berkas',
      buttonLabel: 'Pilih',
      filters: [FILTERS[kind], EVERYTHING],
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

  /** Asks where, then writes the bytes there: whole, or not at all. Throws what `writeFileAtomic` throws. */
  async saveBytes(options: SaveFileOptions, bytes: Uint8Array): Promise<PickedFile | null> {
    const path = await this.#savePath(options);
    if (path === null) return null;
    writeFileAtomic(path, bytes);
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
    const { filePath } = await dialog.showSaveDialog(this.#window, {
      title: title ?? 'Simpan',
      buttonLabel: 'Simpan',
      defaultPath: `${app.getPath('documents')}/${safeFileName(suggestedName)}`,
      filters: [FILTERS[kind], EVERYTHING],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (!filePath) return null;
    // GTK's dialog leaves the extension out when the user types a bare name.
    return extname(filePath) ? filePath : `${filePath}.${FILTERS[kind].extensions[0]}`;
  }
}
