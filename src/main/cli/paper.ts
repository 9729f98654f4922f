import { resolve } from 'node:path';
import { DOCUMENTS } from '../../core/documents/registry.ts';
import { MESSAGES, type Pattern } from '../../core/messages/message.ts';
import { REPORTS } from '../../core/reports/registry.ts';
import { AppError } from '../../shared/errors.ts';
import { orderIdOf } from '../backend/lookup.ts';
import { type Cli, type Command, requiredOption, textOption, UsageError } from './command.ts';
import { SCOPE_OPTIONS, scopeOf } from './scope.ts';

const SCOPE = { out: { type: 'string' }, order: { type: 'string' }, ...SCOPE_OPTIONS } as const;

/** An order by its key or by its number. */
function orderOf(cli: Cli): string | null {
  const given = textOption(cli, 'order');
  return given ? orderIdOf(cli.context(), given) : null;
}

function paperOf(cli: Cli): 'a4' | 'f4' | null {
  const value = textOption(cli, 'paper');
  if (value === undefined) return null;
  if (value !== 'a4' && value !== 'f4') throw new UsageError('--paper harus a4 atau f4.');
  return value;
}

/** --pattern: by facts (pola1) or by sections (pola2). */
function patternOf(cli: Cli): Pattern | null {
  const value = textOption(cli, 'pattern');
  if (value === undefined) return null;
  if (value !== 'pola1' && value !== 'pola2') throw new UsageError('--pattern harus pola1 atau pola2.');
  return value;
}

/** --clock: the hour of the report, which the greeting follows: 21.30 or 21:30. */
function clockOf(cli: Cli): string | null {
  const value = textOption(cli, 'clock')?.replace('.', ':') ?? null;
  if (value !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value))
    throw new UsageError('--clock harus jam seperti 21.30.');
  return value;
}

export const paperCommands: Command[] = [
  {
    words: ['document'],
    usage:
      'document JENIS --out FILE.pdf [--operation KUNCI] [--event KUNCI] [--date TGL] [--order ID] [--district KODE] [--paper a4|f4] [--pattern pola1|pola2]',
    about: `buat PDF: ${Object.keys(DOCUMENTS).join(', ')}`,
    options: { ...SCOPE, pattern: { type: 'string' } },
    positionals: [1, 1],
    run: async (cli) => {
      const kind = cli.positionals[0] ?? '';
      const out = requiredOption(cli, 'out');
      const kinds = await cli.call('document.kinds', {});
      if (!kinds.some((k) => k.kind === kind))
        throw new AppError('KIND_NOT_AVAILABLE', `Dokumen "${kind}" belum tersedia pada versi ini.`, {
          kind,
        });
      const pattern = patternOf(cli);
      const paper = paperOf(cli) ?? (await cli.call('setting.get', {})).paper;
      const letterId = orderOf(cli);
      const number = letterId ? (await cli.call('letter.get', { id: letterId })).number : null;
      const { pages, sha256 } = await cli.call('document.save', {
        kind,
        scope: { ...scopeOf(cli), ...(pattern ? { pattern } : {}) },
        paper,
        letterId,
        file: { $path: resolve(out) },
      });
      return { json: { file: out, pages, number, sha256 }, text: `${out}: ${pages} halaman.` };
    },
  },
  {
    words: ['report'],
    usage: 'report JENIS --out FILE.xlsx [--operation KUNCI] [--event KUNCI] [--date TGL] [--district KODE]',
    about: `buat buku kerja: ${REPORTS.map(({ kind }) => kind).join(', ')}`,
    options: SCOPE,
    positionals: [1, 1],
    run: async (cli) => {
      const kind = cli.positionals[0] ?? '';
      const out = requiredOption(cli, 'out');
      const kinds = await cli.call('report.kinds', {});
      if (!kinds.some((k) => k.kind === kind))
        throw new AppError('KIND_NOT_AVAILABLE', `Laporan "${kind}" belum tersedia pada versi ini.`, {
          kind,
        });
      const result = await cli.call('report.save', {
        kind,
        scope: scopeOf(cli),
        file: { $path: resolve(out) },
      });
      return { json: { file: out, ...result }, text: `${out}: ${result.rows} baris.` };
    },
  },
  {
    words: ['text'],
    usage:
      'text JENIS [--event KUNCI] [--date TGL] [--operation KUNCI] [--pattern pola1|pola2] [--clock JAM]',
    about: `teks laporan siap tempel: ${MESSAGES.map(({ kind }) => kind).join(', ')}`,
    options: { ...SCOPE, pattern: { type: 'string' }, clock: { type: 'string' } },
    positionals: [1, 1],
    run: async (cli) => {
      const { kind, text } = await cli.call('message.text', {
        kind: cli.positionals[0] ?? '',
        pattern: patternOf(cli) ?? 'pola1',
        scope: scopeOf(cli),
        clock: clockOf(cli),
        typed: null,
      });
      return { json: { kind, text }, text: text.trimEnd() };
    },
  },
];
