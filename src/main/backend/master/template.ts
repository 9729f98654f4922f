import {
  exampleFacts,
  isTemplateKey,
  TEMPLATE_KEYS,
  type TemplateKey,
  templateDefinition,
  templateGroup,
  templateTitle,
} from '../../../core/template/keys.ts';
import { AppError } from '../../../shared/errors.ts';
import { findTemplate, listTemplates, templateVersions } from '../../db/template.ts';
import type { Handlers } from '../handlers.ts';
import { templateFacts } from './template-facts.ts';
import { endTemplate, writeTemplate } from './template-text.ts';

type Names =
  | 'template.list'
  | 'template.get'
  | 'template.facts'
  | 'template.save'
  | 'template.restore'
  | 'template.reset';

export const templateHandlers: Handlers<Names> = {
  'template.list': ({ db }) => {
    const own = new Set(listTemplates(db).map(({ key }) => key));
    const latest = new Map(
      templateVersions(db, null)
        .reverse()
        .map((version) => [version.key, version]),
    );
    return TEMPLATE_KEYS.map((key) => {
      const { title, used } = templateDefinition(key);
      const last = latest.get(key);
      return {
        key,
        group: templateGroup(key),
        title,
        used,
        own: own.has(key),
        at: last?.at ?? null,
        by: last?.actor ?? null,
      };
    });
  },
  'template.get': ({ db }, { key: given }) => {
    const key = requireKey(given);
    const { title, used, shape, words, text: usual } = templateDefinition(key);
    return {
      key,
      title,
      used,
      shape,
      text: findTemplate(db, key)?.text ?? usual,
      usual,
      words: Object.entries(words).map(([name, { about, example }]) => ({ name, about, example })),
      versions: templateVersions(db, key).map(({ id, text, at, actor, ended_at }) => ({
        id,
        text,
        at,
        by: actor,
        current: ended_at === null,
      })),
    };
  },
  'template.facts': (context, { key: given, scope }) => {
    const key = requireKey(given);
    const facts = scope === null ? exampleFacts(key) : templateFacts(context, scope, key);
    return Object.fromEntries(
      Object.keys(templateDefinition(key).words).map((name) => [name, facts[name] ?? null]),
    );
  },
  'template.save': (context, { key: given, text }, note) => {
    const key = requireKey(given);
    writeTemplate(context, key, text);
    note({ label: `Ubah kalimat ${templateTitle(key)}` });
    return null;
  },
  'template.restore': (context, { key: given, versionId }, note) => {
    const key = requireKey(given);
    const version = templateVersions(context.db, key).find(({ id }) => id === versionId);
    if (!version) throw new AppError('NOT_FOUND', 'Versi ini sudah tidak ada. Muat ulang layar.');
    writeTemplate(context, key, version.text);
    note({ label: `Pakai lagi kalimat lama ${templateTitle(key)}` });
    return null;
  },
  'template.reset': (context, { key: given }, note) => {
    const key = requireKey(given);
    endTemplate(context, key);
    note({ label: `Kembalikan kalimat bawaan ${templateTitle(key)}` });
    return null;
  },
};

function requireKey(key: string): TemplateKey {
  if (!isTemplateKey(key)) throw new AppError('NOT_FOUND', 'Kalimat ini tidak ada pada versi ini.');
  return key;
}
