import { planSteps } from '../../../core/import/plan.ts';
import type { PlanRow } from '../../../core/import/plan-types.ts';
import type { RejectedSheet } from '../../../core/import/rejected.ts';
import { rejectedSheets } from '../../../core/import/rejected-rows.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import type { ListSource } from '../../jobs/tasks.ts';
import type { JobContext } from '../context.ts';
import { saveOutput } from '../output.ts';
import { existingData } from './existing-data.ts';
import { type OpenPlan, requirePlan } from './plans.ts';

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
  const { source, sha256, sheets, rows } = await findRejected(context, planId, batch);
  if (rows === 0) throw new AppError('NOT_FOUND', 'Tidak ada baris yang ditolak pada daftar ini.');
  const { xlsx } = await context.workers.run(
    'writeRejected',
    { source, sha256, sheets },
    { signal: context.signal, progress: context.progress },
  );
  await saveOutput(context, file.$path, xlsx, { kind: 'rejected', title: 'baris impor yang ditolak', rows });
  return { rows, bytes: xlsx.byteLength };
}

async function findRejected(
  context: JobContext,
  planId: string | undefined,
  batch: string | undefined,
): Promise<Rejected> {
  const last = lastRejected.get(context.db);
  if (last && (last.planId === planId || last.batch === batch)) return last.rejected;
  if (planId !== undefined) return rejectedOf(context, requirePlan(context.db, planId));
  throw new AppError(
    'NOT_FOUND',
    'Baris yang ditolak hanya disimpan sampai impor berikutnya. Impor lagi berkasnya.',
  );
}

/** Rows that are held, and rows that were left out and would be held otherwise. Throws JOB_CANCELLED. */
export async function rejectedOf(context: JobContext, open: OpenPlan): Promise<Rejected> {
  const { list, plan, source, sha256 } = open;
  const rows = [...plan.rows.filter(({ kind }) => kind === 'held'), ...(await leftOut(context, open))];
  return { source, sha256, sheets: rejectedSheets(list, rows), rows: rows.length };
}

/** What would be said of rows left out is only known from a plan with them. */
async function leftOut(
  { db, signal }: JobContext,
  { list, plan, decisions, operationId }: OpenPlan,
): Promise<PlanRow[]> {
  if (plan.counts.skipped === 0) return [];
  const skipped = new Set(decisions.skipRows);
  const steps = planSteps(list, existingData(db, operationId), { ...decisions, skipRows: [] });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.rows.filter(({ kind, rowId }) => kind === 'held' && skipped.has(rowId));
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new AppError('JOB_CANCELLED');
  }
}
