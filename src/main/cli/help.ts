import type { Command } from './command.ts';

/** The key sheet of the command: all commands, or those that begin with the given words. */
export function helpText(commands: readonly Command[], words: readonly string[]): string {
  const fits = commands.filter((c) =>
    words.every((word, i) => c.words[i] === undefined || c.words[i] === word),
  );
  const shown = fits.length > 0 ? fits : commands;
  const width = Math.min(58, Math.max(...shown.map((c) => c.usage.length)));
  const lines = shown.map((c) =>
    c.usage.length > width
      ? `  ${c.usage}\n  ${' '.repeat(width)}  ${c.about}`
      : `  ${c.usage.padEnd(width)}  ${c.about}`,
  );
  return [
    'posko <perintah> [pilihan]',
    '',
    ...lines,
    '',
    'Pilihan umum:',
    '  --data DIR               folder data (bawaan: folder aplikasi pengguna)',
    '  --passphrase-file FILE   berkas kata sandi, atau variabel POSKO_PASSPHRASE',
    '  --json                   satu dokumen JSON pada stdout',
    '',
    'Kode keluar: 0 selesai, 1 ditolak atau perlu diperiksa orang, 2 salah pakai.',
  ].join('\n');
}
