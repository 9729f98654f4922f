import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPost } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { compare } from './measure.ts';

/** Gives up on a window that does not come. */
const PATIENCE_MS = 60_000;
/** A largest paint counts once nothing larger came for this long. */
const SETTLED_MS = 400;

const EMPTY_APP = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 728 });
  window.loadURL('data:text/html,<h1>Posko</h1>');
});
app.on('window-all-closed', () => app.quit());
`;

/**
 * From starting the program until its lock screen stands on the screen (the largest thing it paints), against the
 * same Electron opening an empty window with a heading in it.
 */
export async function benchWindow({ root, folder, rounds, electron, note }: BenchOptions): Promise<Row[]> {
  const what = 'Window: from the start to the lock screen';
  const against = 'the same Electron with an empty window';
  if (!electron) return [{ what, posko: null, against, other: null }];
  note(`Electron ${electron.version}.`);
  const dataDir = join(folder, 'jendela');
  await (await newPost(root, dataDir)).backend.close();
  const bare = join(folder, 'jendela-kosong');
  mkdirSync(bare);
  writeFileSync(
    join(bare, 'package.json'),
    JSON.stringify({ name: 'kosong', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(join(bare, 'main.cjs'), EMPTY_APP);

  const start = (app: string, ready: string) => async () => {
    const { executable, args, env } = electron;
    const began = performance.timeOrigin + performance.now();
    const child = spawn(executable, [...args, '--remote-debugging-port=0', app], {
      env: { ...env, POSKO_DATA: dataDir, XDG_CONFIG_HOME: join(folder, 'profil') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      return (await paintedAt(child, ready)) - began;
    } finally {
      child.kill();
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(patience);
    }
  };
  const ways = {
    posko: start(root, 'input[type=password]'),
    empty: start(bare, 'h1'),
  };
  // The first start of each fills the caches of the disk.
  await ways.posko();
  await ways.empty();
  const measured = await compare(rounds, ways);
  return [{ what, posko: measured.posko, against, other: measured.empty }];
}

/** Wall clock in milliseconds at which the page painted its largest content, after `ready` is there. */
async function paintedAt(child: ChildProcess, ready: string): Promise<number> {
  const port = await debuggingPort(child);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    // A page that is only just arriving throws away what it was asked; then it is asked again.
    const value = await ask(await pageAddress(port), LARGEST_PAINT.replace('READY', JSON.stringify(ready)));
    if (value !== null) return value;
  }
  throw new Error(`${ready} did not appear`);
}

const LARGEST_PAINT = `new Promise((resolve) => {
  let last = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) last = entry.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  const look = () => {
    const settled = last > 0 && performance.now() - last > ${SETTLED_MS};
    if (settled && document.querySelector(READY)) resolve(performance.timeOrigin + last);
    else setTimeout(look, 20);
  };
  look();
})`;

/** A number that the page works out; null when it could not answer. */
async function ask(address: string, expression: string): Promise<number | null> {
  const socket = new WebSocket(address);
  try {
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const answer = new Promise<string>((resolve, reject) => {
      socket.onmessage = ({ data }) => resolve(String(data));
      socket.onclose = () => reject(new Error('the window closed'));
      setTimeout(() => reject(new Error('no answer from the page')), PATIENCE_MS).unref();
    });
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    const { result } = JSON.parse(await answer) as { result?: { result?: { value?: number } } };
    return result?.result?.value ?? null;
  } finally {
    socket.onclose = null;
    socket.close();
  }
}

/** The port that Chromium names on stderr. */
function debuggingPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port) resolve(port);
    });
    child.once('exit', () => reject(new Error(`the window ended:\n${said}`)));
  });
}

async function pageAddress(port: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      url: string;
      webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type, url }) => type === 'page' && /^(app|data):/.test(url));
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('no window');
}
