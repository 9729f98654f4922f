import { isOut } from '../../../core/order/life.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { amendmentOf } from '../../db/letter.ts';
import { insertRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { printTime } from '../paper/parts.ts';
import { LETTERS } from './kinds.ts';
import { contentOf, requireLetter, requireMove } from './row.ts';
import { changeViews, differenceOf } from './sprin-perubahan.ts';

export const amendHandlers: Handlers<'letter.amend' | 'letter.difference'> = {
  'letter.amend': (context, { id }, note) => {
    const { db } = context;
    const row = requireMove(db, id, 'amend');
    const open = amendmentOf(db, id);
    if (open) return { id: open.id };
    if (row.kind !== 'sprin' && row.kind !== 'sprin-perubahan') {
      throw new AppError(
        'KIND_NOT_AVAILABLE',
        'Hanya Surat Perintah yang dapat diubah dengan Sprin perubahan.',
      );
    }
    const { changes, events } = differenceOf(db, id);
    if (changes.length === 0 && events.length === 0) {
      throw new AppError(
        'SCOPE_EMPTY',
        'Ploting sama dengan surat yang terbit. Tidak ada yang perlu diubah.',
      );
    }
    const scope = JSON.parse(row.scope) as Scope;
    const { paper } = contentOf(row);
    const start = LETTERS['sprin-perubahan'].start(db, scope, paper, id);
    const today = printTime(context).slice(0, 10);
    const made = insertRow(db, 'letter', {
      kind: 'sprin-perubahan',
      amends: id,
      operation_id: row.operation_id,
      scope: row.scope,
      // Written today, or before the first day of its duty; never before the letter it changes.
      date: [[today, start.from].sort()[0] ?? today, row.date].sort()[1] ?? today,
      subject: start.subject,
      content: JSON.stringify(start.content),
    });
    note({ label: `Buat Sprin perubahan atas ${row.number}` });
    return { id: made };
  },
  'letter.difference': ({ db }, { id }) => {
    const row = requireLetter(db, id);
    const difference = differenceOf(db, row.amends && !isOut(row.state) ? row.amends : row.id);
    const content = contentOf(row);
    const reasons = 'reasons' in content ? content.reasons : {};
    return {
      changes: changeViews(db, difference, reasons).map(
        ({ key, kind, oldNumber, before, after, reason }) => ({
          key,
          kind,
          oldNumber,
          before: before && { name: before.name, rank: before.rank, duty: before.duty },
          after: after && { name: after.name, rank: after.rank, duty: after.duty },
          reason,
        }),
      ),
      events: difference.events,
    };
  },
};
