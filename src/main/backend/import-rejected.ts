import { planImport } from '../../core/import/plan.ts';
import type { PlanRow } from '../../core/import/plan-types.ts';
import type { RejectedSheet } from '../../core/import/rejected.ts';
import { rejectedSheets } from '../../core/import/rejected-rows.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/driver.ts';
import { writeFileAtomic } from '../db/files.ts';
import type { ListSource } from '../jobs/tasks.ts';
import type { Context, JobContext } from './context.ts';
import { existingData } from './existing-data.ts';
import { type OpenPlan, requirePlan } from './import-plans.ts';

/** What a plan did not take. */
export interface Rejected {
  source: ListSource;
  sha256: string;
  sheets: RejectedSheet[];
  rows: number;
}

/** The rejected rows of the last import stay until the next one: the sender gets them when there is time. */
const lastRejected = new WeakMap<Db, { planId: string; batch: string; rejected: Rejected }>();

export function keepRejected(db: Db, planId: string, batch: string, rejected: Rejected): void {
  lastRejected.set(db, { planId, batch, rejected });
}

export async function saveRejected(
  context: JobContext,
  { planId, batch, file }: Input<'import.saveRejected'>,
): Promise<Output<'import.saveRejected'>> {
  const { source, sha256, sheets, rows } = findRejected(context, planId, batch);
  if (rows === 0) throw new AppError('NOT_FOUND', 'Tidak ada baris yang ditolak pada daftar ini.');
  const { xlsx } = await context.workers.run(
    'writeRejected',
    { source, sha256, sheets },
    { signal: context.signal, progress: context.progress },
  );
  writeFileAtomic(file.$path, xlsx);
  return { rows, bytes: xlsx.byteLength };
}

function findRejected({ db }: Context, planId: string | undefined, batch: string | undefined): Rejected {
  const last = lastRejected.get(db);
  if (last && (last.planId === planId || last.batch === batch)) return last.rejected;
  if (planId !== undefined) return rejectedOf(db, requirePlan(db, planId));
  throw new AppError(
    'NOT_FOUND',
    'Baris yang ditolak hanya disimpan sampai impor berikutnya. Impor lagi berkasnya.',
  );
}

/** Rows that are held, and rows that were left out and would be held otherwise. */
export function rejectedOf(db: Db, open: OpenPlan): Rejected {
  const { list, plan, source, sha256 } = open;
  const rows = [...plan.rows.filter(({ kind }) => kind === 'held'), ...leftOut(db, open)];
  return { source, sha256, sheets: rejectedSheets(list, rows), rows: rows.length };
}

function leftOut(db: Db, { list, plan, decisions, operationId }: OpenPlan): PlanRow[] {
  if (plan.counts.skipped === 0) return [];
  const skipped = new Set(decisions.skipRows);
  const all = planImport(list, existingData(db, operationId), { ...decisions, skipRows: [] });
  return all.rows.filter(({ kind, rowId }) => kind === 'held' && skipped.has(rowId));
}
