import { z } from 'zod';
import { EVENT_KINDS } from '../event/kind.ts';

const count = z.number().int().min(0).max(1_000_000);
const hours = z.number().min(0).max(96);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'jam HH:mm');

/**
 * The limits of the rules, as one object that a post may change. All of them are soft: they make warnings. The
 * figures are usual practice, not a regulation.
 */
export const ruleSettingsSchema = z.strictObject({
  /** Hours free after a duty of so many hours or more; the longest that fits counts. */
  rest: z.array(z.strictObject({ fromHours: hours, freeHours: hours })),
  /** Duties that together last no longer are one stretch of work and need no rest between them. */
  stretchHours: hours,
  /** Hours for the way from the end of a guard's shift to an event in another kecamatan. */
  travelHours: hours,
  /** A duty with this many hours or more between these clocks is a night; so many may follow each other. */
  night: z.strictObject({ from: clock, to: clock, hours, inRow: z.number().int().min(1).max(31) }),
  /** Days of duty within so many days. */
  dutyDays: z.strictObject({
    most: z.number().int().min(1).max(31),
    within: z.number().int().min(1).max(31),
  }),
  /** One of these rank groups (or higher) for so many people. */
  ranks: z.array(
    z.strictObject({
      label: z.string().trim().min(1).max(40),
      groups: z.array(
        z.enum(['PATI', 'PAMEN', 'PAMA', 'BINTARA TINGGI', 'BINTARA', 'TAMTAMA', 'PNS', 'PPPK', 'LAIN']),
      ),
      people: z.number().int().min(1).max(10_000),
    }),
  ),
  /** Most participants by kind of event. */
  crowd: z.partialRecord(z.enum(EVENT_KINDS), count),
  /** Days before the event by which the notice has to come in, and the STTP to be issued. */
  sttp: z.strictObject({
    noticeDays: z.number().int().min(0).max(60),
    issueDays: z.number().int().min(0).max(60),
  }),
});

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;

/**
 * What holds until a post chooses otherwise: 8 hours between duties, a day after 24 hours, 2 hours for
 * the way to another kecamatan, two nights in a row, six days in seven; a bintara tinggi for ten people (a regu) and a Pama for thirty (a peleton); 1,000 people at a
 * pertemuan terbatas of a kabupaten or kota; notice at H-7 and STTP at H-3.
 */
export const DEFAULT_RULES: RuleSettings = {
  rest: [
    { fromHours: 0, freeHours: 8 },
    { fromHours: 24, freeHours: 24 },
  ],
  stretchHours: 12,
  travelHours: 2,
  night: { from: '22:00', to: '06:00', hours: 4, inRow: 2 },
  dutyDays: { most: 6, within: 7 },
  ranks: [
    { label: 'Pama', groups: ['PATI', 'PAMEN', 'PAMA'], people: 30 },
    { label: 'bintara tinggi', groups: ['PATI', 'PAMEN', 'PAMA', 'BINTARA TINGGI'], people: 10 },
  ],
  crowd: { 'kampanye.pertemuan-terbatas': 1000 },
  sttp: { noticeDays: 7, issueDays: 3 },
};

/** Days on both sides of those looked at that the rules have to know: rows of nights and of duty days reach so far. */
export const reachDays = ({
  night,
  dutyDays,
  rest,
}: Pick<RuleSettings, 'night' | 'dutyDays' | 'rest'>): number =>
  Math.max(
    night.inRow + 2,
    dutyDays.within + 1,
    1 + Math.ceil(Math.max(0, ...rest.map((band) => band.freeHours)) / 24),
  );
