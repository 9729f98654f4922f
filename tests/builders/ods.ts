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
