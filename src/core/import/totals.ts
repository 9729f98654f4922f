import { makeIssue } from './issue.ts';
import type { ImportIssue } from './types.ts';

interface StatedTotal {
  /** The numbers of the total row; the last one is taken for the total when none fits. */
  stated: readonly number[];
  cell: string;
  text: string;
  /** Counts that this total may mean: all people so far, those since the last total, those since the band. */
  counts: number[];
  /** People read before it, and the words beside the number. */
  after: number;
  label: string;
}

/** Totals of a part of the people: JUMLAH POLRI, JUMLAH PNS, TOTAL BINTARA. */
const OF_CLASS =
  /\b(?:POLRI|PNS|ASN|PPPK|PATI|PAMEN|PAMA|PERWIRA|BINTARA|TAMTAMA|POLWAN|POLKI|PRIA|WANITA|LAKI|PEREMPUAN)\b/i;

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

  stated(stated: readonly number[], cell: string, text: string, label = text): void {
    const { all, sinceTotal, sinceBand } = this;
    if (stated.length > 0)
      this.found.push({ stated, cell, text, label, after: all, counts: [all, sinceTotal, sinceBand] });
    this.sinceTotal = 0;
  }

  /** A total that stands above the people and means all of them. */
  above(stated: readonly number[], cell: string, text: string): void {
    if (stated.length > 0) this.found.push({ stated, cell, text, label: text, after: -1, counts: [] });
  }

  /** One finding for each total that matches none of the counts it can mean. */
  issues(sheet: string): ImportIssue[] {
    for (const total of this.found) if (total.after < 0) total.counts.push(this.all);
    return this.found
      .filter((total) => !total.stated.some((n) => total.counts.includes(n)) && !this.isPart(total))
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

  /** One of several totals in a row, of classes of people, that add up to a count that they may mean. */
  private isPart(total: StatedTotal): boolean {
    if (!OF_CLASS.test(total.label)) return false;
    const parts = this.found.filter(({ after, label }) => after === total.after && OF_CLASS.test(label));
    const sum = parts.reduce((all, { stated }) => all + (stated.at(-1) ?? 0), 0);
    return parts.some(({ counts }) => counts.includes(sum));
  }
}
