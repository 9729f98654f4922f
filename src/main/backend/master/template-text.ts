import { findingPlace } from '../../../core/template/check.ts';
import {
  defaultTexts,
  type TemplateKey,
  type TemplateTexts,
  templateFindings,
} from '../../../core/template/keys.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { endRows, insertRow } from '../../db/statements.ts';
import { findTemplate, listTemplates } from '../../db/template.ts';

/**
 * The post's texts for papers: its own where it wrote one, else the shipped ones. A text of its own that this version
 * of Posko could not fill any more (a fact it asks for is gone) gives way to the shipped one.
 */
export function templateTexts(db: Db): TemplateTexts {
  const own = new Map(listTemplates(db).map(({ key, text }) => [key, text]));
  return (key) => {
    const text = own.get(key);
    return text === undefined || templateFindings(key, text).length > 0 ? defaultTexts(key) : text;
  };
}

interface Writing {
  db: Db;
  /** UTC stamp of the action. */
  at: () => string;
}

/** Writes the post's own text; must run inside an action. Throws TEMPLATE_INVALID. */
export function writeTemplate(context: Writing, key: TemplateKey, text: string): void {
  const findings = templateFindings(key, text);
  const [first] = findings;
  if (first) {
    const message = first.kind === 'empty' ? first.message : `${findingPlace(first)}: ${first.message}`;
    throw new AppError('TEMPLATE_INVALID', message, { findings });
  }
  const tidy = text.replaceAll('\r\n', '\n').trim();
  if (findTemplate(context.db, key)?.text === tidy) return;
  endTemplate(context, key);
  if (tidy !== defaultTexts(key)) insertRow(context.db, 'template', { key, text: tidy });
}

/** Goes back to the shipped text; must run inside an action. */
export function endTemplate({ db, at }: Writing, key: TemplateKey): void {
  const present = findTemplate(db, key);
  if (present) endRows(db, 'template', [present.id], at());
}
