import {
  CLASSIFICATIONS,
  PAPER_KINDS,
  type PaperKind,
  USUAL_CLASS,
} from '../../../core/order/list-schema.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { copyListRows, paperDefaultRows } from '../../db/paper-list.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import { listSignatories } from '../../db/unit.ts';
import type { Handlers } from '../handlers.ts';

type PaperDefault = Output<'paperDefault.list'>[number];

/** How a paper of this kind begins. What is gone since counts as not chosen. */
export function paperDefault(db: Db, kind: PaperKind): PaperDefault & { copies: string[] | null } {
  const row = paperDefaultRows(db).find((each) => each.kind === kind);
  const signatory = listSignatories(db).find(({ id }) => id === row?.signatory_id);
  const copies = copyListRows(db).find(({ id }) => id === row?.copy_list_id);
  return {
    kind,
    title: PAPER_KINDS[kind],
    classification: row?.classification ?? null,
    usualClass: USUAL_CLASS[kind],
    signatoryId: signatory?.id ?? null,
    copyList: copies?.key ?? null,
    style: row?.style ?? null,
    copies: copies ? (JSON.parse(copies.addresses) as string[]) : null,
  };
}

/** The class printed on papers of this kind ("RAHASIA"); null prints none. */
export function printedClass(db: Db, kind: PaperKind): string | null {
  const { classification, usualClass } = paperDefault(db, kind);
  const printed = classification ?? usualClass;
  return printed === null ? null : CLASSIFICATIONS[printed];
}

export const paperDefaultHandlers: Handlers<'paperDefault.list' | 'paperDefault.save'> = {
  'paperDefault.list': ({ db }) =>
    (Object.keys(PAPER_KINDS) as PaperKind[]).map((kind) => {
      const { copies: _, ...row } = paperDefault(db, kind);
      return row;
    }),
  'paperDefault.save': (context, { kind, classification, signatoryId, copyList, style }, note) => {
    const { db } = context;
    if (signatoryId !== null && !listSignatories(db).some(({ id }) => id === signatoryId))
      throw new AppError('NOT_FOUND', 'Penanda tangan ini sudah tidak ada. Pilih yang lain.');
    const copies = copyList === null ? null : copyListRows(db).find(({ key }) => key === copyList);
    if (copies === undefined)
      throw new AppError('NOT_FOUND', 'Daftar tembusan ini sudah tidak ada. Pilih yang lain.');
    const fields = {
      classification,
      signatory_id: signatoryId,
      copy_list_id: copies?.id ?? null,
      style,
    };
    const row = paperDefaultRows(db).find((each) => each.kind === kind);
    const chosen = Object.values(fields).some((value) => value !== null);
    if (row && chosen) updateRow(db, 'paper_default', row.id, fields);
    else if (row) endRows(db, 'paper_default', [row.id], context.at());
    else if (chosen) insertRow(db, 'paper_default', { kind, ...fields });
    note({ label: `Ubah bawaan ${PAPER_KINDS[kind]}` });
    return null;
  },
};
