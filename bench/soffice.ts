import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice can be asked on this machine. */
export const hasSoffice = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'soffice')));

/**
 * Converts a file with LibreOffice, started anew as a person's command would be.
 * @param folder takes the result and LibreOffice's own profile; use it again and its first start is over
 */
export function convert(file: string, format: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil-office')).href}`;
  const child = spawn('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, file], {
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`soffice: ${code}`))));
  });
}
