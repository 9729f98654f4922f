import { resolve } from 'node:path';
import { dayLongDate } from '../../core/text/format.ts';
import type { Output } from '../../shared/contract/index.ts';
import { type Cli, type Command, textOption, UsageError } from './command.ts';
import { operationIdOf } from './list.ts';

const PADAL = ['none', 'village', 'sector'] as const;

type Operation = Output<'operation.list'>[number];

/**
 * The operation of --operation; without it the only one there is, or that fits. Throws UsageError with the keys that
 * can be chosen.
 */
async function operationOf(
  cli: Cli,
  fits: (operation: Operation) => Promise<boolean> = async () => true,
): Promise<Operation> {
  const id = operationIdOf(cli);
  const all = await cli.call('operation.list', {});
  const given = all.find((operation) => operation.id === id);
  if (given) return given;
  const fitting: Operation[] = [];
  for (const operation of all) if (all.length === 1 || (await fits(operation))) fitting.push(operation);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  const keys = (fitting.length > 0 ? fitting : all).map(({ key }) => key).join(', ');
  throw new UsageError(
    all.length === 0
      ? 'Belum ada operasi. Muat atau buat operasinya dahulu.'
      : `Sebutkan operasinya dengan --operation: ${keys}.`,
  );
}

/** "dari 151 anggota operasi; tidak ikut: 3 absen, 4 bertugas lain, 12 di luar bintara, tamtama, dan pama" */
function poolText(
  everybody: boolean,
  { asked, absent, busy, unfit }: Output<'polling.place'>['pool'],
): string {
  const out = [
    [absent, 'absen'],
    [busy, 'bertugas lain hari itu'],
    [unfit, 'bukan bintara, tamtama, atau perwira pertama'],
  ].flatMap(([n, why]) => (n === 0 ? [] : [`${n} ${why}`]));
  const whom = everybody ? 'orang pada daftar personel' : 'anggota operasi';
  return `Dipilih dari ${asked} ${whom}${out.length > 0 ? `; tidak ikut: ${out.join(', ')}` : ''}.`;
}

function seedOf(cli: Cli): number {
  const text = textOption(cli, 'seed') ?? '1';
  if (!/^\d{1,6}$/.test(text)) throw new UsageError('--seed harus angka 0 sampai 999999.');
  return Number(text);
}

export const pollingCommands: Command[] = [
  {
    words: ['import', 'tps'],
    usage: 'import tps FILE [--operation KUNCI] [--dry-run]',
    about: 'impor daftar TPS dari Excel',
    options: { operation: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    positionals: [1, 1],
    run: async (cli) => {
      const file = cli.positionals[0] ?? '';
      const { id: operationId } = await operationOf(cli);
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
    usage: 'tps place [--operation KUNCI] [--all] [--padal village|sector|none] [--seed N] [--dry-run]',
    about:
      'tempatkan anggota operasi (bila tidak ada, semua personel) di TPS, padal tiap desa; --all: semua personel',
    options: {
      operation: { type: 'string' },
      all: { type: 'boolean' },
      padal: { type: 'string' },
      seed: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    run: async (cli) => {
      const operation = await operationOf(cli, async ({ id }) => {
        const { total } = await cli.call('polling.summary', { operationId: id });
        return total.places > 0;
      });
      // Nobody of the operation yet: then everybody is meant.
      const everybody = cli.values.all === true || operation.people === 0;
      const asked = textOption(cli, 'padal') ?? 'village';
      const padal = PADAL.find((value) => value === asked);
      if (!padal) throw new UsageError('--padal harus none, village, atau sector.');
      const proposal = await cli.call('polling.place', {
        operationId: operation.id,
        pool: { from: everybody ? 'all' : 'operation', ids: [] },
        keep: 'pinned',
        padal,
        seed: seedOf(cli),
      });
      const { placementId, differences: _differences, ...score } = proposal;
      const dry = cli.values['dry-run'] === true;
      if (!dry) await cli.call('polling.takePlacement', { placementId });
      const gap = score.travellers - score.lowerBound;
      const { added, removed, moved } = score.counts;
      return {
        json: {
          operation: operation.key,
          from: everybody ? 'all' : 'operation',
          ...score,
          gap,
          written: !dry,
        },
        text: [
          `${operation.name}, ${dayLongDate(score.day)}.`,
          poolText(everybody, score.pool),
          `${score.placed + score.kept} dari ${score.need} tempat terisi${score.short > 0 ? `, kurang ${score.short} orang` : ''}; padal ${score.padalPlaced} dari ${score.padalNeed}${asked === 'none' ? ' (tidak diatur)' : ''}.`,
          `${score.travellers} orang ke luar sektor asal; paling sedikit ${score.lowerBound} (selisih ${gap}).`,
          `Perubahan: ${added} orang baru, ${moved} pindah, ${removed} dilepas.`,
          ...(dry ? ['Belum ada yang ditulis (--dry-run).'] : []),
        ].join('\n'),
      };
    },
  },
];
