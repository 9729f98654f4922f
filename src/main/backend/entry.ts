import { version } from '../../../package.json';
import type { BackendMessage, BackendRequest } from '../../shared/bridge.ts';
import { programPaths } from '../paths.ts';
import { Backend } from './dispatch.ts';

/** The utility process of the window: receives calls from the main process and answers each with its id. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: BackendRequest }) => void): void;
  postMessage(message: BackendMessage): void;
}

// Electron gives utility processes this port; Node's own types do not know it.
const port = (process as unknown as { parentPort: ParentPort }).parentPort;

const backend = new Backend({
  dataDir: process.env.POSKO_DATA ?? '',
  version,
  ...programPaths(import.meta.dirname),
  now: Date.now,
  emit: (event) => port.postMessage({ event }),
});

port.on('message', ({ data }) => {
  if ('cancel' in data) backend.cancel(data.cancel);
  else if ('stop' in data) void backend.close().then(() => process.exit(0));
  else void backend.call(data.call).then((result) => port.postMessage({ id: data.id, result }));
});
