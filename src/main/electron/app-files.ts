import { extname, resolve, sep } from 'node:path';

/** The one origin of the window. */
export const ORIGIN = 'app://posko';

/** Sent with every answer of `app://`. Inline styles are needed by the widget library; scripts never are. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Media type by file name; an unknown kind is not served. */
export function mediaType(file: string): string | null {
  return TYPES[extname(file).toLowerCase()] ?? null;
}

/**
 * The file inside `root` that an address names; null when the address is another host's, leaves the folder by
 * any spelling, or cannot be a file name. `/` is the window's page.
 */
export function appFile(root: string, address: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'posko') return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  // Backslash and colon are ordinary signs on Linux and lead elsewhere on Windows.
  if (/[\0\\:]/.test(path) || path.split('/').includes('..')) return null;
  const file = resolve(root, path === '/' || path === '' ? 'index.html' : `.${path}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

/** Whether a page may ask for this address at all; everything else is cancelled before it leaves the process. */
export function isAllowedRequest(address: string, devTools: boolean): boolean {
  if (address.startsWith(`${ORIGIN}/`)) return true;
  if (address.startsWith('data:')) return true;
  if (address.startsWith(`blob:${ORIGIN}/`)) return true;
  return devTools && address.startsWith('devtools://');
}
