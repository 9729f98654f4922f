import { eventKindLabel, isCampaign } from '../../../../core/event/kind.ts';
import { stageAt } from '../../../../core/operation/stage.ts';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { EventFields, EventView } from '../../../../shared/contract/event.ts';
import type { OperationView } from '../../../../shared/contract/operation.ts';

/** What the Rencana form edits: the fields of an event with the labels that the form shows of them. */
export interface PlanValues extends EventFields {
  village: string | null;
  district: string | null;
  leader: EventView['leader'];
}

/** The form's values of a stored event. */
export function valuesOf(event: EventView): PlanValues {
  const {
    id: _id,
    key: _key,
    operation: _o,
    kindLabel: _k,
    candidateNumber: _c,
    assigned: _a,
    time: _t,
    worst: _w,
    ...values
  } = event;
  return values;
}

/** A new event on a day: a campaign within a campaign stage, otherwise without a guess. */
export function emptyValues(
  day: CivilDate,
  approx: string | null,
  operation: OperationView | null,
): PlanValues {
  const stage = operation === null ? null : stageAt(operation.stages, day);
  return {
    operationId: operation?.id ?? null,
    stageId: stage?.id ?? null,
    kind: stage?.key === 'kampanye' ? 'kampanye.tatap-muka' : 'lain',
    title: '',
    day,
    start: null,
    end: null,
    approx,
    region: null,
    venue: null,
    candidateId: null,
    sttp: null,
    expectedCrowd: null,
    need: null,
    leaderId: null,
    partners: [],
    flags: [],
    result: null,
    note: null,
    village: null,
    district: null,
    leader: null,
  };
}

/** Whether a new form tells nothing yet: neither a title nor when, where or what. `fresh` is the untouched form. */
export function isBlank(values: PlanValues, fresh: PlanValues): boolean {
  const told = [values.title.trim() || null, values.venue, values.region, values.start];
  return told.every((field) => field === null) && values.kind === fresh.kind;
}

/** The fields that are sent: without the labels. */
export function fieldsOf(values: PlanValues): EventFields {
  const { village: _v, district: _d, leader: _l, ...fields } = values;
  return fields;
}

/** The title that an event gets by itself: "Rapat umum terbuka, Alun-alun Kota Kupang". */
export function derivedTitle(values: Pick<PlanValues, 'kind' | 'venue' | 'village'>): string {
  const place = values.venue ?? values.village?.replace(/^(Kel\.|Desa)\s+/i, '') ?? null;
  return [eventKindLabel(values.kind), place].filter((part) => part !== null && part !== '').join(', ');
}

/**
 * A change with what follows from it: a title that was made by itself follows kind and place; leaving the
 * campaign kinds drops the candidate. `before` are the values in force.
 */
export function withConsequences(before: PlanValues, change: Partial<PlanValues>): Partial<PlanValues> {
  const after = { ...before, ...change };
  const full: Partial<PlanValues> = { ...change };
  const own = before.title.trim() === '' || before.title === derivedTitle(before);
  if (own && change.title === undefined && derivedTitle(after) !== before.title)
    full.title = derivedTitle(after);
  if (change.title !== undefined && change.title.trim() === '') full.title = derivedTitle(after);
  if (change.kind !== undefined && !isCampaign(change.kind) && before.candidateId !== null)
    full.candidateId = null;
  return full;
}
