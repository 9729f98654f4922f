import { type CellSpec, escapeXml, type WorkbookSpec } from './workbook.ts';
import { type ZipPart, zipFile } from './zip.ts';

/** The content part of an OpenDocument spreadsheet made by hand: its tables and the styles they use. */
export function odsContent(tables: string, styles = ''): string {
  const names = ['office', 'table', 'text', 'style', 'draw', 'calcext', 'xlink'];
  const namespaces = names.map(
    (name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return `<office:document-content${namespaces.join('')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** An OpenDocument spreadsheet with this content; null leaves the part out. */
export function odsFile(content: string | null): Buffer {
  const parts: ZipPart[] = [
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', data: '<manifest:manifest xmlns:manifest="m"/>' },
  ];
  return zipFile(content === null ? parts : [...parts, { name: 'content.xml', data: content }]);
}

/** Text in a cell as LibreOffice writes it: lines as paragraphs, runs of spaces and tabs as elements. */
function paragraphs(text: string): string {
  const inside = (line: string) =>
    escapeXml(line)
      .replaceAll('\t', '<text:tab/>')
      .replace(/^ +| {2,}/g, (run) => `<text:s text:c="${run.length}"/>`);
  return text
    .split('\n')
    .map((line) => `<text:p>${inside(line)}</text:p>`)
    .join('');
}

const attributes = (pairs: Record<string, string | number | boolean>): string =>
  Object.entries(pairs)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

function cellXml(cell: CellSpec, times: number): string {
  const repeated: Record<string, number> = times > 1 ? { 'table:number-columns-repeated': times } : {};
  const element = (values: Record<string, string | number | boolean>, content = '') =>
    `<table:table-cell${attributes({ ...values, ...repeated })}>${content}</table:table-cell>`;
  const type = 'office:value-type';
  if (cell === null || cell === '') return element({});
  if (typeof cell === 'string') return element({ [type]: 'string' }, paragraphs(cell));
  if (typeof cell === 'number')
    return element({ [type]: 'float', 'office:value': cell }, paragraphs(`${cell}`));
  if (typeof cell === 'boolean') return element({ [type]: 'boolean', 'office:boolean-value': cell });
  if ('date' in cell) {
    const day = new Date((cell.date - 25_569) * 86_400_000).toISOString().slice(0, 10);
    return element({ [type]: 'date', 'office:date-value': day });
  }
  if ('error' in cell) {
    return element(
      {
        'table:formula': 'of:=#REF!',
        [type]: 'string',
        'office:string-value': '',
        'calcext:value-type': 'error',
      },
      paragraphs(cell.error),
    );
  }
  const formula = { 'table:formula': `of:=${cell.formula}` };
  if (cell.value === undefined) return element(formula);
  if (typeof cell.value === 'number')
    return element({ ...formula, [type]: 'float', 'office:value': cell.value });
  return element({ ...formula, [type]: 'string' }, paragraphs(cell.value));
}

/** An OpenDocument spreadsheet with these cells; like cells side by side and like rows are written once. */
export function odsOf(spec: WorkbookSpec): Buffer {
  const styles =
    '<style:style style:name="tampak" style:family="table"><style:table-properties table:display="true"/></style:style>' +
    '<style:style style:name="sembunyi" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const tables = spec.map((sheet, index) => {
    const spans = new Map(
      (sheet.merges ?? []).map((range) => {
        const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)!;
        const across = right!.charCodeAt(0) - left!.charCodeAt(0) + 1;
        const down = Number(bottom) - Number(top) + 1;
        const span = attributes({
          'table:number-columns-spanned': across,
          'table:number-rows-spanned': down,
        });
        return [`${left}${top}`, span];
      }),
    );
    const height = Math.max(
      sheet.rows.length,
      ...[...spans.keys()].map((address) => Number(address.slice(1))),
    );
    const rows = Array.from({ length: height }, (_, r) => {
      const cells = sheet.rows[r] ?? [];
      const last = spans.size === 0 ? cells.length : Math.max(cells.length, 26);
      let xml = '';
      for (let c = 0; c < last; ) {
        const spanOf = (column: number) => spans.get(`${String.fromCharCode(65 + column)}${r + 1}`);
        const span = spanOf(c);
        let times = 1;
        while (!span && c + times < last && !spanOf(c + times) && same(cells[c], cells[c + times])) times++;
        const cell = cellXml(cells[c] ?? null, times);
        xml += span ? cell.replace('<table:table-cell', `<table:table-cell${span}`) : cell;
        c += times;
      }
      return { xml, hidden: sheet.hiddenRows?.includes(r + 1) ?? false };
    });
    let body = '';
    for (let r = 0; r < rows.length; ) {
      const { xml, hidden } = rows[r]!;
      let times = 1;
      while (rows[r + times]?.xml === xml && rows[r + times]?.hidden === hidden) times++;
      const how = {
        ...(hidden ? { 'table:visibility': 'collapse' } : {}),
        'table:number-rows-repeated': times,
      };
      body += `<table:table-row${attributes(how)}>${xml}</table:table-row>`;
      r += times;
    }
    const named = {
      'table:name': sheet.name ?? `Sheet${index + 1}`,
      'table:style-name': sheet.hidden ? 'sembunyi' : 'tampak',
    };
    return `<table:table${attributes(named)}>${body}</table:table>`;
  });
  return odsFile(odsContent(tables.join(''), styles));
}

const same = (a: CellSpec | undefined, b: CellSpec | undefined) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
