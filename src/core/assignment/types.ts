import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';

/** Everything that can be wrong with a plan; the stable codes of `posko conflicts`. */
export type ConflictCode =
  | 'DOUBLE_BOOK'
  | 'LEADER_SPAN'
  | 'ABSENT'
  | 'UNDER_STRENGTH'
  | 'OVER_STRENGTH'
  | 'NO_LEADER'
  | 'NO_POLWAN'
  | 'NO_STTP'
  | 'STTP_TIME_MISMATCH'
  | 'JURISDICTION';

/** error: ask before keeping it; warning: look; info: good to know. Nothing ever blocks. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about a plan. */
export interface PlanConflict {
  code: ConflictCode;
  severity: Severity;
  /** The person it is about; both null for a finding about an event as a whole. */
  personId: string | null;
  nrp: string | null;
  /** Keys of the events or duty posts, sorted. */
  subjects: string[];
  /** Indonesian: what, where, what to do. */
  message: string;
}

/** Pengendali leads and may span several duties; pelaksana is bound to one at a time. */
export type DutyNature = 'pengendali' | 'pelaksana';

/** One person on one duty, with the times that hold for that person. */
export interface DutyInput {
  assignmentId: string;
  personId: string;
  /** NRP or NIP, for the reader. */
  nrp: string | null;
  role: string;
  nature: DutyNature;
  /** Key of the event or duty post. */
  subject: string;
  /** How sentences call the duty. */
  title: string;
  /** Local day of a duty without a start ("siang"): it can meet an absence but never another duty. */
  day: CivilDate | null;
  start: CivilDateTime | null;
  /** Null: open end, which never clashes. */
  end: CivilDateTime | null;
}

/** Whole days, both ends included; `to` null is an open end. */
export interface AbsenceInput {
  personId: string;
  /** A code of ABSENCE_KINDS, or the text as imported. */
  kind: string;
  from: CivilDate;
  to: CivilDate | null;
}

/** An event as its own plan is judged. */
export interface EventInput {
  key: string;
  title: string;
  kind: string;
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  region: string | null;
  /** People needed; null = not said, not judged. */
  need: number | null;
  leaderId: string | null;
  sttpNumber: string | null;
  /** The hours that the STTP allows, where they were noted. */
  sttpStart?: CivilDateTime | null;
  sttpEnd?: CivilDateTime | null;
  flags: readonly string[];
}

/** What the rules look at. Duties of people who are not listed are judged too, only their sex is unknown. */
export interface PlanInput {
  duties: readonly DutyInput[];
  people: readonly { id: string; gender: 'L' | 'P' | null }[];
  absences: readonly AbsenceInput[];
  events: readonly EventInput[];
  /** Region codes the post is responsible for; empty = not known, not judged. */
  jurisdiction: readonly string[];
}

/** A finding with the local time it is sorted by. */
export interface TimedConflict {
  at: CivilDateTime | CivilDate;
  conflict: PlanConflict;
}
