import type { OpenFileOptions, PickedFile, SaveFileOptions } from '../../../shared/bridge.ts';
import type { FileToken } from '../../../shared/contract/define.ts';
import { unwrapped } from './call.ts';

/** A file that the user chose: `ref` goes into a call's input, `name` is for showing. */
export interface ChosenFile {
  ref: FileToken;
  name: string;
  token: string;
}

const chosen = (file: PickedFile | null): ChosenFile | null =>
  file && { ref: { $file: file.token }, name: file.name, token: file.token };

/** The system's dialog to choose a file; null when cancelled. */
export const openFile = async (options: OpenFileOptions): Promise<ChosenFile | null> =>
  chosen(unwrapped(await window.posko.dialogs.openFile(options)));

/** The system's dialog to save a file; null when cancelled. */
export const saveFile = async (options: SaveFileOptions): Promise<ChosenFile | null> =>
  chosen(unwrapped(await window.posko.dialogs.saveFile(options)));

/** A file dropped on the page; null when it is no file of this computer. */
export const droppedFile = async (file: File): Promise<ChosenFile | null> =>
  chosen(unwrapped(await window.posko.fileToken(file)));
