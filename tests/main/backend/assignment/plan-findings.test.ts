import { describe, expect, it } from 'vitest';
import {
  eventFields,
  openBackend,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';

const today = { from: TODAY, to: TODAY };

/** One person on two events of today that share an hour; the second assignment. */
async function clash(t: TestBackend): Promise<string> {
  const { id: personId } = await t.ok('personnel.create', personFields({ name: 'YOHANIS CONTOH' }));
  const hours = [
    ['14:00', '17:30'],
    ['16:30', '18:30'],
  ];
  let last = '';
  for (const [start, end] of hours) {
    const fields = eventFields({ start: `${TODAY}T${start}`, end: `${TODAY}T${end}`, need: null });
    const { id: eventId } = await t.ok('event.create', fields);
    const duty = { role: 'anggota', nature: 'pelaksana', point: null, reason: null } as const;
    await t.ok('assignment.add', { eventId, personIds: [personId], ...duty });
    last = (await t.ok('event.get', { id: eventId })).assignments[0]?.id ?? '';
  }
  return last;
}

const codes = ({ conflicts }: { conflicts: readonly { code: string }[] }) =>
  conflicts.map(({ code }) => code);

describe('a plan that is made ready in steps', () => {
  it('lets the backend hear others meanwhile', async () => {
    const t = await openBackend();
    await clash(t);
    const order: string[] = [];
    const asked = t.ok('conflict.list', today).then(() => order.push('plan'));
    const other = t.ok('setting.get', {}).then(() => order.push('other'));
    await Promise.all([asked, other]);
    expect(order).toEqual(['other', 'plan']);
  });

  it('begins again when something is written meanwhile, and remembers nothing that is over', async () => {
    const t = await openBackend();
    const assignment = await clash(t);
    const asked = t.ok('conflict.list', today);
    await t.ok('assignment.end', { ids: [assignment] });
    expect(codes(await asked)).not.toContain('DOUBLE_BOOK');
    expect(codes(await t.ok('conflict.list', today))).not.toContain('DOUBLE_BOOK');
    await t.ok('journal.undo', { id: null });
    expect(codes(await t.ok('conflict.list', today))).toContain('DOUBLE_BOOK');
  });

  it('answers who asks for the same days at the same time the same', async () => {
    const t = await openBackend();
    await clash(t);
    const [one, two, grid] = await Promise.all([
      t.ok('conflict.list', today),
      t.ok('conflict.list', today),
      t.ok('assignment.grid', { operationId: null, ...today, onlyAssigned: true }),
    ]);
    expect(one).toEqual(two);
    expect(codes(one)).toContain('DOUBLE_BOOK');
    expect(grid.rows[0]?.cells[0]?.worst).toBe('error');
  });

  it('is refused when the data are locked meanwhile', async () => {
    const t = await openBackend();
    await clash(t);
    const asked = t.backend.call({ name: 'conflict.list', input: today });
    await t.ok('session.lock', {});
    expect(await asked).toMatchObject({ ok: false, error: { code: 'DATA_LOCKED' } });
  });
});
