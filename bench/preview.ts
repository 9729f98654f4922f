import { join } from 'node:path';
import type { Page } from 'playwright';
import { PASSPHRASE } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { timing } from './measure.ts';
import { postWith, scopeOf } from './order-post.ts';
import { inventedPeople } from './people.ts';

/** From the last key to the new page on the screen. */
const LIMIT_MS = 300;
const FOLDER = 'pratinjau';
const TASK = 'Berkumpul pada waktunya.';
const PATIENCE_MS = 60_000;

/**
 * How long after the key that ends a change of an order the changed page stands in the preview, told by the page
 * itself: a Surat Perintah of one page for three people, one of its tasks written anew each time.
 */
export async function benchPreview(options: BenchOptions): Promise<Row[]> {
  const { root, folder, quick, electron, note } = options;
  if (!electron) return [];
  await fill(options);
  const { _electron } = await import('playwright');
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.args, root],
    cwd: root,
    env: {
      ...electron.env,
      POSKO_DATA: join(folder, FOLDER),
      XDG_CONFIG_HOME: join(folder, `${FOLDER}-profil`),
    },
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.evaluate(`window.posko.call('session.unlock', { passphrase: ${JSON.stringify(PASSPHRASE)} })`);
    await page.reload();
    await page.locator('.rail').waitFor();
    await page.evaluate(`location.hash = '#/document'`);
    await page.locator('[data-page="0"] canvas').waitFor();
    const times = await change(page, quick ? 12 : 30);
    const { median, p95, least, most } = timing(times);
    note(
      `Preview of a changed order of one page (n ${times.length}): median ${Math.round(median)} ms, p95 ` +
        `${Math.round(p95)} ms, least ${Math.round(least)} ms, most ${Math.round(most)} ms.`,
    );
    return [
      {
        what: 'Preview of a changed order of one page: from the last key to the page (median)',
        value: `${Math.round(median)} ms`,
        limit: `under ${LIMIT_MS} ms`,
        kept: median < LIMIT_MS,
      },
    ];
  } finally {
    await app.close();
  }
}

/** An order for three people that fits a page, with the words of the house. */
async function fill(options: BenchOptions): Promise<void> {
  const post = await postWith(options, inventedPeople(3), FOLDER);
  const scope = await scopeOf(post);
  const { id } = await post.call('letter.create', { kind: 'sprin', scope, paper: 'a4' });
  const tasks = ['Mengamankan rapat umum.', TASK, 'Melaporkan hasilnya.'];
  await post.call('letter.update', { id, content: { tasks, copies: [], initials: [] } });
  const { pages } = await post.call('document.preview', { kind: 'sprin', scope, paper: 'a4', letterId: id });
  if (pages !== 1) throw new Error(`an order of ${pages} pages`);
  await post.backend.close();
}

/** Writes the task anew, ends with Enter and waits for the page; milliseconds of each time. */
async function change(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  let present = TASK;
  for (let at = 0; at < count; at++) {
    await page.getByRole('button', { name: present }).click();
    present = `Berkumpul pada pukul 15.${String(at).padStart(2, '0')} waktu setempat.`;
    await page.locator('.il-edit textarea').fill(present);
    const painted = page.evaluate<number>(PAINTED);
    await page.locator('.il-edit textarea').press('Enter');
    times.push(await painted);
    // The thumbnail and the list are drawn after the page.
    await page.waitForTimeout(400);
  }
  return times;
}

/** From the next Enter to the frame that shows another drawing of the first page. */
const PAINTED = `new Promise((resolve) => {
  let began = 0;
  addEventListener('keydown', () => { began = performance.now(); }, { capture: true, once: true });
  const page = document.querySelector('[data-page="0"]');
  const observer = new MutationObserver((changes) => {
    if (began === 0 || !changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof HTMLCanvasElement)))
      return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
  });
  observer.observe(page, { childList: true, subtree: true });
})`;
