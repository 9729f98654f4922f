import { decimal } from '../../core/text/format.ts';
import type { CallInput, Output } from '../../shared/contract/index.ts';
import { dutyPostByKey, satgasIdsByKeys } from '../backend/lookup.ts';
import { type Cli, type Command, dateOption, listOption, textOption, UsageError } from './command.ts';
import { operationIdOf } from './list.ts';

type Plan = Output<'roster.plan'>;
type Wanted = CallInput<'roster.plan'>;

const USUAL_SECONDS = 30;
const LEDGER_DAYS = 30;

export const rosterCommands: Command[] = [
  {
    words: ['roster', 'plan'],
    usage:
      'roster plan --post KUNCI… --from TGL --to TGL | --day TGL [--operation KUNCI] [--satgas KUNCI…] [--seed N] [--seconds N] [--keep] [--dry-run]',
    about: 'isi giliran jaga, atau kegiatan satu hari, dengan aturan dan pemecah; --dry-run tidak menulis',
    options: {
      post: { type: 'string', multiple: true },
      from: { type: 'string' },
      to: { type: 'string' },
      day: { type: 'string' },
      operation: { type: 'string' },
      satgas: { type: 'string', multiple: true },
      seed: { type: 'string' },
      seconds: { type: 'string' },
      keep: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
    run: async (cli) => {
      const plan = await cli.call('roster.plan', wantedOf(cli));
      const dry = cli.values['dry-run'] === true;
      if (!dry) await cli.call('roster.take', { planId: plan.planId });
      return { json: { ...wirePlan(plan), taken: !dry }, text: textOf(plan, dry) };
    },
  },
];

function wantedOf(cli: Cli): Wanted {
  const day = dateOption(cli, 'day');
  const posts = listOption(cli, 'post');
  const from = dateOption(cli, 'from');
  const to = dateOption(cli, 'to') ?? from;
  if (day ? posts.length > 0 || from : posts.length === 0 || !from || !to) {
    throw new UsageError('Sebutkan --post dengan --from dan --to, atau --day saja.');
  }
  const found = posts.map((key) => dutyPostByKey(cli.context(), key));
  const dutyPostIds = found.map(({ id }) => id);
  const operationId = operationIdOf(cli) ?? found[0]?.operationId ?? null;
  const satgas = listOption(cli, 'satgas');
  if (satgas.length > 0 && !operationId) throw new UsageError('--satgas perlu --operation.');
  return {
    what: day ? { day } : { dutyPostIds, from: from ?? '', to: to ?? '' },
    pool: { operationId, satgasIds: satgasIdsByKeys(cli.context(), operationId, satgas) },
    seed: wholeOption(cli, 'seed', 1),
    timeLimitSeconds: wholeOption(cli, 'seconds', USUAL_SECONDS),
    keepExisting: cli.values.keep === true,
    ledgerDays: LEDGER_DAYS,
  };
}

function wholeOption(cli: Cli, name: string, usual: number): number {
  const text = textOption(cli, name);
  if (text === undefined) return usual;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} harus bilangan bulat.`);
  return Number(text);
}

type Slot = Pick<Plan['assignments'][number], 'eventId' | 'subject' | 'date' | 'shift'>;

const wireSlot = ({ eventId, subject, date, shift }: Slot) => ({
  ...(eventId ? { event: subject } : { dutyPost: subject }),
  date,
  shift,
});

/** The plan as `--json` tells it: keys and numbers instead of ids. */
function wirePlan(plan: Plan) {
  const wirePerson = (a: Plan['assignments'][number] | Plan['removed'][number]) => ({
    ...wireSlot(a),
    nrp: a.number,
    role: a.role,
  });
  const { score, bound, gap, proven, seed, seconds, stopped, parts, broken, people, places } = plan;
  return {
    ...{ score, bound, gap, proven, seed, seconds, stopped, people, places, parts },
    broken: broken.map(({ code, subjects, message }) => ({ code, subjects, message })),
    assignments: plan.assignments.map((a) => ({ ...wirePerson(a), state: a.state })),
    unfilled: plan.unfilled.map(({ missing, reasons, message, ...slot }) => ({
      ...wireSlot(slot),
      missing,
      reasons,
      message,
    })),
    skipped: plan.skipped.map(({ message }) => message),
    added: plan.added,
    kept: plan.kept,
    removed: plan.removed.length,
    removals: plan.removed.map(wirePerson),
    fairness: { before: plan.before, after: plan.after },
  };
}

const STOPPED: Readonly<Record<Plan['stopped'], string>> = {
  proof: 'terbukti terbaik',
  search: 'pencarian selesai',
  time: 'waktu habis',
  cancel: 'dihentikan',
};

function textOf(plan: Plan, dry: boolean): string {
  const hours = plan.after.hours;
  return [
    `Skor ${decimal(plan.score, 2)}, batas ${decimal(plan.bound, 2)}, celah ${decimal(100 * plan.gap, 2)} % (${STOPPED[plan.stopped]}, benih ${plan.seed}, ${decimal(plan.seconds)} detik)`,
    `${plan.people} personel untuk ${plan.places} tempat: ${plan.added} ditambah, ${plan.kept} tetap, ${plan.removed.length} dicabut, ${plan.unfilled.reduce((sum, u) => sum + u.missing, 0)} kosong`,
    `Jam dinas per orang ${decimal(hours.least)}–${decimal(hours.most)}, simpangan ${decimal(hours.sigma, 2)} (sebelumnya ${decimal(plan.before.hours.sigma, 2)})`,
    ...plan.broken.map(({ message }) => `! ${message}`),
    ...plan.unfilled.map(({ message }) => `× ${message}`),
    ...plan.skipped.map(({ message }) => `- ${message}`),
    dry ? 'Tidak ada yang ditulis (--dry-run).' : 'Ditulis dalam satu tindakan; posko undo membatalkannya.',
  ].join('\n');
}
