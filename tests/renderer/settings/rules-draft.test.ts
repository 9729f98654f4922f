import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type RuleSettings } from '../../../src/core/assignment/rules.ts';
import {
  crowdKinds,
  rulesDraft,
  sameRules,
  toRules,
} from '../../../src/renderer/src/features/settings/rules-draft.ts';

const usual = rulesDraft(DEFAULT_RULES);
const problems = (patch: Partial<typeof usual>) => toRules({ ...usual, ...patch }, DEFAULT_RULES).problems;

describe('the limits in their fields', () => {
  it('come back as they were', () => {
    const limits: fc.Arbitrary<RuleSettings> = fc.record({
      rest: fc
        .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 4 })
        .chain((from) =>
          fc.tuple(
            ...[...from]
              .sort((a, b) => a - b)
              .map((fromHours) =>
                fc.integer({ min: 0, max: 192 }).map((half) => ({ fromHours, freeHours: half / 2 })),
              ),
          ),
        ),
      stretchHours: fc.integer({ min: 0, max: 96 }),
      travelHours: fc.integer({ min: 0, max: 384 }).map((quarter) => quarter / 4),
      night: fc.record({
        from: fc.constantFrom('00:00', '21:30', '23:59'),
        to: fc.constantFrom('05:05', '06:00'),
        hours: fc.integer({ min: 0, max: 12 }),
        inRow: fc.integer({ min: 1, max: 31 }),
      }),
      dutyDays: fc
        .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
        .map(([a, b]) => ({ most: Math.min(a, b), within: Math.max(a, b) })),
      ranks: fc
        .integer({ min: 1, max: 10_000 })
        .map((people) => [{ label: 'Pama', groups: ['PAMA' as const], people }]),
      crowd: fc.record(
        { 'kampanye.rapat-umum': fc.integer({ min: 0, max: 1_000_000 }), pleno: fc.nat(500) },
        { requiredKeys: [] },
      ),
      sttp: fc.record({
        noticeDays: fc.integer({ min: 0, max: 60 }),
        issueDays: fc.integer({ min: 0, max: 60 }),
      }),
    });
    fc.assert(
      fc.property(limits, (rules) => {
        expect(toRules(rulesDraft(rules), rules)).toEqual({ rules, problems: null });
      }),
    );
  });

  it('are read as people write them', () => {
    const read = toRules(
      {
        ...usual,
        travel: ' 1,5 ',
        nightFrom: '21:30',
        ranks: ['1.000', '10'],
        crowd: { 'kampanye.rapat-umum': '25.000', 'kampanye.debat': ' ' },
        rest: [
          { from: '24', free: '24' },
          { from: '0', free: '11' },
        ],
      },
      DEFAULT_RULES,
    );
    expect(read.rules).toMatchObject({ travelHours: 1.5, ranks: [{ people: 1000 }, { people: 10 }] });
    expect(read.rules?.night.from).toBe('21:30');
    expect(read.rules?.crowd).toEqual({ 'kampanye.rapat-umum': 25_000 });
    expect(read.rules?.rest.map((band) => band.fromHours)).toEqual([0, 24]);
  });

  it('are refused field by field, with what would fit', () => {
    expect(problems({ stretch: '97', inRow: '0', travel: '' })).toEqual({
      stretch: 'Isi 0 sampai 96.',
      inRow: 'Isi 1 sampai 31.',
      travel: 'Isi 0 sampai 96.',
    });
    expect(problems({ nightFrom: '24.00', nightTo: 'pagi' })).toEqual({
      nightFrom: 'Isi pukul, misalnya 22.00.',
      nightTo: 'Isi pukul, misalnya 22.00.',
    });
    expect(Object.keys(problems({ most: '8', within: '7' }) ?? {})).toEqual(['most']);
    const twice = { from: '24', free: '8' };
    expect(Object.keys(problems({ rest: [twice, twice] }) ?? {})).toEqual(['rest.1.from']);
    expect(Object.keys(problems({ crowd: { 'kampanye.debat': 'banyak' } }) ?? {})).toEqual([
      'crowd.kampanye.debat',
    ]);
  });

  it('offer every kind of a campaign, and any other that has a limit', () => {
    expect(crowdKinds(DEFAULT_RULES)).toHaveLength(5);
    const also = { ...DEFAULT_RULES, crowd: { ...DEFAULT_RULES.crowd, pleno: 50 } };
    expect(crowdKinds(also).at(-1)).toBe('pleno');
    expect(sameRules(also, DEFAULT_RULES)).toBe(false);
    expect(sameRules({ ...DEFAULT_RULES }, DEFAULT_RULES)).toBe(true);
  });
});
