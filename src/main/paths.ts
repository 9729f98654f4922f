import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fontsDir } from './jobs/pdf/fonts.ts';

/** Where the program's own files lie, for the backend. */
export interface ProgramPaths {
  workerFile: string;
  resourcesDir: string;
  fontsDir: string;
}

/**
 * Paths seen from the built files in `out/main`. Resources lie beside `out` in a checkout and under the
 * packaged app's resources folder otherwise.
 * @param outMain folder of the running built file.
 */
export function programPaths(outMain: string): ProgramPaths {
  const packaged = (process as { resourcesPath?: string }).resourcesPath;
  const shipped = packaged ? join(packaged, 'posko') : '';
  return {
    workerFile: join(outMain, 'worker.js'),
    resourcesDir: shipped && existsSync(shipped) ? shipped : join(outMain, '..', '..', 'resources'),
    fontsDir: fontsDir(),
  };
}
