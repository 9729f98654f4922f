import { z } from 'zod';
import { givenText } from '../text/schema.ts';

const line = (max = 300) => givenText().trim().max(max).nullable().default(null);
const words = (max = 300) => z.array(givenText().trim().min(1).max(max)).default([]);

/** What a campaigner's notice to the police states (PP 60/2017): the permit form. Texts as the notice writes them. */
export const permitSchema = z.strictObject({
  /** Pair, party or team that holds the event. */
  organiser: line(),
  /** Penanggung jawab or ketua tim. */
  teamLeader: line(),
  campaigners: words(200),
  /** Pemandu acara. */
  host: line(),
  vehicles: z
    .array(
      z.strictObject({
        kind: givenText().trim().min(1).max(80),
        count: z.number().int().min(0).nullable().default(null),
      }),
    )
    .default([]),
  assembly: line(),
  route: line(500),
  returnRoute: line(500),
  /** Alat peraga. */
  props: words(200),
});
export type Permit = z.output<typeof permitSchema>;

/** "roda dua 150" and "150 roda dua" are 150 of "roda dua"; without a number the count is not known. */
export function parseVehicle(line: string): Permit['vehicles'][number] {
  const found =
    /^(?<count>\d{1,6})\s+(?<kind>.+)$/.exec(line) ?? /^(?<kind>.+?)\s+(?<count>\d{1,6})$/.exec(line);
  const { kind = line, count } = found?.groups ?? {};
  return { kind: kind.trim().slice(0, 80), count: count === undefined ? null : Number(count) };
}

/** A visit to a person of standing (cooling system, sambang): who received it and what was said. */
export const visitSchema = z.strictObject({
  host: line(),
  hostRole: line(),
  /** Issues that the visit was to calm. */
  issues: words(200),
  aspirations: words(500),
  /** How the people took it. */
  response: line(1000),
  followUp: line(1000),
});
export type Visit = z.output<typeof visitSchema>;

export const STATEMENT_KINDS = [
  { code: 'kutipan', label: 'Kutipan' },
  { code: 'imbauan', label: 'Imbauan' },
  { code: 'tujuan', label: 'Tujuan' },
] as const;

/** Words for reports and press: a quote, an appeal to the public, the purpose of the event. */
export const statementSchema = z.strictObject({
  kind: z.enum(['kutipan', 'imbauan', 'tujuan']),
  speaker: line(200),
  text: givenText().trim().min(1).max(2000),
});
export type Statement = z.output<typeof statementSchema>;

/** Vulnerability of an event or a place, as operations grade it. */
export const RISKS = [
  { code: 'kurang-rawan', label: 'Kurang rawan' },
  { code: 'rawan', label: 'Rawan' },
  { code: 'sangat-rawan', label: 'Sangat rawan' },
] as const;
export const riskSchema = z.enum(['kurang-rawan', 'rawan', 'sangat-rawan']);
export type Risk = z.output<typeof riskSchema>;

export const EMPTY_PERMIT: Permit = permitSchema.parse({});
export const EMPTY_VISIT: Visit = visitSchema.parse({});

/** True when a permit or a visit says nothing: it is stored as none. */
export const isEmptyDetail = (detail: Permit | Visit): boolean =>
  Object.values(detail).every((value) => value === null || (Array.isArray(value) && value.length === 0));

/** Another body at an event: heads counted, or named. */
export const partnerSchema = z.strictObject({
  body: givenText().trim().min(1).max(80),
  count: z.number().int().min(0).nullable().default(null),
  names: words(120),
  leader: line(120),
});
export type Partner = z.output<typeof partnerSchema>;

/** Heads of a partner: the count that was given, never fewer than its names. */
export const partnerHeads = ({ count, names }: Pick<Partner, 'count' | 'names'>): number =>
  Math.max(count ?? 0, names.length);
