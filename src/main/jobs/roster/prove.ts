import loadHighs, { type Highs, type Model as HighsModel } from 'highs';
import { type MilpProgram, provenBound, rosterMilp } from '../../../core/roster/milp.ts';
import { buildModel } from '../../../core/roster/model.ts';
import { RosterState } from '../../../core/roster/state.ts';
import type { TaskInput, TaskLine, TaskOutput } from '../tasks.ts';

let loading: Promise<Highs> | null = null;

/** HiGHS, loaded once a thread; its WebAssembly lies beside its own file. */
function highs(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

function createModel(solver: Highs, program: MilpProgram, whole: boolean): HighsModel {
  const model = solver.createModel({
    numCols: program.columns,
    numRows: program.rows,
    offset: program.offset,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr',
      numRows: program.rows,
      numCols: program.columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
    ...(whole && { integrality: Int32Array.from(program.integer) }),
  });
  model.options.set('output_flag', false);
  return model;
}

/**
 * See `boundRoster` of the tasks. The first-order method (PDLP) is several times faster here than the simplex method
 * and ends near the optimum; what its prices prove is counted by ourselves, so that its tolerance is no matter.
 */
export async function boundRoster({
  problem,
  seconds,
}: TaskInput<'boundRoster'>): Promise<TaskOutput<'boundRoster'>> {
  const { program } = rosterMilp(buildModel(problem));
  if (program.columns === 0) return { bound: null };
  const solver = await highs();
  const model = createModel(solver, program, false);
  try {
    model.options.set({ solver: 'pdlp', time_limit: seconds });
    model.run();
    const bound = provenBound(program, model.getSolution().rowDual);
    return { bound: Number.isFinite(bound) ? bound : null };
  } finally {
    model.dispose();
  }
}

/** See `polishRoster` of the tasks. */
export async function polishRoster(
  { problem, filling, seed, seconds }: TaskInput<'polishRoster'>,
  line: TaskLine<'polishRoster'>,
): Promise<TaskOutput<'polishRoster'>> {
  const roster = buildModel(problem);
  const milp = rosterMilp(roster);
  if (milp.program.columns === 0) return { filling, bound: null, timedOut: false };
  const solver = await highs();
  const model = createModel(solver, milp.program, true);
  let best = filling;
  let least = new RosterState(roster, filling).score;
  const take = (values: ArrayLike<number>): void => {
    const found = milp.fillingOf(values);
    const score = found === null ? Number.POSITIVE_INFINITY : new RosterState(roster, found).score;
    if (found === null || score >= least - 1e-6) return;
    best = found;
    least = score;
    line.send({ filling: found }, []);
  };
  try {
    model.options.set({ time_limit: seconds, random_seed: seed % 2 ** 31, mip_rel_gap: 1e-6 });
    model.setSolution({ colValue: milp.valuesOf(filling) });
    const { modelStatus } = model.run();
    take(model.getSolution().colValue);
    const bound = model.info.get('mip_dual_bound');
    return {
      filling: best,
      bound: typeof bound === 'number' && Number.isFinite(bound) ? bound : null,
      timedOut: modelStatus === solver.constants.modelStatus.timeLimit,
    };
  } finally {
    model.dispose();
  }
}
