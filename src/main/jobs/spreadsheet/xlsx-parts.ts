import { columnIndex } from '../../../core/import/sheet.ts';
import type { Archive } from './archive.ts';
import { damaged, MAX_SHEETS, tooLarge } from './limits.ts';
import { decodeControlEscapes, XmlScanner } from './xml.ts';

/** Runs `visit` at every tag of a part. */
export async function scanPart(
  archive: Archive,
  part: string,
  visit: (xml: XmlScanner) => void,
  onChunk?: (bytes: number) => void,
): Promise<void> {
  const xml = new XmlScanner(part);
  for await (const chunk of archive.chunks(part)) {
    xml.push(chunk);
    while (xml.advance()) visit(xml);
    onChunk?.(chunk.length);
  }
  xml.finish();
}

export interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

export interface WorkbookParts {
  date1904: boolean;
  sheets: SheetPart[];
  /** Part names, null when the workbook has none. */
  strings: string | null;
  styles: string | null;
}

/** Path of a relationship's target inside the zip. */
function resolveTarget(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export interface Relation {
  /** Last part of the type's address: 'worksheet', 'sharedStrings', … */
  type: string;
  target: string;
}

/** What a part refers to, by the name of the reference. */
export async function readRelations(archive: Archive, of: string): Promise<Map<string, Relation>> {
  const slash = of.lastIndexOf('/') + 1;
  const part = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(part)) return relations;
  await scanPart(archive, part, (xml) => {
    if (xml.closing || !xml.is('Relationship')) return;
    const target = xml.attribute('Target') ?? '';
    const type = xml.attribute('Type') ?? '';
    relations.set(xml.attribute('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(of, target),
    });
  });
  return relations;
}

/** Part that holds the workbook, or null when the zip is no Office workbook. */
export async function findWorkbook(archive: Archive): Promise<string | null> {
  const root = await readRelations(archive, '');
  const document = [...root.values()].find((relation) => relation.type === 'officeDocument');
  const candidates = [document?.target, 'xl/workbook.xml', 'xl/workbook.bin'];
  return (
    candidates.find(
      (part) => part !== undefined && /\bworkbook\d*\.(xml|bin)$/.test(part) && archive.has(part),
    ) ?? null
  );
}

/** Sheets in the order of their tabs, and the parts that they need. */
export async function readWorkbookParts(archive: Archive, workbook: string): Promise<WorkbookParts> {
  const relations = await readRelations(archive, workbook);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let complete = false;
  await scanPart(archive, workbook, (xml) => {
    if (xml.closing) {
      if (xml.is('workbook')) complete = true;
    } else if (xml.is('workbookPr')) {
      date1904 = isTrue(xml.attribute('date1904'));
    } else if (xml.is('sheet')) {
      const relation = relations.get(xml.attribute('id') ?? '');
      if (relation && relation.type !== 'worksheet') return;
      const part = relation?.target ?? '';
      // One part under many names would be read many times over.
      if (!archive.has(part) || sheets.some((other) => other.part === part)) throw damaged(workbook);
      if (sheets.length === MAX_SHEETS) throw tooLarge('Jumlah lembar', MAX_SHEETS, 'count');
      const state = xml.attribute('state');
      const hidden = state === 'hidden' || state === 'veryHidden';
      sheets.push({ name: xml.attribute('name') ?? `Sheet${sheets.length + 1}`, hidden, part });
    }
  });
  if (!complete) throw damaged(workbook);
  const partOf = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && archive.has(target) ? target : null;
  };
  return { date1904, sheets, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

export const isTrue = (value: string | null) => value === '1' || value === 'true';

/** The shared texts in their order, rich text joined, phonetic readings left out. */
export async function readSharedStrings(
  archive: Archive,
  part: string,
  onChunk?: (bytes: number) => void,
): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let phonetic = false;
  await scanPart(
    archive,
    part,
    (xml) => {
      const end = xml.closing || xml.selfClosing;
      if (xml.is('t')) {
        if (xml.closing && !phonetic) text = text === '' ? xml.text() : text + xml.text();
      } else if (xml.is('si')) {
        if (end) texts.push(decodeControlEscapes(text));
        text = '';
        if (end) quickTexts(xml, texts);
      } else if (xml.is('rPh')) {
        phonetic = !end;
      }
    },
    onChunk,
  );
  return texts;
}

const PLAIN_FROM = Buffer.from('<si><t>');
const PLAIN_TO = Buffer.from('</t></si>');

/**
 * Takes the plain entries that follow, `<si><t>ASCII</t></si>` without references: nearly all that there are. The
 * first other one, or half an entry, is left to the scanner.
 */
function quickTexts(xml: XmlScanner, texts: string[]): void {
  const { bytes, position } = xml;
  let at = position;
  for (;;) {
    let next = at;
    while (next - at < PLAIN_FROM.length && bytes[next] === PLAIN_FROM[next - at]) next++;
    if (next - at < PLAIN_FROM.length) break;
    const from = next;
    let byte = bytes[next]!;
    while (byte > 0x1f && byte < 0x80 && byte !== 0x3c && byte !== 0x26 && byte !== 0x5f)
      byte = bytes[++next]!;
    const to = next;
    while (next - to < PLAIN_TO.length && bytes[next] === PLAIN_TO[next - to]) next++;
    if (next - to < PLAIN_TO.length) break;
    texts.push(bytes.toString('latin1', from, to));
    at = next;
  }
  if (at !== position) xml.skipTo(at);
}

/** For each cell format (index of a cell's `s`), whether it shows a date or a time. */
export async function readDateFormats(archive: Archive, part: string): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const formats: boolean[] = [];
  let inCellFormats = false;
  await scanPart(archive, part, (xml) => {
    if (xml.is('cellXfs')) {
      inCellFormats = !xml.closing && !xml.selfClosing;
    } else if (!xml.closing && xml.is('numFmt')) {
      custom.set(Number(xml.attribute('numFmtId')), isDateFormat(xml.attribute('formatCode') ?? ''));
    } else if (!xml.closing && inCellFormats && xml.is('xf')) {
      const id = Number(xml.attribute('numFmtId') ?? 0);
      formats.push(custom.get(id) ?? isBuiltInDate(id));
    }
  });
  return formats;
}

/** Built-in formats that every program knows: 14–22 and 45–47 everywhere, the others in East Asian Excel. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format code shows a date or time when d, m, y, h or s stands outside quotes, escapes and brackets. */
export function isDateFormat(code: string): boolean {
  const first = code.split(';', 1)[0] ?? '';
  const elapsed = /\[(h+|m+|s+)\]/i.test(first);
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return elapsed || (/[dmyhs]/i.test(bare) && !/general/i.test(bare));
}

/** 'B12' → [12, 1]; null for anything else. */
export function parseAddress(text: string): [row: number, column: number] | null {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return null;
  const letters = match[1]!;
  const column = letters.length === 3 ? 702 : columnIndex(letters);
  return [Number(match[2]), column];
}
