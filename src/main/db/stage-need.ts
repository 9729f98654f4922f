import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface StageNeedRow {
  id: string;
  stage_id: string;
  satgas_id: string | null;
  people: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What the stages of an operation ask for. Needs of stages or satgas that are gone are left out. */
export const stageNeeds = (db: Db, operationId: string): StageNeedRow[] =>
  all(
    db,
    `SELECT n.id, n.stage_id, n.satgas_id, n.people, n.numerator, n.denominator FROM stage_need n
     JOIN stage s ON s.id = n.stage_id AND s.ended_at IS NULL
     LEFT JOIN satgas g ON g.id = n.satgas_id
     WHERE n.ended_at IS NULL AND s.operation_id = ? AND (n.satgas_id IS NULL OR g.ended_at IS NULL)
     ORDER BY s.start, s.sort, s.key, g.sort`,
    operationId,
  );

/** Keys of the live needs of a stage, or of what stages ask of a satgas: they end with it. */
export const stageNeedIds = (db: Db, column: 'stage_id' | 'satgas_id', id: string): string[] =>
  all<{ id: string }>(
    db,
    `SELECT id FROM stage_need WHERE ${column} = ? AND ended_at IS NULL ORDER BY id`,
    id,
  ).map((row) => row.id);

/** The key of what a stage asks of a satgas, or of the whole operation (null). */
export const stageNeedId = (db: Db, stageId: string, satgasId: string | null): string | null =>
  one<{ id: string }>(
    db,
    'SELECT id FROM stage_need WHERE stage_id = ? AND satgas_id IS ? AND ended_at IS NULL',
    stageId,
    satgasId,
  )?.id ?? null;
