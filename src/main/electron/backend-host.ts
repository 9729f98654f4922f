import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron';
import type { BackendEnvironment } from '../../shared/bridge.ts';
import type { Child } from './backend-process.ts';
import type { IncidentLog } from './incidents.ts';

/**
 * Starts the backend as a utility process. What it says of its incidents (`incident NUMBER: kind and places`)
 * goes to the incident log; the rest of its error output goes to ours.
 */
export function forkBackend(file: string, environment: BackendEnvironment, incidents: IncidentLog): Child {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Posko Data',
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, ...environment },
  });
  if (child.stderr) {
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      const said = /^incident ([0-9A-Z-]+): (.+)$/.exec(line);
      if (said) {
        const [, incident = '', where = ''] = said;
        incidents.line({ at: new Date().toISOString(), incident, kind: 'backend-error', where });
      }
      process.stderr.write(`${line}\n`);
    });
  }
  return child as unknown as Child;
}
