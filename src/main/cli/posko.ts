import { version } from '../../../package.json';
import { programPaths } from '../paths.ts';
import { main } from './main.ts';

// A reader that stops early (head, less) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), { version, ...programPaths(import.meta.dirname) });
