import { reachDays } from '../../../core/assignment/rules.ts';
import { satgasWithin } from '../../../core/operation/satgas-tree.ts';
import { STATUSES } from '../../../core/personnel/person.ts';
import { recapGroup } from '../../../core/personnel/rank.ts';
import { originFinder, originOfAreas } from '../../../core/polling/origin.ts';
import type { Candidate } from '../../../core/polling/place.ts';
import { districtOf, regencyOf } from '../../../core/region/region.ts';
import { clashOf, type TimedDuty } from '../../../core/roster/rules.ts';
import { addDays } from '../../../core/text/civil-date.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { absencesBetween, briefPeople, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { listMemberships, listSatgas } from '../../db/operation.ts';
import { busyOn } from '../../db/polling.ts';
import { listUnits, type UnitCountRow } from '../../db/unit.ts';
import { readPlan } from '../assignment/plan.ts';
import { satgasNodes } from '../operation/view.ts';
import { storedDuties } from '../roster/duties.ts';
import { rosterRules } from '../roster/problem.ts';
import type { PollingBoard } from './board.ts';
import { pollingHours } from './duty.ts';

export type PoolChoice = Input<'polling.place'>['pool'];

/** Who can be placed on the day of the vote, and why the others cannot. */
export interface Pool {
  /** Bintara and tamtama, who guard. */
  members: Candidate[];
  /** Perwira pertama, who lead as padal. */
  officers: Candidate[];
  counts: { asked: number; free: number; absent: number; busy: number; unfit: number };
  people: Map<string, PersonBrief>;
}

const AVAILABLE: ReadonlySet<string> = new Set(STATUSES.filter((s) => s.available).map((s) => s.code));

/**
 * Reads the people of a choice. Left out: who is absent or not active that day, who has another duty or no rest
 * before or after it, and who is neither bintara, tamtama nor perwira pertama of the police. @param kept people who have their place already
 */
export function readPool(
  db: Db,
  board: PollingBoard,
  day: string,
  choice: PoolChoice,
  kept: ReadonlySet<string>,
): Pool {
  const asked = briefPeople(db).filter(wanted(db, board.operationId, choice));
  const away = new Set(absencesBetween(db, day, day).map((absence) => absence.person_id));
  const busy = new Set([...busyOn(db, day), ...tiredOn(db, day)]);
  const origin = originOf(db, board);
  const pool: Pool = {
    members: [],
    officers: [],
    counts: { asked: asked.length, free: 0, absent: 0, busy: 0, unfit: 0 },
    people: new Map(asked.map((person) => [person.id, person])),
  };
  for (const person of asked) {
    const group = person.category === 'polri' ? recapGroup(person.rank) : null;
    const list =
      group === 'PAMA' ? pool.officers : group === 'BINTARA' || group === 'TAMTAMA' ? pool.members : null;
    if (list === null) pool.counts.unfit++;
    else if (away.has(person.id) || !AVAILABLE.has(person.status)) pool.counts.absent++;
    else if (busy.has(person.id)) pool.counts.busy++;
    else {
      pool.counts.free++;
      if (kept.has(person.id)) continue;
      const { id, rank_order: rankOrder, gender } = person;
      list.push({ id, rankOrder, gender, origin: origin(person) });
    }
  }
  return pool;
}

/** Who comes from a duty too late, or goes to one too early, to rest as the rules want between it and the vote. */
function tiredOn(db: Db, day: string): string[] {
  const rules = rosterRules(db);
  const reach = reachDays(rules);
  const plan = readPlan(db, day, addDays(day, reach), reach);
  const assignments = plan.assignments.filter(({ nature }) => nature === 'pelaksana');
  const vote: TimedDuty = { ...pollingHours(day), date: day, kind: 'event', district: null };
  return storedDuties(db, { ...plan, assignments, polling: [] })
    .filter((duty) => clashOf(duty, vote, rules) !== null)
    .map(({ personId }) => personId);
}

function wanted(db: Db, operationId: string, { from, ids }: PoolChoice): (person: PersonBrief) => boolean {
  if (from === 'all') return () => true;
  if (from === 'unit') {
    const units = listUnits(db);
    const chosen = new Set(ids);
    // Parts of a chosen unit come with it.
    for (let grown = true; grown; ) {
      const more = units.filter((u) => u.parentId !== null && chosen.has(u.parentId) && !chosen.has(u.id));
      for (const { id } of more) chosen.add(id);
      grown = more.length > 0;
    }
    return (person) => person.unit_id !== null && chosen.has(person.unit_id);
  }
  const nodes = satgasNodes(listSatgas(db, operationId));
  const satgas = from === 'operation' ? null : new Set(ids.flatMap((id) => [...satgasWithin(nodes, id)]));
  const members = new Set(
    listMemberships(db, operationId)
      .filter((m) => satgas?.has(m.satgas_id) ?? true)
      .map((m) => m.person_id),
  );
  return (person) => members.has(person.id);
}

/**
 * Where people are at home: in the area of their unit or of one above it, where that was entered; else as its name
 * tells: POLSEK ALAK is the district Alak, if there are polling places in it.
 */
function originOf(db: Db, board: PollingBoard): (person: PersonBrief) => string | null {
  const districts = new Set(board.places.map(({ region }) => districtOf(region) ?? region));
  const regencies = new Set(board.places.map(({ region }) => regencyOf(region) ?? region));
  const named = (codes: Iterable<string>) => [...codes].map((code) => ({ code, name: board.name(code) }));
  const find = originFinder(named(districts), named(regencies));
  const units = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const homes = new Map<string, string | null>();
  return ({ unit_id }) => {
    const unit = unit_id === null ? undefined : units.get(unit_id);
    if (!unit) return null;
    let home = homes.get(unit.id);
    if (home === undefined) {
      const parent = unit.parentId === null ? undefined : units.get(unit.parentId);
      // The post itself is no parent that tells its parts apart.
      home =
        originOfAreas(areaOf(units, unit.id)) ??
        find(unit.name, parent?.level === 'polres' && units.size > 1 ? parent.name : null);
      homes.set(unit.id, home);
    }
    return home;
  };
}

/** The area entered for a unit, or for the nearest above it. */
function areaOf(units: ReadonlyMap<string, UnitCountRow>, id: string): string[] {
  const seen = new Set<string>();
  for (let at = units.get(id); at && !seen.has(at.id); at = units.get(at.parentId ?? '')) {
    seen.add(at.id);
    const area = JSON.parse(at.jurisdiction) as string[];
    if (area.length > 0) return area;
  }
  return [];
}
