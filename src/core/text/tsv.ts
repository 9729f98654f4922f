/**
 * Blocks of cells as the clipboard carries them between Excel and the grid: rows end with a line break, cells are
 * parted by tabs, and a cell that holds one of those or a quote is wrapped in quotes with inner quotes doubled.
 */

/** Reads a block. One line break at the end belongs to the format and makes no row. */
export function parseTsv(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const [cell, end] = readCell(text, at);
    row.push(cell);
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) break;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (at >= text.length) break;
  }
  return rows;
}

/** The cell that starts at an index, and the index of what ends it. */
function readCell(text: string, start: number): [string, number] {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start);
    if (quoted) return quoted;
  }
  let end = start;
  while (end < text.length && !isBreak(text[end]!)) end++;
  return [text.slice(start, end), end];
}

/** A quoted cell, or null when the quote is only a character of the text (`"Melkior" Tanesib`). */
function readQuoted(text: string, start: number): [string, number] | null {
  let cell = '';
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== '"') {
      cell += text[at];
      at++;
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 2;
    } else {
      const end = at + 1;
      return end === text.length || isBreak(text[end]!) ? [cell, end] : null;
    }
  }
  return null;
}

const isBreak = (sign: string): boolean => sign === '\t' || sign === '\n' || sign === '\r';

/** Writes a block so that `parseTsv` and Excel read it back as it was. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(quote).join('\t')).join('\r\n');
  const last = rows.at(-1);
  // A last row of one empty cell needs its own line break, or it would be taken for the end of the row above.
  return last?.length === 1 && last[0] === '' ? `${text}\r\n` : text;
}

const quote = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/**
 * The block as an HTML table that marks every cell as text: Excel then keeps the zeros in front of an NRP, which it
 * drops when it reads plain text.
 */
export function formatHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<td style="mso-number-format:'\\@'">${escapeHtml(text).replaceAll('\n', '<br>')}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}
