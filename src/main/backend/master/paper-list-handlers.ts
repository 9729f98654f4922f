import { basisText } from '../../../core/order/basis.ts';
import type { CallName } from '../../../shared/contract/index.ts';
import type { BasisFields } from '../../../shared/contract/paper-list.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PaperListRow } from '../../db/paper-list.ts';
import { paperDefaultRows } from '../../db/paper-list.ts';
import { one, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { active, listed, type PaperList, removeItem, resetItem, saveItem } from './paper-list.ts';
import { COPY_LISTS, KKA, LEGAL_BASES, type PlacedSentence, SENTENCES } from './paper-lists.ts';

type Names = Extract<CallName, `${'legalBasis' | 'kka' | 'stockSentence' | 'copyList'}.${string}`>;
type Note = (info: { label: string }) => void;

/** What is done with the rows of any list. @param word what a row is called: "dasar hukum" */
const deeds = <T extends object, Row extends PaperListRow>(list: PaperList<T, Row>, word: string) => ({
  save: ({ db }: Context, key: string | null, value: T, note: Note) => {
    note({ label: `${key === null ? 'Tambah' : 'Ubah'} ${word} ${short(list.name(value))}` });
    return { key: saveItem(db, list, key, value) };
  },
  remove: (context: Context, { key }: { key: string }, note: Note) => {
    note({ label: `Hapus ${word} ${short(removeItem(context, list, key))}` });
    return null;
  },
  reset: (context: Context, { key }: { key: string }, note: Note) => {
    note({ label: `Kembalikan ${word} ${short(resetItem(context, list, key))}` });
    return null;
  },
});

const MOST_LETTERS = 60;
const short = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text;

const bases = deeds(LEGAL_BASES, 'dasar hukum');
const codes = deeds(KKA, 'KKA');
const sentences = deeds(SENTENCES, 'kalimat baku');
const copyLists = deeds(COPY_LISTS, 'daftar tembusan');

export const paperListHandlers: Handlers<Names> = {
  'legalBasis.list': ({ db }) =>
    listed(db, LEGAL_BASES).map(({ operations, ...basis }) => ({
      ...basis,
      operations: [...operations],
      line: basisText({ operations, ...basis }),
    })),
  'legalBasis.save': (context, { key, value }, note) => bases.save(context, key, told(value), note),
  'legalBasis.remove': bases.remove,
  'legalBasis.reset': bases.reset,
  'kka.list': ({ db }) => listed(db, KKA),
  'kka.save': (context, { key, value }, note) => codes.save(context, key, value, note),
  'kka.remove': codes.remove,
  'kka.reset': codes.reset,
  'stockSentence.list': ({ db }) =>
    listed(db, SENTENCES).map(({ sort: _, kinds, ...sentence }) => ({
      ...sentence,
      kinds: [...kinds],
    })),
  'stockSentence.save': (context, { key, value }, note) => {
    const present = listed(context.db, SENTENCES);
    const sort = present.find((each) => each.key === key)?.sort ?? newPlace(present);
    return sentences.save(context, key, { ...value, sort }, note);
  },
  'stockSentence.remove': sentences.remove,
  'stockSentence.reset': sentences.reset,
  'stockSentence.move': ({ db }, { key, by }, note) => {
    const present = active(db, SENTENCES);
    const at = present.findIndex((each) => each.key === key);
    const moved = present[at];
    const over = present[at + by];
    if (!moved || !over) throw new AppError('NOT_FOUND', 'Kalimat ini sudah di ujung daftar.');
    const beyond = present[at + 2 * by];
    const sort = beyond ? (over.sort + beyond.sort) / 2 : over.sort + by * MARGIN;
    saveItem(db, SENTENCES, key, { ...moved, sort });
    note({ label: `Pindah kalimat baku ${short(moved.text)}` });
    return null;
  },
  'copyList.list': ({ db }) =>
    listed(db, COPY_LISTS).map(({ lines, ...list }) => ({ ...list, lines: [...lines] })),
  'copyList.save': (context, { key, value }, note) => copyLists.save(context, key, value, note),
  'copyList.remove': (context, { key }, note) => {
    const { db } = context;
    const id = one<{ id: string }>(
      db,
      'SELECT id FROM copy_list WHERE key = ? AND ended_at IS NULL',
      key,
    )?.id;
    for (const row of paperDefaultRows(db))
      if (row.copy_list_id === id) updateRow(db, 'paper_default', row.id, { copy_list_id: null });
    return copyLists.remove(context, { key }, note);
  },
};

const MARGIN = 10;

/** A new sentence comes before the two that close an order: the care it wants and the report. */
function newPlace(present: readonly PlacedSentence[]): number {
  const [before, next] = present.slice(-3);
  return before && next && present.length > 2
    ? (before.sort + next.sort) / 2
    : (present.at(-1)?.sort ?? 0) + MARGIN;
}

/** A basis says something beside its kind. Throws INPUT_INVALID. */
function told(value: BasisFields): BasisFields {
  if (value.kind === 'uud' || value.number !== null || value.about !== null || value.title !== null)
    return value;
  throw new AppError('INPUT_INVALID', 'Isi nomor atau perihal dasar hukum ini.', {
    fields: [{ path: 'value.number' }],
  });
}
