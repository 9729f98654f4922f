import { worstSeverity } from '../../../core/assignment/conflict.ts';
import { type Partner, partnerSchema } from '../../../core/event/detail.ts';
import { eventKindLabel } from '../../../core/event/kind.ts';
import { timeLabel } from '../../../core/event/timing.ts';
import { districtOf, regionLabel } from '../../../core/region/region.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import type { EventView } from '../../../shared/contract/event.ts';
import { briefPeopleByIds, SERVES } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { findRegion } from '../../db/region.ts';
import { all, one } from '../../db/statements.ts';

/** Events as screens show them, in the order given. */
export function eventViews(
  db: Db,
  rows: readonly EventRow[],
  findings: readonly ConflictView[],
): EventView[] {
  const leaders = new Map(
    briefPeopleByIds(
      db,
      rows.flatMap((r) => r.leader_id ?? []),
    ).map((p) => [p.id, p]),
  );
  const assigned = countAssigned(
    db,
    rows.map((r) => r.id),
  );
  const operations = new Map(
    all<{ id: string; name: string }>(db, 'SELECT id, name FROM operation').map((o) => [o.id, o.name]),
  );
  const found = new Map<string, ConflictView[]>();
  for (const finding of findings) {
    for (const id of new Set(finding.eventIds)) {
      const own = found.get(id);
      if (own) own.push(finding);
      else found.set(id, [finding]);
    }
  }
  return rows.map((row) => {
    const leader = row.leader_id ? leaders.get(row.leader_id) : undefined;
    return {
      id: row.id,
      key: row.key,
      ...fieldsOf(row),
      operation: row.operation_id ? (operations.get(row.operation_id) ?? null) : null,
      kindLabel: eventKindLabel(row.kind),
      village: labelOf(db, row.region),
      district: row.region ? labelOf(db, districtOf(row.region)) : null,
      candidateNumber: candidateNumber(db, row.candidate_id),
      leader: leader ? { personId: leader.id, name: leader.name, rank: leader.rank } : null,
      assigned: assigned.get(row.id) ?? 0,
      time: timeLabel(row) ?? '',
      worst: worstSeverity(found.get(row.id) ?? []),
    };
  });
}

function fieldsOf(row: EventRow) {
  return {
    operationId: row.operation_id,
    stageId: row.stage_id,
    kind: row.kind,
    title: row.title,
    day: row.start ? row.start.slice(0, 10) : row.day,
    start: row.start,
    end: row.end,
    approx: row.approx,
    region: row.region,
    venue: row.venue,
    candidateId: row.candidate_id,
    sttp: row.sttp_number
      ? {
          number: row.sttp_number,
          date: row.sttp_date,
          issuer: row.sttp_issuer,
          start: row.sttp_start,
          end: row.sttp_end,
        }
      : null,
    expectedCrowd: row.expected_crowd,
    need: row.need,
    leaderId: row.leader_id,
    partners: partnersOfRow(row),
    flags: JSON.parse(row.flags) as string[],
    result: row.result,
    note: row.note,
  };
}

/** Partner bodies with their heads and names; rows of before names had only body and count. */
export const partnersOfRow = (row: Pick<EventRow, 'partners'>): Partner[] =>
  partnerSchema.array().parse(JSON.parse(row.partners));

/** "Kel. Oebufu" for a known code, the code itself otherwise. */
function labelOf(db: Db, code: string | null): string | null {
  if (!code) return null;
  const region = findRegion(db, code);
  return region ? regionLabel(region) : code;
}

function candidateNumber(db: Db, id: string | null): number | null {
  if (!id) return null;
  return one<{ number: number | null }>(db, 'SELECT number FROM candidate WHERE id = ?', id)?.number ?? null;
}

/** Distinct people on each event. */
export function countAssigned(db: Db, eventIds: readonly string[]): Map<string, number> {
  const rows = all<{ event_id: string; n: number }>(
    db,
    `SELECT a.event_id, count(DISTINCT a.person_id) AS n FROM assignment a
     JOIN person p ON p.id = a.person_id JOIN event e ON e.id = a.event_id
     WHERE a.ended_at IS NULL AND ${SERVES} AND a.event_id IN (SELECT value FROM json_each(?)) GROUP BY a.event_id`,
    JSON.stringify(eventIds),
  );
  return new Map(rows.map((r) => [r.event_id, r.n]));
}
