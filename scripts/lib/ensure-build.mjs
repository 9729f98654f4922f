import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { at } from './paths.mjs';

/** Files of an earlier build stay this long for a process that still runs it and loads a part late. */
const KEEP_OLD_MS = 60 * 60_000;

/**
 * The three parts of the application: what each is made from, and the file that proves it is there.
 * @type {Record<Part, { sources: string[], entry: string }>}
 * @typedef {'main' | 'preload' | 'renderer'} Part
 */
const PARTS = {
  main: { sources: ['src/core', 'src/shared', 'src/main', 'resources'], entry: 'index.js' },
  preload: { sources: ['src/shared', 'src/preload'], entry: 'index.cjs' },
  renderer: { sources: ['src/core', 'src/shared', 'src/renderer', 'resources'], entry: 'index.html' },
};

/** @param {string} folder @param {(file: string) => void} visit */
function walk(folder, visit) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path, visit);
    else visit(path);
  }
}

/** Names, times and sizes of everything a part is made from: another value means another build. @param {Part} part */
function fingerprint(part) {
  const hash = createHash('sha1');
  const add = (/** @type {string} */ file) => {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}:${mtimeMs}:${size}\n`);
  };
  for (const source of PARTS[part].sources) if (existsSync(at(source))) walk(at(source), add);
  for (const file of [`vite.${part}.config.ts`, 'package.json', 'package-lock.json']) add(at(file));
  return hash.digest('hex');
}

const stampOf = (/** @type {Part} */ part) => at('out', `.${part}.stamp`);

/** @param {Part} part @param {string} print */
function isFresh(part, print) {
  if (!existsSync(at('out', part, PARTS[part].entry)) || !existsSync(stampOf(part))) return false;
  return readFileSync(stampOf(part), 'utf8') === print;
}

/**
 * Moves a finished build in place, file by file, entries after the pieces they load; a process that starts
 * meanwhile sees the old build or the new one.
 * @param {string} from @param {string} to @param {string} entry
 */
function install(from, to, entry) {
  /** @type {string[]} */
  const files = [];
  walk(from, (file) => files.push(file.slice(from.length + 1)));
  const depth = (/** @type {string} */ file) => (file === entry ? 0 : file.includes('/') ? 2 : 1);
  files.sort((a, b) => depth(b) - depth(a));
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
  }
  const current = new Set(files);
  walk(to, (file) => {
    if (!current.has(file.slice(to.length + 1)) && Date.now() - statSync(file).mtimeMs > KEEP_OLD_MS)
      rmSync(file);
  });
}

/** @param {Part} part */
async function buildPart(part) {
  const started = Date.now();
  const { build } = await import('vite');
  // Always the same folder: the lock is held, and what a killed build left behind goes here.
  const temporary = at('out', `.build-${part}`);
  rmSync(temporary, { recursive: true, force: true });
  try {
    // Vite tells an app from a test by NODE_ENV; a build is always the real thing.
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    await build({
      configFile: at(`vite.${part}.config.ts`),
      logLevel: 'error',
      build: { outDir: temporary, emptyOutDir: false },
    }).finally(() => {
      if (before === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = before;
    });
    install(temporary, at('out', part), PARTS[part].entry);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  process.stderr.write(`Disusun: ${part} (${((Date.now() - started) / 1000).toFixed(1)} detik)\n`);
}

/**
 * Builds those parts whose sources changed since they were built last; a few milliseconds when none did.
 * Safe when several processes ask at once. Says what it does on stderr.
 * @param {Part[]} [parts]
 */
export async function ensureBuild(parts = ['main', 'preload', 'renderer']) {
  for (const part of parts) {
    if (isFresh(part, fingerprint(part))) continue;
    await withLock(at('out', `.${part}.lock`), async () => {
      const print = fingerprint(part);
      if (isFresh(part, print)) return;
      await buildPart(part);
      writeFileSync(stampOf(part), print);
    });
  }
}
