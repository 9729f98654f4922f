import { rangeText } from '../../core/order/register.ts';
import { LETTER_SERIES, type LetterSeries, SERIES_WORDS, seriesOf } from '../../core/order/series.ts';
import type { LetterView } from '../../shared/contract/letter.ts';
import { letterText, registerText } from '../../shared/text/letter.ts';
import { orderIdOf } from '../backend/lookup.ts';
import {
  type Cli,
  type Command,
  dateOption,
  type OptionSpecs,
  requiredOption,
  textOption,
  UsageError,
} from './command.ts';
import { operationIdOf } from './list.ts';
import { SCOPE_OPTIONS, scopeOf } from './scope.ts';

const text = (...names: string[]): OptionSpecs =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));

/** The letter that is meant, by its key or its number. */
const letterId = (cli: Cli): string => orderIdOf(cli.context(), cli.positionals[0] ?? '');

function seriesOption(cli: Cli): LetterSeries {
  const given = textOption(cli, 'series') ?? 'sprin';
  const series = LETTER_SERIES.find((each) => each === given);
  if (!series) throw new UsageError(`--series harus salah satu dari ${LETTER_SERIES.join(', ')}.`);
  return series;
}

function numberOption(cli: Cli, name: string): number | null {
  const given = textOption(cli, name);
  if (given === undefined) return null;
  if (!/^\d{1,6}$/.test(given)) throw new UsageError(`--${name} harus angka.`);
  return Number(given);
}

/** Who approves: both options, or neither. */
function approverOption(cli: Cli): { by: string; office: string } | null {
  const [by, office] = [textOption(cli, 'by'), textOption(cli, 'office')];
  if (by === undefined && office === undefined) return null;
  if (!by || !office) throw new UsageError('Sebutkan --by dan --office: nama dan jabatan yang menyetujui.');
  return { by, office };
}

function view(letter: LetterView) {
  const { id, kind, number, date, subject, state, people, differs, moved, sha256 } = letter;
  const { amends, amendedBy, approval, note, voidReason } = letter;
  return {
    id,
    kind,
    series: seriesOf(kind),
    number,
    date,
    subject,
    state,
    people,
    differs,
    moved,
    sha256,
    amends: amends?.number ?? null,
    amendedBy: amendedBy?.number ?? null,
    approval,
    note,
    voidReason,
  };
}

const line = (letter: LetterView): string =>
  [
    letter.number ?? `(belum bernomor) ${letter.id}`,
    letter.date,
    letterText.states[letter.state],
    `${letter.people} nama${letter.differs > 0 ? `, ${letter.differs} beda` : ''}`,
    letter.subject,
  ].join('\t');

/** What a letter is after a deed: its state and number. */
async function after(cli: Cli, id: string) {
  const letter = await cli.call('letter.get', { id });
  return { json: view(letter), text: line(letter) };
}

/** A deed on one letter. */
const deed = (
  words: string,
  options: { usage: string; about: string; options?: OptionSpecs },
  run: (cli: Cli, id: string) => Promise<unknown>,
): Command => ({
  words: ['orders', words],
  usage: `orders ${words} SURAT${options.usage}`,
  about: options.about,
  options: options.options ?? {},
  positionals: [1, 1],
  run: async (cli) => {
    const id = letterId(cli);
    await run(cli, id);
    return after(cli, id);
  },
});

export const orderCommands: Command[] = [
  {
    words: ['orders', 'list'],
    usage: 'orders list [--operation KUNCI] [--state KEADAAN]',
    about: 'surat dengan nomor, keadaan, dan selisihnya dari ploting',
    options: text('operation', 'state'),
    run: async (cli) => {
      const state = textOption(cli, 'state');
      const { letters } = await cli.call('letter.list', { operationId: operationIdOf(cli) });
      const shown = letters.filter((letter) => state === undefined || letter.state === state);
      return {
        json: { orders: shown.map(view) },
        text: shown.length === 0 ? 'Belum ada surat.' : shown.map(line).join('\n'),
      };
    },
  },
  {
    words: ['orders', 'show'],
    usage: 'orders show SURAT',
    about: 'satu surat, menurut nomor atau kuncinya',
    positionals: [1, 1],
    run: async (cli) => {
      const letter = await cli.call('letter.get', { id: letterId(cli) });
      return { json: { ...view(letter), content: letter.content }, text: line(letter) };
    },
  },
  {
    words: ['orders', 'draft'],
    usage:
      'orders draft [--operation KUNCI] [--event KUNCI] [--date TGL] [--number NOMOR] [--letter-date TGL] [--paper a4|f4]',
    about: 'konsep Surat Perintah dari ploting',
    options: { ...SCOPE_OPTIONS, ...text('number', 'letter-date') },
    run: async (cli) => {
      const { paper, ...about } = { ...scopeOf(cli), paper: (await cli.call('setting.get', {})).paper };
      const given = textOption(cli, 'paper');
      if (given !== undefined && given !== 'a4' && given !== 'f4')
        throw new UsageError('--paper harus a4 atau f4.');
      const { id } = await cli.call('letter.create', { kind: 'sprin', scope: about, paper: given ?? paper });
      const date = dateOption(cli, 'letter-date');
      const number = textOption(cli, 'number');
      if (date !== undefined || number !== undefined) {
        await cli.call('letter.update', {
          id,
          ...(date === undefined ? {} : { date }),
          ...(number === undefined ? {} : { number }),
        });
      }
      return after(cli, id);
    },
  },
  deed('submit', { usage: '', about: 'ajukan untuk disetujui (nomor wajib)' }, (cli, id) =>
    cli.call('letter.submit', { id }),
  ),
  deed('withdraw', { usage: '', about: 'tarik kembali ke konsep' }, (cli, id) =>
    cli.call('letter.withdraw', { id }),
  ),
  deed(
    'return',
    { usage: ' --note CATATAN', about: 'kembalikan dengan catatan', options: text('note') },
    (cli, id) => cli.call('letter.return', { id, note: requiredOption(cli, 'note') }),
  ),
  deed(
    'approve',
    {
      usage: ' --by NAMA --office JABATAN',
      about: 'catat siapa yang menyetujui',
      options: text('by', 'office'),
    },
    (cli, id) =>
      cli.call('letter.approve', {
        id,
        by: requiredOption(cli, 'by'),
        office: requiredOption(cli, 'office'),
      }),
  ),
  deed(
    'issue',
    {
      usage: ' [--number NOMOR] [--by NAMA --office JABATAN] [--as-approved]',
      about: 'terbitkan; dengan --by dan --office sekaligus disetujui',
      options: { ...text('number', 'by', 'office'), 'as-approved': { type: 'boolean' } },
    },
    async (cli, id) => {
      const approval = approverOption(cli);
      const number = textOption(cli, 'number');
      if (number !== undefined) await cli.call('letter.update', { id, number });
      await cli.call('letter.issue', { id, approval, asApproved: cli.values['as-approved'] === true });
    },
  ),
  deed(
    'void',
    {
      usage: ' --reason ALASAN',
      about: 'batalkan surat yang terbit; nomornya tetap terpakai',
      options: text('reason'),
    },
    (cli, id) => cli.call('letter.void', { id, reason: requiredOption(cli, 'reason') }),
  ),
  {
    words: ['orders', 'amend'],
    usage: 'orders amend SURAT',
    about: 'konsep Sprin perubahan dari selisih ploting',
    positionals: [1, 1],
    run: async (cli) => {
      const { id } = await cli.call('letter.amend', { id: letterId(cli) });
      const difference = await cli.call('letter.difference', { id });
      const { json, text: told } = await after(cli, id);
      return { json: { ...json, ...difference }, text: told };
    },
  },
  {
    words: ['orders', 'register'],
    usage: 'orders register [--series JENIS] [--year TAHUN]',
    about: `register nomor: ${LETTER_SERIES.join(', ')}`,
    options: text('series', 'year'),
    run: async (cli) => {
      const register = await cli.call('register.list', {
        series: seriesOption(cli),
        year: numberOption(cli, 'year'),
      });
      const lines = register.lines.map((each) =>
        [
          each.serial,
          registerText.states[each.state],
          each.number ?? '',
          each.subject ?? each.reservedFor ?? '',
          each.reason ?? '',
        ].join('\t'),
      );
      const gaps = registerText.gaps(register.gaps.map(rangeText));
      return {
        json: register,
        text: [
          `${SERIES_WORDS[register.series]} ${register.year}`,
          ...lines,
          registerText.next(register.proposed),
          ...(gaps === '' ? [] : [gaps]),
        ].join('\n'),
      };
    },
  },
  {
    words: ['orders', 'reserve'],
    usage:
      'orders reserve --for SIAPA --reason ALASAN [--series JENIS] [--year TAHUN] [--serial N] [--count N]',
    about: 'pesan nomor',
    options: text('for', 'reason', 'series', 'year', 'serial', 'count'),
    run: async (cli) => {
      const { serials } = await cli.call('register.reserve', {
        series: seriesOption(cli),
        year: numberOption(cli, 'year'),
        serial: numberOption(cli, 'serial'),
        count: numberOption(cli, 'count') ?? 1,
        reservedFor: requiredOption(cli, 'for'),
        reason: requiredOption(cli, 'reason'),
      });
      return { json: { serials }, text: registerText.reserve.done(serials) };
    },
  },
  {
    words: ['orders', 'release'],
    usage: 'orders release N [--series JENIS] [--year TAHUN]',
    about: 'lepas nomor yang dipesan atau salah dicatat',
    options: text('series', 'year'),
    positionals: [1, 1],
    run: async (cli) => {
      const given = cli.positionals[0] ?? '';
      const register = await cli.call('register.list', {
        series: seriesOption(cli),
        year: numberOption(cli, 'year'),
      });
      const entry = register.lines.find(
        ({ serial, entryId }) => entryId !== null && String(serial) === given,
      );
      if (!entry?.entryId)
        throw new UsageError(`Nomor ${given} tidak dipesan dan tidak dicatat di register.`);
      await cli.call('register.release', { id: entry.entryId });
      return { json: { serial: entry.serial, year: register.year }, text: registerText.released };
    },
  },
  {
    words: ['orders', 'enter'],
    usage: 'orders enter NOMOR --date TGL --subject PERIHAL [--series JENIS]',
    about: 'catat surat yang ditulis di luar Posko',
    options: text('date', 'subject', 'series'),
    positionals: [1, 1],
    run: async (cli) => {
      const number = cli.positionals[0] ?? '';
      requiredOption(cli, 'date');
      const { id } = await cli.call('register.enter', {
        series: seriesOption(cli),
        number,
        date: dateOption(cli, 'date') ?? '',
        subject: requiredOption(cli, 'subject'),
      });
      return { json: { id, number }, text: registerText.enter.done(number) };
    },
  },
];
