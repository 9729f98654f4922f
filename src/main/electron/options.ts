import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where this run keeps things. `profile` is what Chromium needs for itself; it holds no data of the post. */
export interface Folders {
  data: string;
  profile: string;
}

/** The value of `--data DIR` or `--data=DIR`; null when it is not there. */
function dataArgument(argv: readonly string[]): string | null {
  const at = argv.findIndex((argument) => argument === '--data' || argument.startsWith('--data='));
  const found = argv[at];
  if (found === undefined) return null;
  return (found === '--data' ? argv[at + 1] : found.slice('--data='.length)) || null;
}

/**
 * The data folder: `--data`, else POSKO_DATA, else `data` in the per-user application folder. Each data folder has
 * a Chromium profile of its own, so that two of them can be open at once and one of them never twice.
 */
export function foldersFor(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  userData: string,
): Folders {
  const given = dataArgument(argv) ?? environment.POSKO_DATA;
  if (!given) return { data: join(userData, 'data'), profile: join(userData, 'window') };
  const data = resolve(given);
  const key = createHash('sha256').update(data).digest('hex').slice(0, 12);
  return { data, profile: join(userData, `window-${key}`) };
}
