import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * Who may import whom. A zone is a folder; the longest match wins. `zones`: what it may import. `types`: what it may
 * import as types only. `packages`: npm packages by name (`@scope/*` for all of a scope). `node`: Node's own modules.
 * @typedef {object} Zone
 * @property {string[]} paths folders end with `/`
 * @property {string[]} zones
 * @property {string[]} [types]
 * @property {string[]} packages
 * @property {boolean} [node]
 */

/** @type {Record<string, Zone>} */
export const ZONES = {
  core: { paths: ['src/core/'], zones: ['core'], packages: ['zod'] },
  shared: { paths: ['src/shared/'], zones: ['core', 'shared'], packages: ['zod'] },
  db: {
    paths: ['src/main/db/'],
    zones: ['core', 'shared', 'files', 'db'],
    packages: ['better-sqlite3', 'zod'],
    node: true,
  },
  // Reading and writing whole files, without the database: the shell saves a paper with it.
  files: { paths: ['src/main/db/files.ts'], zones: ['shared'], packages: [], node: true },
  jobs: {
    paths: ['src/main/jobs/'],
    zones: ['core', 'shared', 'jobs'],
    packages: ['@e965/xlsx', 'exceljs', 'highs', 'pdfmake', 'yauzl', 'zod'],
    node: true,
  },
  backend: {
    paths: ['src/main/backend/'],
    zones: ['core', 'shared', 'files', 'db', 'jobs', 'backend', 'program'],
    packages: ['zod'],
    node: true,
  },
  cli: {
    paths: ['src/main/cli/'],
    zones: ['core', 'shared', 'backend', 'cli', 'program'],
    packages: ['zod'],
    node: true,
  },
  // Where the program finds its own files; for everyone who starts the backend.
  program: { paths: ['src/main/paths.ts'], zones: ['jobs'], packages: [], node: true },
  electron: {
    paths: ['src/main/electron/', 'src/main/index.ts'],
    zones: ['shared', 'files', 'electron'],
    types: ['backend'],
    packages: ['electron', 'zod'],
    node: true,
  },
  preload: { paths: ['src/preload/'], zones: [], types: ['shared'], packages: ['electron'] },
  renderer: {
    paths: ['src/renderer/'],
    zones: ['core', 'shared', 'renderer'],
    packages: [
      '@fontsource/*',
      '@mantine/*',
      '@tabler/icons-react',
      '@tanstack/*',
      'pdfjs-dist',
      'react',
      'react-dom',
      'zod',
      'zustand',
    ],
  },
};

const FEATURE = /^src\/renderer\/(?:src\/)?features\/([^/]+)\//;
const WIDGETS = /^src\/renderer\/(?:src\/)?(?:ui|lib)\//;
const AREA = /^src\/core\/([^/]+)\//;
/** Papers and workbooks may use any area; no area uses them. */
const TOP_AREAS = ['documents', 'reports'];

/** @param {string} file */
function zoneOf(file) {
  let found = '';
  let length = 0;
  for (const [name, zone] of Object.entries(ZONES)) {
    for (const path of zone.paths) {
      if (path.length > length && (file === path || (path.endsWith('/') && file.startsWith(path)))) {
        found = name;
        length = path.length;
      }
    }
  }
  return found;
}

/**
 * @typedef {object} Import
 * @property {string} from file, relative to the root
 * @property {string} specifier as written
 * @property {string | null} to file relative to the root; null for a package or a module of Node
 * @property {boolean} typeOnly
 */

/** Every import and re-export of one file. @param {string} root @param {string} file @returns {Import[]} */
function importsOf(root, file) {
  const source = readFileSync(join(root, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} tidak terbaca: ${errors[0]?.message}`);
  /** @type {Import[]} */
  const found = [];
  const add = (/** @type {string} */ written, /** @type {boolean} */ typeOnly) => {
    const specifier = written.replace(/\?.*$/, '');
    const to = specifier.startsWith('.') ? posix.normalize(posix.join(dirname(file), specifier)) : null;
    found.push({ from: file, specifier, to, typeOnly });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { entries } of module.staticExports) {
    for (const entry of entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType);
  }
  // `import('./x.ts')`, both as an expression and as a type.
  for (const match of source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) add(match[1] ?? '', false);
  return found;
}

/** @param {string} specifier @param {string[]} allowed */
function isAllowedPackage(specifier, allowed) {
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  return allowed.some((pattern) =>
    pattern.endsWith('/*') ? specifier.startsWith(pattern.slice(0, -1)) : pattern === name,
  );
}

/** What is wrong with an import, or null. @param {Import} entry */
function faultOf({ from, specifier, to, typeOnly }) {
  const zoneName = zoneOf(from);
  const zone = ZONES[zoneName];
  if (!zone) return 'belongs to no zone';
  if (to === null) {
    if (specifier.startsWith('node:')) return zone.node ? null : `${zoneName} may not use Node`;
    return isAllowedPackage(specifier, zone.packages) ? null : `${zoneName} may not use this package`;
  }
  if (to === 'package.json') return null;
  const target = zoneOf(to);
  if (!zone.zones.includes(target) && !(typeOnly && zone.types?.includes(target))) {
    return `${zoneName} may not import ${target || 'a file outside the zones'}`;
  }
  const feature = FEATURE.exec(to)?.[1];
  if (feature && WIDGETS.test(from)) return 'shared widgets may not import a feature';
  if (feature && FEATURE.test(from) && FEATURE.exec(from)?.[1] !== feature)
    return 'a feature may not import another';
  const area = AREA.exec(to)?.[1];
  if (area && TOP_AREAS.includes(area) && !TOP_AREAS.includes(AREA.exec(from)?.[1] ?? area)) {
    return `no area of core imports ${area}`;
  }
  return null;
}

/** Files that import each other in a ring at run time. @param {Import[]} imports @returns {string[][]} */
function cyclesOf(imports) {
  /** @type {Map<string, Set<string>>} */
  const next = new Map();
  for (const { from, to, typeOnly } of imports) {
    if (to !== null && !typeOnly) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  /** @type {string[][]} */
  const cycles = [];
  const done = new Set();
  const visit = (/** @type {string} */ file, /** @type {string[]} */ path) => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}

/** Source files under `src/`, relative to the root. @param {string} root @returns {string[]} */
function sourceFiles(root) {
  if (!existsSync(join(root, 'src'))) return [];
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length + 1).replaceAll('\\', '/'), entry.name))
    .sort();
}

/**
 * Checks every import under `root`/src against the zones.
 * @param {string} root
 * @returns {{ files: number, imports: number, emptyZones: string[], faults: string[] }}
 */
export function checkImports(root) {
  const files = sourceFiles(root);
  const imports = files.flatMap((file) => importsOf(root, file));
  const faults = files.filter((file) => zoneOf(file) === '').map((file) => `${file}: belongs to no zone`);
  for (const entry of imports) {
    const fault = faultOf(entry);
    if (fault) faults.push(`${entry.from} → ${entry.specifier}: ${fault}`);
  }
  for (const cycle of cyclesOf(imports)) faults.push(`ring: ${cycle.join(' → ')}`);
  const seen = new Set(files.map(zoneOf));
  return {
    files: files.length,
    imports: imports.length,
    emptyZones: Object.keys(ZONES).filter((zone) => !seen.has(zone)),
    faults,
  };
}
