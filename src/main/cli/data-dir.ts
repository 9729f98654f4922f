import { join } from 'node:path';

/**
 * The per-user data folder, the same one that the window uses.
 * @param env environment variables of the process.
 */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = env.HOME ?? env.USERPROFILE ?? '.';
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Posko', 'data');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Posko', 'data');
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Posko', 'data');
}
