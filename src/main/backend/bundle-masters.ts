import type { Bundle } from '../../core/bundle/bundle.ts';
import { isTemplateKey } from '../../core/template/keys.ts';
import type { Db } from '../db/driver.ts';
import { listTemplates } from '../db/template.ts';
import { writeTemplate } from './template-text.ts';

type Masters = Pick<Bundle, 'templates'>;

/** Writes the texts of the post; must run inside an action. They were checked with the shape of the bundle. */
export function loadMasters(db: Db, { templates }: Masters, at: () => string): void {
  for (const { key, text } of templates) writeTemplate({ db, at }, key, text);
}

/** The texts of the post, those of later versions left out. */
export const dumpMasters = (db: Db): Masters => ({
  templates: listTemplates(db).flatMap(({ key, text }) => (isTemplateKey(key) ? [{ key, text }] : [])),
});
