import { makeIssue } from './issue.ts';
import type { ImportIssue } from './types.ts';

interface StatedTotal {
  /** The numbers of the total row; the last one is taken for the total when none fits. */
  stated: readonly number[];
  cell: string;
  text: string;
  /** Counts that this total may mean: all people so far, those since the last total, those since the band. */
  counts: number[];
}

/** Compares the totals that a list states with the people read from it. */
export class Totals {
  private all = 0;
  private sinceTotal = 0;
  private sinceBand = 0;
  private readonly found: StatedTotal[] = [];

  person(): void {
    this.all++;
    this.sinceTotal++;
    this.sinceBand++;
  }

  band(): void {
    this.sinceBand = 0;
  }

  stated(stated: readonly number[], cell: string, text: string): void {
    if (stated.length > 0) {
      this.found.push({ stated, cell, text, counts: [this.all, this.sinceTotal, this.sinceBand] });
    }
    this.sinceTotal = 0;
  }

  /** One finding for each total that matches none of the counts it can mean. */
  issues(sheet: string): ImportIssue[] {
    return this.found
      .filter(({ stated, counts }) => !stated.some((total) => counts.includes(total)))
      .map(({ stated, cell, text, counts }) => {
        const total = stated.at(-1)!;
        const read = counts.reduce((near, count) =>
          Math.abs(count - total) < Math.abs(near - total) ? count : near,
        );
        return makeIssue(
          'TOTAL_MISMATCH',
          { sheet, cell, rowId: null },
          text,
          String(read),
          `Berkas menyebut ${total}, terbaca ${read}. Lihat ${cell}.`,
        );
      });
  }
}
