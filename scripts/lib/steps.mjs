import { accessSync, constants, mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { checkImports } from './import-rules.mjs';
import { at, NODE, ROOT } from './paths.mjs';
import { run, runTool } from './run.mjs';

/**
 * One thing that is checked. `passed` and `failed` count tests; a step without tests leaves them at 0.
 * @typedef {{ ok: boolean, output: string, passed?: number, failed?: number }} Outcome
 * @typedef {{ name: string, work: () => Promise<Outcome> }} Step
 */

/** Code zones, each with the types and globals it may know. */
const TYPE_ZONES = ['core', 'shared', 'node', 'electron', 'preload', 'web', 'tests', 'scripts'];

/** @returns {Promise<Outcome>} */
async function imports() {
  const { files, imports: count, emptyZones, faults } = checkImports(ROOT);
  // A check that sees nothing must not pass.
  const blind = emptyZones.map((zone) => `zone "${zone}" has no file: moved, or not looked at`);
  const output = [...faults, ...blind, `${files} files, ${count} imports`].join('\n');
  return { ok: faults.length === 0 && blind.length === 0, output };
}

/** Types of one zone. What it learns is kept beside the builds, so that the next run looks at changes only. */
const types = (/** @type {string} */ zone) =>
  runTool('tsc', [
    ...['--noEmit', '--pretty', 'false', '-p', `tsconfig.${zone}.json`],
    ...['--incremental', '--tsBuildInfoFile', at('out', '.types', `${zone}.json`)],
  ]);

/** Checks that need no running program. @type {Step[]} */
export const STATIC_STEPS = [
  {
    name: 'format dan lint',
    work: () =>
      runTool('biome', ['check', '--colors=off', '--error-on-warnings', '--max-diagnostics=40', '.']),
  },
  { name: 'aturan impor', work: imports },
  ...TYPE_ZONES.map((zone) => ({
    name: `tipe ${zone}`,
    work: () => types(zone),
  })),
  { name: 'kode tak terpakai', work: () => runTool('knip', ['--no-progress']) },
];

/** @param {string} file @returns {any} */
function takeReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A run that broke without a failed test still counts as one failure. @param {Outcome} outcome @returns {Outcome} */
const counted = (outcome) =>
  outcome.ok || (outcome.failed ?? 0) > 0 ? outcome : { ...outcome, passed: outcome.passed ?? 0, failed: 1 };

/** Where a memory file system must have this much room before the tests' data folders are put there. */
const ROOM_BYTES = 2 * 1024 ** 3;

/**
 * A folder for the tests' data folders: in memory where there is one with room. A test machine's disk is slow, and
 * each of some thousand transactions waits for it; that the data reach the disk is what the fault tests are for.
 */
function quickFolder() {
  const memory = '/dev/shm';
  try {
    accessSync(memory, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= ROOM_BYTES ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/**
 * Gets Electron and its database driver, which takes minutes the first time and nothing afterwards.
 * @type {Step}
 */
export const electronStep = {
  name: 'Electron dan driver',
  work: () => run(NODE, [at('scripts', 'lib', 'prepare-electron.mjs')], { live: true }),
};

/**
 * A vitest project as a step.
 * @param {string} project @param {string} name @returns {Step}
 */
export const vitestStep = (project, name) => ({
  name,
  work: async () => {
    const report = at('test-results', `${project}.json`);
    mkdirSync(at('test-results'), { recursive: true });
    rmSync(report, { force: true });
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const env = project === 'faults' ? {} : { TMPDIR: quickFolder() };
    const { ok, output } = await runTool('vitest', ['run', '--project', project, ...reporters], { env });
    const found = takeReport(report);
    return counted({ ok, output, passed: found?.numPassedTests ?? 0, failed: found?.numFailedTests ?? 0 });
  },
});

/**
 * The tests in the real window, as a step. Their output is shown as it comes: they take minutes.
 * @param {string[]} args for Playwright
 * @returns {Step}
 */
export const windowStep = (args = []) => ({
  name: 'jendela (Electron)',
  work: async () => {
    const report = at('test-results', 'e2e.json');
    rmSync(report, { force: true });
    const env = { POSKO_E2E_REPORT: report };
    const { ok, output } = await run(process.execPath, [at('scripts', 'e2e.mjs'), ...args], {
      live: true,
      env,
    });
    const stats = takeReport(report)?.stats;
    const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    return counted({ ok, output: ok ? output : '', passed, failed: stats?.unexpected ?? 0 });
  },
});

/**
 * Does a step and prints its line; what it said only when it failed.
 * @param {Step} step @returns {Promise<Outcome>}
 */
async function take(step) {
  const started = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await step.work();
  } catch (error) {
    outcome = { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const tests = outcome.passed === undefined ? '' : `  ${outcome.passed} passed, ${outcome.failed} failed`;
  process.stdout.write(`${outcome.ok ? 'ok   ' : 'GAGAL'} ${seconds} d  ${step.name}${tests}\n`);
  if (!outcome.ok) process.stdout.write(`${outcome.output.trimEnd()}\n\n`);
  return outcome;
}

/**
 * Does the steps, two at a time: most of them keep one core busy.
 * @param {Step[]} steps @returns {Promise<Outcome[]>}
 */
export async function takeAll(steps) {
  const left = [...steps];
  /** @type {Outcome[]} */
  const outcomes = [];
  const lane = async () => {
    for (let step = left.shift(); step; step = left.shift()) outcomes.push(await take(step));
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}
