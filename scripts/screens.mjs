import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { electronSetup } from './lib/electron-setup.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { onNode24 } from './lib/node24.mjs';
import { onPath } from './lib/npm.mjs';
import { at, NODE, ROOT } from './lib/paths.mjs';
import { SCREENS, work } from './lib/screens.mjs';

/**
 * Pictures of every screen with the sample data, for docs/screens: light on the smallest screen, dark on a large one.
 * `npm run screens -- [--all] [--out DIR] [NAME…]`: in both lights at both sizes, elsewhere, or only some.
 */
const SMALL = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };
/** @typedef {{ size: typeof SMALL, theme: 'light' | 'dark' }} View */
/** @type {View[]} */
const KEPT = [
  { size: SMALL, theme: 'light' },
  { size: LARGE, theme: 'dark' },
];
/** @type {View[]} */
const OTHERS = [
  { size: SMALL, theme: 'dark' },
  { size: LARGE, theme: 'light' },
];
const PASSPHRASE = 'sandi contoh 2024';

onNode24();
await ensureBuild();
const { executable, args, env } = await electronSetup();
if (process.env.POSKO_SCREENS !== 'inside' && onPath('xvfb-run').length > 0) {
  const inside = [NODE, import.meta.filename, ...process.argv.slice(2)];
  const run = spawnSync('xvfb-run', ['-a', '-s', '-screen 0 2100x1300x24', ...inside], {
    env: { ...env, POSKO_SCREENS: 'inside' },
    stdio: 'inherit',
  });
  process.exit(run.status ?? 1);
}

const { values, positionals: wanted } = parseArgs({
  options: { out: { type: 'string' }, all: { type: 'boolean' } },
  allowPositionals: true,
});
const TARGET = resolve(values.out ?? at('docs', 'screens'));
const chosen = SCREENS.filter((screen) => wanted.length === 0 || wanted.includes(screen.name));
if (chosen.length === 0) {
  process.stderr.write(
    `Tidak ada layar bernama itu. Yang ada: ${SCREENS.map((screen) => screen.name).join(', ')}\n`,
  );
  process.exit(2);
}

const { _electron } = await import('playwright');
mkdirSync(TARGET, { recursive: true });

/**
 * One run of the program for all screens that begin in the same state.
 * @param {import('./lib/screens.mjs').Begin} begin
 */
async function takeAll(begin) {
  const screens = chosen.filter((screen) => screen.begin === begin);
  if (screens.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'posko-screens-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, ROOT],
    colorScheme: null,
    env: { ...env, POSKO_DATA: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'config') },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    if (begin !== 'empty') await createSample(page);
    if (begin === 'worked') await work(page);
    if (begin === 'locked') await page.evaluate(() => window.posko.call('session.lock', {}));
    for (const { size, theme } of values.all ? [...KEPT, ...OTHERS] : KEPT) {
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await page.evaluate((choice) => window.posko.theme.set(choice), theme);
      for (const screen of screens)
        await take(page, app, screen, `${screen.name}-${size.width}-${theme}.png`);
    }
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('playwright').Page} page */
async function createSample(page) {
  const { SAMPLE_IDENTITY } = await import('./lib/screens.mjs');
  const made = await page.evaluate(
    ([passphrase, identity]) =>
      window.posko.call('session.create', { passphrase, identity, paper: 'f4', sample: true }),
    /** @type {const} */ ([PASSPHRASE, SAMPLE_IDENTITY]),
  );
  if (!made.ok) throw new Error(`Data contoh tidak jadi: ${made.error.code} ${made.error.message}`);
}

/**
 * @param {import('playwright').Page} page
 * @param {import('playwright').ElectronApplication} app
 * @param {import('./lib/screens.mjs').Screen} screen
 * @param {string} file
 */
async function take(page, app, screen, file) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, screen.route);
  await screen.prepare?.(page, app);
  await settled(page);
  await page.screenshot({ path: join(TARGET, file), animations: 'disabled' });
  await screen.leave?.(page);
  process.stdout.write(`${file}\n`);
}

/** Waits until the page shows something, fonts are there and it has stood still. @param {import('playwright').Page} page */
async function settled(page) {
  await page.locator('h1, h2').first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      let timer = setTimeout(resolve, 400);
      const limit = setTimeout(resolve, 5000);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          clearTimeout(limit);
          resolve(null);
        }, 400);
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  });
}

for (const begin of /** @type {const} */ (['empty', 'locked', 'sample', 'worked'])) await takeAll(begin);
