import { beforeEach, expect, test } from 'vitest';
import { startEvents } from '../../../src/renderer/src/lib/events.ts';
import type { PoskoBridge, PoskoEvent } from '../../../src/shared/bridge.ts';
import type { PlanSummary } from '../../../src/shared/contract/import.ts';

/** The other side of the bridge: what was asked, and a way to tell the window something. */
const asked: string[] = [];
let tell: (event: PoskoEvent) => void = () => undefined;
const bridge: Partial<PoskoBridge> = {
  onEvent: (listener) => {
    tell = listener;
    return () => undefined;
  },
  call: async (name) => {
    asked.push(name);
    return { ok: true, value: { planId: 'rencana', fileName: 'baru.xlsx' } };
  },
};
Object.assign(globalThis, { window: { posko: bridge } });

const { refreshPlan } = await import('../../../src/renderer/src/features/import/import-calls.ts');
const { START, useImport } = await import('../../../src/renderer/src/features/import/import-store.ts');
startEvents();

const changed = (...areas: ('personnel' | 'event')[]): PoskoEvent => ({ type: 'changed', areas, at: '' });
const summary = { planId: 'rencana', fileName: 'lama.xlsx' } as PlanSummary;

beforeEach(() => {
  asked.length = 0;
  useImport.setState({ ...START, summary });
});

test('a plan is asked for again when people change under it, once for several changes', async () => {
  tell(changed('event'));
  expect(useImport.getState().stale).toBe(false);
  tell(changed('personnel'));
  tell(changed('personnel'));
  expect(useImport.getState().stale).toBe(true);
  refreshPlan();
  refreshPlan();
  await expect.poll(() => useImport.getState().pending).toBe(0);
  expect(asked).toEqual(['import.summary']);
  expect(useImport.getState()).toMatchObject({
    stale: false,
    revision: 1,
    summary: { fileName: 'baru.xlsx' },
  });
});

test('what the plan itself wrote is no news, and without a plan nothing is asked', async () => {
  useImport.setState({ job: { kind: 'write', id: 'x', fileName: 'lama.xlsx', progress: null } });
  tell(changed('personnel'));
  useImport.setState({ job: null });
  refreshPlan();
  await expect.poll(() => useImport.getState().pending).toBe(0);
  useImport.setState(START);
  tell(changed('personnel'));
  refreshPlan();
  await expect.poll(() => useImport.getState().pending).toBe(0);
  expect(asked).toEqual([]);
});
