/**
 * Templates that clerks write. Three signs have a meaning, everything else is text as it will be printed:
 *
 *   {nama}   the fact of that name; `{Nama}` with a capital first letter, `{NAMA}` all in capitals
 *   [ … ]    an optional passage: it drops out when a fact in it is unknown
 *   #.       at the start of a line: the next number of the list; #a. the next letter, #I. the next Roman number
 *
 * A line with an unknown fact outside any passage drops out too. A passage over several lines is a section: its lines
 * drop out one by one, and the whole of it when none with a fact is left. Brackets without a fact inside are text. A
 * backslash takes the meaning from the sign after it.
 */

/** How the letters of a fact are printed, told by the writing of its name. */
type Letters = 'as-is' | 'first' | 'all';

export interface FieldNode {
  type: 'field';
  name: string;
  letters: Letters;
  /** Where it stands in the template, in characters of JavaScript; `to` is exclusive. */
  from: number;
  to: number;
}
interface TextNode {
  type: 'text';
  text: string;
}
export interface PassageNode {
  type: 'passage';
  nodes: TemplateNode[];
}
export type TemplateNode = TextNode | FieldNode | PassageNode;

/** Something that cannot be read, with its place in the template. */
export interface SyntaxFault {
  kind: 'brace-open' | 'brace-stray' | 'brace-empty' | 'bracket-open' | 'bracket-stray';
  from: number;
  to: number;
}

export interface ParsedTemplate {
  nodes: TemplateNode[];
  faults: SyntaxFault[];
}

interface Open {
  nodes: TemplateNode[];
  from: number;
}

/** Reads a template. Never throws: what cannot be read becomes text and a fault. */
export function parseTemplate(template: string): ParsedTemplate {
  const faults: SyntaxFault[] = [];
  const root: TemplateNode[] = [];
  const stack: Open[] = [];
  const here = (): TemplateNode[] => stack.at(-1)?.nodes ?? root;
  const fault = (kind: SyntaxFault['kind'], from: number, to: number): void => {
    faults.push({ kind, from, to });
    addText(here(), template.slice(from, to));
  };
  for (const { 0: part, index: from } of withMarks(template).matchAll(PARTS)) {
    const to = from + part.length;
    if (part.startsWith('\\')) addText(here(), part.slice(1));
    else if (part === '[') stack.push({ nodes: [], from });
    else if (part === ']') {
      const open = stack.pop();
      if (open) close(here(), open.nodes);
      else fault('bracket-stray', from, to);
    } else if (part === '}') fault('brace-stray', from, to);
    else if (!part.startsWith('{')) addText(here(), part);
    else if (!part.endsWith('}')) fault('brace-open', from, to);
    else if (part.slice(1, -1).trim() === '') fault('brace-empty', from, to);
    else here().push(fieldOf(part, from));
  }
  for (const open of stack.splice(0)) {
    faults.push({ kind: 'bracket-open', from: open.from, to: open.from + 1 });
    addText(root, '[');
    for (const node of open.nodes) add(root, node);
  }
  return { nodes: root, faults: faults.sort((a, b) => a.from - b.from) };
}

/** An escaped sign, a field (or the start of one), a single sign, or a run of plain text. */
const PARTS = /\\[[\]{}\\#]|\{[^{}[\]\n]*\}?|[[\]}]|[^\\[\]{}]+|\\/g;

/** What stands for "#" where a number is meant; as long as that, so that places stay. No text holds it. */
export const NUMBER_MARK = '\u{e000}';

const withMarks = (template: string): string =>
  template
    .replaceAll(NUMBER_MARK, ' ')
    .replace(/^([^\S\n]*(?:\[[^\S\n]*)*)#(?=[aI]?\.(?:\s|$))/gm, `$1${NUMBER_MARK}`);

/** All facts a template asks for, in order of appearance, those inside passages too. */
export function fieldsOf(nodes: readonly TemplateNode[]): FieldNode[] {
  return nodes.flatMap((node) =>
    node.type === 'field' ? [node] : node.type === 'passage' ? fieldsOf(node.nodes) : [],
  );
}

/** Brackets around nothing that could be unknown are brackets: "[sic]". */
function close(into: TemplateNode[], nodes: TemplateNode[]): void {
  if (fieldsOf(nodes).length > 0) into.push({ type: 'passage', nodes });
  else {
    addText(into, '[');
    for (const node of nodes) add(into, node);
    addText(into, ']');
  }
}

function fieldOf(part: string, from: number): FieldNode {
  const written = part.slice(1, -1).trim();
  return {
    type: 'field',
    name: factName(written),
    letters: lettersOf(written),
    from,
    to: from + part.length,
  };
}

/** The name of a fact as it is kept: "Hari ke", "HARI-KE" → "hari_ke". */
const factName = (written: string): string => written.toLowerCase().replace(/[\s_-]+/g, '_');

function lettersOf(written: string): Letters {
  const upper = written.toUpperCase();
  if (written === upper && written.length > 1 && upper !== written.toLowerCase()) return 'all';
  return written.charAt(0) === written.charAt(0).toLowerCase() ? 'as-is' : 'first';
}

function add(into: TemplateNode[], node: TemplateNode): void {
  if (node.type === 'text') addText(into, node.text);
  else into.push(node);
}

/** Neighbouring texts become one. */
function addText(into: TemplateNode[], text: string): void {
  const last = into.at(-1);
  if (last?.type === 'text') last.text += text;
  else into.push({ type: 'text', text });
}
