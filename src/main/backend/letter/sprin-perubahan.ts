import { peopleOf } from '../../../core/documents/annex-bands.ts';
import {
  type ListChange,
  listDifference,
  type Numbers,
  numbersAfter,
  type Placed,
  printedNumbers,
} from '../../../core/documents/list-difference.ts';
import { type AnnexBand, sprinDataSchema } from '../../../core/documents/sprin-data.ts';
import {
  type AmendmentChange,
  sprinPerubahanDataSchema,
} from '../../../core/documents/sprin-perubahan-data.ts';
import {
  amendmentTexts,
  amendmentWords,
  changeTasks,
  eventChanges,
  type OrderedEvent,
} from '../../../core/order/amendment-text.ts';
import { defaultCopies } from '../../../core/order/default-text.ts';
import { blankOrderNumber } from '../../../core/order/number.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { absencesOfPeople } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { findEventByKey } from '../../db/event.ts';
import { findLetter, type LetterRow, letterPapers } from '../../db/letter.ts';
import { keptPeople } from '../../db/person-merge.ts';
import { placeName } from '../event/words.ts';
import { paperDefault, printedClass } from '../master/paper-default.ts';
import { orderMasters } from '../master/paper-lists.ts';
import { readSettings } from '../master/setting.ts';
import { templateTexts } from '../master/template-text.ts';
import { paperUnit, printTime, requireSignature } from '../paper/parts.ts';
import { annexOf, orderFacts } from '../paper/sprin-data.ts';
import { readScope, type ScopeData } from '../scope.ts';
import type { LetterSource, NamedInPlan } from './kind.ts';

/** An issued order as the next amendment finds it: its text, its people and their printed numbers. */
interface AmendedLetter {
  row: LetterRow;
  bands: AnnexBand[];
  numbers: Numbers;
  events: NamedInPlan['events'];
  bases: string[];
  copies: string[];
}

/** Throws NOT_FOUND when the order that is to be changed is gone or was never issued. */
function amendedLetter(db: Db, id: string | null): AmendedLetter {
  const row = id ? findLetter(db, id) : null;
  const json = row ? letterPapers(db, row.id).frozen : null;
  if (!row || json === null)
    throw new AppError('NOT_FOUND', 'Surat yang diubah sudah tidak ada. Muat ulang layar.');
  const frozen = JSON.parse(json) as unknown;
  if (row.kind === 'sprin-perubahan') {
    const { list, numbers, events = [], bases, copies } = sprinPerubahanDataSchema.parse(frozen);
    return { row, ...present(db, list, numbers), events, bases, copies };
  }
  const { annex, events = [], bases, copies } = sprinDataSchema.parse(frozen);
  return { row, ...present(db, annex.bands, printedNumbers(annex.bands)), events, bases, copies };
}

/** The people of an issued list under the keys they have now: who was merged since is the one that was kept. */
function present(db: Db, bands: AnnexBand[], numbers: Numbers): Pick<AmendedLetter, 'bands' | 'numbers'> {
  const kept = keptPeople(db);
  if (kept.size === 0) return { bands, numbers };
  const keyOf = (key: string) => kept.get(key) ?? key;
  const of = (band: AnnexBand): AnnexBand => ({
    ...band,
    people: band.people.map((person) => ({ ...person, key: keyOf(person.key) })),
    children: band.children.map(of),
  });
  return {
    bands: bands.map(of),
    numbers: Object.fromEntries(Object.entries(numbers).map(([key, number]) => [keyOf(key), number])),
  };
}

/** What an amendment of a letter would say of the plan as it stands. */
interface Difference {
  old: AmendedLetter;
  scope: ScopeData;
  /** Everybody as they are planned now. */
  list: AnnexBand[];
  changes: ListChange[];
  /** One sentence each. */
  events: string[];
}

export function differenceOf(db: Db, amends: string | null): Difference {
  const old = amendedLetter(db, amends);
  const scope = readScope(db, JSON.parse(old.row.scope) as Scope);
  const list = annexOf(db, scope);
  return {
    old,
    scope,
    list,
    changes: listDifference(old.bands, list, old.numbers),
    events: eventChanges(
      old.events.map((event) => orderedEvent(db, event)),
      scope.events.map((event) => orderedEvent(db, event)),
      paperUnit(db).timeZone,
    ),
  };
}

const orderedEvent = (db: Db, event: NamedInPlan['events'][number]): OrderedEvent => ({
  key: event.key,
  title: event.title ?? findEventByKey(db, event.key)?.title ?? '',
  start: event.start,
  end: event.end,
  place: placeName(db, event),
});

function wordsOf(db: Db, { old, scope, list, changes }: Difference) {
  const count = (kind: ListChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const { number, date, subject } = old.row;
  return amendmentWords(
    orderFacts(db, scope),
    { number: number ?? '', date, subject },
    {
      replaced: count('replaced'),
      moved: count('moved'),
      added: count('added'),
      removed: count('removed'),
      before: peopleOf(old.bands).length,
      after: peopleOf(list).length,
    },
  );
}

/**
 * The changes with their reasons: what was typed, else the kind of absence of who left, and never more than that: why
 * somebody is ill is nobody's business.
 */
export function changeViews(
  db: Db,
  { changes, scope }: Pick<Difference, 'changes' | 'scope'>,
  reasons: Readonly<Record<string, string>>,
): (AmendmentChange & { key: string })[] {
  const gone = changes.flatMap(({ kind, before }) => (kind === 'moved' || !before ? [] : before.person.key));
  const absences = absencesOfPeople(db, gone).filter(
    ({ since, until }) => since <= scope.to && (until === null || until >= scope.from),
  );
  const absent = new Map(absences.map(({ person_id, kind }) => [person_id, absenceWord(kind)]));
  return changes.map(({ kind, before, after }) => {
    const key = (before ?? after)?.person.key ?? '';
    return {
      key,
      kind,
      oldNumber: before?.number ?? null,
      before: before && placedOf(before),
      after: after && placedOf(after),
      reason: reasons[key] ?? absent.get(key) ?? null,
    };
  });
}

/** "Sakit", "Dinas luar", "BKO keluar" */
const absenceWord = (kind: string): string =>
  (kind.charAt(0) + kind.slice(1).toLowerCase()).replace(/\b(?:bko|dik)\b/i, (word) => word.toUpperCase());

const placedOf = ({ person, duty }: Placed): NonNullable<AmendmentChange['before']> => {
  const { key, name, rank, number, position } = person;
  return { key, name, rank, number, position, duty };
};

export const sprinPerubahanLetter: LetterSource<'sprin-perubahan'> = {
  word: 'Sprin perubahan',
  start: (db, _scope, paper, amends = null) => {
    const difference = differenceOf(db, amends);
    const { old, scope } = difference;
    const texts = templateTexts(db);
    const { subject, ...given } = amendmentTexts(wordsOf(db, difference), old.bases, texts);
    return {
      operationId: scope.operation?.id ?? null,
      from: scope.from,
      subject,
      content: {
        ...given,
        numberPattern: readSettings(db).numberPatterns.sprin,
        addressees: null,
        copies: old.copies.length > 0 ? old.copies : defaultCopies(orderFacts(db, scope), orderMasters(db)),
        initials: [],
        signatoryId: paperDefault(db, 'sprin').signatoryId,
        paper,
        style: null,
        reasons: {},
      },
    };
  },
  data: (context, { number, date, content, amends }, state) => {
    const { db } = context;
    const difference = differenceOf(db, amends);
    const { old, scope, list, changes, events } = difference;
    if (changes.length === 0 && events.length === 0) {
      throw new AppError(
        'SCOPE_EMPTY',
        'Ploting sudah sama dengan surat yang diubah. Hapus konsep ini bila tidak ada lagi yang berubah.',
      );
    }
    const texts = templateTexts(db);
    const words = wordsOf(db, difference);
    const given = amendmentTexts(words, old.bases, texts);
    const or = (typed: string[], fallback: string[]) => (typed.length > 0 ? typed : fallback);
    return {
      paper: content.paper,
      style: content.style ?? paperDefault(db, 'sprin').style,
      state,
      unit: paperUnit(db),
      signature: requireSignature(db, 'head', content.signatoryId),
      number,
      blankNumber: blankOrderNumber(content.numberPattern, date),
      date,
      classification: printedClass(db, 'sprin'),
      considerations: or(content.considerations, given.considerations),
      bases: or(content.bases, given.bases),
      addressees: content.addressees || null,
      tasks: [...changeTasks(words, events, texts), ...or(content.tasks, given.tasks)],
      copies: content.copies,
      initials: content.initials,
      amends: old.row.number ?? '',
      annex: {
        title: or(content.annexTitle, given.annexTitle),
        changes: changeViews(db, difference, content.reasons).map(({ key: _key, ...change }) => change),
        before: peopleOf(old.bands).length,
        after: peopleOf(list).length,
      },
      list,
      numbers: { ...numbersAfter(old.numbers, changes, list) },
      events: scope.events.map(({ key, title, start, end, region, venue }) => ({
        key,
        title,
        start,
        end,
        region,
        venue,
      })),
      createdAt: printTime(context),
    };
  },
  named: ({ list, events }) => ({
    people: [...new Set(peopleOf(list).map(({ key }) => key))],
    events: events ?? [],
  }),
};
