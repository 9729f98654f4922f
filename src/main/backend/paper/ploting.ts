import { withRings } from '../../../core/assignment/ring.ts';
import { isLeaderRole } from '../../../core/assignment/role.ts';
import type { PlotEvent, PlotingData, PlotPerson } from '../../../core/documents/ploting-data.ts';
import { bodiesText, POLRI, strengthByBody } from '../../../core/event/body.ts';
import { eventKindLabel, isCampaign } from '../../../core/event/kind.ts';
import { stageAt, stageDay } from '../../../core/operation/stage.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { countVillagesDistricts, districtOf, villageWord } from '../../../core/region/region.ts';
import { clock, clockSpan } from '../../../core/text/format.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AssignmentRow } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { listSatgas } from '../../db/operation.ts';
import { findRegion } from '../../db/region.ts';
import type { Context } from '../context.ts';
import { eventDay } from '../event/row.ts';
import { activityLine, placeLine, regionName } from '../event/words.ts';
import type { OperationPlace } from '../operation/view.ts';
import { readScope, type ScopeData } from '../scope.ts';
import { listedPerson, listFrame, paperUnit } from './parts.ts';
import type { PaperSource } from './source.ts';

/** The plotting list of an event, or of all events of a day with a recap first. */
export function plotingData(context: Context, scope: ScopeData, paper: 'a4' | 'f4'): PlotingData {
  const { db } = context;
  const withPeople = scope.events.filter((e) => scope.assignments.some((a) => a.event_id === e.id));
  if (withPeople.length === 0) throw new AppError('SCOPE_EMPTY');
  const events = withPeople.map((e) => plotEvent(db, scope, e));
  return {
    ...listFrame(context, scope.operation, paper),
    satgas: satgasColumns(db, scope),
    recap: events.length > 1 ? recapOf(scope, withPeople) : null,
    events,
  };
}

function plotEvent(db: Db, scope: ScopeData, event: EventRow): PlotEvent {
  const unit = paperUnit(db);
  const campaign = isCampaign(event.kind);
  const day = eventDay(event) ?? scope.from;
  const kind = eventKindLabel(event.kind);
  const location = shortLocation(db, event);
  return {
    title: campaign
      ? 'DAFTAR PLOTING PERSONEL PENGAMANAN KAMPANYE'
      : `DAFTAR PLOTING PERSONEL ${kind.toUpperCase()}`,
    activity: activityLine(db, scope, event),
    date: day,
    time: event.start ? clockSpan(event.start, event.end, unit.timeZone) : event.approx,
    place: placeLine(db, event),
    ...bodiesOn(scope, event),
    runningTitle: location ? `${kind}, ${location}` : event.title,
    people: withRings(
      scope.assignments
        .filter((a) => a.event_id === event.id)
        .map((a) => plotPerson(scope, a))
        .filter((p) => p !== null)
        .sort((a, b) => orderOf(scope, a) - orderOf(scope, b)),
    ),
    recap: {
      location: location ?? '–',
      district: districtLabel(db, event.region),
      kind,
      time: event.start ? clock(event.start) : event.approx,
    },
  };
}

/** People of other bodies are counted apart, where there are some. */
function bodiesOn(scope: ScopeData, event: EventRow): { bodies?: string } {
  const personIds = scope.assignments.filter((a) => a.event_id === event.id).map((a) => a.person_id);
  const bodies = strengthByBody(scope.people, [{ personIds, partners: [] }]);
  return bodies.some(({ body }) => body !== POLRI) ? { bodies: bodiesText(bodies) } : {};
}

const orderOf = (scope: ScopeData, person: Pick<PlotPerson, 'key'>): number =>
  scope.people.findIndex((p) => p.id === person.key);

/** "Kel. Oebufu", or the place of an event without a village; null when neither is entered. */
const shortLocation = (db: Db, { region, venue }: EventRow): string | null =>
  (region && regionName(db, region)) || venue;

function districtLabel(db: Db, code: string | null): string | null {
  const district = code ? findRegion(db, districtOf(code) ?? '') : null;
  return district?.name ?? null;
}

function plotPerson(scope: ScopeData, row: AssignmentRow): Omit<PlotPerson, 'ring'> | null {
  const person = scope.people.find((p) => p.id === row.person_id);
  if (!person) return null;
  const place = scope.places.get(person.id);
  return {
    ...listedPerson(person),
    satgas: place ? titleWords(place.top) : null,
    task: place ? taskOf(place) : null,
    point: row.point,
    padal: isLeaderRole(row.role),
    note: row.note,
  };
}

/**
 * The task in a satgas: its subsatgas, or the position held in it without the name of the satgas that stands before
 * it ("KASATGAS GAKKUM" → "Kasatgas").
 */
function taskOf({ top, topId, satgas, satgasId, opsPosition }: OperationPlace): string | null {
  const inSub = satgasId !== topId;
  if (opsPosition === null || (inSub && !/^KASUBSATGAS\b/i.test(opsPosition)))
    return inSub ? titleWords(satgas) : null;
  const position = titleWords(opsPosition);
  const named = ` ${titleWords(top)}`;
  return position.endsWith(named) ? position.slice(0, -named.length) : position;
}

/** Top satgas of the plotted people, in the order of the operation. */
function satgasColumns(db: Db, { operation, assignments, places }: ScopeData): string[] {
  const plotted = assignments.filter((a) => a.event_id !== null).map((a) => places.get(a.person_id)?.topId);
  const used = new Set(plotted);
  const tops = operation ? listSatgas(db, operation.id).filter((s) => s.parent_id === null) : [];
  return tops.filter((s) => used.has(s.id)).map((s) => titleWords(s.name));
}

function recapOf(scope: ScopeData, events: readonly EventRow[]): PlotingData['recap'] {
  const campaign = events.every((e) => isCampaign(e.kind));
  const stage = stageAt(scope.stages, scope.from);
  const counter = stage?.key === 'kampanye' ? ` HARI KE-${stageDay(scope.stages, scope.from)}` : '';
  const outside = events.filter((e) => !e.region);
  const plotted = new Set(scope.assignments.filter((a) => a.event_id !== null).map((a) => a.person_id));
  const staff = scope.people.filter((p) => !plotted.has(p.id)).map((p) => p.id);
  return {
    title: campaign
      ? `REKAPITULASI PLOTING PERSONEL PENGAMANAN KAMPANYE${counter}`
      : 'REKAPITULASI PLOTING PERSONEL',
    date: scope.from,
    kindHeading: campaign ? 'JENIS KAMPANYE' : 'JENIS KEGIATAN',
    staff: staff.length > 0 ? { label: 'Pimpinan dan staf operasi', keys: staff } : null,
    ...countVillagesDistricts([...events]),
    villageWord: villageWord(events.flatMap((e) => e.region ?? [])),
    otherLocations: outside.length,
    otherLocationWord: outside.every((e) => e.kind === 'kampanye.rapat-umum')
      ? 'lokasi rapat umum terbuka'
      : 'lokasi lain',
  };
}

export const plotingSource: PaperSource<PlotingData> = {
  needs: ['operation', 'day', 'event'],
  data: (context, scope, paper) => plotingData(context, readScope(context.db, scope), paper),
};
