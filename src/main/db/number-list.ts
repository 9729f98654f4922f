import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LETTER_SERIES, type LetterSeries } from '../../core/order/series.ts';
import { fileError, syncFolder } from './files.ts';
import type { UsedNumberRow } from './register.ts';

/**
 * The list of used letter numbers beside the database, only ever added to. A restore puts an older database in the
 * place of the present one; what was issued since is known from here. It holds numbers and keys of letters, nothing
 * about people, and stays in clear so that it can be read whatever the passphrase was and however damaged the database
 * is. A letter has two lines: one on the disk before it is issued, one that says OUT after it. A power cut in between
 * leaves a number that waits for its letter; with the second line it may be on signed paper, whatever a restored
 * database says of the letter.
 */
const FILE = 'numbers.log';

/** The last column of a line about a letter that is out. */
const OUT = 'terbit';

/** A line of the list. */
export interface ListedNumber extends UsedNumberRow {
  /** The letter was issued, not only about to be. */
  out: boolean;
}

/** The numbers of the list. A line that a power cut tore is left out. */
export function readNumberList(dataDir: string): ListedNumber[] {
  return contentOf(dataDir)
    .split('\n')
    .flatMap((line) => {
      const [owner, series, year, serial, letterId, number, out] = line.split('\t');
      if (
        !owner ||
        !number ||
        !isSeries(series) ||
        !/^\d{4}$/.test(year ?? '') ||
        !/^\d{1,6}$/.test(serial ?? '')
      )
        return [];
      return {
        owner_unit: owner,
        series,
        year: Number(year),
        serial: Number(serial),
        number,
        letter_id: letterId || null,
        out: out === OUT,
      };
    });
}

/** Adds numbers and waits until they are on the disk. Throws DISK_FULL, FILE_WRITE_FAILED. */
export function addToNumberList(dataDir: string, numbers: readonly ListedNumber[]): void {
  if (numbers.length === 0) return;
  const file = join(dataDir, FILE);
  const before = contentOf(dataDir);
  const lines = numbers.map((n) =>
    [
      ...[n.owner_unit, n.series, n.year, n.serial, n.letter_id ?? '', n.number.replace(/\s+/g, ' ')],
      ...(n.out ? [OUT] : []),
    ].join('\t'),
  );
  // A torn last line must not take the next one with it.
  const text = `${before === '' || before.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`;
  try {
    const handle = openSync(file, 'a', 0o600);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (before === '') syncFolder(dataDir);
  } catch (error) {
    throw fileError(error, file);
  }
}

function contentOf(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw fileError(error, FILE);
  }
}

const isSeries = (text: string | undefined): text is LetterSeries =>
  (LETTER_SERIES as readonly (string | undefined)[]).includes(text);
