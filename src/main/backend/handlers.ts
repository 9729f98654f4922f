import type { CallName, Contract, Input, Output } from '../../shared/contract/index.ts';
import type { Context, JobContext } from './context.ts';

type NameOf<T> = { [N in CallName]: Contract[N]['type'] extends T ? N : never }[CallName];

export type QueryName = NameOf<'query'>;
export type PlanName = NameOf<'plan'>;
export type MutationName = NameOf<'mutation'>;
export type JobName = NameOf<'job'>;
export type SessionName = NameOf<'session'>;

/** Reads only: in one go, so that nothing is written between two looks, after what was made ready (`preparePlan`). */
export type QueryHandler<N extends QueryName> = (
  context: Context,
  input: Input<N>,
) => Output<N> | Promise<Output<N>>;

/** Changes an open plan in its turn (`inTurn`). It takes its time and gives others their turn in between. */
export type PlanHandler<N extends PlanName> = (context: Context, input: Input<N>) => Promise<Output<N>>;

/** What a mutation tells the dispatcher about its action; all optional. */
export interface ActionNote {
  /** Replaces the contract's label: "Ploting 15 personel ke Rapat umum". */
  label?: string;
  reason?: string | null;
}

/** Runs inside the transaction and the action that the dispatcher opened. */
export type MutationHandler<N extends MutationName> = (
  context: Context,
  input: Input<N>,
  note: (note: ActionNote) => void,
) => Output<N>;

/** Long or I/O work. It opens its own action with `runAction` when it writes. */
export type JobHandler<N extends JobName> = (context: JobContext, input: Input<N>) => Promise<Output<N>>;

/**
 * The handlers of an area are plain objects of these types; the table in `table.ts` joins them, and a
 * missing one is a compile error there.
 */
export type QueryHandlers = { [N in QueryName]: QueryHandler<N> };
export type PlanHandlers = { [N in PlanName]: PlanHandler<N> };
export type MutationHandlers = { [N in MutationName]: MutationHandler<N> };
export type JobHandlers = { [N in JobName]: JobHandler<N> };

/** Some handlers of the whole table, for one area's file. */
export type Handlers<N extends CallName> = {
  [K in N]: K extends QueryName
    ? QueryHandler<K>
    : K extends PlanName
      ? PlanHandler<K>
      : K extends MutationName
        ? MutationHandler<K>
        : K extends JobName
          ? JobHandler<K>
          : never;
};

/** `journal.undo` and `journal.redo` make their own action: the undo of another. */
export const SELF_ACTING = [
  'journal.undo',
  'journal.redo',
  'import.undo',
] as const satisfies readonly MutationName[];
