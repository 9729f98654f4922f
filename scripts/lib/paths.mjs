import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** A path inside the checkout. */
export const at = (/** @type {string[]} */ ...parts) => join(ROOT, ...parts);

/** The Node 24 that `npm ci` put into the checkout; scripts and unit tests run on it. */
export const NODE = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Where downloaded and built tools live: outside the checkout, shared by all clones of a user.
 * `POSKO_CACHE` moves it (tests use that).
 */
export function cacheRoot() {
  return process.env.POSKO_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'posko');
}
