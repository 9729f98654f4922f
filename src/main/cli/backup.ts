import { resolve } from 'node:path';
import type { Command } from './command.ts';

const checked = (r: { people: number; rows: number; bytes: number }) =>
  `${r.people} orang, ${r.rows} baris, ${r.bytes} bita`;

export const backupCommands: Command[] = [
  {
    words: ['backup', 'create'],
    usage: 'backup create FILE',
    about: 'buat cadangan, buka lagi, dan periksa',
    positionals: [1, 1],
    run: async (cli) => {
      const file = cli.positionals[0] ?? '';
      const result = await cli.call('backup.create', { file: { $path: resolve(file) } });
      return { json: { file, ...result }, text: `${file} dibuat dan lolos pemeriksaan: ${checked(result)}.` };
    },
  },
  {
    words: ['backup', 'verify'],
    usage: 'backup verify FILE',
    about: 'periksa cadangan',
    positionals: [1, 1],
    run: async (cli) => {
      const file = cli.positionals[0] ?? '';
      const result = await cli.call('backup.verify', { file: { $path: resolve(file) } });
      return { json: { file, ...result }, text: `${file} lolos pemeriksaan: ${checked(result)}.` };
    },
  },
  {
    words: ['restore'],
    usage: 'restore FILE',
    about: 'pulihkan cadangan; keadaan sekarang disimpan dahulu',
    positionals: [1, 1],
    opens: false,
    run: async (cli) => {
      const file = cli.positionals[0] ?? '';
      const result = await cli.call('session.restore', {
        file: { $path: resolve(file) },
        passphrase: cli.passphrase(),
      });
      const kept = result.kept ? ` Keadaan sebelumnya disimpan sebagai ${result.kept}.` : '';
      return { json: { file, ...result }, text: `Dipulihkan: ${result.people} orang.${kept}` };
    },
  },
  {
    words: ['verify'],
    usage: 'verify',
    about: 'periksa keutuhan data',
    run: async (cli) => {
      const result = await cli.call('data.verify', {});
      if (result.problems.length === 0)
        return { json: { ok: true, ...result }, text: `Data utuh: ${result.rows} baris.` };
      const message = `Ditemukan ${result.problems.length} masalah. Pulihkan dari cadangan terakhir yang teruji.`;
      return {
        json: { ok: false, ...result, error: { code: 'DATABASE_DAMAGED', message, details: result } },
        text: result.problems.join('\n'),
        exit: 1,
        problem: message,
      };
    },
  },
];
