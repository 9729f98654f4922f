import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import type { CallResult } from '../../../src/shared/bridge.ts';

/** How to start the Electron that `scripts/e2e.mjs` found. */
interface Setup {
  executable: string;
  args: string[];
  binding: string | null;
}

function setup(): Setup {
  const given = process.env.POSKO_TEST_ELECTRON;
  if (!given) throw new Error('Jalankan lewat: npm run test:e2e');
  return JSON.parse(given) as Setup;
}

/** A running Posko. */
export interface Running {
  app: ElectronApplication;
  page: Page;
  /** One call of the contract, as the page itself would make it. */
  call(name: string, input: unknown): Promise<CallResult>;
}

/** A place for one post: its data folder, and folders that dialogs would offer. Survives restarts of the window. */
export class Post {
  readonly folder = mkdtempSync(join(tmpdir(), 'posko-e2e-'));
  readonly data = join(this.folder, 'data');
  #running: Running | null = null;

  /** Starts Posko on this data folder and waits for its page. */
  async start(extra: { env?: Record<string, string>; args?: string[] } = {}): Promise<Running> {
    const { executable, args, binding } = setup();
    const home = join(this.folder, 'home');
    mkdirSync(home, { recursive: true });
    const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
    const app = await _electron.launch({
      executablePath: executable,
      // Playwright adds --no-sandbox itself when it runs as root.
      args: [...args, ROOT, ...(extra.args ?? [])],
      cwd: ROOT,
      // The window's own theme, not one that Playwright pretends.
      colorScheme: null,
      env: {
        ...(inherited as Record<string, string>),
        ...(binding ? { POSKO_SQLITE_BINDING: binding } : {}),
        POSKO_DATA: this.data,
        XDG_CONFIG_HOME: join(home, '.config'),
        XDG_DOCUMENTS_DIR: home,
        ...extra.env,
      },
    });
    await app.context().tracing.start({ screenshots: true, snapshots: true });
    const page = await app.firstWindow();
    await page.waitForLoadState('domcontentloaded');
    const call = (name: string, input: unknown) =>
      page.evaluate(([n, i]) => window.posko.call(n as string, i), [name, input] as const);
    this.#running = { app, page, call };
    return this.#running;
  }

  /** Answers the next file dialogs: what the user would have picked. */
  static async answerDialogs(app: ElectronApplication, path: string): Promise<void> {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, path);
  }

  /** Closes the window as the user does, and waits until every process is gone. */
  async quit(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.app.close();
  }

  /** Keeps picture and trace of a failed test. */
  async keepEvidence(outputPath: (name: string) => string): Promise<void> {
    const running = this.#running;
    if (!running) return;
    await running.page.screenshot({ path: outputPath('window.png') }).catch(() => undefined);
    await running.app
      .context()
      .tracing.stop({ path: outputPath('trace.zip') })
      .catch(() => undefined);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Tests in the real window. `post` is a fresh place; `posko` is Posko started on it. */
export const test = base.extend<{ post: Post; posko: Running }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  post: async ({}, use, info) => {
    const post = new Post();
    await use(post);
    if (info.status !== info.expectedStatus) await post.keepEvidence((name) => info.outputPath(name));
    await post.quit();
    post.remove();
  },
  posko: async ({ post }, use) => {
    await use(await post.start());
  },
});
export { expect } from '@playwright/test';
