import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_RULES } from '../../../src/core/roster/rules.ts';
import { type SuggestedPerson, suggest, type Vacancy } from '../../../src/core/roster/suggest.ts';
import type { RosterPerson } from '../../../src/core/roster/types.ts';
import { bruteFaults, guardSlots, problems, rosterPerson } from '../../builders/roster.ts';

const [slot] = guardSlots('jaga', '3x8', '2024-11-06', 1) as [ReturnType<typeof guardSlots>[number]];
const anybody = { satgas: null, rankClasses: [], leads: null, ledBy: null };
const vacancy: Vacancy = { ...slot, ...anybody };
const person = (
  i: number,
  given: Partial<RosterPerson> = {},
  satgas: string | null = null,
): SuggestedPerson => ({
  ...rosterPerson(i, { pastDays: 30, ...given }),
  satgas,
  lastDuty: null,
});
const night = { ...guardSlots('jaga', '3x8', '2024-11-05', 1)[2]!, personId: 'p1' };
const order = (given: Partial<Vacancy>, people: SuggestedPerson[]) =>
  suggest({ ...vacancy, ...given }, people, USUAL_RULES).map(({ personId }) => personId);

describe('suggestions for a vacancy', () => {
  it('puts who did less first, equal people by number', () => {
    const past = { hours: 24, nights: 1, holidays: 0, rawan: 0 };
    expect(order({}, [person(2, { past }), person(1), person(0)])).toEqual(['p0', 'p1', 'p2']);
  });

  it('says in words what speaks for a person', () => {
    const past = { hours: 12.5, nights: 1, holidays: 2, rawan: 0 };
    const earlier = { ...guardSlots('jaga', '3x8', '2024-11-03', 1)[0]!, personId: 'p0' };
    const [best] = suggest(
      { ...vacancy, leader: true, unit: 'SAT SAMAPTA', satgas: 'PREVENTIF' },
      [person(0, { canLead: true, unit: 'SAT LANTAS', past, fixed: [earlier] }, 'PREVENTIF')],
      USUAL_RULES,
    );
    expect(best?.reasons).toEqual([
      'dapat memimpin',
      'satgas PREVENTIF',
      'satuan SAT LANTAS, bukan SAT SAMAPTA',
      'lepas dinas 2 hari (JAGA)',
      '12,5 jam, 1 malam, 2 hari libur dalam 30 hari',
    ]);
    expect(best).toMatchObject({ can: true, fit: 78, rest: 100, fairness: 100 });
  });

  it('puts nobody over people of a higher rank while somebody else can lead them', () => {
    const past = { hours: 60, nights: 4, holidays: 2, rawan: 0 };
    const list = (given: Partial<Vacancy>) =>
      suggest(
        { ...vacancy, ...given },
        [
          person(0, { rank: 'AIPTU', rankOrder: 14, canLead: true }),
          person(1, { rank: 'IPDA', rankOrder: 12, canLead: true, past }),
          person(2, { rank: null, rankOrder: 99, canLead: true, past }),
        ],
        USUAL_RULES,
      );
    const leading = list({ leader: true, leads: 12 });
    expect(leading.map(({ personId }) => personId)).toEqual(['p1', 'p2', 'p0']);
    expect(leading[0]?.reasons).toContain('pangkat tidak di bawah anggota');
    expect(leading[2]).toMatchObject({ can: true });
    expect(leading[2]?.reasons).toContain('pangkat di bawah anggota yang dipimpin');
    const joining = list({ ledBy: 14 });
    expect(joining[0]?.reasons).toContain('pangkat tidak di atas pemimpin');
    expect(joining.find(({ personId }) => personId === 'p1')?.reasons).toContain('pangkat di atas pemimpin');
  });

  it('knows the last duty however long ago, and says how far it looked when there was none', () => {
    const lastDuty = { title: 'Rapat umum', end: '2024-10-28T17:30' };
    const [first] = suggest(vacancy, [{ ...person(0), lastDuty }], USUAL_RULES);
    expect(first?.reasons[0]).toBe('lepas dinas 8 hari (Rapat umum)');
    expect(first?.rest).toBe(100);
    const [none] = suggest(vacancy, [person(0)], USUAL_RULES);
    expect(none?.reasons[0]).toBe('tanpa tugas dalam 30 hari');
  });

  it('puts who cannot last, and says why', () => {
    const list = suggest(
      { ...vacancy, leader: true },
      [
        person(0, { absences: [{ kind: 'SAKIT', from: '2024-11-06', to: null }], canLead: true }),
        person(1, { fixed: [night], canLead: true }),
        person(2),
        person(3, { canLead: true, past: { hours: 100, nights: 9, holidays: 9, rawan: 0 } }),
      ],
      USUAL_RULES,
    );
    expect(list.map(({ personId, can }) => [personId, can])).toEqual([
      ['p3', true],
      ['p2', false],
      ['p0', false],
      ['p1', false],
    ]);
    expect(list[2]?.obstacles[0]?.message).toBe('sakit saat JAGA 6 Nov (P).');
    expect(list[3]?.obstacles[0]?.message).toContain('istirahat kurang dari 8 jam');
    expect(list[1]?.reasons).toContain('tidak dapat memimpin');
  });

  it('offers exactly those whom the rules let in, in an order that does not hang on the order of people', () => {
    fc.assert(
      fc.property(problems({ people: 6, days: 6, need: 1 }), fc.nat(), (problem, at) => {
        const asked = {
          ...problem.slots[at % problem.slots.length]!,
          need: 1,
          pins: [],
          leader: false,
          woman: false,
        };
        const people = problem.people.map((p) => ({ ...p, satgas: null, lastDuty: null }));
        const list = suggest({ ...asked, ...anybody }, people, problem.rules);
        const reversed = suggest({ ...asked, ...anybody }, [...people].reverse(), problem.rules);
        expect(reversed).toEqual(list);
        people.forEach((candidate, p) => {
          const alone = { ...problem, slots: [asked] };
          const faults = bruteFaults(alone, [[p]]);
          expect(list.find(({ personId }) => personId === candidate.id)?.can).toBe(faults.length === 0);
        });
      }),
    );
  });
});
