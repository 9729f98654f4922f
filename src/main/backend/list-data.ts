import { withRings } from '../../core/assignment/ring.ts';
import type { DaftarHadirData } from '../../core/documents/daftar-hadir-data.ts';
import type { PlotEvent, PlotingData, PlotPerson } from '../../core/documents/ploting-data.ts';
import { eventKindLabel, isCampaign } from '../../core/event/kind.ts';
import { stageAt, stageDay } from '../../core/operation/stage.ts';
import { titleWords } from '../../core/order/unit-words.ts';
import { countVillagesDistricts, districtOf, regionLabel, villageWord } from '../../core/region/region.ts';
import { timePart } from '../../core/text/civil-date.ts';
import { clock, clockSpan, dayLongDate } from '../../core/text/format.ts';
import { AppError } from '../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds, assignmentsOfEvent } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import type { EventRow } from '../db/event.ts';
import { listSatgas } from '../db/operation.ts';
import { findRegion } from '../db/region.ts';
import { one } from '../db/statements.ts';
import { isLeader } from './assignment-view.ts';
import type { Context } from './context.ts';
import { eventDay } from './event.ts';
import { listedPerson, operationLine, paperUnit, printStamp, signatureOf } from './paper-parts.ts';
import { eventLabel } from './plan.ts';
import type { ScopeData } from './scope.ts';

function requireSignature(db: Db, role: 'head' | 'ops') {
  const signature = signatureOf(db, { role });
  if (!signature)
    throw new AppError('INPUT_INVALID', 'Penanda tangan belum diisi. Isi dahulu di Pengaturan.');
  return signature;
}

/** The plotting list of an event, or of all events of a day with a recap first. */
export function plotingData(context: Context, scope: ScopeData, paper: 'a4' | 'f4'): PlotingData {
  const { db } = context;
  const withPeople = scope.events.filter((e) => scope.assignments.some((a) => a.event_id === e.id));
  if (withPeople.length === 0) throw new AppError('SCOPE_EMPTY');
  const stamp = printStamp(context);
  const unit = paperUnit(db);
  const events = withPeople.map((e) => plotEvent(db, scope, e));
  return {
    paper,
    state: 'issued',
    unit,
    signature: requireSignature(db, 'ops'),
    date: stamp.at.slice(0, 10),
    stamp,
    operationLine: operationLine(scope.operation, unit),
    satgas: satgasColumns(db, scope),
    recap: events.length > 1 ? recapOf(scope, withPeople) : null,
    events,
  };
}

function plotEvent(db: Db, scope: ScopeData, event: EventRow): PlotEvent {
  const unit = paperUnit(db);
  const campaign = isCampaign(event.kind);
  const day = eventDay(event) ?? scope.from;
  const number = event.candidate_id
    ? one<{ number: number | null }>(db, 'SELECT number FROM candidate WHERE id = ?', event.candidate_id)
        ?.number
    : null;
  const stage = stageAt(scope.stages, day);
  const counter =
    campaign && stage?.key === 'kampanye' ? ` (kampanye hari ke-${stageDay(scope.stages, day)})` : '';
  const kind = eventKindLabel(event.kind);
  const who = number ? ` Paslon Nomor Urut ${number}` : '';
  const label = eventLabel(db, event);
  return {
    title: campaign
      ? 'DAFTAR PLOTING PERSONEL PENGAMANAN KAMPANYE'
      : `DAFTAR PLOTING PERSONEL ${kind.toUpperCase()}`,
    activity: campaign ? `${kind}${who}${counter}` : event.title,
    date: day,
    time: event.start ? clockSpan(event.start, event.end, unit.timeZone) : event.approx,
    place: placeLine(db, event),
    runningTitle: `${kind}, ${label}`,
    people: withRings(
      scope.assignments
        .filter((a) => a.event_id === event.id)
        .map((a) => plotPerson(scope, a))
        .filter((p) => p !== null)
        .sort((a, b) => orderOf(scope, a) - orderOf(scope, b)),
    ),
    recap: {
      location: label,
      district: districtLabel(db, event.region),
      kind,
      time: event.start ? clock(event.start) : event.approx,
    },
  };
}

const orderOf = (scope: ScopeData, person: Pick<PlotPerson, 'key'>): number =>
  scope.people.findIndex((p) => p.id === person.key);

function placeLine(db: Db, event: EventRow): string {
  const region = event.region ? findRegion(db, event.region) : null;
  const district = event.region ? findRegion(db, districtOf(event.region) ?? '') : null;
  return (
    [event.venue, region && regionLabel(region), district && regionLabel(district)]
      .filter(Boolean)
      .join(', ') || event.title
  );
}

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
    task: place && place.satgasId !== place.topId ? titleWords(place.satgas) : (place?.opsPosition ?? null),
    point: row.point,
    padal: isLeader(row.role),
    note: row.note,
  };
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

/** The attendance sheet of an apel event, of another event's people, or of everyone of a day. */
export function daftarHadirData(context: Context, scope: ScopeData, paper: 'a4' | 'f4'): DaftarHadirData {
  const { db } = context;
  const unit = paperUnit(db);
  const apel = scope.events.find((e) => e.kind === 'apel');
  const daily = scope.operation?.apel
    ? (JSON.parse(scope.operation.apel) as { time: string; place: string | null; leader: string | null })
    : null;
  const rows = apel ? assignmentsOfEvent(db, apel.id) : scope.assignments;
  const ids = [...new Set(rows.filter((a) => a.event_id !== null).map((a) => a.person_id))];
  const people = anyoneByIds(db, ids);
  if (people.length === 0) throw new AppError('SCOPE_EMPTY');
  const stage = stageAt(scope.stages, scope.from);
  const campaign = stage?.key === 'kampanye' && scope.events.some((e) => isCampaign(e.kind));
  const purpose = campaign
    ? `pengamanan kampanye hari ke-${stageDay(scope.stages, scope.from)}`
    : scope.events[0]?.title.toLowerCase();
  const time = apel?.start ? timePart(apel.start) : daily?.time;
  const signature = requireSignature(db, 'ops');
  const stamp = printStamp(context);
  return {
    paper,
    state: 'issued',
    unit,
    signature: { ...signature, title: ['PIMPINAN APEL'] },
    date: scope.from,
    stamp,
    title: 'DAFTAR HADIR APEL',
    operationLine: operationLine(scope.operation, unit),
    heads: [
      { label: 'Kegiatan', value: apel?.title ?? `Apel kesiapan${purpose ? ` ${purpose}` : ''}` },
      { label: 'Hari, tanggal', value: dayLongDate(scope.from) },
      { label: 'Pukul', value: time ? `${time.replace(':', '.')} ${unit.timeZone}` : null },
      { label: 'Tempat', value: capital(apel?.venue ?? daily?.place ?? null) },
      { label: 'Pimpinan apel', value: daily?.leader ?? null },
    ],
    runningTitle: `Daftar hadir apel kesiapan, ${dayLongDate(scope.from)}`,
    phase: 'before',
    people: people.map((person) => {
      const place = scope.places.get(person.id);
      return {
        ...listedPerson(person),
        satgas: place ? shortSatgas(place.top) : null,
        note: null,
        absence: null,
      };
    }),
  };
}

const capital = (text: string | null): string | null =>
  text ? text.charAt(0).toUpperCase() + text.slice(1) : null;

/** The narrow SATGAS column holds one word: "Kamsel" for Kamseltibcarlantas. */
const shortSatgas = (name: string): string => titleWords(name).replace(/^Kamseltibcarlantas$/, 'Kamsel');
