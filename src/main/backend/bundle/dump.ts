import type { Bundle, BundleUnit } from '../../../core/bundle/bundle.ts';
import { amountText } from '../../../core/operation/stage-need.ts';
import { compareText } from '../../../core/text/compare.ts';
import { allAssignments, briefPeople } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { dutyPostsBetween, listPlaces } from '../../db/event.ts';
import {
  listCandidates,
  listMemberships,
  listOperations,
  listSatgas,
  listStages,
} from '../../db/operation.ts';
import { listOverrides } from '../../db/override.ts';
import { stageNeeds } from '../../db/stage-need.ts';
import { all } from '../../db/statements.ts';
import { listUnits } from '../../db/unit.ts';
import { readBundleUnit } from '../master/unit.ts';
import { needOf } from '../operation/stage-need.ts';
import { satgasRowsInOrder } from '../operation/view.ts';
import { dumpEvents, dumpIncidents, dumpPhotos, type KeyOf } from './dump-event.ts';
import { dumpGuard } from './guard.ts';
import { dumpLetters } from './letter.ts';
import { dumpMasters } from './masters.ts';
import { dumpPolling } from './polling.ts';
import { dumpReportTexts } from './report-text.ts';

const EARLIEST = '0000-01-01';
const LATEST = '9999-12-31';

/**
 * The living data as a bundle in a fixed order (keys, numbers, order of lists), so that two dumps of the same
 * data are the same text.
 */
export function dumpData(db: Db): Bundle {
  const people = briefPeople(db);
  // People without a number are named by their place among those, which a load into an empty folder keeps.
  const nameless = people.filter((p) => !p.nrp && !p.nip).map((p) => p.id);
  const numberOf = new Map(people.map((p) => [p.id, p.nrp ?? p.nip ?? `#${nameless.indexOf(p.id) + 1}`]));
  const number = (id: string | null): string | null => (id ? (numberOf.get(id) ?? null) : null);
  const operations = listOperations(db).sort(
    (a, b) => a.start.localeCompare(b.start) || a.key.localeCompare(b.key),
  );
  const key = keysById(db);
  const membershipsOf = membershipsByPerson(db, key);
  const extras = new Map(
    all<{ id: string; phone: string | null; note: string | null }>(
      db,
      'SELECT id, phone, note FROM person WHERE ended_at IS NULL',
    ).map((p) => [p.id, p]),
  );
  const unit = readBundleUnit(db);
  return {
    posko: 1,
    ...(unit ? { unit: unit satisfies BundleUnit } : {}),
    units: dumpAreas(db),
    operations: operations.map((o) => ({
      key: o.key,
      name: o.name,
      sandi: o.sandi,
      kind: o.kind,
      start: o.start,
      end: o.end,
      election: o.election,
      plans: JSON.parse(o.plans) as Bundle['operations'][number]['plans'],
      apel: o.apel ? (JSON.parse(o.apel) as Bundle['operations'][number]['apel']) : null,
      stages: listStages(db, o.id).map(({ id, key: k, name, start, end, voting }) => ({
        key: k,
        name,
        start,
        end,
        voting,
        needs: stageNeeds(db, o.id)
          .filter((need) => need.stage_id === id)
          .map((need) => ({
            satgas: need.satgas_id ? key('satgas', need.satgas_id) : null,
            amount: amountText(needOf(need).amount),
          })),
      })),
      satgas: satgasRowsInOrder(listSatgas(db, o.id)).map(({ node }) => ({
        key: node.key,
        name: node.name,
        parent: node.parent_id ? key('satgas', node.parent_id) : null,
        headNrp: number(node.head_person_id),
        deputyNrp: number(node.deputy_person_id),
        kind: node.kind,
      })),
      candidates: listCandidates(db, o.id).map((c) => ({
        key: c.key,
        number: c.number,
        ticket: c.ticket,
        names: JSON.parse(c.names) as string[],
        race: c.race,
        parties: JSON.parse(c.parties) as string[],
      })),
    })),
    people: people.map((p) => ({
      ...(p.nrp || p.nip ? {} : { ref: number(p.id) ?? '' }),
      nrp: p.nrp,
      nip: p.nip,
      name: p.name,
      rank: p.rank,
      category: p.category,
      unit: p.unit,
      position: p.position,
      gender: p.gender,
      phone: extras.get(p.id)?.phone ?? null,
      status: p.status,
      note: extras.get(p.id)?.note ?? null,
      memberships: membershipsOf.get(p.id) ?? [],
    })),
    absences: dumpAbsences(db, number),
    places: listPlaces(db)
      .map(({ key: k, name, kind, region, address, priority }) => ({
        key: k,
        name,
        kind,
        region,
        address,
        priority,
      }))
      .sort((a, b) => a.key.localeCompare(b.key)),
    events: dumpEvents(db, key, number),
    dutyPosts: dutyPostsBetween(db, null, EARLIEST, LATEST)
      .map((d) => ({
        key: d.key,
        place: key('place', d.place_id) ?? '',
        operation: key('operation', d.operation_id),
        from: d.since,
        to: d.until,
        pattern: d.pattern,
        need: d.need,
        leader: d.leader === 1,
        needs: JSON.parse(d.needs) as Record<string, number>,
        rotation: d.rotation ? (JSON.parse(d.rotation) as Bundle['dutyPosts'][number]['rotation']) : null,
      }))
      .sort((a, b) => a.key.localeCompare(b.key)),
    incidents: dumpIncidents(db, key),
    photos: dumpPhotos(db, key),
    reportTexts: dumpReportTexts(db, key),
    assignments: dumpAssignments(db, key, number),
    ...dumpGuard(db, operations, key, number),
    ...dumpPolling(db, operations, number),
    overrides: dumpOverrides(db, number),
    ...dumpMasters(db),
    ...dumpLetters(db, key, number),
  };
}

function keysById(db: Db): KeyOf {
  const tables = ['operation', 'stage', 'satgas', 'candidate', 'place', 'event', 'duty_post', 'incident'];
  const maps = new Map(
    tables.map((t) => [
      t,
      new Map(all<{ id: string; key: string }>(db, `SELECT id, key FROM ${t}`).map((r) => [r.id, r.key])),
    ]),
  );
  return (table, id) => (id ? (maps.get(table)?.get(id) ?? null) : null);
}

function membershipsByPerson(db: Db, key: KeyOf): Map<string, Bundle['people'][number]['memberships']> {
  const found = new Map<string, Bundle['people'][number]['memberships']>();
  for (const operation of listOperations(db)) {
    for (const m of listMemberships(db, operation.id)) {
      const list = found.get(m.person_id) ?? [];
      list.push({
        operation: operation.key,
        satgas: key('satgas', m.satgas_id) ?? '',
        opsPosition: m.ops_position,
      });
      found.set(m.person_id, list);
    }
  }
  for (const list of found.values()) {
    list.sort((a, b) => a.operation.localeCompare(b.operation) || a.satgas.localeCompare(b.satgas));
  }
  return found;
}

const dumpAreas = (db: Db): Bundle['units'] =>
  listUnits(db)
    .map(({ name, jurisdiction }) => ({ name, jurisdiction: JSON.parse(jurisdiction) as string[] }))
    .filter(({ jurisdiction }) => jurisdiction.length > 0)
    .sort((a, b) => compareText(a.name, b.name));

function dumpAbsences(db: Db, number: (id: string | null) => string | null): Bundle['absences'] {
  const rows = all<{
    person_id: string;
    kind: string;
    since: string;
    until: string | null;
    note: string | null;
  }>(db, 'SELECT person_id, kind, since, until, note FROM absence WHERE ended_at IS NULL');
  return rows
    .flatMap((a) => {
      const nrp = number(a.person_id);
      return nrp
        ? [
            {
              nrp,
              kind: a.kind as Bundle['absences'][number]['kind'],
              from: a.since,
              to: a.until,
              note: a.note,
            },
          ]
        : [];
    })
    .sort(
      (a, b) => a.nrp.localeCompare(b.nrp) || a.from.localeCompare(b.from) || a.kind.localeCompare(b.kind),
    );
}

function dumpAssignments(
  db: Db,
  key: KeyOf,
  number: (id: string | null) => string | null,
): Bundle['assignments'] {
  const rows = allAssignments(db).flatMap((a): Bundle['assignments'] => {
    const nrp = number(a.person_id);
    if (!nrp) return [];
    const duty = {
      nrp,
      role: a.role,
      nature: a.nature,
      start: a.start,
      end: a.end,
      point: a.point,
      note: a.note,
      pinned: a.pinned === 1,
    };
    const event = key('event', a.event_id);
    if (event) return [{ event, ...duty }];
    const dutyPost = key('duty_post', a.duty_post_id);
    return dutyPost && a.date && a.shift ? [{ dutyPost, date: a.date, shift: a.shift, ...duty }] : [];
  });
  const sortKey = (a: Bundle['assignments'][number]) =>
    'event' in a ? `0 ${a.event} ${a.nrp}` : `1 ${a.dutyPost} ${a.date} ${a.shift} ${a.nrp}`;
  return rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Findings let stand, but those about people who left the list. */
function dumpOverrides(db: Db, number: (id: string | null) => string | null): Bundle['overrides'] {
  const sortKey = (o: Bundle['overrides'][number]) => [o.code, o.nrp ?? '', ...o.subjects].join(' ');
  return listOverrides(db)
    .flatMap((row): Bundle['overrides'] => {
      const nrp = number(row.person_id);
      if (row.person_id !== null && nrp === null) return [];
      const { code, reason, made_by: by, made_at: at } = row;
      return [{ code, nrp, subjects: JSON.parse(row.subjects) as string[], reason, by, at }];
    })
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));
}
