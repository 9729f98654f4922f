import type { Bundle } from '../../../core/bundle/bundle.ts';
import type { PaperKind } from '../../../core/order/list-schema.ts';
import { isTemplateKey } from '../../../core/template/keys.ts';
import type { Db } from '../../db/driver.ts';
import {
  copyListRows,
  kkaRows,
  legalBasisRows,
  paperDefaultRows,
  stockSentenceRows,
} from '../../db/paper-list.ts';
import { type Fields, insertRow, updateRow } from '../../db/statements.ts';
import { listTemplates } from '../../db/template.ts';
import { listSignatories } from '../../db/unit.ts';
import { COPY_LISTS, KKA, LEGAL_BASES, SENTENCES } from '../master/paper-lists.ts';
import { writeTemplate } from '../master/template-text.ts';
import { type Known, upsertByKey } from './lookup.ts';

type Masters = Pick<
  Bundle,
  'templates' | 'legalBases' | 'kka' | 'stockSentences' | 'copyLists' | 'paperDefaults'
>;

/** Writes the texts and lists of the post; must run inside an action. They were checked with the shape of the bundle. */
export function loadMasters(db: Db, bundle: Masters, at: () => string, known: Known): void {
  for (const { key, text } of bundle.templates) writeTemplate({ db, at }, key, text);
  const put = (table: string, { key, hidden }: { key: string; hidden: boolean }, fields: Fields) =>
    upsertByKey(db, table, key, { ...fields, hidden: Number(hidden) });
  for (const { key, hidden, ...value } of bundle.legalBases)
    put(LEGAL_BASES.table, { key, hidden }, LEGAL_BASES.write(value));
  for (const { key, hidden, ...value } of bundle.kka) put(KKA.table, { key, hidden }, KKA.write(value));
  for (const { key, hidden, ...value } of bundle.stockSentences)
    put(SENTENCES.table, { key, hidden }, SENTENCES.write(value));
  for (const { key, ...value } of bundle.copyLists)
    put(COPY_LISTS.table, { key, hidden: false }, COPY_LISTS.write(value));
  bundle.paperDefaults.forEach((given, i) => {
    loadDefault(db, given, `paperDefaults.${i}`, known);
  });
}

function loadDefault(db: Db, given: Masters['paperDefaults'][number], path: string, known: Known): void {
  const { kind, classification, signatory, copies, style } = given;
  const signs = signatory === null ? null : listSignatories(db).find(({ title }) => title === signatory);
  const list = copies === null ? null : copyListRows(db).find(({ key }) => key === copies);
  if (signs === undefined)
    known.problems.push({ path: `${path}.signatory`, message: `tidak ada penanda tangan "${signatory}"` });
  if (list === undefined)
    known.problems.push({ path: `${path}.copies`, message: `daftar tembusan "${copies}" tidak ada` });
  const fields = { classification, signatory_id: signs?.id ?? null, copy_list_id: list?.id ?? null, style };
  const row = paperDefaultRows(db).find((each) => each.kind === kind);
  if (row) updateRow(db, 'paper_default', row.id, fields);
  else insertRow(db, 'paper_default', { kind, ...fields });
}

/** The texts and lists of the post, texts of later versions left out. */
export function dumpMasters(db: Db): Masters {
  const signatories = new Map(listSignatories(db).map(({ id, title }) => [id, title]));
  const copyLists = copyListRows(db);
  return {
    templates: listTemplates(db).flatMap(({ key, text }) => (isTemplateKey(key) ? [{ key, text }] : [])),
    legalBases: legalBasisRows(db).map((row) => {
      const { operations, ...value } = LEGAL_BASES.read(row);
      return { key: row.key, hidden: row.hidden === 1, ...value, operations: [...operations] };
    }),
    kka: kkaRows(db).map((row) => ({ key: row.key, hidden: row.hidden === 1, ...KKA.read(row) })),
    stockSentences: stockSentenceRows(db).map((row) => {
      const { kinds, ...value } = SENTENCES.read(row);
      return { key: row.key, hidden: row.hidden === 1, ...value, kinds: [...kinds] };
    }),
    copyLists: copyLists.map((row) => {
      const { name, lines } = COPY_LISTS.read(row);
      return { key: row.key, name, lines: [...lines] };
    }),
    paperDefaults: paperDefaultRows(db).map((row) => ({
      kind: row.kind as PaperKind,
      classification: row.classification,
      signatory: signatories.get(row.signatory_id ?? '') ?? null,
      copies: copyLists.find(({ id }) => id === row.copy_list_id)?.key ?? null,
      style: row.style,
    })),
  };
}
