import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchConflicts } from './conflicts.ts';
import { benchFrames } from './frames.ts';
import { benchHolds } from './holds.ts';
import { benchImport } from './import.ts';
import type { Timing } from './measure.ts';
import { benchMonthGrid } from './month-grid.ts';
import { benchPaper } from './paper.ts';
import { benchPolling } from './polling.ts';
import { benchPreview } from './preview.ts';
import { benchRoster } from './roster.ts';
import { benchSearch } from './search.ts';
import { benchWindow } from './window.ts';
import { benchWorkbook } from './workbook.ts';

export { watchImport } from './import-process.ts';
export { watchPaper } from './paper-process.ts';

/** One line of the result: against another program, or against a limit. */
export type Row = Comparison | Limited;

/** `other` null: that program is not on this machine, or there is nothing to compare with. */
interface Comparison {
  what: string;
  posko: Timing | null;
  against: string;
  other: Timing | null;
}

interface Limited {
  what: string;
  value: string;
  limit: string;
  kept: boolean;
}

export interface BenchOptions {
  /** The checkout. */
  root: string;
  /** For everything that is written; removed at the end. */
  folder: string;
  rounds: number;
  quick: boolean;
  /** How to start a window; null where none can be opened. */
  electron: { executable: string; args: string[]; env: Record<string, string>; version: string } | null;
  /** A remark for below the table. */
  note(text: string): void;
}

const CASES = {
  conflicts: benchConflicts,
  import: benchImport,
  paper: benchPaper,
  preview: benchPreview,
  workbook: benchWorkbook,
  polling: benchPolling,
  roster: benchRoster,
  search: benchSearch,
  window: benchWindow,
  frames: benchFrames,
  grid: benchMonthGrid,
  holds: benchHolds,
};
type CaseName = keyof typeof CASES;

/**
 * Runs the cases and gives the result as Markdown. Everything is measured in this run, on this machine, with
 * invented data in a temporary folder.
 */
export async function bench(
  given: Pick<BenchOptions, 'root' | 'quick' | 'electron'> & { only: readonly string[] },
  say: (line: string) => void,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'posko-bench-'));
  const rows: Row[] = [];
  const notes: string[] = [];
  try {
    for (const name of Object.keys(CASES) as CaseName[]) {
      if (given.only.length > 0 && !given.only.includes(name)) continue;
      say(`${name} …`);
      const rounds = given.quick ? 3 : 9;
      rows.push(...(await CASES[name]({ ...given, folder, rounds, note: (text) => notes.push(text) })));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [...table(rows), '', machine(), '', ...notes.map((note) => `- ${note}`), ''].join('\n');
}

function table(rows: readonly Row[]): string[] {
  const head = ['| What | Posko | Against | It | Ratio |', '|---|---:|---|---:|---:|'];
  return [...head, ...rows.map((row) => `| ${cells(row).join(' | ')} |`)];
}

function cells(row: Row): string[] {
  if ('limit' in row) return [row.what, row.value, 'limit', row.limit, row.kept ? 'kept' : '**missed**'];
  const { what, posko, against, other } = row;
  if (!posko) return [what, 'no window on this machine', against, '–', '–'];
  if (against === '') return [what, `${span(posko)}, p95 ${ms(posko.p95)}`, '–', '–', '–'];
  if (!other) return [what, span(posko), against, 'not installed', '–'];
  return [what, span(posko), against, span(other), `**${(posko.median / other.median).toFixed(2)}**`];
}

/** Median and range. */
const span = (t: Timing): string =>
  t.runs > 20
    ? `${ms(t.median)} (n ${t.runs})`
    : `${ms(t.median)} (${ms(t.least)}–${ms(t.most)}, n ${t.runs})`;

const ms = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** What was measured on; never the name of the machine. */
function machine(): string {
  const system = /^PRETTY_NAME="?([^"\n]+)/m.exec(readOr('/etc/os-release'))?.[1] ?? process.platform;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const model = cpus()[0]?.model.trim() ?? 'unknown';
  return `Machine: ${availableParallelism()} cores (${model}), ${memory}, ${system}, Node ${process.versions.node}. Ratio = Posko's median divided by the other's; below 1 Posko is faster.`;
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
