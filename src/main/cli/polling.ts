import { resolve } from 'node:path';
import { type Cli, type Command, requiredOption, textOption, UsageError } from './command.ts';
import { operationIdOf } from './list.ts';

const PADAL = ['none', 'village', 'sector'] as const;

/** The operation of --operation, which these commands cannot do without. */
function operationOf(cli: Cli): string {
  requiredOption(cli, 'operation');
  const id = operationIdOf(cli);
  if (id === null) throw new UsageError('--operation harus menyebut satu operasi.');
  return id;
}

function seedOf(cli: Cli): number {
  const text = textOption(cli, 'seed') ?? '1';
  if (!/^\d{1,6}$/.test(text)) throw new UsageError('--seed harus angka 0 sampai 999999.');
  return Number(text);
}

export const pollingCommands: Command[] = [
  {
    words: ['import', 'tps'],
    usage: 'import tps FILE --operation KUNCI [--dry-run]',
    about: 'impor daftar TPS dari Excel',
    options: { operation: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    positionals: [1, 1],
    run: async (cli) => {
      const file = cli.positionals[0] ?? '';
      const operationId = operationOf(cli);
      const plan = await cli.call('polling.planImport', { operationId, file: { $path: resolve(file) } });
      const dry = cli.values['dry-run'] === true;
      if (!dry) await cli.call('polling.commitImport', { planId: plan.planId });
      const { new: fresh, changed, unchanged, held, missing } = plan.counts;
      const sum = `${fresh} baru, ${changed} berubah, ${unchanged} sama, ${held} ditahan, ${missing} tidak ada di berkas`;
      const lines = plan.issues.map((i) => `${i.sheet}!${i.cell}\t${i.code}\t${i.cells} sel\t${i.message}`);
      return {
        json: { file, written: !dry, counts: plan.counts, sheets: plan.sheets, issues: plan.issues },
        text: [...lines, dry ? `Belum ada yang ditulis (--dry-run): ${sum}.` : `Ditulis: ${sum}.`].join('\n'),
        ...(held > 0
          ? { problem: `${held} baris ditahan; perbaiki sel yang disebut, lalu impor lagi.` }
          : {}),
      };
    },
  },
  {
    words: ['tps', 'place'],
    usage: 'tps place --operation KUNCI [--all] [--padal none|village|sector] [--seed N] [--dry-run]',
    about: 'tempatkan personel di TPS; --all: semua personel, bukan hanya anggota operasi',
    options: {
      operation: { type: 'string' },
      all: { type: 'boolean' },
      padal: { type: 'string' },
      seed: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    run: async (cli) => {
      const operationId = operationOf(cli);
      const asked = textOption(cli, 'padal') ?? 'village';
      const padal = PADAL.find((value) => value === asked);
      if (!padal) throw new UsageError('--padal harus none, village, atau sector.');
      const proposal = await cli.call('polling.place', {
        operationId,
        pool: { from: cli.values.all === true ? 'all' : 'operation', ids: [] },
        keep: 'pinned',
        padal,
        seed: seedOf(cli),
      });
      const { placementId, differences: _differences, ...score } = proposal;
      const dry = cli.values['dry-run'] === true;
      if (!dry) await cli.call('polling.takePlacement', { placementId });
      const gap = score.travellers - score.lowerBound;
      return {
        json: { ...score, gap, written: !dry },
        text: [
          `${score.placed + score.kept} dari ${score.need} ditempatkan, kurang ${score.short}, padal ${score.padalPlaced} dari ${score.padalNeed}.`,
          `${score.travellers} orang ke luar sektor asal; paling sedikit ${score.lowerBound} (selisih ${gap}).`,
          ...(dry ? ['Belum ada yang ditulis (--dry-run).'] : []),
        ].join('\n'),
      };
    },
  },
];
