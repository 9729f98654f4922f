import type { z } from 'zod';
import type {
  ListFrame,
  listedPersonSchema,
  PrintStamp,
  SignatureData,
  UnitIdentity,
} from '../../../core/documents/data.ts';
import { signatureTitle } from '../../../core/order/signatory.ts';
import { fullRank, rankByShort } from '../../../core/personnel/rank.ts';
import { datePart } from '../../../core/text/civil-date.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { OperationRow } from '../../db/operation.ts';
import { listSignatories } from '../../db/unit.ts';
import { type Context, localClock } from '../context.ts';
import { paperDefault } from '../master/paper-default.ts';
import { readSettings } from '../master/setting.ts';
import { requireIdentity } from '../master/unit.ts';

type ListedPerson = z.infer<typeof listedPersonSchema>;

/** The post as papers name it. */
export function paperUnit(db: Db): UnitIdentity {
  const identity = requireIdentity(db);
  const name = identity.name.toUpperCase();
  return {
    letterhead: JSON.parse(identity.letterhead) as string[],
    name,
    head: `KA${name}`,
    city: identity.city,
    timeZone: identity.time_zone,
  };
}

/** A signatory by key, or the first of a role; lists fall back to the head. Null when nobody is entered. */
export function signatureOf(
  db: Db,
  choice: { id?: string | null; role: 'head' | 'ops' },
): SignatureData | null {
  const all = listSignatories(db);
  const row =
    all.find(({ id }) => id === choice.id) ??
    // Lists are signed by whom the post chose for them, else by Kabagops.
    (choice.role === 'ops'
      ? all.find(({ id }) => id === paperDefault(db, 'daftar').signatoryId)
      : undefined) ??
    all.find(({ role }) => role === choice.role) ??
    all.find(({ role }) => role === 'head');
  if (!row) return null;
  const rank = rankByShort(row.rank) ? fullRank(row.rank) : row.rank.toUpperCase();
  return {
    title: signatureTitle({ ...row, onBehalf: row.on_behalf }),
    name: row.name,
    rank,
    number: row.nrp,
  };
}

/** The same for a paper that nobody else can sign. Throws INPUT_INVALID when nobody is entered. */
export function requireSignature(db: Db, role: 'head' | 'ops', id: string | null = null): SignatureData {
  const signature = signatureOf(db, { id, role });
  if (!signature)
    throw new AppError('INPUT_INVALID', 'Penanda tangan belum diisi. Isi dahulu di Pengaturan.');
  return signature;
}

/** The unit above in short, as tembusan name it. */
export const superiorName = (db: Db): string | null => requireIdentity(db).parent_name;

/** "OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA"; without an operation the unit alone. */
export function operationLine(operation: OperationRow | null, unit: UnitIdentity): string {
  if (!operation) return unit.name;
  return `OPERASI ${[operation.name, operation.sandi].filter(Boolean).join(' ').toUpperCase()} ${unit.name}`;
}

/** Local date and time of the post now, for the foot of lists. */
export const printTime = (context: Context): string =>
  localClock(context.options.now(), requireIdentity(context.db).time_zone);

/** "Dicetak … oleh …" with the classification; lists of the sample say so. */
export function printStamp(context: Context): PrintStamp {
  const { classification, printedBy } = readSettings(context.db);
  // A list of invented people must never be taken for a real one.
  const isSample = requireIdentity(context.db).is_sample === 1;
  return {
    at: printTime(context),
    by: printedBy,
    classification: isSample ? `${classification} · DATA CONTOH` : classification,
  };
}

/** What every list takes from the post: kop, who signs, when and by whom it is printed. */
export function listFrame(context: Context, operation: OperationRow | null, paper: 'a4' | 'f4'): ListFrame {
  const unit = paperUnit(context.db);
  const stamp = printStamp(context);
  return {
    paper,
    state: 'issued',
    unit,
    signature: requireSignature(context.db, 'ops'),
    date: datePart(stamp.at),
    stamp,
    operationLine: operationLine(operation, unit),
  };
}

/** A person as lists print them. The unit is added to a position that does not name it. */
export function listedPerson(person: PersonBrief): ListedPerson {
  return {
    key: person.id,
    name: person.name,
    rank: person.rank ?? '',
    number: person.nrp ?? person.nip,
    position: positionWithUnit(person),
  };
}

function positionWithUnit({ position, unit }: PersonBrief): string | null {
  if (!position) return unit;
  if (!unit || unit === 'PIMPINAN') return position;
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  // "BANIT SAT LANTAS" names its unit, "KASAT LANTAS" and "KAPOLSEK ALAK" name it by the function.
  const functionOf = plain(unit.replace(/^(SAT|BAG|SI|SIE|POLSEK|DIT|BID|RO)\s+/i, ''));
  return plain(position).includes(functionOf) ? position : `${position} ${unit}`;
}
