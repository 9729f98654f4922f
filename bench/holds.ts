import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datesBetween } from '../src/core/text/civil-date.ts';
import { newPost, type Post } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, pauseClock } from './measure.ts';
import { inventedPeople } from './people.ts';

const POSTS = 50;
/** People, and how many of them stand a shift: with 3 shifts a day for 30 days about 100,000 assignments. */
const SIZES = { whole: { people: 10_000, need: 22 }, quick: { people: 2_000, need: 4 } };
const FROM = '2024-11-01';
const TO = '2024-11-30';
const DAY = '2024-11-06';
/** How long the backend may hear nobody while it answers one question. */
const LIMIT_MS = 100;

/**
 * How long a screen's question keeps the backend from hearing others, in a month of 100,000 assignments of 10,000
 * people (`quick`: a fifth of both): right after something was written, when nothing is remembered.
 */
export async function benchHolds(options: BenchOptions): Promise<Row[]> {
  const { post, operationId, dutyPostId, eventId, assignments } = await fill(options);
  const size = `${assignments.toLocaleString('en')} assignments`;
  const pool = { operationId };
  const span = { from: FROM, to: TO };
  const shift = { dutyPostId, date: DAY, shift: 'P' };
  const questions: [name: string, ask: () => Promise<unknown>][] = [
    ['month grid', () => post.call('assignment.grid', { operationId, ...span, onlyAssigned: true })],
    ['conflicts of the month', () => post.call('conflict.list', span)],
    ['month of the guard posts', () => post.call('dutyPost.month', { operationId, ...span })],
    ['picker of people', () => post.call('assignment.picker', { eventId, onlyFree: false, limit: 200 })],
    [
      'suggestions for a place',
      () => post.call('roster.suggest', { vacancy: shift, pool, onlyAble: false, limit: 50 }),
    ],
    ['ledger of the month', () => post.call('roster.ledger', { pool, ...span })],
    ['home', () => post.call('report.home', { day: DAY, operationId })],
    ['one change', () => touch(post, eventId, 'Aula')],
  ];
  const rows: Row[] = [];
  const told: string[] = [];
  for (const [name, ask] of questions) {
    await touch(post, eventId, name);
    const clock = pauseClock(() => '');
    const took = await clocked(ask);
    const { pause } = clock.end();
    const again = await clocked(ask);
    told.push(`${name} ${Math.round(took)} ms, again ${Math.round(again)} ms`);
    rows.push({
      what: `Backend with ${size}, ${name}: longest time in which it hears nobody`,
      value: `${Math.round(pause)} ms`,
      limit: `at most ${LIMIT_MS} ms`,
      kept: pause <= LIMIT_MS,
    });
  }
  await post.backend.close();
  options.note(`Answers with ${size} after a change: ${told.join('; ')}.`);
  return rows;
}

/** Something is written: nothing that was remembered holds any more. */
const touch = (post: Post, id: string, venue: string) => post.call('event.update', { id, fields: { venue } });

async function fill({ root, folder, quick }: BenchOptions) {
  const { people: count, need } = SIZES[quick ? 'quick' : 'whole'];
  const people = inventedPeople(count);
  const days = datesBetween(FROM, TO);
  const nrps = people.map(({ nrp }) => nrp);
  let next = 0;
  const assignments = Array.from({ length: POSTS }, (_, at) => `pos-${at}`).flatMap((dutyPost) =>
    days.flatMap((date) =>
      ['P', 'S', 'M'].flatMap((shift) =>
        Array.from({ length: need }, () => ({ dutyPost, date, shift, nrp: nrps[next++ % count] })),
      ),
    ),
  );
  const operation = 'omp';
  const bundle = {
    posko: 1,
    operations: [
      {
        key: operation,
        name: 'Mantap Praja',
        kind: 'OMP',
        start: '2024-08-27',
        end: '2024-12-25',
        satgas: [{ key: 'preventif', name: 'PREVENTIF' }],
      },
    ],
    people: people.map(({ nrp, name, rank, unit, position, opsPosition, gender }) => ({
      ...{ nrp, name, rank, unit, position, gender },
      memberships: [{ operation, satgas: 'preventif', opsPosition }],
    })),
    places: Array.from({ length: POSTS }, (_, at) => ({
      key: `objek-${at}`,
      name: `Objek ${at + 1}`,
      kind: 'objek-vital',
    })),
    dutyPosts: Array.from({ length: POSTS }, (_, at) => ({
      ...{ key: `pos-${at}`, place: `objek-${at}`, operation, from: FROM, to: TO },
      ...{ pattern: '3x8', need, leader: false },
    })),
    events: days.flatMap((day) =>
      Array.from({ length: 10 }, (_, at) => ({
        ...{ key: `k-${day}-${at}`, operation, kind: 'kampanye.tatap-muka', title: `TATAP MUKA ${at + 1}` },
        ...{ start: `${day}T10:00`, end: `${day}T12:00`, need: 3 },
      })),
    ),
    assignments: [
      ...assignments,
      ...days.flatMap((day) =>
        Array.from({ length: 30 }, (_, at) => ({
          event: `k-${day}-${at % 10}`,
          nrp: nrps[(Number(day.slice(8)) * 331 + at * 7) % count],
        })),
      ),
    ],
  };
  const file = join(folder, 'bulan-penuh.json');
  writeFileSync(file, JSON.stringify(bundle));
  const post = await newPost(root, join(folder, 'bulan-penuh'));
  await post.call('data.load', { file: { $path: file } });
  const { operations } = await post.call('session.overview', {});
  const operationId = operations[0]?.id ?? '';
  const [duty] = await post.call('dutyPost.list', { day: DAY, operationId });
  const [event] = await post.call('event.list', { operationId, from: DAY, to: DAY });
  return {
    post,
    assignments: bundle.assignments.length,
    operationId,
    dutyPostId: duty?.id ?? '',
    eventId: event?.id ?? '',
  };
}
