import { type AnnexMember, annexGroups } from '../../../core/documents/annex-groups.ts';
import type { AnnexBand, SprinData } from '../../../core/documents/sprin-data.ts';
import { isCampaign } from '../../../core/event/kind.ts';
import { stageAt, stageDay } from '../../../core/operation/stage.ts';
import type { SprinContent } from '../../../core/order/content.ts';
import {
  defaultAnnexTitle,
  defaultBases,
  defaultConsiderations,
  defaultCopies,
  defaultSubject,
  defaultTasks,
} from '../../../core/order/default-text.ts';
import type { OrderFacts } from '../../../core/order/facts.ts';
import { blankOrderNumber } from '../../../core/order/number.ts';
import { countVillagesDistricts, regionLevel, villageWord } from '../../../core/region/region.ts';
import { timePart } from '../../../core/text/civil-date.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { listMemberships, listSatgas } from '../../db/operation.ts';
import { eventDay } from '../event/row.ts';
import { placeName } from '../event/words.ts';
import { paperDefault, printedClass } from '../master/paper-default.ts';
import { orderMasters } from '../master/paper-lists.ts';
import { readSettings } from '../master/setting.ts';
import { readScope, type ScopeData } from '../scope.ts';
import { listedPerson, paperUnit, printTime, requireSignature, superiorName } from './parts.ts';
import type { PaperSource } from './source.ts';

/** The default content of an order about a scope, from facts alone. */
export function defaultContent(
  db: Db,
  scope: ScopeData,
  paper: 'a4' | 'f4',
): { subject: string; content: SprinContent } {
  const facts = orderFacts(db, scope);
  const masters = orderMasters(db);
  const { signatoryId, copies } = paperDefault(db, 'sprin');
  return {
    subject: defaultSubject(facts, masters),
    content: {
      numberPattern: readSettings(db).numberPatterns.sprin,
      considerations: defaultConsiderations(facts, masters),
      bases: defaultBases(facts, masters),
      addressees: null,
      tasks: defaultTasks(facts, masters),
      copies: copies ?? defaultCopies(facts, masters),
      initials: [],
      annexTitle: defaultAnnexTitle(facts, masters),
      signatoryId,
      paper,
      style: null,
      subBands: true,
    },
  };
}

/** The facts that default texts are made from. */
export function orderFacts(db: Db, scope: ScopeData): OrderFacts {
  const unit = paperUnit(db);
  const { operation, events, from, to, stages } = scope;
  const regions = events.flatMap((e) => e.region ?? []);
  const stage = stageAt(stages, from);
  return {
    unitName: unit.name,
    unitHead: unit.head,
    timeZone: unit.timeZone,
    superior: superiorName(db),
    operation,
    election: operation?.election ?? null,
    from,
    to,
    campaignDay: stage?.key === 'kampanye' ? stageDay(stages, from) : null,
    events: events.map((e) => ({
      kind: e.kind,
      title: e.title,
      place: placeName(db, e),
      start: e.start,
      end: e.end,
      counted: e.region !== null && regionLevel(e.region) === 'village',
    })),
    ...countVillagesDistricts(events),
    villageWord: villageWord(regions),
    plans: operation ? (JSON.parse(operation.plans) as OrderFacts['plans']) : [],
    sttp: events
      .filter((e) => isCampaign(e.kind) && (e.sttp_number || e.sttp_issuer))
      .map((e) => ({ number: e.sttp_number, date: e.sttp_date, issuer: e.sttp_issuer })),
    apel: apelOf(scope),
  };
}

/** The roll call of the day: an apel event of the scope, else the operation's daily one. */
function apelOf({ events, operation, from }: ScopeData): OrderFacts['apel'] {
  const event = events.find((e) => e.kind === 'apel' && e.start);
  if (event?.start) {
    return { date: eventDay(event) ?? from, time: timePart(event.start), place: event.venue, leader: null };
  }
  if (!operation?.apel) return null;
  return {
    date: from,
    ...(JSON.parse(operation.apel) as { time: string; place: string | null; leader: string | null }),
  };
}

interface SprinPaper {
  number: string | null;
  date: string | null;
  state: 'draft' | 'issued';
  content: SprinContent;
  /** Local time the paper was made, the only date in the PDF. */
  createdAt: string;
}

/** The data of a Surat Perintah. Throws SCOPE_EMPTY when nobody is assigned. */
export function sprinData(db: Db, scope: ScopeData, paper: SprinPaper): SprinData {
  const { content } = paper;
  const defaults = defaultContent(db, scope, content.paper).content;
  const or = (typed: string[], fallback: string[]) => (typed.length > 0 ? typed : fallback);
  return {
    paper: content.paper,
    style: content.style ?? paperDefault(db, 'sprin').style,
    state: paper.state,
    unit: paperUnit(db),
    signature: requireSignature(db, 'head', content.signatoryId),
    number: paper.number,
    blankNumber: blankOrderNumber(content.numberPattern, paper.date ?? scope.from),
    date: paper.date,
    classification: printedClass(db, 'sprin'),
    considerations: or(content.considerations, defaults.considerations),
    bases: or(content.bases, defaults.bases),
    addressees: content.addressees || null,
    tasks: or(content.tasks, defaults.tasks),
    copies: content.copies,
    initials: content.initials,
    annex: {
      title: or(content.annexTitle, defaults.annexTitle),
      bands: annexOf(db, scope),
      subBands: content.subBands,
      notes: false,
    },
    events: plannedEvents(scope),
    createdAt: paper.createdAt,
  };
}

/** The people of a scope in the bands of the annex. Throws SCOPE_EMPTY when nobody is assigned. */
export function annexOf(db: Db, scope: ScopeData): AnnexBand[] {
  if (scope.people.length === 0) throw new AppError('SCOPE_EMPTY');
  return annexGroups(annexMembers(db, scope), annexSatgas(db, scope));
}

/** The events of a scope with what an order says of them: when and where. */
const plannedEvents = ({ events }: ScopeData): NonNullable<SprinData['events']> =>
  events.map(({ key, title, start, end, region, venue }) => ({ key, title, start, end, region, venue }));

/** The satgas of an operation as bands of an annex. */
export const annexSatgas = (db: Db, { operation }: Pick<ScopeData, 'operation'>) =>
  operation
    ? listSatgas(db, operation.id).map((s) => ({
        id: s.id,
        name: s.name,
        parentId: s.parent_id,
        kind: s.kind,
        headId: s.head_person_id,
      }))
    : [];

/** People as the annex lists them, each with the satgas they serve in. */
export function annexMembers(
  db: Db,
  { operation, people, places }: Pick<ScopeData, 'operation' | 'people' | 'places'>,
): AnnexMember[] {
  const sorts = new Map(operation ? listMemberships(db, operation.id).map((m) => [m.person_id, m.sort]) : []);
  return people.map((person) => {
    const place = places.get(person.id);
    return {
      ...listedPerson(person),
      nameKey: person.name_key,
      opsPosition: place?.opsPosition ?? null,
      note: null,
      satgasId: place?.satgasId ?? null,
      sort: sorts.get(person.id) ?? null,
    };
  });
}

/** Without an order of its own: a draft with default texts. */
export const sprinSource: PaperSource<SprinData> = {
  needs: ['operation', 'day'],
  data: (context, about, paper) => {
    const { db } = context;
    const scope = readScope(db, about);
    const { content } = defaultContent(db, scope, paper);
    return sprinData(db, scope, {
      number: null,
      date: null,
      state: 'draft',
      content,
      createdAt: printTime(context),
    });
  },
};
