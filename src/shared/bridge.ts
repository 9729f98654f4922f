/**
 * What crosses process borders, as types only.
 *
 *   window ──(window.posko, a PoskoBridge)──▶ preload ──(IPC)──▶ main ──(BackendRequest)──▶ backend
 *          ◀─────────────(PoskoEvent)─────────────────── main ◀──(BackendMessage)──────────
 *
 * The window knows files by token only. Main replaces `{ $file: token }` anywhere in a call's input with
 * `{ $path: '…' }` on the way to the backend, and refuses a `$path` that the window wrote itself.
 */
import type { BackendEvent } from './contract/define.ts';
import type { ErrorReport } from './errors.ts';

/** The outcome of a call: expected failures are values. */
export type CallResult<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorReport };

/** One entry of the contract to carry out. The caller of a job names it, to follow and to cancel it. */
export interface Call {
  name: string;
  input: unknown;
  jobId?: string | null;
}

/**
 * Main → backend, over the utility process' port. `id` is unique for the life of the backend; `cancel` names a
 * running job; `stop` asks the backend to finish what it writes, close the database and end its process.
 */
export type BackendRequest = { id: number; call: Call } | { cancel: string } | { stop: true };

/** Backend → main: the answer to one request, or something it says on its own. */
export type BackendMessage = { id: number; result: CallResult } | { event: BackendEvent };

/** Environment of the backend process. Empty or missing means: not given. */
export interface BackendEnvironment {
  /** The data folder, absolute. Always set by the window. */
  POSKO_DATA: string;
  /** The database driver's binary file for an Electron that cannot load the shipped one, absolute. */
  POSKO_SQLITE_BINDING?: string;
}

/** What the window is told without asking: the backend's events, and the commands of the application menu. */
export type PoskoEvent = BackendEvent | { type: 'menu'; command: MenuCommand };

/** Menu items that the window carries out itself. */
export type MenuCommand = 'undo' | 'search' | 'lock' | 'help';

/** A file or folder that the user chose. `name` is its last part, for showing; the path stays in main. */
export interface PickedFile {
  token: string;
  name: string;
}

/** Kinds of file for the dialogs' filter. The main process holds their Indonesian names and extensions. */
export type FileKind =
  | 'spreadsheet'
  | 'workbook'
  | 'pdf'
  | 'bundle'
  | 'backup'
  | 'image'
  | 'unit'
  | 'region'
  | 'text';

export interface OpenFileOptions {
  kind: FileKind;
  title?: string;
}

export interface SaveFileOptions {
  kind: FileKind;
  /** Proposed name with its extension; signs that a file name cannot hold are replaced. */
  suggestedName: string;
  title?: string;
}

/** A file of the page, as dropped or chosen there (the DOM's `File` fits). */
export interface PageFile {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export interface Printer {
  name: string;
  /** What people call it. */
  label: string;
  isDefault: boolean;
}

export interface PrintOptions {
  /** The PDF, as the backend made it. */
  pdf: Uint8Array;
  /** Title of the print job and of the file proposed where there is no printer. */
  title: string;
  paper: 'a4' | 'f4';
  /** A printer's name: prints at once. Without it the user is asked which. */
  printer?: string;
  copies?: number;
  /** Pages as the print service takes them ("2-3,5"); left out: all. */
  pageRange?: string;
  /** Both sides of each sheet. */
  duplex?: boolean;
}

/** `saved`: nothing to print with here, the user saved the PDF to print it from there. */
export type PrintResult =
  | { outcome: 'printed' }
  | { outcome: 'saved'; file: PickedFile }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; reason: string };

export type ThemeChoice = 'light' | 'dark' | 'system';

/** What main tells the preload before the page runs. `kept`: the page's local storage of last time. */
export interface StartFacts {
  version: string;
  theme: ThemeChoice;
  kept: Record<string, string>;
}

/** `window.posko`: all that the window can ask of the computer. Expected failures are outcomes, never rejections. */
export interface PoskoBridge {
  /** `linux`, `win32`, `darwin`. */
  readonly platform: string;
  /** The application's version. */
  readonly version: string;
  /** The theme chosen last; `set` also makes `prefers-color-scheme` follow. */
  readonly theme: { readonly initial: ThemeChoice; set(choice: ThemeChoice): Promise<CallResult<void>> };
  /** One entry of the contract. `jobId` names a job, to follow and cancel it. */
  call(name: string, input: unknown, jobId?: string): Promise<CallResult>;
  /** Asks a running job to stop; its call then answers JOB_CANCELLED. */
  cancel(jobId: string): void;
  /** Listens; the answer stops listening. */
  onEvent(listener: (event: PoskoEvent) => void): () => void;
  /** Null when the user cancels. */
  readonly dialogs: {
    openFile(options: OpenFileOptions): Promise<CallResult<PickedFile | null>>;
    saveFile(options: SaveFileOptions): Promise<CallResult<PickedFile | null>>;
    chooseFolder(options: { title?: string }): Promise<CallResult<PickedFile | null>>;
  };
  /** A token for a file dropped on the page; null when it is no file of this computer. */
  fileToken(file: PageFile): Promise<CallResult<PickedFile | null>>;
  readonly files: {
    /** Opens a saved paper, workbook or picture in the program the system uses for it. */
    open(token: string): Promise<CallResult<boolean>>;
    /** Shows a file in the system's file manager. */
    reveal(token: string): Promise<CallResult<boolean>>;
  };
  /** Puts text on the clipboard (the page itself has no permission to). */
  copyText(text: string): Promise<CallResult<void>>;
  readonly print: {
    printers(): Promise<CallResult<Printer[]>>;
    pdf(options: PrintOptions): Promise<CallResult<PrintResult>>;
  };
}

declare global {
  interface Window {
    readonly posko: PoskoBridge;
  }
}
