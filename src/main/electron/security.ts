import { app, type Session, session } from 'electron';
import { isAllowedRequest } from './app-files.ts';

/**
 * Switches for the whole program, before it is ready: no name is ever looked up, and Chromium's own errands
 * (component updates, reports, variations) are off.
 */
export function disableNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const errand of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(errand);
  }
}

/** A session that lives in memory: Chromium writes no page data, cache or cookie of the post to the disk. */
export function memorySession(name: string): Session {
  const made = session.fromPartition(name, { cache: false });
  made.setSpellCheckerEnabled(false);
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.on('will-download', (event) => event.preventDefault());
  return made;
}

/** Cancels every request that is not for the window's own files. */
export function cancelRequests(target: Session, devTools: boolean): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, devTools) });
  });
}

/** No page may go anywhere else, open a window, or hold another page. For every page that will ever be made. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
