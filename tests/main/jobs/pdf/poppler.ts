/** Reads finished PDFs with poppler's tools (Debian: poppler-utils), independently of our own layout. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GreyPicture, readPgm } from '../../../support/grey-picture.ts';

export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Page {
  width: number;
  height: number;
  words: Word[];
}

/** Text as it stands on the pages, runs of spaces shortened to two; pages end with a form feed. */
export function layoutText(pdf: Uint8Array): string {
  const text = read('pdftotext', pdf, ['-layout', 'FILE', '-']);
  return text
    .split('\n')
    .map((line) => line.replace(/ +$/, '').replaceAll(/ {3,}/g, '  '))
    .join('\n');
}

/** One text per page. */
export function pageTexts(pdf: Uint8Array): string[] {
  return layoutText(pdf).split('\f').slice(0, -1);
}

/** Text in the order of the file, as somebody copies it. */
export const rawText = (pdf: Uint8Array): string => read('pdftotext', pdf, ['-raw', 'FILE', '-']);

/** Every word with its box in points from the upper left corner. */
export function wordPages(pdf: Uint8Array): Page[] {
  const pages: Page[] = [];
  const number = (tag: string, name: string) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(tag)?.[1]);
  for (const line of read('pdftotext', pdf, ['-bbox', 'FILE', '-']).split('\n')) {
    const page = /<page [^>]*>/.exec(line)?.[0];
    if (page) pages.push({ width: number(page, 'width'), height: number(page, 'height'), words: [] });
    const word = /<word ([^>]*)>(.*)<\/word>/.exec(line);
    if (word?.[1] !== undefined)
      pages.at(-1)?.words.push({
        text: unescaped(word[2] ?? ''),
        left: number(word[1], 'xMin'),
        top: number(word[1], 'yMin'),
        right: number(word[1], 'xMax'),
        bottom: number(word[1], 'yMax'),
      });
  }
  return pages;
}

/** One line per font: name, type, encoding, embedded, subset, Unicode. */
export function fontTable(pdf: Uint8Array): string[] {
  return read('pdffonts', pdf, ['FILE']).trim().split('\n').slice(2);
}

/** The bookmarks as "title#page". */
export function outlineOf(pdf: Uint8Array): string[] {
  const html = read('pdftohtml', pdf, ['-xml', '-i', '-stdout', 'FILE']);
  return [...html.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(
    ([, page, title]) => `${unescaped(title ?? '')}#${page}`,
  );
}

/** Document information as key and value. */
export function documentInfo(pdf: Uint8Array): Map<string, string> {
  const lines = read('pdfinfo', pdf, ['FILE']).trim().split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** Grey pictures of the given pages (counted from 1) at `dpi` dots an inch. */
export function pagePictures(pdf: Uint8Array, pages: readonly number[], dpi: number): GreyPicture[] {
  return pages.flatMap((page) =>
    readPgm(run('pdftoppm', pdf, ['-gray', '-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, 'FILE'])),
  );
}

function read(tool: string, pdf: Uint8Array, args: string[]): string {
  return run(tool, pdf, args).toString('utf8');
}

function run(tool: string, pdf: Uint8Array, args: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'posko-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return execFileSync(
      tool,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { maxBuffer: 256 * 1024 * 1024 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
