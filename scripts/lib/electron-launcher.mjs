/**
 * Stands in for Electron's default app, which the npm-held binary comes without: `electron path/to/app …`
 * starts that app. Copied into the binary's `resources/app/`; runs inside Electron, not in Node.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!given) {
  process.stderr.write('Pakai: electron FOLDER-APLIKASI\n');
  app.exit(2);
} else {
  const folder = resolve(given);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // What Electron's own default app does; two of the three are left out of its types.
  const shell =
    /** @type {Electron.App & { setAppPath(path: string): void, setVersion(version: string): void }} */ (app);
  shell.setAppPath(folder);
  shell.setName(manifest.productName ?? manifest.name);
  shell.setVersion(manifest.version);
  // Awaited at the top level: Electron holds its `ready` event back until the app's main module has run.
  await import(pathToFileURL(join(folder, manifest.main)).href);
}
