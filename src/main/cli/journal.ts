import { type Command, textOption, UsageError } from './command.ts';

export const journalCommands: Command[] = [
  {
    words: ['journal'],
    usage: 'journal [--row ID] [--limit N]',
    about: 'siapa mengubah apa, kapan, dan mengapa',
    options: { row: { type: 'string' }, limit: { type: 'string' } },
    run: async (cli) => {
      const limit = Number(textOption(cli, 'limit') ?? '50');
      if (!Number.isInteger(limit) || limit < 1 || limit > 500)
        throw new UsageError('--limit harus bilangan 1 sampai 500.');
      const result = await cli.call('journal.list', {
        rowId: textOption(cli, 'row') ?? null,
        before: null,
        limit,
      });
      const lines = result.actions.map((a) =>
        [a.local, a.actor, a.label, `${a.changes} perubahan`, a.undone ? 'diurungkan' : '', a.id].join('\t'),
      );
      return { json: result, text: lines.join('\n') || 'Jurnal masih kosong.' };
    },
  },
  {
    words: ['undo'],
    usage: 'undo [TINDAKAN]',
    about: 'urungkan satu tindakan, atau yang terakhir',
    positionals: [0, 1],
    run: async (cli) => {
      const result = await cli.call('journal.undo', { id: cli.positionals[0] ?? null });
      return { json: result, text: `Diurungkan: ${result.label}.` };
    },
  },
];
