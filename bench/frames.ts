import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { IDENTITY, PASSPHRASE } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { inventedPeople, writeList } from './people.ts';

/** A frame of a screen that shows 60 of them a second, with a millisecond for the clock. */
const FRAME_MS = 17.7;
/** Three frames: what a hand on a mouse does not notice. */
const LONGEST_MS = 50;
const PATIENCE_MS = 180_000;

/**
 * How smooth the window stays while a list of many people goes through the wizard, from the chosen file to the
 * result: the time between one frame and the next, told by the page itself.
 */
export async function benchFrames({ root, folder, quick, electron, note }: BenchOptions): Promise<Row[]> {
  if (!electron) return [];
  const size = quick ? 10_000 : 100_000;
  const list = join(folder, `jendela-${size}.xlsx`);
  await writeList(inventedPeople(size), list);
  const home = join(folder, 'bingkai');
  mkdirSync(home);
  const { _electron } = await import('playwright');
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.args, root],
    cwd: root,
    env: { ...electron.env, POSKO_DATA: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config') },
  });
  try {
    const page = await app.firstWindow();
    const input = { passphrase: PASSPHRASE, identity: IDENTITY, paper: 'a4', sample: false };
    await page.evaluate(`window.posko.call('session.create', ${JSON.stringify(input)})`);
    await page.reload();
    await page.locator('.rail').getByText('Personel', { exact: true }).click();
    await page.getByRole('button', { name: 'Impor Excel…' }).first().click();
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, list);
    await page.evaluate(RECORD);
    await page.getByRole('button', { name: 'Pilih berkas…' }).click();
    await walk(page);
    const frames = await page.evaluate<number[]>('window.benchFrames');
    return rows(frames, size, note);
  } finally {
    await app.close();
  }
}

/** Presses the main button of each step until the result is there. */
async function walk(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  const main = page.locator('.im-foot .btn.p');
  const result = page.getByRole('button', { name: 'Batalkan impor ini' });
  await main.or(result).first().waitFor();
  while (!(await result.isVisible())) {
    if ((await main.isVisible()) && (await main.isEnabled())) await main.click();
    await page.waitForTimeout(100);
  }
}

const RECORD = `(() => {
  const frames = (window.benchFrames = []);
  let last = performance.now();
  const next = (now) => { frames.push(now - last); last = now; requestAnimationFrame(next); };
  requestAnimationFrame(next);
})()`;

function rows(frames: readonly number[], size: number, note: BenchOptions['note']): Row[] {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const many = size.toLocaleString('en');
  const longest = at(1);
  note(
    `Frames of the window while ${many} people are imported (n ${frames.length}): median ${at(0.5).toFixed(1)} ms, ` +
      `p95 ${at(0.95).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms; ` +
      `${frames.filter((frame) => frame > LONGEST_MS).length} longer than ${LONGEST_MS} ms.`,
  );
  const what = `Window while ${many} people are imported`;
  const limit = (name: string, value: number, most: number): Row => ({
    what: `${what}: ${name}`,
    value: `${value.toFixed(1)} ms`,
    limit: `at most ${most} ms`,
    kept: value <= most,
  });
  return [limit('median frame', at(0.5), FRAME_MS), limit('longest frame', longest, LONGEST_MS)];
}
