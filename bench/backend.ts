import { join } from 'node:path';
import { Backend } from '../src/main/backend/dispatch.ts';
import { programPaths } from '../src/main/paths.ts';
import type { BackendEvent } from '../src/shared/contract/define.ts';
import type { CallInput, CallName, Output } from '../src/shared/contract/index.ts';

export const PASSPHRASE = 'kata sandi ukur';

/** A post to measure: the backend as window and command use it, on a folder of its own. */
export interface Post {
  backend: Backend;
  call<N extends CallName>(name: N, input: CallInput<N>, jobId?: string): Promise<Output<N>>;
}

/** @param dataDir a folder that does not exist yet @param emit hears progress and changes */
export async function newPost(
  root: string,
  dataDir: string,
  emit: (event: BackendEvent) => void = () => undefined,
): Promise<Post> {
  const post = startPost(root, dataDir, emit);
  await post.call('session.create', {
    passphrase: PASSPHRASE,
    identity: IDENTITY,
    paper: 'a4',
    sample: false,
  });
  return post;
}

/** @param dataDir the folder of a `newPost` that was closed */
export async function openPost(root: string, dataDir: string): Promise<Post> {
  const post = startPost(root, dataDir, () => undefined);
  await post.call('session.unlock', { passphrase: PASSPHRASE });
  return post;
}

function startPost(root: string, dataDir: string, emit: (event: BackendEvent) => void): Post {
  const backend = new Backend({
    dataDir,
    version: '0.0.0-ukur',
    ...programPaths(join(root, 'out', 'main')),
    now: Date.now,
    emit,
  });
  return {
    backend,
    async call(name, input, jobId) {
      const result = await backend.call({ name, input, jobId: jobId ?? null });
      if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
      return result.value as Output<typeof name>;
    },
  };
}

/** An invented post. */
export const IDENTITY: CallInput<'session.create'>['identity'] = {
  key: 'polres-contoh',
  name: 'POLRES CONTOH',
  level: 'polres',
  parent: 'POLDA CONTOH',
  city: 'Contoh',
  timeZone: 'WITA',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH CONTOH', 'RESOR CONTOH'],
  jurisdiction: ['53.71'],
  head: {
    onBehalf: null,
    title: 'KEPALA KEPOLISIAN RESOR CONTOH',
    name: 'RAKA CONTOH',
    rank: 'AJUN KOMISARIS BESAR POLISI',
    nrp: '75010001',
  },
  ops: null,
};
