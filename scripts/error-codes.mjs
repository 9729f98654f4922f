import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './lib/paths.mjs';

/**
 * Entries `CODE: 'text'` of an object in a source file, from its opening line to the closing brace.
 * @param {string} file @param {string} opening @returns {string[][]}
 */
function entries(file, opening) {
  const source = readFileSync(at(...file.split('/')), 'utf8');
  const start = source.indexOf(opening);
  const body = source.slice(start + opening.length, source.indexOf('\n}', start));
  return [...body.matchAll(/^ {2}([A-Z_]+):\s*'((?:[^'\\]|\\.)*)'/gm)].map(([, code = '', text = '']) => [
    code,
    text,
  ]);
}

/** @param {string[][]} rows */
const table = (rows) =>
  ['| kode | arti |', '|---|---|', ...rows.map(([code, text]) => `| \`${code}\` | ${text} |`)].join('\n');

const GRADES = /** @type {Record<string, string>} */ ({
  error: 'galat',
  warning: 'peringatan',
  info: 'catatan',
});

/** The codes of findings about a plan: grade, a few words, and who may let them stand. */
function conflictTable() {
  const source = readFileSync(at('src', 'core', 'assignment', 'code.ts'), 'utf8');
  const roles = Object.fromEntries(
    entriesOfRoles(source).map(([role = '', name = '']) => /** @type {[string, string]} */ ([role, name])),
  );
  const rows = [
    ...source.matchAll(
      /^ {2}([A-Z_]+): \{\s*severity: '(\w+)',\s*label: '([^']*)',\s*mayOverride: (?:'(\w+)'|null)/gm,
    ),
  ].map(
    ([, code, severity = '', label, role]) =>
      `| \`${code}\` | ${GRADES[severity]} | ${label} | ${role ? roles[role] : 'harus diperbaiki'} |`,
  );
  return ['| kode | tingkat | arti | yang boleh mengizinkan |', '|---|---|---|---|', ...rows].join('\n');
}

/** @param {string} source */
function entriesOfRoles(source) {
  const body = source.slice(source.indexOf('OVERRIDE_ROLES'));
  return [...body.slice(0, body.indexOf('\n}')).matchAll(/^ {2}(\w+): '([^']*)'/gm)].map(
    ([, role = '', name = '']) => [role, name],
  );
}

/** The list of all codes with their sentences, made from the sources. */
export function errorCodesDocument() {
  return `# Kode galat dan temuan

Daftar ini dibuat dari sumber program oleh \`node scripts/error-codes.mjs\`.

## Galat

${table(entries('src/shared/errors.ts', 'export const ERROR_CODES = {'))}

## Bentrok ploting

${conflictTable()}

## Temuan impor

${table(entries('src/core/import/issue.ts', 'export const ISSUE_TITLES: Readonly<Record<IssueCode, string>> = {'))}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(at('docs', 'kode-galat.md'), errorCodesDocument());
}
