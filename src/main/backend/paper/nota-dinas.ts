import type { SignatureData } from '../../../core/documents/data.ts';
import type { NotaDinasData } from '../../../core/documents/nota-dinas-data.ts';
import { documentEntry } from '../../../core/documents/registry.ts';
import type { NotaDinasContent } from '../../../core/order/content.ts';
import { coverWords, defaultNotaDinas } from '../../../core/order/cover-text.ts';
import { CLASSIFICATIONS } from '../../../core/order/list-schema.ts';
import { blankOrderNumber } from '../../../core/order/number.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { dateRange } from '../../../core/text/format.ts';
import { counted } from '../../../core/text/spell.ts';
import type { Db } from '../../db/driver.ts';
import { paperDefault, printedClass } from '../master/paper-default.ts';
import { readSettings } from '../master/setting.ts';
import { templateTexts } from '../master/template-text.ts';
import { readScope, type ScopeData } from '../scope.ts';
import { packetParts, referencesOf } from './packet-parts.ts';
import { paperUnit, printTime, requireSignature } from './parts.ts';
import type { PaperSource } from './source.ts';
import { orderFacts } from './sprin-data.ts';

/** What a new cover letter begins with: the papers of its event or day. */
export function defaultNotaDinasContent(
  db: Db,
  scope: ScopeData,
  paper: 'a4' | 'f4',
): { subject: string; content: NotaDinasContent } {
  const words = coverWords(orderFacts(db, scope), referencesOf(db, scope));
  const chosen = paperDefault(db, 'nota-dinas');
  const { subject, ...texts } = defaultNotaDinas(words, templateTexts(db));
  return {
    subject,
    content: {
      numberPattern: readSettings(db).numberPatterns['nota-dinas'],
      signatoryId: chosen.signatoryId,
      paper,
      classification: banner(printedClass(db, 'nota-dinas')),
      ...texts,
      sender: senderOf(db),
      attachments: attachmentsOf(db, scope),
      copies: chosen.copies ?? [],
    },
  };
}

/** An ordinary letter says nothing of its class but in its number. */
const banner = (printed: string | null): string | null => (printed === CLASSIFICATIONS.B ? null : printed);

/** "Kabagops Polresta Kupang Kota": the office of whoever signs for the operations. */
function senderOf(db: Db): string {
  const office = ownOffice(requireSignature(db, 'ops')).title.at(-1) ?? '';
  const unit = paperUnit(db).name;
  return titleWords(office.toUpperCase().includes(unit) ? office : `${office} ${unit}`);
}

function attachmentsOf(db: Db, scope: ScopeData): NotaDinasContent['attachments'] {
  const day = dateRange(scope.from, scope.to);
  return packetParts(db, scope)
    .filter(({ kind }) => kind !== 'slip' && kind !== 'nota-dinas')
    .map(({ kind, letter }) => {
      const title = documentEntry(kind)?.title ?? kind;
      return {
        name: letter?.number ? `${title} Nomor ${letter.number}` : `${title} ${day}`,
        amount: `${counted(1)} berkas`,
        note: null,
      };
    });
}

interface NotaDinasLetter {
  number: string | null;
  date: string | null;
  subject: string;
  state: 'draft' | 'issued';
  content: NotaDinasContent;
  createdAt: string;
}

/** The data of a Nota Dinas. */
export function notaDinasData(db: Db, scope: ScopeData, letter: NotaDinasLetter): NotaDinasData {
  const { content, number, date, subject, state, createdAt } = letter;
  const signature = ownOffice(requireSignature(db, 'ops', content.signatoryId));
  return {
    paper: content.paper,
    style: paperDefault(db, 'nota-dinas').style,
    state,
    unit: paperUnit(db),
    signature,
    number,
    blankNumber: blankOrderNumber(content.numberPattern, date ?? scope.from),
    date,
    classification: content.classification,
    addressees: content.addressees.length > 0 ? content.addressees : ['Yth.'],
    sender: content.sender || senderOf(db),
    subject,
    body: content.body,
    closing: content.closing,
    attachments: content.attachments,
    copies: content.copies,
    createdAt,
  };
}

/** Inside the unit an officer signs for the own office, not in the name of the head. */
const ownOffice = (signature: SignatureData): SignatureData =>
  signature.title.length > 1 && /^a\.\s?n\./i.test(signature.title[0] ?? '')
    ? { ...signature, title: signature.title.slice(1) }
    : signature;

/** Without a letter of its own: a draft with default texts. */
export const notaDinasSource: PaperSource<NotaDinasData> = {
  needs: ['operation', 'day', 'event'],
  data: (context, about, paper) => {
    const { db } = context;
    const scope = readScope(db, about);
    const { subject, content } = defaultNotaDinasContent(db, scope, paper);
    const createdAt = printTime(context);
    return notaDinasData(db, scope, {
      number: null,
      date: null,
      subject,
      state: 'draft',
      content,
      createdAt,
    });
  },
};
