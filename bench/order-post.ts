import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPost, type Post } from './backend.ts';
import type { BenchOptions } from './main.ts';
import type { InventedPerson } from './people.ts';

export const DAY = '2024-11-06';

/** A post with an event of one day to which all these people are assigned. @param name of its data folder */
export async function postWith(
  { root, folder }: Pick<BenchOptions, 'root' | 'folder'>,
  people: InventedPerson[],
  name: string,
): Promise<Post> {
  const bundle = join(folder, `${name}.json`);
  writeFileSync(bundle, JSON.stringify(bundleOf(people)));
  const post = await newPost(root, join(folder, name));
  await post.call('data.load', { file: { $path: bundle } });
  return post;
}

/** The day of that event, as the scope of an order. */
export async function scopeOf(post: Post) {
  const { operations } = await post.call('session.overview', {});
  return { operationId: operations[0]?.id ?? null, eventId: null, day: DAY };
}

function bundleOf(people: readonly InventedPerson[]): object {
  return {
    posko: 1,
    operations: [
      {
        key: 'omp',
        name: 'Mantap Praja',
        kind: 'OMP',
        start: '2024-08-27',
        end: '2024-12-25',
        satgas: [{ key: 'preventif', name: 'PREVENTIF' }],
      },
    ],
    people: people.map(({ nrp, name, rank, unit, position, opsPosition, gender }) => ({
      ...{ nrp, name, rank, unit, position, gender },
      memberships: [{ operation: 'omp', satgas: 'preventif', opsPosition }],
    })),
    events: [
      {
        key: 'k1',
        operation: 'omp',
        kind: 'kampanye.rapat-umum',
        title: 'RAPAT UMUM CONTOH',
        start: `${DAY}T16:00`,
        end: `${DAY}T21:00`,
        need: people.length,
      },
    ],
    assignments: people.map(({ nrp }) => ({ event: 'k1', nrp })),
  };
}
