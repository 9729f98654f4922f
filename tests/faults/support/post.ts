import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { dumpBundle } from '../../../src/main/backend/bundle/bundle.ts';
import {
  openBackend,
  PASSPHRASE,
  startBackend,
  type TestBackend,
  temporaryFolder,
} from '../../builders/backend.ts';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
export const SAMPLE_LIST = join(ROOT, 'resources', 'samples', 'daftar-personel-omp-2024.xlsx');
export const SAMPLE_BUNDLE = join(ROOT, 'resources', 'samples', '000-polresta-kupang-kota.json');

const templates = mkdtempSync(join(tmpdir(), 'posko-uji-pos-'));
afterAll(() => rmSync(templates, { recursive: true, force: true }));

/** A copy of the folder that `fill` made, which is made only once: deriving a key takes a while. */
async function postLike(name: string, fill: (posko: TestBackend) => Promise<unknown>): Promise<string> {
  const template = join(templates, name);
  if (!existsSync(template)) {
    const posko = await openBackend();
    await fill(posko);
    await posko.backend.close();
    cpSync(posko.dataDir, template, { recursive: true });
  }
  return copyOf(template);
}

/** A closed data folder with the sample operation, its people and its plan. */
export const samplePost = (): Promise<string> =>
  postLike('contoh', (posko) => posko.ok('data.load', { file: { $path: SAMPLE_BUNDLE } }));

/** A closed data folder with an identity and nobody. */
export const emptyPost = (): Promise<string> => postLike('kosong', async () => undefined);

/** A copy of a closed folder, to break. */
export function copyOf(dataDir: string): string {
  const copy = join(temporaryFolder(), 'data');
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

/** Opens a folder; the test fails when it does not open. */
export async function open(dataDir: string): Promise<TestBackend> {
  const posko = startBackend(dataDir);
  await posko.ok('session.unlock', { passphrase: PASSPHRASE });
  return posko;
}

/** All data of an open post, as text to compare. */
export const contentOf = (posko: TestBackend): string => JSON.stringify(dumpBundle(posko.context));

/** Opens a folder, has every check made, and gives its content. Whatever is unsound fails the test. */
export async function soundContent(dataDir: string): Promise<string> {
  const posko = await open(dataDir);
  const { problems } = await posko.ok('data.verify', {});
  if (problems.length > 0) throw new Error(`unsound: ${problems.join('; ')}`);
  const content = contentOf(posko);
  await posko.backend.close();
  return content;
}

/** Hash of every file below a folder, by its name: equal before and after means untouched. */
export function fileHashes(folder: string): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const file of filesOf(folder)) {
    hashes[relative(folder, file)] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  return hashes;
}

/** Every file below a folder, hidden ones too. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Rounds of a loop: few in every test run, many when asked for (`POSKO_FAULT_ROUNDS=200`). */
export const rounds = (few: number): number => Number(process.env.POSKO_FAULT_ROUNDS ?? few);

/** Numbers that look random and are the same in every run, unless POSKO_FAULT_SEED says otherwise. */
export function seeded(name: string): () => number {
  const seed = process.env.POSKO_FAULT_SEED ?? 'posko';
  let state = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE(0);
  onTestFinished(({ task }) => {
    if (task.result?.state === 'fail') console.error(`POSKO_FAULT_SEED=${seed}`);
  });
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
