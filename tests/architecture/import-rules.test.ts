import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkImports } from '../../scripts/lib/import-rules.mjs';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A tree with these files; answers what the check finds wrong with it. */
function faultsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'posko-imports-'));
  roots.push(root);
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return checkImports(root).faults;
}

const VIOLATIONS: [string, string, string][] = [
  ['core reaches for the disk', 'src/core/text/a.ts', "import { readFileSync } from 'node:fs';"],
  ['core takes a package', 'src/core/text/a.ts', "import { open } from 'yauzl';"],
  ['core takes something of shared', 'src/core/text/a.ts', "import type { X } from '../../shared/x.ts';"],
  ['core re-exports something of shared', 'src/core/text/a.ts', "export * from '../../shared/x.ts';"],
  [
    'core names a type of shared inline',
    'src/core/text/a.ts',
    "export type A = import('../../shared/x.ts').X;",
  ],
  ['an area uses documents', 'src/core/event/a.ts', "import { x } from '../documents/x.ts';"],
  [
    'shared takes something of the backend',
    'src/shared/a.ts',
    "import type { X } from '../main/backend/x.ts';",
  ],
  ['the database layer calls a use case', 'src/main/db/a.ts', "import { x } from '../backend/x.ts';"],
  ['a job opens the database', 'src/main/jobs/a.ts', "import { x } from '../db/x.ts';"],
  ['another file takes the driver', 'src/main/backend/a.ts', "import Database from 'better-sqlite3';"],
  ['the backend imports electron', 'src/main/backend/a.ts', "import { app } from 'electron';"],
  ['the backend loads electron late', 'src/main/backend/a.ts', "const { app } = await import('electron');"],
  ['the command imports electron', 'src/main/cli/a.ts', "import { app } from 'electron';"],
  ['the command goes past the backend', 'src/main/cli/a.ts', "import { x } from '../db/x.ts';"],
  ['the shell runs the backend itself', 'src/main/electron/a.ts', "import { x } from '../backend/x.ts';"],
  ['the shell opens the database', 'src/main/electron/a.ts', "import { x } from '../db/open.ts';"],
  ['the file routines use the database', 'src/main/db/files.ts', "import { x } from './driver.ts';"],
  ['the preload runs shared code', 'src/preload/a.ts', "import { x } from '../shared/x.ts';"],
  [
    'the window uses Node',
    'src/renderer/src/app.tsx',
    "import { join } from 'node:path'; export const a = <b />;",
  ],
  [
    'the window takes something of main',
    'src/renderer/src/app.tsx',
    "import { x } from '../../main/backend/x.ts';",
  ],
  [
    'a feature uses another',
    'src/renderer/src/features/event/a.tsx',
    "import { x } from '../personnel/x.tsx';",
  ],
  ['a widget uses a feature', 'src/renderer/src/ui/a.tsx', "import { x } from '../features/event/x.tsx';"],
  ['a file outside the zones', 'src/main/stray.ts', 'export const a = 1;'],
];

test.each(VIOLATIONS)('%s: found', (_name, file, source) => {
  expect(faultsOf({ [file]: source })).toHaveLength(1);
});

test('a ring of imports is found, a ring of types is none', () => {
  const ring = {
    'src/core/text/a.ts': "export * from './b.ts';",
    'src/core/text/b.ts': "import { x } from './a.ts';",
  };
  expect(faultsOf(ring)).toEqual(['ring: src/core/text/a.ts → src/core/text/b.ts → src/core/text/a.ts']);
  expect(faultsOf({ ...ring, 'src/core/text/b.ts': "import type { X } from './a.ts';" })).toEqual([]);
});

test('what the zones allow passes', () => {
  expect(
    faultsOf({
      'src/core/event/a.ts': "import { z } from 'zod'; import { x } from '../text/x.ts';",
      'src/core/documents/a.ts': "import { x } from '../event/a.ts';",
      'src/main/db/a.ts': "import Database from 'better-sqlite3'; import { x } from '../../core/event/a.ts';",
      'src/main/electron/a.ts': "import { app } from 'electron'; import type { X } from '../backend/x.ts';",
      'src/main/electron/b.ts': "import { x } from '../db/files.ts'; import { z } from 'zod';",
      'src/preload/index.ts':
        "import type { X } from '../shared/x.ts'; import { contextBridge } from 'electron';",
      'src/renderer/src/features/event/a.tsx':
        "import { x } from './b.tsx'; import { Table } from '@mantine/core';",
      'src/renderer/src/app.tsx':
        "import { x } from './features/event/a.tsx'; export const a = <b>import it</b>;",
    }),
  ).toEqual([]);
});

test('a tree without source is seen to be empty', () => {
  const root = mkdtempSync(join(tmpdir(), 'posko-imports-'));
  roots.push(root);
  const result = checkImports(root);
  expect(result.files).toBe(0);
  expect(result.emptyZones).toContain('core');
});
