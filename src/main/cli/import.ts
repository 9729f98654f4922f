import { resolve } from 'node:path';
import { ISSUE_CODES, type IssueCode } from '../../core/import/types.ts';
import type { PlanSummary } from '../../shared/contract/import-view.ts';
import { importReportOf } from '../backend/import/import.ts';
import { type Command, listOption, UsageError } from './command.ts';
import { operationIdOf } from './list.ts';

function codesOf(values: string[]): IssueCode[] {
  for (const code of values) {
    if (!(ISSUE_CODES as readonly string[]).includes(code))
      throw new UsageError(`--accept ${code} bukan kode yang dikenal.`);
  }
  return values as IssueCode[];
}

/** What earlier imports have taught and this one uses: said on stderr, since nothing is read otherwise in silence. */
function learnedLines({ layout, unknown }: PlanSummary): string[] {
  const used = layout !== null && layout.sheets.length > 0;
  const mapped = [...unknown.ranks, ...unknown.units, ...unknown.positions].filter((v) => v.remembered);
  return [
    ...(used ? [`Dibaca dengan tata letak “${layout.name}” dari impor sebelumnya.`] : []),
    ...mapped.map(
      ({ value, mapped: target }) => `“${value}” dibaca sebagai “${target}”, seperti pada impor sebelumnya.`,
    ),
  ];
}

/** Every row waits for a person and nothing was there to take. */
const onlyHeld = ({ counts }: ReturnType<typeof importReportOf>): boolean =>
  counts.held > 0 && counts.new + counts.changed + counts.unchanged === 0;

export const importCommands: Command[] = [
  {
    words: ['import', 'personnel'],
    usage: 'import personnel FILE [--sheet NAMA]… [--operation KUNCI] [--dry-run] [--accept KODE]…',
    about: 'impor daftar personel dari Excel; keluar 1 bila semua baris ditahan, 0 bila ada yang diambil',
    readsList: true,
    options: {
      sheet: { type: 'string', multiple: true },
      operation: { type: 'string' },
      'dry-run': { type: 'boolean' },
      accept: { type: 'string', multiple: true },
    },
    positionals: [1, 1],
    run: async (cli) => {
      const file = cli.positionals[0] ?? '';
      const sheets = listOption(cli, 'sheet');
      const accepts = codesOf(listOption(cli, 'accept'));
      const summary = await cli.call('import.plan', {
        file: { $path: resolve(file) },
        operationId: operationIdOf(cli),
        keepOperation: true,
        ...(sheets.length > 0 ? { sheets } : {}),
        ...(accepts.length > 0 ? { accepts } : {}),
      });
      const { planId } = summary;
      const planned = importReportOf(cli.context(), planId);
      const written = cli.values['dry-run'] === true ? null : await cli.call('import.commit', { planId });
      const report = { ...planned, batch: written?.batch ?? null };
      const { counts } = report;
      const lines = report.issues.map(
        (i) => `${i.cell ? `${i.sheet}!${i.cell}` : i.sheet}\t${i.code}\t${i.message}`,
      );
      const held = counts.held > 0 ? [`${counts.held} baris ditahan dan perlu keputusan orang.`] : [];
      const said = [...learnedLines(summary), ...held];
      const sum = `${counts.new} baru, ${counts.changed} berubah, ${counts.unchanged} sama, ${counts.held} ditahan, ${counts.missing} tidak ada di berkas`;
      return {
        json: report,
        text: [...lines, written ? `Ditulis: ${sum}.` : `Belum ada yang ditulis (--dry-run): ${sum}.`].join(
          '\n',
        ),
        ...(said.length > 0 ? { problem: said.join('\n') } : {}),
        ...(onlyHeld(report) ? { exit: 1 } : {}),
      };
    },
  },
  {
    words: ['import', 'undo'],
    usage: 'import undo BATCH',
    about: 'batalkan satu impor seluruhnya',
    positionals: [1, 1],
    run: async (cli) => {
      const batch = cli.positionals[0] ?? '';
      await cli.call('import.undo', { batch });
      return { json: { batch, undone: true }, text: 'Impor dibatalkan; data kembali seperti sebelumnya.' };
    },
  },
];
