import { getElectron } from './get-electron.mjs';
import { sqliteBinding } from './native.mjs';

/**
 * Everything needed to start Posko in a real Electron: the program, arguments that must come first, and environment.
 * @returns {Promise<{ executable: string, args: string[], env: Record<string, string>, version: string }>}
 */
export async function electronSetup() {
  const { executable, napi, version } = await getElectron();
  const binding = await sqliteBinding(napi);
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    // An editor's terminal may set it; Electron would then be a plain Node.
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') env[name] = value;
  }
  if (binding) env.POSKO_SQLITE_BINDING = binding;
  // Chromium refuses to start as root with its sandbox; only test machines and containers work as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executable, args, env, version };
}
