import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { addDays, datesBetween } from '../src/core/text/civil-date.ts';
import { newPost, PASSPHRASE, type Post } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, timing } from './measure.ts';

/** A frame of a screen that shows 60 of them a second, with a millisecond for the clock. */
const FRAME_MS = 17.7;
/** What a hand on a keyboard does not notice. */
const LONGEST_MS = 50;
const PEOPLE = 500;
const POSTS = 15;
/** The month that the window opens by itself. */
const FROM = `${new Date().toISOString().slice(0, 8)}01`;
const DAYS = datesBetween(FROM, addDays(FROM, 30)).filter((day) => day.slice(0, 7) === FROM.slice(0, 7));
const TO = DAYS.at(-1) ?? FROM;
/** Shifts of a regu: naik, turun, lepas. */
const TURNS = ['P', 'P', 'S', 'S', 'M', 'M', null, null] as const;
const EDITS = 30;

/**
 * The month grid of 500 people, each on a shift on six of eight days: how smoothly it scrolls, and how long after a
 * key the letter stands in its cell, both told by the page itself.
 */
export async function benchMonthGrid({ root, folder, electron, note }: BenchOptions): Promise<Row[]> {
  if (!electron) return [];
  const home = join(folder, 'grid');
  mkdirSync(home);
  const post = await newPost(root, join(home, 'data'));
  await fill(post, note);
  await post.backend.close();
  const { _electron } = await import('playwright');
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.args, root],
    cwd: root,
    env: { ...electron.env, POSKO_DATA: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config') },
  });
  try {
    const page = await app.firstWindow();
    await page.evaluate(`window.posko.call('session.unlock', { passphrase: ${JSON.stringify(PASSPHRASE)} })`);
    await page.reload();
    await page.locator('.rail').waitFor();
    await page.evaluate(`location.hash = '#/plotting'`);
    await page.locator('[data-person]').first().waitFor();
    await page.evaluate(CALM);
    const frames = await page.evaluate<number[]>(SCROLL);
    const edits = await typeCodes(page);
    const scroll = timing(frames);
    const shown = timing(edits);
    const what = `Month grid of ${PEOPLE} people`;
    note(
      `${what}: ${frames.length} frames while it scrolls from end to end and back, median ` +
        `${scroll.median.toFixed(1)} ms, p95 ${scroll.p95.toFixed(1)} ms, longest ${scroll.most.toFixed(1)} ms, ` +
        `${frames.filter((frame) => frame > LONGEST_MS).length} longer than ${LONGEST_MS} ms; ` +
        `an edit shows after ${shown.median.toFixed(1)} ms (p95 ${shown.p95.toFixed(1)}, most ` +
        `${shown.most.toFixed(1)}, n ${edits.length}).`,
    );
    const limit = (name: string, value: number, most: number): Row => ({
      what: `${what}: ${name}`,
      value: `${value.toFixed(1)} ms`,
      limit: `at most ${most} ms`,
      kept: value <= most,
    });
    return [
      limit('scroll, median frame', scroll.median, FRAME_MS),
      limit('scroll, longest frame', scroll.most, LONGEST_MS),
      limit('an edit shows after (median)', shown.median, LONGEST_MS),
    ];
  } finally {
    await app.close();
  }
}

/** People, posts and a month of shifts, written as the grid writes them. */
async function fill(post: Post, note: BenchOptions['note']): Promise<void> {
  const { id: operationId } = await post.call('operation.create', {
    key: 'ukur',
    name: 'Operasi Ukur',
    sandi: null,
    kind: 'pilkada',
    start: FROM,
    end: TO,
    template: 'none',
    stages: false,
  });
  const people: string[] = [];
  for (let at = 0; at < PEOPLE; at++) {
    const { id } = await post.call('personnel.create', {
      nrp: `90${String(1 + (at % 12)).padStart(2, '0')}${String(at).padStart(4, '0')}`,
      nip: null,
      name: `ORANG UKUR ${at}`,
      rank: 'BRIPKA',
      unit: null,
      position: null,
      gender: at % 5 === 0 ? 'P' : 'L',
      phone: null,
      status: 'AKTIF',
      note: null,
    });
    people.push(id);
  }
  const posts: string[] = [];
  for (let at = 0; at < POSTS; at++) {
    const { id } = await post.call('dutyPost.save', {
      id: null,
      operationId,
      place: { name: `Objek ${at + 1}`, kind: 'objek', region: null },
      since: FROM,
      until: TO,
      pattern: '3x8',
      need: 8,
      needs: {},
      leader: false,
      release: false,
    });
    posts.push(id);
  }
  const cells = people.flatMap((personId, at) =>
    DAYS.flatMap((day, turn) => {
      const code = TURNS[(turn + at) % TURNS.length];
      const dutyPostId = posts[at % POSTS] ?? null;
      return code === null || code === undefined
        ? []
        : [{ personId, day, set: { code, dutyPostId, eventId: null, role: 'anggota' } }];
    }),
  );
  const wrote = await clocked(() => post.call('assignment.setCells', { cells }));
  const question = { operationId, from: FROM, to: TO, onlyAssigned: true };
  const cold = await clocked(() => post.call('assignment.grid', question));
  const warm = await clocked(() => post.call('assignment.grid', question));
  const [personId = ''] = people;
  const set = { code: 'CT', dutyPostId: null, eventId: null, role: 'anggota' };
  const one = await clocked(() =>
    post.call('assignment.setCells', { cells: [{ personId, day: addDays(FROM, 6), set }] }),
  );
  note(
    `Backend: ${cells.length.toLocaleString('en')} cells written as one action in ${Math.round(wrote)} ms; the month ` +
      `of ${PEOPLE} people read in ${Math.round(cold)} ms, again in ${Math.round(warm)} ms; one cell written in ` +
      `${Math.round(one)} ms.`,
  );
}

/** Waits until the clashes of the month are there too and the window has nothing more to do. */
const CALM = `new Promise((resolve) => {
  let calm = 0;
  let last = performance.now();
  const next = (now) => {
    calm = now - last < 20 ? calm + 1 : 0;
    last = now;
    if (calm > 90) resolve();
    else requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})`;

/** From the first person to the last and back, a row and a half each frame. */
const SCROLL = `new Promise((resolve) => {
  const grid = document.querySelector('[role="grid"]');
  const frames = [];
  let last = performance.now();
  let step = 33;
  const next = (now) => {
    frames.push(now - last);
    last = now;
    const before = grid.scrollTop;
    grid.scrollTop += step;
    if (grid.scrollTop === before && step < 0) resolve(frames.slice(1));
    else {
      if (grid.scrollTop === before) step = -step;
      requestAnimationFrame(next);
    }
  };
  requestAnimationFrame(next);
})`;

/** Milliseconds from a key to the frame in which its letters stand in the cell. */
async function typeCodes(page: Page): Promise<number[]> {
  await page.locator('[data-person]').nth(2).getByRole('gridcell').nth(9).click();
  const times: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    await page.keyboard.press(at % 6 === 5 ? 'ArrowDown' : 'ArrowRight');
    await page.keyboard.press('d');
    times.push(await page.evaluate<number>(TYPE_L));
    // The next one comes as a clerk types: while the answer to this one is still being worked out.
    await page.waitForTimeout(250);
  }
  return times;
}

/** The second letter of DL: the key that writes. */
const TYPE_L = `new Promise((resolve) => {
  const grid = document.querySelector('[role="grid"]');
  const cell = () => document.getElementById(grid.getAttribute('aria-activedescendant'));
  const began = performance.now();
  grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true, cancelable: true }));
  const look = () => {
    const text = cell()?.textContent ?? '';
    const title = cell()?.getAttribute('title') ?? '';
    if (title.includes('Dinas luar') && text !== 'D' && text !== 'DL…') resolve(performance.now() - began);
    else if (performance.now() - began > 5000) resolve(5000);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;
