import type { PaketData } from '../../../core/documents/paket-data.ts';
import { documentEntry } from '../../../core/documents/registry.ts';
import type { PaperDocument } from '../../../core/documents/types.ts';
import { isOut } from '../../../core/order/life.ts';
import { clockSpan, dayLongDate, thousands } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../context.ts';
import { activityLine, placeLine } from '../event/words.ts';
import { letterPaper } from '../letter/row.ts';
import { attendees, readScope, type ScopeData } from '../scope.ts';
import { type PacketPart, packetParts } from './packet-parts.ts';
import { operationLine, paperUnit, printStamp } from './parts.ts';
import type { PaperSource } from './source.ts';

/** Makes the paper of a kind. */
type Maker = (context: Context, kind: string, scope: Scope, paper: 'a4' | 'f4') => PaperDocument;

/** All papers of an event or a day. Throws SCOPE_MISSING, SCOPE_EMPTY. */
function paketData(context: Context, about: Scope, paper: 'a4' | 'f4', make: Maker): PaketData {
  const { db } = context;
  if (!about.day && !about.eventId)
    throw new AppError(
      'SCOPE_MISSING',
      'Paket disusun untuk satu kegiatan atau satu hari. Sebutkan salah satunya.',
    );
  const scope = readScope(db, about);
  const unit = paperUnit(db);
  const parts: PaketData['parts'] = [];
  const missing: PaketData['missing'] = [];
  for (const part of packetParts(db, scope)) {
    const title = documentEntry(part.kind)?.title ?? part.kind;
    try {
      const document = part.letter
        ? letterPaper(context, part.letter.id)
        : make(context, part.kind, about, paper);
      parts.push({ title, about: aboutOf(part, scope), document });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      missing.push({ title, reason: error.message });
    }
  }
  if (parts.length === 0) throw new AppError('SCOPE_EMPTY');
  return {
    paper,
    unit,
    stamp: printStamp(context),
    operationLine: operationLine(scope.operation, unit),
    heads: headsOf(context, scope),
    parts,
    missing,
  };
}

/** What the contents say beside the title. */
function aboutOf({ kind, letter }: PacketPart, scope: ScopeData): string | null {
  if (letter)
    return isOut(letter.state) ? letter.number : `konsep${letter.number ? ` ${letter.number}` : ''}`;
  const people = (count: number) => `${thousands(count)} personel`;
  if (kind === 'slip') return people(scope.force.length);
  if (kind === 'daftar-hadir') return scope.event?.kind === 'apel' ? null : people(attendees(scope).length);
  if (kind !== 'ploting') return null;
  const ids = new Set(scope.assignments.flatMap((row) => row.event_id ?? []));
  return `${thousands(ids.size)} kegiatan`;
}

function headsOf({ db }: Context, scope: ScopeData): PaketData['heads'] {
  const { event, from } = scope;
  const day = { label: 'Hari, tanggal', value: dayLongDate(from) };
  if (!event) return [day];
  const zone = paperUnit(db).timeZone;
  return [
    { label: 'Kegiatan', value: activityLine(db, scope, event) },
    day,
    { label: 'Pukul', value: event.start ? clockSpan(event.start, event.end, zone) : event.approx },
    { label: 'Tempat', value: placeLine(db, event) },
  ];
}

/** The packet takes its papers from where they are made. */
export const paketSource = (make: Maker): PaperSource<PaketData> => ({
  needs: ['operation', 'day', 'event'],
  data: (context, scope, paper) => paketData(context, scope, paper, make),
});
