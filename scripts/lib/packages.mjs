import { spawnSync } from 'node:child_process';
import { onPath } from './npm.mjs';

/** What the window under Xvfb, the driver build and the paper checks need on Debian. */
const DEBIAN_PACKAGES = [
  'xvfb',
  'xauth',
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgbm1',
  'libasound2',
  'libgtk-3-0',
  'libxkbcommon0',
  'unzip',
  'poppler-utils',
  'g++',
  'make',
  'python3',
];

/** Packages that are not there; newer Debian has some of them under the same name with `t64` behind it. */
function missingPackages() {
  const names = DEBIAN_PACKAGES.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const run = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...names], {
    encoding: 'utf8',
  });
  const installed = new Set(
    run.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return DEBIAN_PACKAGES.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * Makes sure that the programs and libraries which the full test run needs are there. As root on Debian the
 * missing ones are installed; otherwise the one command that does it is printed.
 * @returns {boolean} true when everything is there
 */
export function ensurePackages() {
  if (onPath('dpkg-query').length === 0) {
    const lacking = ['xvfb-run', 'pdftotext', 'g++', 'make', 'python3'].filter(
      (name) => onPath(name).length === 0,
    );
    if (lacking.length === 0) return true;
    process.stderr.write(`Belum ada di komputer ini: ${lacking.join(', ')}. Pasang dahulu, lalu ulangi.\n`);
    return false;
  }
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    process.stderr.write(
      `Paket Debian belum lengkap. Jalankan:\n  sudo apt-get update && sudo ${install.join(' ')}\n`,
    );
    return false;
  }
  process.stderr.write(`Memasang paket Debian: ${missing.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [['apt-get', 'update'], install]) {
    const run = spawnSync(command[0] ?? '', command.slice(1), { env, encoding: 'utf8' });
    if (run.status !== 0) {
      process.stderr.write(`${command.join(' ')} gagal:\n${run.stdout}\n${run.stderr}\n`);
      return false;
    }
  }
  return missingPackages().length === 0;
}
