import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';
import type { ConflictCode, Severity } from './code.ts';
import type { RuleSettings } from './rules.ts';

/** One finding about a plan. */
export interface PlanConflict {
  code: ConflictCode;
  severity: Severity;
  /** The person it is about; both null for a finding about an event, a shift or an order as a whole. */
  personId: string | null;
  nrp: string | null;
  /** Keys of the events or duty posts, sorted; of DOC_STALE the number of the order. */
  subjects: string[];
  /** The exact duties, sorted: `subjects` with day and shift of a guard. With code and person they name the finding. */
  slots: string[];
  /** Local time or day it is sorted by; null = not known. */
  at: CivilDateTime | CivilDate | null;
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
  /** The exact duty: an event's key, or `shiftSlot(post, date, shift)`. Left out: told apart by subject and times. */
  slot?: string;
  /** How sentences call the duty. */
  title: string;
  /** Local day of a duty without a start ("siang"): it can meet an absence but never another duty. */
  day: CivilDate | null;
  start: CivilDateTime | null;
  /** Null: open end, which never clashes. */
  end: CivilDateTime | null;
  /** Code of the kecamatan, for the way between two duties; left out or null = not known. */
  district?: string | null;
}

/** Someone of the plan. Without a rank, name or status the rules about them do not judge. */
export interface PersonInput {
  id: string;
  gender: 'L' | 'P' | null;
  name?: string;
  /** Writings of one name share it (`nameKey`). */
  nameKey?: string;
  /** Short form. */
  rank?: string | null;
  nrp?: string | null;
  nip?: string | null;
  /** A code of STATUSES. */
  status?: string;
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
  /** Further kinds of one meeting. */
  kinds?: readonly string[];
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
  /** The day the STTP was issued, and the day the campaign's notice came in. */
  sttpDate?: CivilDate | null;
  sttpNotified?: CivilDate | null;
  /** The place the STTP names, against the event's own. */
  sttpPlace?: string | null;
  venue?: string | null;
  expectedCrowd?: number | null;
  flags: readonly string[];
}

/** One shift of a standing guard on one day. */
export interface ShiftInput {
  /** `shiftSlot(post, date, shift)`. */
  slot: string;
  /** Key of the post. */
  subject: string;
  /** "Kantor KPU 6 Nov Pagi" */
  title: string;
  start: CivilDateTime;
  need: number;
  /** Whether somebody must lead it. */
  leader: boolean;
}

/** An issued order against the plan of its scope as it stands now. */
export interface OrderInput {
  number: string;
  /** First day of its scope. */
  from: CivilDate;
  /** Ids of the people it names, and of those who are planned. */
  people: readonly string[];
  planned: readonly string[];
  /** How many of its events have another time or place by now, or are gone. */
  moved: number;
}

/** What the rules look at. Duties of people who are not listed are judged too, as far as that goes. */
export interface PlanInput {
  duties: readonly DutyInput[];
  people: readonly PersonInput[];
  absences: readonly AbsenceInput[];
  events: readonly EventInput[];
  /** Region codes the post is responsible for; empty = not known, not judged. */
  jurisdiction: readonly string[];
  shifts?: readonly ShiftInput[];
  orders?: readonly OrderInput[];
  /** Pairs of ids of people whom somebody told apart. */
  apart?: readonly (readonly [string, string])[];
  rules?: RuleSettings;
}

/** The exact duty of a guard's shift. Keys have no slash, so it never equals the key of an event. */
export const shiftSlot = (post: string, date: CivilDate, shift: string): string => `${post}/${date}/${shift}`;
