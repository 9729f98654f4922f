import { compareText } from '../text/compare.ts';
import { type Away, absenceConflicts, away } from './absence.ts';
import type { Severity } from './code.ts';
import { duplicateConflicts, Namesakes } from './duplicate.ts';
import { orderConflicts } from './order-finding.ts';
import { overlapConflicts, repeatedDuties } from './overlap.ts';
import { permitFindings } from './permit.ts';
import { inTime, type Prepared, prepare, slotFinding } from './prepared.ts';
import { restConflicts } from './rest.ts';
import { DEFAULT_RULES, type RuleSettings } from './rules.ts';
import { eventStaffing, type Finding, shiftStaffing } from './staffing.ts';
import type { DutyInput, EventInput, PersonInput, PlanConflict, PlanInput, ShiftInput } from './types.ts';

/** Duties of one person; `sorted` until the next change. */
interface Own {
  duties: Prepared[];
  sorted: boolean;
}

/** People, events or shifts judged between two rests: some milliseconds. */
const STEP = 500;

/** Whose findings are asked for: of people, and of events and shifts as a whole. */
export interface Around {
  people: Iterable<string>;
  slots: Iterable<string>;
}

/**
 * A plan that can be asked for its findings again and again while it changes. Made once in the size of the plan; a
 * change and the findings around it cost the duties of its people and the members of its events alone.
 */
export class PlanIndex {
  readonly #rules: RuleSettings;
  readonly #jurisdiction: readonly string[];
  readonly #orders: NonNullable<PlanInput['orders']>;
  readonly #events: ReadonlyMap<string, EventInput>;
  readonly #shifts: ReadonlyMap<string, ShiftInput>;
  readonly #known: ReadonlyMap<string, PersonInput>;
  readonly #namesakes: Namesakes;
  readonly #absences = new Map<string, Away[]>();
  readonly #own = new Map<string, Own>();
  readonly #members = new Map<string, Prepared[]>();
  /** Made when the first change asks for it. */
  #assignments: Map<string, Prepared> | null = null;
  readonly #person = (id: string): PersonInput | undefined => this.#known.get(id);

  constructor(input: PlanInput) {
    this.#rules = input.rules ?? DEFAULT_RULES;
    this.#jurisdiction = input.jurisdiction;
    this.#orders = input.orders ?? [];
    this.#events = new Map(input.events.map((event) => [event.key, event]));
    this.#shifts = new Map((input.shifts ?? []).map((shift) => [shift.slot, shift]));
    this.#known = new Map(input.people.map((person) => [person.id, person]));
    this.#namesakes = new Namesakes(input);
    for (const absence of input.absences) listIn(this.#absences, absence.personId).push(away(absence));
    for (const duty of input.duties) this.#add(prepare(duty, this.#events.has(duty.subject)));
  }

  /** Every finding of the plan, worst first, then by time, NRP and subjects. */
  all(): PlanConflict[] {
    const steps = this.allInSteps();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same, with a place to rest after some people, events or shifts. Nothing may change before the end. */
  *allInSteps(): Generator<void, PlanConflict[], void> {
    const found = orderConflicts(this.#orders);
    let done = 0;
    const rests = () => ++done % STEP === 0;
    for (const id of this.#own.keys()) {
      this.#ofPerson(id, found);
      if (rests()) yield;
    }
    for (const id of this.#own.keys()) {
      this.#ofAlike(id, found, this.#own);
      if (rests()) yield;
    }
    for (const slot of [...this.#events.keys(), ...this.#shifts.keys()]) {
      this.#ofSlot(slot, found);
      if (rests()) yield;
    }
    return inOrder(found);
  }

  /**
   * The findings about these people and about these events and shifts, in the same order: what `all` says of them.
   * Orders are left out.
   */
  around({ people, slots }: Around): PlanConflict[] {
    const found: PlanConflict[] = [];
    const asked = new Set(people);
    for (const id of asked) {
      this.#ofPerson(id, found);
      this.#ofAlike(id, found, asked);
    }
    for (const slot of new Set(slots)) this.#ofSlot(slot, found);
    return inOrder(found);
  }

  /** Puts a duty into the plan, in the place of the one with its assignment; returns that one, or null. */
  put(duty: DutyInput): DutyInput | null {
    const before = this.remove(duty.assignmentId);
    this.#add(prepare(duty, this.#events.has(duty.subject)));
    return before;
  }

  /** Takes a duty out of the plan and returns it; null when there is none. */
  remove(assignmentId: string): DutyInput | null {
    const known = this.#byAssignment().get(assignmentId);
    if (known === undefined) return null;
    this.#byAssignment().delete(assignmentId);
    dropFrom(this.#own.get(known.duty.personId)?.duties, known);
    dropFrom(this.#members.get(known.slot), known);
    return known.duty;
  }

  /** The event or shift a duty belongs to, as findings name it. */
  slotOf(duty: DutyInput): string {
    return prepare(duty, this.#events.has(duty.subject)).slot;
  }

  #add(duty: Prepared): void {
    const { assignmentId, personId } = duty.duty;
    this.#assignments?.set(assignmentId, duty);
    const own = this.#own.get(personId);
    if (own === undefined) this.#own.set(personId, { duties: [duty], sorted: true });
    else {
      own.duties.push(duty);
      own.sorted = false;
    }
    const members = this.#members.get(duty.slot);
    if (members === undefined) this.#members.set(duty.slot, [duty]);
    else members.push(duty);
  }

  #byAssignment(): Map<string, Prepared> {
    this.#assignments ??= new Map(
      [...this.#own.values()].flatMap(({ duties }) => duties.map((duty) => [duty.duty.assignmentId, duty])),
    );
    return this.#assignments;
  }

  #duties(id: string): Prepared[] {
    const own = this.#own.get(id);
    if (own === undefined) return [];
    if (!own.sorted) own.duties.sort(inTime);
    own.sorted = true;
    return own.duties;
  }

  #ofPerson(id: string, found: PlanConflict[]): void {
    const duties = this.#duties(id);
    if (duties.length === 0) return;
    const absences = this.#absences.get(id) ?? [];
    for (const part of [
      overlapConflicts(duties),
      absenceConflicts(duties, absences, this.#known.get(id)),
      restConflicts(duties, this.#rules),
      repeatedDuties(duties),
    ]) {
      for (const finding of part) found.push(finding);
    }
  }

  /** This record with those that may be the same person; a pair of two `asked` people once, for its first. */
  #ofAlike(id: string, found: PlanConflict[], asked: { has(id: string): boolean }): void {
    const person = this.#known.get(id);
    const duties = this.#duties(id);
    if (person === undefined || duties.length === 0) return;
    for (const other of this.#namesakes.of(person)) {
      const others = this.#duties(other.id);
      if (others.length === 0 || (other.id < id && asked.has(other.id))) continue;
      const pair = other.id < id ? { first: other, second: person } : { first: person, second: other };
      const [a, b] = other.id < id ? [others, duties] : [duties, others];
      for (const finding of duplicateConflicts(pair, a, b)) found.push(finding);
    }
  }

  #ofSlot(slot: string, found: PlanConflict[]): void {
    const crew = { members: this.#members.get(slot) ?? [], person: this.#person };
    const event = this.#events.get(slot);
    const shift = this.#shifts.get(slot);
    const put = (subject: string, at: string | null, findings: readonly Finding[]) => {
      for (const [code, message] of findings) found.push(slotFinding(code, { subject, slot, at }, message));
    };
    if (event !== undefined) {
      put(event.key, event.start, eventStaffing(event, crew, this.#rules));
      put(event.key, event.start, permitFindings(event, this.#jurisdiction, this.#rules));
    } else if (shift !== undefined) {
      put(shift.subject, shift.start, shiftStaffing(shift, crew, this.#rules));
    }
  }
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Negative when `a` is the heavier one. */
export const compareSeverity = (a: Severity, b: Severity): number => SEVERITY_ORDER[a] - SEVERITY_ORDER[b];

const inOrder = (found: PlanConflict[]): PlanConflict[] => found.sort(compareFound);

function compareFound(a: PlanConflict, b: PlanConflict): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    compareText(a.at ?? '~', b.at ?? '~') ||
    compareText(a.nrp ?? '~', b.nrp ?? '~') ||
    compareText(a.subjects.join(), b.subjects.join()) ||
    compareText(a.code, b.code)
  );
}

function dropFrom<T>(list: T[] | undefined, item: T): void {
  const at = list?.indexOf(item) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  map.set(key, made);
  return made;
}
