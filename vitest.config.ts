import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/e2e/**',
            'tests/faults/**',
            'tests/main/{cli,backend,db}/**',
            'tests/main/jobs/pdf/**',
            'tests/architecture/build.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      // Real data folders and real papers: each folder derives its keys anew, which takes a third of a second.
      {
        test: {
          name: 'backend',
          include: [
            'tests/main/{backend,db}/**/*.test.ts',
            'tests/main/jobs/pdf/**/*.test.ts',
            'tests/architecture/build.test.ts',
          ],
          globalSetup: ['tests/support/build-main.ts'],
          testTimeout: 60_000,
        },
      },
      // Each test runs the built command as processes of their own: too slow for every save.
      {
        test: {
          name: 'command',
          include: ['tests/main/cli/**/*.test.ts'],
          globalSetup: ['tests/support/build-main.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          maxWorkers: 2,
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/build-main.ts'],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
