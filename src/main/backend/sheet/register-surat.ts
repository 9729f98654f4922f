import { rangeText, serialGaps } from '../../../core/order/register.ts';
import { LETTER_SERIES, type LetterSeries, SERIES_WORDS } from '../../../core/order/series.ts';
import { letterRegister } from '../../../core/reports/letter-register.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { RegisterLine } from '../../../shared/contract/letter.ts';
import { AppError } from '../../../shared/errors.ts';
import { registerText as t } from '../../../shared/text/letter.ts';
import type { Db } from '../../db/driver.ts';
import { amendmentOf, findLetter, type LetterRow } from '../../db/letter.ts';
import { registerYears } from '../../db/register.ts';
import type { Context } from '../context.ts';
import { letterSource } from '../letter/kinds.ts';
import { namedCount } from '../letter/order-state.ts';
import { registerLines } from '../letter/register.ts';
import { paperUnit } from '../paper/parts.ts';
import { sheetFrame } from './parts.ts';

/** Register surat: every series of the year that a day lies in, or of all years. Throws SCOPE_EMPTY. */
export function letterRegisterSheet(context: Context, { day }: Scope): SheetDefinition {
  const { db } = context;
  const asked = day === null ? null : Number(day.slice(0, 4));
  const books = LETTER_SERIES.flatMap((series) =>
    registerYears(db, series)
      .filter((year) => asked === null || year === asked)
      .map((year) => book(db, series, year)),
  );
  if (books.length === 0)
    throw new AppError('SCOPE_EMPTY', 'Belum ada nomor surat di register. Beri nomor pada surat di Dokumen.');
  const years = [...new Set(books.map(({ year }) => year))].sort();
  return letterRegister({
    ...sheetFrame(context),
    titles: ['REGISTER SURAT', paperUnit(db).name.toUpperCase(), `TAHUN ${years.join(', ')}`],
    books,
  });
}

function book(db: Db, series: LetterSeries, year: number) {
  const lines = registerLines(db, series, year).sort((a, b) => a.serial - b.serial);
  return {
    series: SERIES_WORDS[series],
    year,
    letters: lines.map((line) => {
      const letter = line.letterId === null ? null : findLetter(db, line.letterId);
      return {
        serial: line.serial,
        number: line.number,
        date: line.date,
        kind: letter ? letterSource(letter.kind).word : SERIES_WORDS[series],
        subject: line.subject,
        people: letter && namedCount(db, letter),
        state: t.states[line.state],
        remark: remarkOf(db, line, letter),
      };
    }),
    gaps: serialGaps(lines.map(({ serial }) => serial)).map((gap) => ({
      before: gap.to + 1,
      text: rangeText(gap),
    })),
  };
}

/** What the letter changes or is changed by, for whom a number is kept, why one was given up. */
function remarkOf(
  db: Db,
  { state, reservedFor, reason }: RegisterLine,
  letter: LetterRow | null,
): string | null {
  const amends = letter?.amends ? findLetter(db, letter.amends) : null;
  const amendedBy = letter && amendmentOf(db, letter.id);
  const parts = [
    amends && `Mengubah ${amends.number ?? amends.subject}.`,
    amendedBy?.number && `Diubah dengan ${amendedBy.number}.`,
    state === 'reserved' && reservedFor ? t.reservedFor(reservedFor, reason ?? '') : null,
    state !== 'reserved' && reason ? t.reason(reason) : null,
  ];
  return parts.filter(Boolean).join(' ') || null;
}
