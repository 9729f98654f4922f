import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { BundleUnit } from '../../src/core/bundle/bundle.ts';
import { loadBundle } from '../../src/main/backend/bundle/bundle.ts';
import type { Context } from '../../src/main/backend/context.ts';
import { Backend } from '../../src/main/backend/dispatch.ts';
import type { Db } from '../../src/main/db/driver.ts';
import { programPaths } from '../../src/main/paths.ts';
import type { BackendEvent } from '../../src/shared/contract/define.ts';
import { type CallInput, type CallName, contract, type Output } from '../../src/shared/contract/index.ts';
import type { IdentityInput } from '../../src/shared/contract/session.ts';
import type { ErrorReport } from '../../src/shared/errors.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export const PASSPHRASE = 'kata sandi uji';

/** 6 November 2024, 10.42 WITA. */
export const NOW = Date.parse('2024-11-06T02:42:00.000Z');
export const TODAY = '2024-11-06';

/** An invented post in Kota Kupang. */
export const IDENTITY: IdentityInput = {
  key: 'polres-contoh',
  name: 'POLRES CONTOH',
  level: 'polres',
  parent: 'POLDA CONTOH',
  city: 'Kupang',
  timeZone: 'WITA',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH CONTOH', 'RESOR CONTOH'],
  jurisdiction: ['53.71'],
  head: {
    onBehalf: null,
    title: 'KEPALA KEPOLISIAN RESOR CONTOH',
    name: 'ADRIANUS J. PANDEWULA, S.I.K., M.H.',
    rank: 'AJUN KOMISARIS BESAR POLISI',
    nrp: '80010101',
  },
  ops: {
    onBehalf: 'a.n. KEPALA KEPOLISIAN RESOR CONTOH',
    title: 'KABAGOPS',
    name: 'YOHANIS TEBUAMA, S.H.',
    rank: 'KOMISARIS POLISI',
    nrp: '82020202',
  },
};

/** A backend on a folder of its own, with a clock that the test moves and the built worker. */
export interface TestBackend {
  backend: Backend;
  dataDir: string;
  events: BackendEvent[];
  clock: { now: number };
  readonly db: Db;
  readonly context: Context;
  /** The value, or a failed test with the error's code and sentence. */
  ok<N extends CallName>(name: N, input: CallInput<N>, jobId?: string): Promise<Output<N>>;
  /** The error, or a failed test when the call succeeds. */
  refused<N extends CallName>(name: N, input: CallInput<N>, jobId?: string): Promise<ErrorReport>;
}

/** A new folder under the system's temporary one, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'posko-uji-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A backend without data. @param dataDir an existing folder, to start again on the same data. */
export function startBackend(dataDir = join(temporaryFolder(), 'data')): TestBackend {
  const events: BackendEvent[] = [];
  const clock = { now: NOW };
  const backend = new Backend({
    dataDir,
    version: '0.0.0-uji',
    ...programPaths(join(ROOT, 'out', 'main')),
    now: () => clock.now,
    emit: (event) => events.push(event),
  });
  onTestFinished(() => backend.close());
  const run = (name: CallName, input: unknown, jobId?: string) =>
    backend.call({ name, input, jobId: jobId ?? null });
  return {
    backend,
    dataDir,
    events,
    clock,
    get db() {
      return backend.session.context().db;
    },
    get context() {
      return backend.session.context();
    },
    async ok(name, input, jobId) {
      const result = await run(name, input, jobId);
      if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
      // The window trusts the shape of answers: every one that a test sees is checked.
      return contract[name].output.parse(result.value) as Output<typeof name>;
    },
    async refused(name, input, jobId) {
      const result = await run(name, input, jobId);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
  };
}

const templates = new Map<boolean, Promise<string>>();
const templateFolder = join(tmpdir(), `posko-uji-${process.pid}-${randomUUID()}`);
afterAll(() => rmSync(templateFolder, { recursive: true, force: true }));

/** A closed data folder made once for all tests of a file: deriving its keys takes most of the time. */
async function makeTemplate(sample: boolean): Promise<string> {
  const dataDir = join(templateFolder, sample ? 'sample' : 'empty');
  const { backend } = startBackend(dataDir);
  const input = { passphrase: PASSPHRASE, identity: IDENTITY, paper: 'a4', sample };
  const result = await backend.call({ name: 'session.create', input });
  if (!result.ok) throw new Error(result.error.message);
  await backend.close();
  return dataDir;
}

async function openCopy(sample: boolean): Promise<TestBackend> {
  const made = templates.get(sample) ?? makeTemplate(sample);
  templates.set(sample, made);
  const dataDir = join(temporaryFolder(), 'data');
  cpSync(await made, dataDir, { recursive: true });
  const test = startBackend(dataDir);
  await test.ok('session.unlock', { passphrase: PASSPHRASE });
  test.events.length = 0;
  return test;
}

/** A backend whose folder holds the identity of an invented post and nothing else. */
export const openBackend = (): Promise<TestBackend> => openCopy(false);

/** A backend with the shipped sample: 151 invented people, nine events of 6 November 2024. */
export const openSample = (): Promise<TestBackend> => openCopy(true);

/** A backend whose folder holds one bundle and nothing else: the post is the bundle's own. */
export async function openBundle(bundle: { unit?: BundleUnit | undefined }): Promise<TestBackend> {
  const test = startBackend();
  const { unit } = bundle;
  if (!unit) throw new Error('the bundle names no unit');
  const { signatory, signatories, parent, ...identity } = unit;
  const ops = signatories.find(({ role }) => role === 'ops');
  const typed = ({ onBehalf, title, name, rank, nrp }: BundleUnit['signatory']) => ({
    ...{ onBehalf, title, name, rank, nrp },
  });
  await test.ok('session.create', {
    passphrase: PASSPHRASE,
    identity: { ...identity, parent, head: typed(signatory), ops: ops ? typed(ops) : null },
    paper: 'a4',
    sample: false,
  });
  loadBundle(test.context, bundle);
  return test;
}

let serial = 0;

/** Fields of an invented person with a number of its own. */
export function personFields(
  given: Partial<CallInput<'personnel.create'>> = {},
): CallInput<'personnel.create'> {
  serial += 1;
  return {
    nrp: `9001${String(serial).padStart(4, '0')}`,
    nip: null,
    name: `ORANG CONTOH ${serial}`,
    rank: 'BRIPKA',
    unit: 'SAT SAMAPTA',
    position: 'BINTARA SAT SAMAPTA',
    gender: 'L',
    phone: null,
    status: 'AKTIF',
    note: null,
    ...given,
  };
}

/** A campaign meeting of two hours in Oebufu today, with the given changes. */
export function eventFields(given: Partial<CallInput<'event.create'>> = {}): CallInput<'event.create'> {
  return {
    operationId: null,
    stageId: null,
    kind: 'kampanye.tatap-muka',
    title: 'Tatap muka, Kel. Oebufu',
    day: TODAY,
    start: `${TODAY}T16:00`,
    end: `${TODAY}T18:00`,
    approx: null,
    region: '53.71.04.1009',
    venue: null,
    candidateId: null,
    sttp: null,
    expectedCrowd: null,
    need: 2,
    leaderId: null,
    partners: [],
    flags: ['without-sttp'],
    result: null,
    note: null,
    ...given,
  };
}
