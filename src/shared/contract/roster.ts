import { z } from 'zod';
import { civilDate, civilDateTime, id, input, job, mutation, query, requiredText, text } from './define.ts';

const count = z.number().int();

/** Whom a plan or a list is made of; everything that is given must hold. Nothing given = the members of the operation. */
const peoplePool = input({
  operationId: id.nullable().optional(),
  satgasIds: z.array(id).optional(),
  unitIds: z.array(id).optional(),
  personIds: z.array(id).optional(),
});

const weight = z.number().min(0).max(1000).optional();
/** Soft rules; what is left out counts as usual. */
const weights = input({
  empty: weight,
  hours: weight,
  nights: weight,
  holidays: weight,
  rawan: weight,
  regu: weight,
  unit: weight,
});

const person = {
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
};

/** A shift of a guard, or an event. */
const slot = {
  eventId: z.string().nullable(),
  dutyPostId: z.string().nullable(),
  /** Key of the event or duty post. */
  subject: z.string(),
  title: z.string(),
  date: civilDate,
  shift: z.string().nullable(),
};

const scorePart = z.strictObject({
  part: z.enum(['empty', 'hours', 'nights', 'holidays', 'rawan', 'regu', 'unit']),
  weight: z.number(),
  amount: z.number(),
  cost: z.number(),
});

const brokenRule = z.strictObject({
  code: z.string(),
  personId: z.string().nullable(),
  subjects: z.array(z.string()),
  message: z.string(),
});

const planAssignment = z.strictObject({
  ...slot,
  ...person,
  role: z.string(),
  /** pinned: by hand, stays; kept: in the present plan already; added: new. */
  state: z.enum(['pinned', 'kept', 'added']),
});

const unfilled = z.strictObject({
  ...slot,
  missing: count,
  reasons: z.array(z.strictObject({ code: z.string(), people: count })),
  message: z.string(),
});

const spread = z.strictObject({ least: z.number(), most: z.number(), mean: z.number(), sigma: z.number() });
const spreads = z.strictObject({ hours: spread, nights: spread, holidays: spread, rawan: spread });

const rosterPlanView = z.strictObject({
  planId: z.string(),
  /** Less is better. `bound`: no plan is below it; `gap`: (score − bound) / score; `proven`: nothing better exists. */
  score: z.number(),
  bound: z.number(),
  gap: z.number(),
  proven: z.boolean(),
  parts: z.array(scorePart),
  /** Hard rules that pins or other duties break. */
  broken: z.array(brokenRule),
  seed: count,
  seconds: z.number(),
  /** proof: nothing better exists; search: all was tried that the method tries; time, cancel: stopped before. */
  stopped: z.enum(['proof', 'search', 'time', 'cancel']),
  people: count,
  places: count,
  assignments: z.array(planAssignment),
  removed: z.array(z.strictObject({ assignmentId: z.string(), ...slot, ...person, role: z.string() })),
  added: count,
  kept: count,
  unfilled: z.array(unfilled),
  /** Events left out, because nobody knows when they are or how many people they need. */
  skipped: z.array(z.strictObject({ eventId: z.string(), title: z.string(), message: z.string() })),
  /** The pool's loads over ledger days and plan, as they are now and as they would be. */
  before: spreads,
  after: spreads,
});
export type RosterPlanView = z.infer<typeof rosterPlanView>;

const suggestionRow = z.strictObject({
  ...person,
  satgas: z.string().nullable(),
  can: z.boolean(),
  points: z.number(),
  fit: z.number(),
  rest: z.number(),
  fairness: z.number(),
  reasons: z.array(z.string()),
  obstacles: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

const days = z.number().nullable();
const ledgerGroup = z.strictObject({ name: z.string(), people: count, spread: spreads });
const ledgerLine = z.strictObject({
  ...person,
  rankClass: z.string(),
  duties: count,
  hours: z.number(),
  nights: count,
  holidays: count,
  rawan: count,
  daysSince: z.strictObject({ any: days, nights: days, holidays: days, rawan: days }),
  /** Days with A (authorised absence), D (other duty), U (own fault). */
  letters: z.strictObject({ A: count, D: count, U: count }),
  days: count,
});

const what = z.union([
  input({ dutyPostIds: z.array(id).min(1).max(100), from: civilDate, to: civilDate }),
  /** Without `eventIds` all events of the day. */
  input({ day: civilDate, eventIds: z.array(id).max(500).optional() }),
]);

/** A place to be filled. */
const vacancy = z.union([
  input({ eventId: id }),
  input({ dutyPostId: id, date: civilDate, shift: text(20) }),
  /** The place of somebody, as findings name it: one of `slots`. */
  input({ personId: id, slot: requiredText(200) }),
]);

export const rosterContract = {
  /** Works out a plan; nothing is written. Cancelling it gives the best plan so far. */
  'roster.plan': job({
    input: input({
      what,
      pool: peoplePool,
      weights: weights.optional(),
      seed: z
        .number()
        .int()
        .min(0)
        .max(2 ** 31 - 1),
      timeLimitSeconds: z.number().min(1).max(600),
      /** Every present assignment stays, as if put there by hand. */
      keepExisting: z.boolean(),
      /** Days before the plan whose duties count for fairness. */
      ledgerDays: z.number().int().min(0).max(366),
    }),
    output: rosterPlanView,
  }),
  /** Writes the difference of a plan to the present one as one action. Throws PLAN_EXPIRED, PLAN_STALE. */
  'roster.take': mutation({
    input: input({ planId: id }),
    output: z.strictObject({ added: count, removed: count, kept: count }),
    changes: ['assignment', 'event', 'personnel'],
    label: 'Ambil rencana jaga',
  }),
  /** Everybody for a vacancy, best first, with reasons. */
  'roster.suggest': query({
    input: input({
      vacancy,
      pool: peoplePool,
      /** Whether somebody who can lead is wanted; left out = as the event or post says. */
      leader: z.boolean().optional(),
      onlyAble: z.boolean(),
      limit: z.number().int().min(1).max(2000),
    }),
    output: z.strictObject({
      date: civilDate,
      start: civilDateTime,
      end: civilDateTime,
      title: z.string(),
      /** Whose place it is. */
      assignmentId: z.string().nullable(),
      rows: z.array(suggestionRow),
      total: count,
      able: count,
    }),
  }),
  /** The fair-duty ledger of some days, both included. */
  'roster.ledger': query({
    input: input({ pool: peoplePool, from: civilDate, to: civilDate }),
    output: z.strictObject({
      lines: z.array(ledgerLine),
      byRankClass: z.array(ledgerGroup),
      byUnit: z.array(ledgerGroup),
    }),
  }),
};
