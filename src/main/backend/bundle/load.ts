import type { Bundle, BundlePerson, BundleProblem, BundleUnit } from '../../../core/bundle/bundle.ts';
import { parseAmount } from '../../../core/operation/stage-need.ts';
import { compareText } from '../../../core/text/compare.ts';
import { unitKey } from '../../../core/unit/unit-name.ts';
import type { Db } from '../../db/driver.ts';
import { listStages } from '../../db/operation.ts';
import { findOverride } from '../../db/override.ts';
import { all, type Fields, insertRow, one, updateRow } from '../../db/statements.ts';
import { findIdentity, findUnitByNameKey } from '../../db/unit.ts';
import { writeArea, writeBundleUnit } from '../master/unit.ts';
import { setNeed } from '../operation/stage-need.ts';
import { insertPerson, personColumns, resolveUnit } from '../personnel/person-record.ts';
import { bundleError } from './error.ts';
import { dutyProblems } from './fit.ts';
import { loadDutyBook, loadDutyPosts, loadRegu } from './guard.ts';
import { loadLetters } from './letter.ts';
import { loadEvents, loadIncidents, loadPhotos } from './load-event.ts';
import { childOf, findPerson, type Known, operationOf, personOf, rowOf, upsertByKey } from './lookup.ts';
import { loadMasters } from './masters.ts';
import { loadPolling } from './polling.ts';
import { loadReportTexts } from './report-text.ts';
import { bundleWarnings } from './warnings.ts';

/**
 * Writes a checked bundle; must run inside an action. Collects unknown references and refuses all together.
 * @param at UTC stamp of the action
 * @returns what is worth a look
 */
export function loadData(db: Db, bundle: Bundle, at: () => string): BundleProblem[] {
  const known: Known = { operations: new Map(), refs: new Map(), problems: [] };
  if (bundle.unit) loadUnit(db, bundle.unit);
  loadAreas(db, bundle, known);
  bundle.operations.forEach((operation) => {
    loadOperation(db, operation, known);
  });
  bundle.people.forEach((person, i) => {
    loadPerson(db, person, `people.${i}`, known);
  });
  loadHeads(db, bundle, known);
  loadAbsences(db, bundle, known);
  bundle.places.forEach(({ key, ...fields }) => {
    upsertByKey(db, 'place', key, fields);
  });
  loadEvents(db, bundle, known);
  loadRegu(db, bundle, known);
  loadDutyPosts(db, bundle, known);
  loadDutyBook(db, bundle, known);
  loadIncidents(db, bundle, known);
  loadPhotos(db, bundle, known);
  loadReportTexts(db, bundle, known);
  const written = loadAssignments(db, bundle, known);
  loadOverrides(db, bundle, known);
  loadPolling(db, bundle, known);
  loadMasters(db, bundle, at, known);
  loadLetters(db, bundle, known);
  known.problems.push(...dutyProblems(db, bundle, written));
  if (known.problems.length > 0) throw bundleError(known.problems);
  return bundleWarnings(db, bundle);
}

function loadUnit(db: Db, unit: BundleUnit): void {
  writeBundleUnit(db, unit);
}

function loadAreas(db: Db, bundle: Bundle, known: Known): void {
  const post = findIdentity(db)?.unit_id;
  bundle.units.forEach(({ name, jurisdiction }, i) => {
    const isNew = findUnitByNameKey(db, unitKey(name)) === null;
    const id = resolveUnit(db, name);
    if (isNew) updateRow(db, 'unit', id, { name });
    if (id !== post) writeArea(db, id, jurisdiction);
    else
      known.problems.push({
        path: `units.${i}.name`,
        message: 'wilayah hukum satuan sendiri ada pada unit.jurisdiction',
      });
  });
}

function loadOperation(db: Db, operation: Bundle['operations'][number], known: Known): void {
  const { key, stages, satgas, candidates, plans, apel, ...fields } = operation;
  const id = upsertByKey(db, 'operation', key, {
    ...fields,
    plans: JSON.stringify(plans),
    apel: apel ? JSON.stringify(apel) : null,
  });
  known.operations.set(key, id);
  const scope = { column: 'operation_id', id };
  const stageIds = stages.map(({ key: stageKey, needs: _, voting, ...stage }, sort) =>
    upsertByKey(db, 'stage', stageKey, { ...stage, voting: Number(voting), sort }, scope),
  );
  // One day of the vote an operation: a marked stage takes the mark of one that the bundle does not name.
  if (stages.some(({ voting }) => voting))
    for (const stage of listStages(db, id))
      if (stage.voting && !stageIds.includes(stage.id)) updateRow(db, 'stage', stage.id, { voting: 0 });
  candidates.forEach(({ key: candidateKey, names, parties, ...candidate }) => {
    const lists = { names: JSON.stringify(names), parties: JSON.stringify(parties) };
    upsertByKey(db, 'candidate', candidateKey, { ...candidate, ...lists }, scope);
  });
  const ids = new Map<string, string>();
  satgas.forEach(({ key: satgasKey, parent, name, kind }, sort) => {
    const parentId = parent ? (ids.get(parent) ?? null) : null;
    if (parent && !parentId) {
      known.problems.push({
        path: `operations.${key}.satgas.${satgasKey}.parent`,
        message: `satgas "${parent}" belum ada di atasnya`,
      });
    }
    ids.set(
      satgasKey,
      upsertByKey(db, 'satgas', satgasKey, { name, kind, parent_id: parentId, sort }, scope),
    );
  });
  stages.forEach((stage, i) => {
    stage.needs.forEach(({ satgas: part, amount }, j) => {
      const path = `operations.${key}.stages.${stage.key}.needs.${j}.satgas`;
      const partId = part ? childOf(db, 'satgas', id, part, path, known) : null;
      const read = parseAmount(amount);
      if (read && (!part || partId)) setNeed(db, stageIds[i]!, partId, read);
    });
  });
}

/** People without any number are matched by name and unit; two namesakes of one bundle stay two people. */
function findNameless(db: Db, person: BundlePerson, fields: Fields, known: Known): string | null {
  if (person.nrp || person.nip) return null;
  const sql = `SELECT id FROM person WHERE name_key = ? AND unit_id IS ? AND nrp IS NULL AND nip IS NULL
    AND ended_at IS NULL ORDER BY id`;
  const taken = new Set(known.refs.values());
  const found = all<{ id: string }>(db, sql, fields.name_key ?? null, fields.unit_id ?? null);
  return found.find(({ id }) => !taken.has(id))?.id ?? null;
}

function loadPerson(db: Db, person: BundlePerson, path: string, known: Known): void {
  const { memberships, ref, ...given } = person;
  const fields = personColumns(db, given);
  const number = person.nrp ?? person.nip;
  const found = number ? findPerson(db, number) : findNameless(db, person, fields, known);
  const id = found ?? insertPerson(db, given);
  if (found) updateRow(db, 'person', found, fields);
  if (ref) known.refs.set(ref, id);
  memberships.forEach((membership, i) => {
    const operationId = operationOf(db, membership.operation, `${path}.memberships.${i}.operation`, known);
    const satgasId =
      operationId &&
      childOf(db, 'satgas', operationId, membership.satgas, `${path}.memberships.${i}.satgas`, known);
    if (operationId && satgasId) loadMembership(db, operationId, satgasId, id, membership.opsPosition);
  });
}

function loadMembership(
  db: Db,
  operationId: string,
  satgasId: string,
  personId: string,
  opsPosition: string | null,
): void {
  const sql = 'SELECT id FROM membership WHERE satgas_id = ? AND person_id = ? AND ended_at IS NULL';
  const found = one<{ id: string }>(db, sql, satgasId, personId);
  if (found) {
    updateRow(db, 'membership', found.id, { ops_position: opsPosition });
    return;
  }
  const next = one<{ n: number }>(
    db,
    'SELECT coalesce(max(sort), -1) + 1 AS n FROM membership WHERE operation_id = ?',
    operationId,
  );
  insertRow(db, 'membership', {
    operation_id: operationId,
    satgas_id: satgasId,
    person_id: personId,
    ops_position: opsPosition,
    sort: next?.n ?? 0,
  });
}

/** Heads are people, so they come after the people. */
function loadHeads(db: Db, bundle: Bundle, known: Known): void {
  for (const operation of bundle.operations) {
    const operationId = known.operations.get(operation.key);
    for (const { key, headNrp, deputyNrp } of operation.satgas) {
      const path = `operations.${operation.key}.satgas.${key}`;
      const satgasId = operationId && childOf(db, 'satgas', operationId, key, path, known);
      const head = headNrp ? personOf(db, headNrp, `${path}.headNrp`, known) : null;
      const deputy = deputyNrp ? personOf(db, deputyNrp, `${path}.deputyNrp`, known) : null;
      if (satgasId) updateRow(db, 'satgas', satgasId, { head_person_id: head, deputy_person_id: deputy });
    }
  }
}

function loadAbsences(db: Db, bundle: Bundle, known: Known): void {
  const taken = new Set<string>();
  bundle.absences.forEach(({ nrp, kind, from, to, note }, i) => {
    const personId = personOf(db, nrp, `absences.${i}.nrp`, known);
    if (!personId) return;
    // Two absences of one kind and first day are two; of the stored ones the very same is this one, else one that no
    // other row of the bundle is.
    const sql = `SELECT id FROM absence WHERE person_id = ?1 AND kind = ?2 AND since = ?3 AND ended_at IS NULL
      ORDER BY until IS NOT ?4, note IS NOT ?5, id`;
    const stored = all<{ id: string }>(db, sql, personId, kind, from, to, note);
    const stated = bundle.absences.filter(
      (other) => other.nrp === nrp && other.kind === kind && other.from === from,
    );
    const found = stored.find(
      ({ id }) => !taken.has(id) && (stated.length === 1 || isSame(db, id, to, note)),
    );
    if (found) updateRow(db, 'absence', found.id, { until: to, note });
    const id =
      found?.id ?? insertRow(db, 'absence', { person_id: personId, kind, since: from, until: to, note });
    taken.add(id);
  });
}

const isSame = (db: Db, id: string, until: string | null, note: string | null): boolean =>
  one(db, 'SELECT 1 FROM absence WHERE id = ? AND until IS ? AND note IS ?', id, until, note) !== null;

function loadOverrides(db: Db, bundle: Bundle, known: Known): void {
  bundle.overrides.forEach(({ code, nrp, subjects, reason, by, at }, i) => {
    const personId = nrp === null ? null : personOf(db, nrp, `overrides.${i}.nrp`, known);
    if (nrp !== null && personId === null) return;
    const slots = JSON.stringify([...subjects].sort(compareText));
    const found = findOverride(db, { code, personId, slots });
    const fields = { reason, made_by: by, made_at: at };
    if (found) updateRow(db, 'override', found, fields);
    else insertRow(db, 'override', { code, person_id: personId, subjects: slots, ...fields });
  });
}

/** Writes the assignments and returns their paths in the bundle by the keys of their rows. */
function loadAssignments(db: Db, bundle: Bundle, known: Known): Map<string, string> {
  const written = new Map<string, string>();
  bundle.assignments.forEach((assignment, i) => {
    const path = `assignments.${i}`;
    const { nrp, role, nature, start, end, point, note, pinned } = assignment;
    const personId = personOf(db, nrp, `${path}.nrp`, known);
    const eventId =
      'event' in assignment ? rowOf(db, 'event', assignment.event, `${path}.event`, known) : null;
    const dutyPostId =
      'dutyPost' in assignment
        ? rowOf(db, 'duty_post', assignment.dutyPost, `${path}.dutyPost`, known)
        : null;
    if (!personId || !(eventId || dutyPostId)) return;
    const date = 'date' in assignment ? assignment.date : null;
    const shift = 'shift' in assignment ? assignment.shift : null;
    const found = one<{ id: string }>(
      db,
      `SELECT id FROM assignment WHERE ended_at IS NULL AND person_id = ? AND event_id IS ? AND duty_post_id IS ? AND date IS ? AND shift IS ?`,
      personId,
      eventId,
      dutyPostId,
      date,
      shift,
    );
    const fields = { role, nature, start, end, point, note, pinned: Number(pinned) };
    if (found) updateRow(db, 'assignment', found.id, fields);
    const subject = { person_id: personId, event_id: eventId, duty_post_id: dutyPostId, date, shift };
    written.set(found?.id ?? insertRow(db, 'assignment', { ...subject, ...fields }), path);
  });
  return written;
}
