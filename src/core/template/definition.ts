import type { TemplateRules } from './check.ts';

/** A fact that a template may ask for. */
export interface Word {
  /** What it is, a few Indonesian words. */
  about: string;
  /** How it reads on a paper. */
  example: string;
}
export type Words = Readonly<Record<string, Word>>;

/** A text that the post may write in its own way. */
export interface TemplateDefinition {
  /** What it is called in the list. */
  title: string;
  /** Where it is printed. */
  used: string;
  shape: TemplateRules['shape'];
  words: Words;
  /** What holds until the post writes its own. */
  text: string;
}
