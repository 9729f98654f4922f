import { join } from 'node:path';
import { insertPerson } from '../src/main/backend/personnel/person-record.ts';
import { runAction } from '../src/main/db/journal.ts';
import { newPost } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, timing } from './measure.ts';
import { inventedPeople } from './people.ts';

const PEOPLE = 100_000;
const DAY = '2024-11-06';
/** Rows that the grid shows at first. */
const SHOWN = 50;

/**
 * Search as you type in 100,000 people: after every letter the matching people in order and the first rows that the
 * grid shows, through the backend with its checks of input.
 */
export async function benchSearch({ root, folder, quick, note }: BenchOptions): Promise<Row[]> {
  const people = inventedPeople(PEOPLE);
  const post = await newPost(root, join(folder, 'cari'));
  const { db, at, actor } = post.backend.session.context();
  const filled = await clocked(() =>
    runAction(db, at(), { kind: 'bench', label: 'Isi', actor }, () => {
      for (const { opsPosition: _, ...person } of people) insertPerson(db, { ...person, status: 'AKTIF' });
    }),
  );
  note(`100,000 people written with journal and search index in ${(filled / 1000).toFixed(1)} s.`);

  const scope = { operationId: null, day: DAY };
  const type = (search: string) =>
    clocked(async () => {
      const filter = search === '' ? {} : { search };
      const { rids } = await post.call('personnel.index', {
        ...scope,
        filter,
        sort: 'rank',
        descending: false,
      });
      await post.call('personnel.rows', { ...scope, rids: rids.slice(0, SHOWN) });
    });
  const typed = quick ? 12 : 40;
  const words = Array.from({ length: typed }, (_, i) => people[(i * 7919) % PEOPLE]).flatMap((person) =>
    person ? [person.name.toLowerCase().slice(0, 12), person.nrp] : [],
  );
  await type('ba');
  const byLength = new Map<number, number[]>();
  for (const word of words) {
    for (let length = 1; length <= word.length; length++) {
      const times = byLength.get(length) ?? [];
      times.push(await type(word.slice(0, length)));
      byLength.set(length, times);
    }
  }
  await post.backend.close();
  const first = timing(byLength.get(1) ?? []);
  note(`After the first letter alone (up to every person matches): median ${first.median.toFixed(0)} ms.`);
  return [
    {
      what: 'Search as you type in 100,000 people, per letter',
      posko: timing([...byLength.values()].flat()),
      against: '',
      other: null,
    },
  ];
}
