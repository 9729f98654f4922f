import type { TestProject } from 'vitest/node';
import { ensureBuild } from '../../scripts/lib/ensure-build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the program could not be built; null when it is there. One test reports it. */
    buildFailure: string | null;
  }
}

/**
 * Before any test: the built worker and command are there and up to date. A source that does not build must not
 * take down the tests that do not need it, so the failure is handed to the one test that asserts the build.
 */
export default async function setup(project: TestProject): Promise<void> {
  let failure: string | null = null;
  try {
    await ensureBuild(['main']);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
    console.error(`Program tidak tersusun: ${failure}`);
  }
  project.provide('buildFailure', failure);
}
