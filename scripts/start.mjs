import { spawn } from 'node:child_process';
import { electronSetup } from './lib/electron-setup.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { onNode24 } from './lib/node24.mjs';
import { ROOT } from './lib/paths.mjs';

const NO_DISPLAY = `Komputer ini tidak punya layar (DISPLAY dan WAYLAND_DISPLAY kosong), jadi jendela Posko tidak dapat dibuka.
Yang dapat dijalankan di sini:
  npm run demo                 pekerjaan utama tanpa jendela: impor daftar, tulis surat dan laporan
  npm run posko -- --help      semua perintah tanpa jendela
  xvfb-run -a npm start        jendela pada layar semu (paket xvfb)
`;

onNode24();
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (!hasDisplay) {
  process.stderr.write(NO_DISPLAY);
  process.exit(1);
}
await ensureBuild();
const { executable, args, env } = await electronSetup();
const child = spawn(executable, [...args, ROOT, ...process.argv.slice(2)], { env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
