import type { ConflictView } from '../../shared/contract/conflict.ts';
import { plannedDays } from '../backend/assignment/plan.ts';
import { undatedFindings } from '../backend/assignment/plan-findings.ts';
import { operationIdByKey } from '../backend/lookup.ts';
import { personnelExport } from '../backend/personnel/export.ts';
import { type Cli, type Command, dateOption, requiredOption, textOption, UsageError } from './command.ts';

/** The operation of `--operation KEY`, or null when the option is not given. Throws NOT_FOUND. */
export function operationIdOf(cli: Cli): string | null {
  const key = textOption(cli, 'operation');
  // An empty key is a slip, such as a variable that was never set: the answer would be about something else.
  if (key?.trim() === '') throw new UsageError('Pilihan --operation kosong. Sebutkan kunci operasinya.');
  return key ? operationIdByKey(cli.context(), key) : null;
}

/** The days of --from/--to; without them all days that have a plan. */
function daysOf(cli: Cli): { from: string; to: string } | null {
  const planned = plannedDays(cli.context().db);
  const from = dateOption(cli, 'from') ?? planned?.from;
  const to = dateOption(cli, 'to') ?? planned?.to;
  if (!from || !to) return null;
  if (to >= from) return { from, to };
  if (dateOption(cli, 'from') && dateOption(cli, 'to')) {
    throw new UsageError('--to harus sama dengan atau sesudah --from.');
  }
  // One end was given and nothing is planned on its side.
  return null;
}

/** Without days everything is meant, also what still waits for a day. */
const isEverything = (cli: Cli): boolean =>
  textOption(cli, 'from') === undefined && textOption(cli, 'to') === undefined;

/** `override`: why a finding was let stand, by whom and when (UTC); null = open. */
const wireConflict = ({ code, severity, nrp, subjects, message, override }: ConflictView) => ({
  code,
  severity,
  nrp,
  subjects,
  message,
  override: override && { reason: override.reason, by: override.by, at: override.at },
});
const MARKS = { error: '×', warning: '!', info: 'i' } as const;

export const listCommands: Command[] = [
  {
    words: ['personnel', 'list'],
    usage: 'personnel list [--search TEKS] [--unit TEKS]',
    about: 'daftar personel',
    options: { search: { type: 'string' }, unit: { type: 'string' } },
    run: async (cli) => {
      const people = personnelExport(cli.context().db, {
        search: textOption(cli, 'search'),
        unit: textOption(cli, 'unit'),
      });
      const lines = people.map((p) =>
        [p.rank ?? '-', p.name, p.nrp ?? p.nip ?? '-', p.unit ?? '-', p.position ?? '-'].join('\t'),
      );
      return {
        json: { total: people.length, people },
        text: [...lines, `${people.length} orang`].join('\n'),
      };
    },
  },
  {
    words: ['events', 'list'],
    usage: 'events list [--operation KUNCI] [--from TGL] [--to TGL]',
    about: 'daftar kegiatan',
    options: { operation: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
    run: async (cli) => {
      const days = daysOf(cli);
      const operationId = operationIdOf(cli);
      const waiting = isEverything(cli) ? await cli.call('event.unscheduled', { operationId }) : [];
      const events = [
        ...(days ? await cli.call('event.list', { operationId, ...days }) : []),
        ...waiting.map(({ event }) => event),
      ];
      const lines = events.map((e) =>
        [e.start?.slice(0, 10) ?? e.day ?? '-', e.time, e.title, `${e.assigned}/${e.need ?? '-'}`].join('\t'),
      );
      return {
        json: { total: events.length, events },
        text: [...lines, `${events.length} kegiatan`].join('\n'),
      };
    },
  },
  {
    words: ['conflicts'],
    usage: 'conflicts [--from TGL] [--to TGL]',
    about: 'semua bentrok dengan kode dan tingkatnya',
    options: { from: { type: 'string' }, to: { type: 'string' } },
    run: async (cli) => {
      const days = daysOf(cli);
      const conflicts = [
        ...(days ? (await cli.call('conflict.list', days)).conflicts : []),
        ...(isEverything(cli) ? undatedFindings(cli.context().db) : []),
      ];
      const lines = conflicts.map(({ code, severity, nrp, message, override }) =>
        [
          `${MARKS[severity]} ${code}`,
          nrp ?? '-',
          override ? `${message} (diizinkan ${override.by}: ${override.reason})` : message,
        ].join('\t'),
      );
      return {
        json: { conflicts: conflicts.map(wireConflict) },
        text: conflicts.length === 0 ? 'Tidak ada bentrok.' : lines.join('\n'),
      };
    },
  },
  {
    words: ['strength'],
    usage: 'strength --date TGL [--operation KUNCI]',
    about: 'kekuatan satu hari, tanpa hitung ganda',
    options: { date: { type: 'string' }, operation: { type: 'string' } },
    run: async (cli) => {
      requiredOption(cli, 'date');
      const day = dateOption(cli, 'date') ?? '';
      const strength = await cli.call('report.strength', { day, operationId: operationIdOf(cli) });
      const counters = [
        strength.stageDay === null ? null : `hari ke-${strength.stageDay} tahapan`,
        strength.operationDay === null
          ? null
          : `hari ke-${strength.operationDay} dari ${strength.operationDays} operasi`,
      ].filter(Boolean);
      return {
        json: strength,
        text: [
          `${strength.weekday} ${strength.date}${counters.length > 0 ? ` (${counters.join(', ')})` : ''}`,
          `${strength.spelled} personel pada ${strength.events} kegiatan`,
          ...(strength.byBody.length > 1 ? [`Gabungan: ${strength.joint}`] : []),
          `${strength.villages} kelurahan/desa, ${strength.districts} kecamatan`,
          ...strength.bySatgas.map((s) => `  ${s.satgas}: ${s.people}`),
        ].join('\n'),
      };
    },
  },
];
