import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/text/civil-date.ts';
import { openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';

const list = (t: TestBackend, day: string) => t.ok('event.list', { operationId: null, from: day, to: day });
const copy = (t: TestBackend, given: { from: string; to: string; target: string; withPeople?: boolean }) =>
  t.ok('event.copyDays', { operationId: null, withPeople: true, ...given });

describe('copying days of events', () => {
  it('copies a day with its people, without permits, and takes it back as one', async () => {
    const t = await openSample();
    const target = addDays(TODAY, 7);
    const models = await list(t, TODAY);
    expect(models.some((event) => event.sttp !== null)).toBe(true);
    const result = await copy(t, { from: TODAY, to: TODAY, target });
    expect(result).toMatchObject({ events: models.length, skipped: 0 });
    const made = await list(t, target);
    const short = (events: typeof made) =>
      events.map((e) => `${e.title} ${e.start?.slice(11)} ${e.end?.slice(11)} ${e.assigned}`).sort();
    expect(short(made)).toEqual(short(models));
    expect(made.every((event) => event.sttp === null && event.start?.slice(0, 10) === target)).toBe(true);
    await t.ok('journal.undo', { id: null });
    expect(await list(t, target)).toEqual([]);
  });

  it('leaves people behind when asked to, and skips what is there', async () => {
    const t = await openSample();
    const week = {
      from: addDays(TODAY, -2),
      to: addDays(TODAY, 4),
      target: addDays(TODAY, 5),
      withPeople: false,
    };
    const first = await copy(t, week);
    expect(first.assignments).toBe(0);
    expect((await list(t, addDays(TODAY, 7))).every((event) => event.assigned === 0)).toBe(true);
    const again = await copy(t, week);
    expect(again).toEqual({ events: 0, assignments: 0, skipped: first.events });
    // The same meeting at another hour is another meeting.
    const [model] = await list(t, TODAY);
    const { id } = await t.ok('event.duplicate', { id: model?.id ?? '', day: TODAY, withPeople: false });
    await t.ok('event.update', { id, fields: { start: `${TODAY}T06:00`, end: `${TODAY}T07:00` } });
    expect(await copy(t, week)).toMatchObject({ events: 1, skipped: first.events });
  });

  it('refuses to copy days onto themselves and more than a month', async () => {
    const t = await openSample();
    for (const days of [
      { from: TODAY, to: TODAY, target: TODAY },
      { from: TODAY, to: addDays(TODAY, 31), target: addDays(TODAY, 40) },
    ]) {
      const error = await t.refused('event.copyDays', { operationId: null, withPeople: true, ...days });
      expect(error.code).toBe('INPUT_INVALID');
    }
  });
});
