import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentEntry } from '../../../src/core/documents/registry.ts';
import { isMessageKind } from '../../../src/core/messages/message.ts';
import { reportEntry } from '../../../src/core/reports/registry.ts';
import { newDatabase } from '../../builders/database.ts';

interface Line {
  text: string;
  kept: string[];
  screen: string;
  built: string[];
  missing: string[];
}

const words = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

/** The lines of docs/coverage.md by text (1–5; 6 is around them) and list. */
function coverage(): Map<string, Line[]> {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'coverage.md');
  const lists = new Map<string, Line[]>();
  let chapter = '';
  let list: Line[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    chapter = /^## (\d)/.exec(line)?.[1] ?? chapter;
    const heading = /^### (\w+)/.exec(line)?.[1];
    if (heading) {
      list = [];
      lists.set(`${chapter} ${heading}`, list);
    }
    const [, text = '', kept = '', screen = '', paper = ''] = line.split('|').map((cell) => cell.trim());
    if (!line.startsWith('| ') || text === 'Line') continue;
    const [built = '', missing = ''] = paper.split('belum:');
    list.push({ text, kept: words(kept), screen, built: words(built), missing: words(missing) });
  }
  return lists;
}

const isBuilt = (kind: string): boolean =>
  documentEntry(kind) !== null || reportEntry(kind) !== null || isMessageKind(kind);

describe('docs/coverage.md', () => {
  const lists = coverage();
  const lines = [...lists.values()].flat();

  it('has every line of the five lists, and of what goes around them', () => {
    expect(Object.fromEntries([...lists].map(([name, list]) => [name, list.length]))).toEqual({
      '1 Record': 9,
      '1 Print': 6,
      '2 Record': 9,
      '2 Print': 5,
      '3 Record': 9,
      '3 Print': 3,
      '4 Record': 6,
      '4 Print': 4,
      '5 Record': 6,
      '5 Print': 4,
      '6 Print': 6,
    });
  });

  it('names only columns that the tables have, at least one a line', () => {
    const db = newDatabase();
    const columns = db
      .prepare(
        `SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`,
      )
      .pluck()
      .all() as string[];
    const known = new Set(columns);
    expect(lines.flatMap((line) => line.kept).filter((column) => !known.has(column))).toEqual([]);
    expect(
      lines.filter((line) => line.kept.length === 0 || line.screen === '').map((line) => line.text),
    ).toEqual([]);
  });

  it('says of every paper truly whether it is built', () => {
    expect(lines.flatMap((line) => line.built).filter((kind) => !isBuilt(kind))).toEqual([]);
    expect(lines.flatMap((line) => line.missing).filter(isBuilt)).toEqual([]);
    expect(lines.filter((line) => line.built.length + line.missing.length === 0)).toEqual([]);
  });
});
