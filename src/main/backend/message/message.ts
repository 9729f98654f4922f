import type { ReportFacts } from '../../../core/messages/facts.ts';
import { defaultSender } from '../../../core/messages/heads.ts';
import {
  isMessageKind,
  MESSAGES,
  messageText,
  OUTLINES,
  type Pattern,
} from '../../../core/messages/message.ts';
import {
  EMPTY_OPERATOR_TEXT,
  isEmptyOperatorText,
  type OperatorText,
} from '../../../core/messages/operator-text.ts';
import { suggestions } from '../../../core/messages/suggestions.ts';
import { defaultTexts } from '../../../core/template/keys.ts';
import { fileNameSafe, shortDate } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { eventDetailRow } from '../../db/event-detail.ts';
import { type ReportTextRow, reportTextOfDay, reportTextOfEvent } from '../../db/report-text.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { detailOf } from '../event/detail.ts';
import { requireEvent } from '../event/row.ts';
import type { Handlers } from '../handlers.ts';
import { templateTexts } from '../master/template-text.ts';
import { saveOutput } from '../output.ts';
import { operationOn } from '../scope.ts';
import { scopeWords } from '../scope-words.ts';
import { reportSource } from './facts.ts';
import { operatorColumns, operatorTextOf } from './operator-text.ts';
import { requirePatrol } from './patrol.ts';

type Names =
  | 'message.kinds'
  | 'message.text'
  | 'message.save'
  | 'message.fileName'
  | 'reportText.get'
  | 'reportText.save';

interface Request {
  kind: string;
  pattern: Pattern;
  scope: Scope;
  clock: string | null;
  typed: OperatorText | null;
}

export const messageHandlers: Handlers<Names> = {
  'message.kinds': () => MESSAGES.map((entry) => ({ ...entry, spans: [...entry.spans] })),
  'message.text': (context, request) => ({ kind: request.kind, text: textOf(context, request) }),
  'message.save': async (context, { file, ...request }) => {
    // Phones and mail programs of Windows read UTF-8 for certain only with its mark.
    const bytes = Buffer.from(`\ufeff${textOf(context, request)}`, 'utf8');
    await saveOutput(context, file.$path, bytes, {
      kind: request.kind,
      title: `teks ${messageName(context, request.kind, request.scope)}`,
    });
    return { bytes: bytes.byteLength };
  },
  'message.fileName': (context, { kind, scope }) => ({
    name: `${fileNameSafe(messageName(context, kind, scope))}.txt`,
  }),
  'reportText.get': (context, { scope }) => {
    const { db } = context;
    const { facts } = reportSource(context, scope);
    const bare: ReportFacts = { ...facts, typed: EMPTY_OPERATOR_TEXT };
    return {
      text: savedText(db, scope),
      addressee: facts.unit.head,
      sender: defaultSender(facts),
      subjects: Object.fromEntries(
        Object.entries(OUTLINES).map(([kind, outlineOf]) => [
          kind,
          outlineOf(bare, defaultTexts, 'pola1').subject,
        ]),
      ),
      suggestions: suggestions(facts),
    };
  },
  'reportText.save': (context, { scope, text }, note) => {
    const { db } = context;
    const subject = subjectOf(db, scope);
    if (subject.event_id !== null) {
      // Words of an event stand with the event, where its drawer shows them.
      updateRow(db, 'event', subject.event_id, { statements: JSON.stringify(text.statements) });
    }
    const own = subject.event_id === null ? text : { ...text, statements: [] };
    const row = rowOf(db, subject);
    if (isEmptyOperatorText(own)) {
      if (row) endRows(db, 'report_text', [row.id], context.at());
    } else if (row) updateRow(db, 'report_text', row.id, operatorColumns(own));
    else insertRow(db, 'report_text', { ...subject, ...operatorColumns(own) });
    note({ label: `Ubah isian laporan ${subjectName(db, subject)}` });
    return null;
  },
};

/** "Laporan kegiatan Rapat umum Alun-alun 6 Nov 2024" */
function messageName({ db }: Context, kind: string, scope: Scope): string {
  const title = MESSAGES.find((entry) => entry.kind === kind)?.title ?? kind;
  return [title, ...scopeWords(db, scope)].join(' ');
}

/** Throws KIND_NOT_AVAILABLE, SCOPE_MISSING, NOT_FOUND. */
function textOf(context: Context, { kind, pattern, scope, clock, typed }: Request): string {
  if (!isMessageKind(kind))
    throw new AppError('KIND_NOT_AVAILABLE', `Teks "${kind}" belum tersedia pada versi ini.`, { kind });
  const { facts } = reportSource(context, scope, { clock, typed });
  if (kind === 'laporan-patroli') requirePatrol(facts);
  return messageText(kind, facts, templateTexts(context.db), pattern);
}

type Subject = Pick<ReportTextRow, 'event_id' | 'operation_id' | 'day'>;

/** Whose text it is: an event's, or that of a day of the operation that runs then. Throws SCOPE_MISSING, NOT_FOUND. */
function subjectOf(db: Db, { eventId, operationId, day }: Scope): Subject {
  if (eventId) return { event_id: requireEvent(db, eventId).id, operation_id: null, day: null };
  if (!day) throw new AppError('SCOPE_MISSING');
  return { event_id: null, operation_id: operationId ?? operationOn(db, day)?.id ?? null, day };
}

const rowOf = (db: Db, { event_id, operation_id, day }: Subject): ReportTextRow | null =>
  event_id ? reportTextOfEvent(db, event_id) : reportTextOfDay(db, day ?? '', operation_id);

/** What was saved for exactly this scope; the words of an event are its own. */
function savedText(db: Db, scope: Scope): OperatorText {
  const subject = subjectOf(db, scope);
  const row = rowOf(db, subject);
  const text = row ? operatorTextOf(row) : EMPTY_OPERATOR_TEXT;
  const detail = subject.event_id ? eventDetailRow(db, subject.event_id) : null;
  return detail ? { ...text, statements: detailOf(detail).statements } : text;
}

const subjectName = (db: Db, { event_id, day }: Subject): string =>
  event_id ? requireEvent(db, event_id).title : shortDate(day ?? '');
