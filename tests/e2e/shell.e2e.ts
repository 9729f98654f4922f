import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, Post, test } from './support/app.ts';

const IDENTITY = {
  key: 'polres-contoh',
  name: 'POLRES CONTOH',
  level: 'polres',
  parent: 'POLDA CONTOH',
  city: 'Contoh',
  timeZone: 'WITA',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH CONTOH', 'RESOR CONTOH'],
  jurisdiction: [],
  head: {
    onBehalf: null,
    title: 'KEPALA KEPOLISIAN RESOR CONTOH',
    name: 'RAKA CONTOH',
    rank: 'AJUN KOMISARIS BESAR POLISI',
    nrp: '75010001',
  },
  ops: null,
};

/** The backend's process number, as the shell sees it. */
const backendPid = (app: ElectronApplication) =>
  app.evaluate(({ app: shell }) => {
    const found = shell
      .getAppMetrics()
      .find((metric) => metric.type === 'Utility' && metric.name === 'Posko Data');
    return found?.pid ?? null;
  });

test('the window opens, with its name, on the page of the program itself', async ({ posko }) => {
  expect(posko.page.url()).toMatch(/^app:\/\/posko\//);
  expect(await posko.page.title()).toBe('Posko');
  const size = await posko.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return {
      visible: window?.isVisible(),
      title: window?.getTitle(),
      bounds: window?.getBounds(),
      min: window?.getMinimumSize(),
    };
  });
  expect(size).toMatchObject({ visible: true, title: 'Posko', min: [1024, 640] });
  expect(size.bounds).toMatchObject({ width: 1366, height: 728 });
});

test('the window remembers its size, its theme and what the page keeps', async ({ post }) => {
  const first = await post.start();
  await first.page.evaluate(async () => {
    await window.posko.theme.set('dark');
    localStorage.setItem('posko.test', 'lebar=120');
    localStorage.setItem('foreign', 'x');
  });
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1200, height: 700 });
  });
  await post.quit();

  const second = await post.start();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1200, height: 700 });
  expect(await second.page.evaluate(() => window.posko.theme.initial)).toBe('dark');
  const kept = await second.page.evaluate(() => [
    localStorage.getItem('posko.test'),
    localStorage.getItem('foreign'),
  ]);
  expect(kept).toEqual(['lebar=120', null]);
  expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('the backend answers, dies, and is there again', async ({ posko }) => {
  const events = await posko.page.evaluateHandle(() => {
    const seen: string[] = [];
    window.posko.onEvent((event) => seen.push(event.type));
    return seen;
  });
  expect(await posko.call('session.status', {})).toMatchObject({ ok: true });
  const before = await backendPid(posko.app);
  expect(before).not.toBeNull();

  process.kill(before as number, 'SIGKILL');
  await expect.poll(() => events.jsonValue()).toContain('locked');
  expect(await posko.call('session.status', {})).toMatchObject({ ok: true });
  expect(await backendPid(posko.app)).not.toBe(before);
});

test('a call that is open when the backend dies gets an answer with an incident number', async ({
  posko,
}) => {
  await posko.call('session.status', {});
  const pid = await backendPid(posko.app);
  process.kill(pid as number, 'SIGSTOP');
  const answer = posko.call('session.status', {});
  await posko.page.waitForTimeout(100);
  process.kill(pid as number, 'SIGKILL');
  expect(await answer).toMatchObject({
    ok: false,
    error: { code: 'BACKEND_CRASHED', message: expect.stringMatching(/Nomor kejadian: \d{4}-[0-9A-Z]{5}\./) },
  });
});

test('a page that breaks is loaded again three times; then the user is asked, and may quit', async ({
  posko,
}) => {
  const boxes = await posko.app.evaluate(async ({ dialog, webContents }) => {
    const contents = webContents.getAllWebContents()[0] as Electron.WebContents;
    const shown: Electron.MessageBoxOptions[] = [];
    const asked = new Promise<void>((resolve) => {
      dialog.showMessageBox = (async (options: Electron.MessageBoxOptions) => {
        shown.push(options);
        resolve();
        // Not answered yet: the test quits by itself.
        return new Promise(() => undefined);
      }) as unknown as typeof dialog.showMessageBox;
    });
    for (let i = 0; i < 3; i++) {
      const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
      contents.forcefullyCrashRenderer();
      await loaded;
    }
    const early = shown.length;
    contents.forcefullyCrashRenderer();
    await asked;
    return { early, shown };
  });
  expect(boxes.early).toBe(0);
  expect(boxes.shown).toHaveLength(1);
  expect(boxes.shown[0]).toMatchObject({
    type: 'error',
    detail: expect.stringMatching(/nomor kejadian \d{4}-[0-9A-Z]{5} kepada/),
    buttons: ['Keluar dari Posko', 'Muat lagi'],
  });
  const profile = await posko.app.evaluate(({ app }) => app.getPath('userData'));
  const log = readFileSync(join(profile, 'incidents.log'), 'utf8');
  expect(log.match(/"kind":"window-gone"/g)).toHaveLength(4);
});

test('data made by the window is encrypted on the disk', async ({ post, posko }) => {
  const made = await posko.call('session.create', {
    passphrase: 'sandi contoh 2024',
    identity: IDENTITY,
    paper: 'f4',
    sample: false,
  });
  expect(made, JSON.stringify(made)).toMatchObject({ ok: true });
  await post.quit();
  const files = readdirSync(post.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const database = files.filter((file) => statSync(file).size > 4096);
  expect(database.length).toBeGreaterThan(0);
  for (const file of database)
    expect(readFileSync(file).subarray(0, 15).toString()).not.toBe('SQLite format 3');
});

test.describe('the page', () => {
  test('runs in the sandbox, apart from the preload, without Node and without webview', async ({ posko }) => {
    const preferences = await posko.app.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents()[0] as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    const reach = await posko.page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'];
      return names.filter((name) => name in window);
    });
    expect(reach).toEqual([]);
    const frozen = await posko.page.evaluate(() => {
      try {
        (window as unknown as Record<string, unknown>).posko = 1;
      } catch {
        // Refused loudly is as good as refused silently.
      }
      return typeof window.posko.call;
    });
    expect(frozen).toBe('function');
  });

  test('cannot go anywhere else', async ({ post, posko }) => {
    const elsewhere = join(post.folder, 'elsewhere.html');
    writeFileSync(elsewhere, '<title>elsewhere</title>');
    for (const address of [
      `file://${elsewhere}`,
      'https://example.test/',
      'app://other/',
      'data:text/html,<b>x</b>',
    ]) {
      await posko.page.evaluate((to) => {
        location.href = to;
      }, address);
      await posko.page.waitForTimeout(150);
      expect(posko.page.url(), address).toMatch(/^app:\/\/posko\//);
    }
  });

  test('cannot open a window', async ({ posko }) => {
    expect(await posko.page.evaluate(() => window.open('https://example.test/') === null)).toBe(true);
    expect(await posko.page.evaluate(() => window.open('about:blank') === null)).toBe(true);
    expect(posko.app.windows()).toHaveLength(1);
  });

  test('gets no permission', async ({ posko }) => {
    const answers = await posko.page.evaluate(async () => {
      const ask = async (name: string, work: () => Promise<unknown>) => {
        try {
          const value = await work();
          return `${name}: ${String(value)}`;
        } catch {
          return `${name}: denied`;
        }
      };
      return Promise.all([
        ask('notification', () => Notification.requestPermission()),
        ask('camera', () => navigator.mediaDevices.getUserMedia({ video: true })),
        ask('place', () => new Promise((_, refuse) => navigator.geolocation.getCurrentPosition(_, refuse))),
        ask('clipboard', () => navigator.clipboard.readText()),
      ]);
    });
    expect(answers).toEqual(['notification: denied', 'camera: denied', 'place: denied', 'clipboard: denied']);
  });

  test('reaches no network and no file', async ({ post, posko }) => {
    const secret = join(post.folder, 'secret.txt');
    writeFileSync(secret, 'x');
    const reached = await posko.page.evaluate(async (file) => {
      const addresses = [
        'https://example.test/',
        'http://127.0.0.1:9/',
        `file://${file}`,
        'app://other/index.html',
      ];
      const found: string[] = [];
      for (const address of addresses) {
        await fetch(address, { mode: 'no-cors' }).then(
          () => found.push(address),
          () => undefined,
        );
        const loaded = await new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = address;
        });
        if (loaded) found.push(`image ${address}`);
      }
      return found;
    }, secret);
    expect(reached).toEqual([]);
  });

  test('is cut off below the content policy too', async ({ posko }) => {
    // From the main process no content policy applies: only the cancelled request stands in the way.
    const answer = await posko.app.evaluate(async ({ webContents }) => {
      const { session } = webContents.getAllWebContents()[0] as Electron.WebContents;
      return session.fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        (error: Error) => error.message,
      );
    });
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('is served from its own folder only, under a policy that starts from nothing', async ({ posko }) => {
    const answers = await posko.page.evaluate(async () => {
      const get = async (path: string) => {
        const answer = await fetch(path);
        return { status: answer.status, policy: answer.headers.get('content-security-policy') ?? '' };
      };
      return {
        page: await get('/'),
        outside: await Promise.all(
          [
            '/%2e%2e/%2e%2e/package.json',
            '/..%2f..%2fpackage.json',
            '/..%5c..%5cpackage.json',
            '/%2fetc%2fpasswd',
          ].map(get),
        ),
      };
    });
    expect(answers.page.status).toBe(200);
    expect(answers.page.policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answers.outside.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test('runs no script that is not a file of the program', async ({ posko }) => {
    const ran = await posko.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = 1';
      document.head.append(script);
      // Later, because the debugger's own evaluation is exempt from the policy while it runs.
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return true')());
          } catch {
            resolve(false);
          }
        }, 0);
      });
      return { inline: 'intruder' in window, evaluated };
    });
    expect(ran).toEqual({ inline: false, evaluated: false });
  });

  test('writes no path itself, and no token that was never given', async ({ posko }) => {
    const own = await posko.call('session.restore', { file: { $path: '/etc/passwd' }, passphrase: 'x' });
    expect(own).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    const invented = await posko.call('session.restore', { file: { $file: 'tidak-ada' }, passphrase: 'x' });
    expect(invented).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND' } });
  });

  test('gets a token and a name for a chosen file, never its path', async ({ post, posko }) => {
    const folder = join(post.folder, 'rahasia');
    mkdirSync(folder);
    const file = join(folder, 'daftar.xlsx');
    writeFileSync(file, 'x');
    await Post.answerDialogs(posko.app, file);
    const picked = await posko.page.evaluate(() => window.posko.dialogs.openFile({ kind: 'spreadsheet' }));
    expect(picked).toEqual({
      ok: true,
      value: { token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'daftar.xlsx' },
    });
    expect(
      await posko.call('session.restore', {
        file: { $file: picked.ok && picked.value?.token },
        passphrase: 'x',
      }),
    ).toMatchObject({
      ok: false,
      error: { code: expect.not.stringMatching(/FILE_NOT_FOUND|INPUT_INVALID/) },
    });
  });
});

test('every channel refuses with a code what it cannot do', async ({ posko }) => {
  const codes = await posko.page.evaluate(async () => {
    const { dialogs, files, copyText, print, theme } = window.posko;
    const answers = await Promise.all([
      dialogs.openFile({ kind: 'semua' as never }),
      dialogs.saveFile({ kind: 'pdf', suggestedName: 'x'.repeat(501) }),
      dialogs.chooseFolder({ title: 1 as never }),
      print.pdf({ pdf: 'x' as never, title: 'x', paper: 'a4' }),
      theme.set('sepia' as never),
      copyText(1 as never),
      files.open('tidak-ada'),
      files.reveal('tidak-ada'),
    ]);
    return answers.map((answer) => (answer.ok ? null : answer.error.code));
  });
  expect(codes).toEqual([...Array(6).fill('INPUT_INVALID'), 'FILE_NOT_FOUND', 'FILE_NOT_FOUND']);
});

test('a paper that is saved for printing takes the place of the old file at once', async ({
  post,
  posko,
}) => {
  const file = join(post.folder, 'sprin.pdf');
  const sameOld = join(post.folder, 'lama.pdf');
  writeFileSync(file, 'yang lama');
  linkSync(file, sameOld);
  await Post.answerDialogs(posko.app, file);
  await posko.app.evaluate(({ webContents }) => {
    const contents = webContents.getAllWebContents()[0] as Electron.WebContents;
    contents.getPrintersAsync = async () => [];
  });
  const print = () =>
    posko.page.evaluate(() => {
      const pdf = new TextEncoder().encode('yang baru');
      return window.posko.print.pdf({ pdf, title: 'Sprin', paper: 'a4' });
    });
  expect(await print()).toMatchObject({ ok: true, value: { outcome: 'saved', file: { name: 'sprin.pdf' } } });
  expect(readFileSync(file, 'utf8')).toBe('yang baru');
  // Written into the old file, both names would show the new content, and half of it after a power cut.
  expect(readFileSync(sameOld, 'utf8')).toBe('yang lama');

  const folder = join(post.folder, 'folder.pdf');
  mkdirSync(folder);
  await Post.answerDialogs(posko.app, folder);
  expect(await print()).toMatchObject({ ok: false, error: { code: 'FILE_IS_FOLDER' } });
});

test('another page with the same preload is not heard', async ({ posko }) => {
  const answer = await posko.app.evaluate(async ({ BrowserWindow, app }) => {
    const { session } = (BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow).webContents;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { session, preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true },
    });
    await other.loadURL('app://posko/');
    return other.webContents.executeJavaScript(
      "window.posko.call('session.status', {}).then(() => 'heard', (error) => error.message)",
    );
  });
  expect(answer).toContain('not the application page');
});

test('a second start brings the first window forward and ends', async ({ post, posko }) => {
  const { executable, args, binding } = JSON.parse(process.env.POSKO_TEST_ELECTRON ?? '{}');
  const second = spawnSync(executable, [...args, process.cwd()], {
    env: {
      ...process.env,
      POSKO_DATA: post.data,
      XDG_CONFIG_HOME: join(post.folder, 'home/.config'),
      ...(binding ? { POSKO_SQLITE_BINDING: binding } : {}),
    },
    timeout: 20_000,
  });
  expect(second.error).toBeUndefined();
  expect(second.status).toBe(0);
  expect(posko.app.windows()).toHaveLength(1);
});
