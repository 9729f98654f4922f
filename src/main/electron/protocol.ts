import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { appFile, CONTENT_SECURITY_POLICY, mediaType } from './app-files.ts';

/** Must run before the application is ready: from then on `app://` is an origin like https. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Serves the window's own files, and nothing else, under `app://posko/`. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? appFile(root, request.url) : null;
    const type = file && mediaType(file);
    if (!file || !type) return new Response(null, { status: 404, headers: HEADERS });
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { ...HEADERS, 'content-type': type },
      });
    } catch {
      return new Response(null, { status: 404, headers: HEADERS });
    }
  });
}
