import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import type { StartFacts, ThemeChoice } from '../../shared/bridge.ts';
import { ORIGIN } from './app-files.ts';
import {
  keptEntries,
  MIN_HEIGHT,
  MIN_WIDTH,
  readWindowState,
  usableBounds,
  type WindowState,
  writeWindowState,
} from './window-state.ts';

/** Shown until the page has painted: the page's own background, so that opening does not flash. */
const BACKGROUND = { light: '#F2F4F5', dark: '#11171B' };
/** Fits a 1366 × 768 screen with a task bar. */
const FIRST_SIZE = { width: 1366, height: 728 };

/** A page that hangs must still close. */
const KEEP_TIMEOUT_MS = 500;

const background = () => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);

interface MainWindowOptions {
  session: Session;
  preload: string;
  /** Where the window's place, size and theme are remembered. */
  stateFile: string;
}

/** The one window of the application, remembered between runs. */
export class MainWindow {
  readonly window: BrowserWindow;
  readonly #stateFile: string;
  #state: WindowState;

  constructor({ session, preload, stateFile }: MainWindowOptions) {
    this.#stateFile = stateFile;
    this.#state = readWindowState(stateFile);
    nativeTheme.themeSource = this.#state.theme;
    const area = screen.getPrimaryDisplay().workAreaSize;
    this.window = new BrowserWindow({
      width: Math.min(FIRST_SIZE.width, area.width),
      height: Math.min(FIRST_SIZE.height, area.height),
      ...usableBounds(
        this.#state.bounds,
        screen.getAllDisplays().map((display) => display.workArea),
      ),
      minWidth: MIN_WIDTH,
      minHeight: MIN_HEIGHT,
      show: false,
      title: app.getName(),
      backgroundColor: background(),
      autoHideMenuBar: true,
      webPreferences: {
        session,
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      },
    });
    this.#follow();
  }

  /** Shows the page. Resolves when it has loaded. */
  async open(): Promise<void> {
    await this.window.loadURL(`${ORIGIN}/`);
  }

  /** Brings the window to the front: a second start of the program ends here. */
  focus(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** What the preload needs before the page runs. */
  startFacts(): StartFacts {
    return { version: app.getVersion(), theme: this.#state.theme, kept: this.#state.kept };
  }

  setTheme(theme: ThemeChoice): void {
    nativeTheme.themeSource = theme;
    this.#state = { ...this.#state, theme };
    writeWindowState(this.#stateFile, this.#state);
    this.window.setBackgroundColor(background());
  }

  #follow(): void {
    const { window } = this;
    window.once('ready-to-show', () => {
      if (this.#state.maximized) window.maximize();
      window.show();
    });
    // The page must not rename the window to something a list of open windows would leak.
    window.on('page-title-updated', (event) => event.preventDefault());
    let saved = false;
    window.on('close', (event) => {
      if (saved) return;
      event.preventDefault();
      void this.#save().finally(() => {
        saved = true;
        window.close();
      });
    });
  }

  /** Remembers place, size and what the page keeps. Its session lives in memory, so it is asked for it. */
  async #save(): Promise<void> {
    const { window } = this;
    const ask = window.webContents.executeJavaScript('Object.entries(localStorage)') as Promise<unknown>;
    const late = wait(KEEP_TIMEOUT_MS, null);
    const entries = await Promise.race([ask, late]).catch(() => null);
    this.#state = {
      ...this.#state,
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      ...(entries === null ? {} : { kept: keptEntries(entries) }),
    };
    writeWindowState(this.#stateFile, this.#state);
  }
}

/** The built files of the window: beside the main process' own, in `out/`. */
export function builtFiles(mainFolder: string): { renderer: string; preload: string; backend: string } {
  return {
    renderer: join(mainFolder, '../renderer'),
    preload: join(mainFolder, '../preload/index.cjs'),
    backend: join(mainFolder, 'backend.js'),
  };
}
