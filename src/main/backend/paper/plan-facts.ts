import type { PlanFacts } from '../../../core/order/plan-facts.ts';
import { type OperationStructure, operationStructure } from '../../../core/order/structure.ts';
import { POLLING_CLASS_LABELS, POLLING_CLASSES } from '../../../core/polling/class.ts';
import { isWithin, villageWord } from '../../../core/region/region.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { anyoneByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { dutyPostsBetween, eventsBetween } from '../../db/event.ts';
import {
  findOperation,
  listCandidates,
  listSatgas,
  listStages,
  type OperationRow,
} from '../../db/operation.ts';
import { allRegions } from '../../db/region.ts';
import { requireIdentity } from '../master/unit.ts';
import { memberRows, operationView } from '../operation/view.ts';
import { pollingBoard } from '../polling/board.ts';
import { operationOn } from '../scope.ts';
import { paperUnit, superiorName } from './parts.ts';

/** The operation that a plan is about. Throws SCOPE_MISSING. */
export function planOperation(db: Db, scope: Scope): OperationRow {
  const operation = scope.operationId
    ? findOperation(db, scope.operationId)
    : scope.day && operationOn(db, scope.day);
  if (!operation) throw new AppError('SCOPE_MISSING', 'Rencana melekat pada operasi. Sebutkan operasinya.');
  return operation;
}

/** Everything the texts of a plan can tell of an operation. */
export function planFacts(db: Db, operation: OperationRow): PlanFacts {
  const unit = paperUnit(db);
  const events = eventsBetween(db, operation.id, operation.start, operation.end);
  const partners = events.flatMap((event) =>
    (JSON.parse(event.partners) as { body: string }[]).map(({ body }) => body),
  );
  const board = pollingBoard(db, operation.id);
  const structure = structureOf(db, operation.id);
  return {
    unitName: unit.name,
    unitHead: unit.head,
    superior: superiorName(db),
    timeZone: unit.timeZone,
    operation: { name: operation.name, sandi: operation.sandi },
    election: operation.election,
    from: operation.start,
    to: operation.end,
    stages: listStages(db, operation.id).map(({ name, start, end }) => ({ name, start, end })),
    structure,
    strength: strengthOf(db, operation, structure),
    area: areaOf(db),
    candidates: listCandidates(db, operation.id).length,
    events: events.filter(({ kind }) => kind !== 'apel').length,
    guarded: dutyPostsBetween(db, operation.id, operation.start, operation.end).length,
    polling: POLLING_CLASSES.map((kind) => ({
      label: POLLING_CLASS_LABELS[kind],
      places: board.places.filter((place) => place.class === kind).length,
    })),
    partners: [...new Set(partners)],
  };
}

/** The structure of an operation: its satgas with the offices of their heads, its staff from the memberships. */
export function structureOf(db: Db, operationId: string): OperationStructure {
  const nodes = listSatgas(db, operationId);
  const staff = new Set(nodes.filter(({ kind }) => kind === 'staff').map(({ id }) => id));
  const heads = new Map(
    anyoneByIds(
      db,
      nodes.flatMap((node) => node.head_person_id ?? []),
    ).map((person) => [person.id, person.position]),
  );
  return operationStructure(
    nodes.map((node) => ({
      id: node.id,
      name: node.name,
      parentId: node.parent_id,
      kind: node.kind,
      head: heads.get(node.head_person_id ?? '') ?? null,
    })),
    memberRows(db, operationId)
      .filter((member) => staff.has(member.satgasId))
      .map(({ opsPosition, position }) => ({ opsPosition, position })),
  );
}

/** Distinct people: all of them, leaders and staff, and each satgas with what is below it. */
function strengthOf(db: Db, operation: OperationRow, structure: OperationStructure): PlanFacts['strength'] {
  const { people, satgas } = operationView(db, operation);
  const tops = satgas.filter(({ depth }) => depth === 0);
  return {
    total: people,
    staff: tops.filter(({ kind }) => kind === 'staff').reduce((sum, { total }) => sum + total, 0),
    satgas: tops
      .filter(({ kind }) => kind === 'satgas')
      .map(({ name, total }, at) => ({
        name: name.replace(/^SATGAS\s+/i, ''),
        people: total,
        head: structure.satgas[at]?.holder ?? null,
      })),
  };
}

/** What lies in the post's area, as far as the list of regions goes. */
function areaOf(db: Db): PlanFacts['area'] {
  const jurisdiction = JSON.parse(requireIdentity(db).jurisdiction) as string[];
  const inside =
    jurisdiction.length === 0 ? [] : allRegions(db).filter(({ code }) => isWithin(jurisdiction, code));
  const villages = inside.filter(({ kind }) => kind === 'kelurahan' || kind === 'desa');
  return {
    districts: inside.filter(({ kind }) => kind === 'kecamatan').length,
    villages: villages.length,
    villageWord: villageWord(villages.map(({ code }) => code)),
  };
}
