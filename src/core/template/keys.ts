/**
 * Every text that the post may change, by its key; the part before the first dot is the kind of paper it belongs to.
 * A new area of papers declares its texts in a `keys-<area>.ts` of its own and is joined here.
 */
import { checkTemplate, type TemplateFinding } from './check.ts';
import type { TemplateDefinition } from './definition.ts';
import { type Facts, fillItems, fillTemplate } from './fill.ts';
import { AMENDMENT_TEMPLATES } from './keys-amendment.ts';
import { ORDER_TEMPLATES } from './keys-order.ts';
import { PLAN_TEMPLATES } from './keys-plan.ts';
import { REPORT_TEMPLATES } from './keys-report.ts';

const TEMPLATES = {
  ...ORDER_TEMPLATES,
  ...AMENDMENT_TEMPLATES,
  ...PLAN_TEMPLATES,
  ...REPORT_TEMPLATES,
} as const satisfies Record<string, TemplateDefinition>;

export type TemplateKey = keyof typeof TEMPLATES;
export const TEMPLATE_KEYS = Object.keys(TEMPLATES) as TemplateKey[];

/** What the groups of texts are called, by the first part of their keys. */
export const TEMPLATE_GROUPS: Readonly<Record<string, string>> = {
  sprin: 'Surat Perintah',
  'sprin-perubahan': 'Sprin perubahan',
  renops: 'Rencana Operasi',
  printops: 'Perintah Operasi',
  'nota-dinas': 'Nota Dinas',
  laporan: 'Laporan',
};

/** The facts that a text is filled with: every one of them, null where it is unknown. */
export type FactsOf<K extends TemplateKey> = Readonly<
  Record<keyof (typeof TEMPLATES)[K]['words'] & string, string | null>
>;

/** The present text of each key: the post's own, or the default. */
export type TemplateTexts = (key: TemplateKey) => string;

export const isTemplateKey = (key: string): key is TemplateKey => Object.hasOwn(TEMPLATES, key);

export const templateDefinition = (key: TemplateKey): TemplateDefinition => TEMPLATES[key];

/** What a text is called: "Pertimbangan"; the key itself when this version does not know it. */
export const templateTitle = (key: string): string => (isTemplateKey(key) ? TEMPLATES[key].title : key);

/** What is wrong with a text for this key; empty: it can be saved. */
export function templateFindings(key: TemplateKey, text: string): TemplateFinding[] {
  const { words, shape } = templateDefinition(key);
  return checkTemplate(text, { names: Object.keys(words), shape });
}

/** The texts as they are shipped. */
export const defaultTexts: TemplateTexts = (key) => TEMPLATES[key].text;

/** The group of a text: "sprin". */
export const templateGroup = (key: TemplateKey): string => key.slice(0, key.indexOf('.'));

/** The facts of a text as examples, for a preview without anything to tell of. */
export const exampleFacts = (key: TemplateKey): Facts =>
  Object.fromEntries(
    Object.entries(templateDefinition(key).words).map(([name, { example }]) => [name, example]),
  );

/** The text of a key with its facts; empty when nothing is left of it. */
export const say = <K extends TemplateKey>(texts: TemplateTexts, key: K, facts: FactsOf<K>): string =>
  fillTemplate(texts(key), facts);

/** The same, each line an item; none when nothing is left. */
export const sayItems = <K extends TemplateKey>(texts: TemplateTexts, key: K, facts: FactsOf<K>): string[] =>
  fillItems(texts(key), facts);
