import type { RuleSettings } from '../assignment/rules.ts';
import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';

/** What duties add up to. `hours` is a multiple of a half; the others are counts. */
export interface DutyLoad {
  hours: number;
  nights: number;
  /** Duties on Saturdays, Sundays and holidays. */
  holidays: number;
  /** Duties at posts or events marked as rawan. */
  rawan: number;
}

/** A duty that a person has, or had: with clocks on both sides, in local time. */
export interface DoneDuty {
  personId: string;
  /** Key of the event or duty post. */
  subject: string;
  /** How sentences call it. */
  title: string;
  /** The day it counts for: the day it starts on. */
  date: CivilDate;
  start: CivilDateTime;
  end: CivilDateTime;
  /** A shift of a standing guard, or an event. */
  kind: 'guard' | 'event';
  rawan: boolean;
  /** Kecamatan, six digits with dots; null = not known. */
  district: string | null;
}

/** Someone who may be put on duty. */
export interface RosterPerson {
  id: string;
  /** NRP or NIP; breaks ties. */
  number: string | null;
  name: string;
  rank: string | null;
  /** Order of the rank, lower is senior. */
  rankOrder: number;
  rankClass: string;
  unit: string | null;
  /** The regu the person stands with; null = none. */
  regu: string | null;
  canLead: boolean;
  woman: boolean;
  /** Stands in the plan by a pin only: gets nothing more, and is no part of what is shared. */
  outside?: boolean;
  absences: readonly { kind: string; from: CivilDate; to: CivilDate | null }[];
  /** Duties outside the plan; they stay as they are. Those of the plan that are pinned are with their slots. */
  fixed: readonly DoneDuty[];
  /** What the person did in the window before the plan, and in how many days that counted. */
  past: DutyLoad;
  pastDays: number;
}

/** Someone whom a person put there by hand: stays whatever the rules say. */
export interface Pin {
  personId: string;
  role: string;
}

/** One shift of a post, or one event: so many people from start to end. */
export interface RosterSlot {
  /** Unique: subject, date and shift. */
  key: string;
  subject: string;
  title: string;
  date: CivilDate;
  /** Null for an event. */
  shift: string | null;
  start: CivilDateTime;
  end: CivilDateTime;
  kind: 'guard' | 'event';
  need: number;
  /** One of them must be able to lead. */
  leader: boolean;
  /** One of them must be a woman: women are searched. */
  woman: boolean;
  rawan: boolean;
  district: string | null;
  /** The regu whose turn it is; null = anyone's. */
  regu: string | null;
  /** The unit that usually keeps it; null = none. */
  unit: string | null;
  pins: readonly Pin[];
}

/**
 * Hard rules of a plan: what the findings of a plan judge softly, it keeps. Only pins may break them, and then it is
 * said. Beside them nobody stands twice at once, during an absence, or in two shifts of one day.
 */
export type RosterRules = Pick<RuleSettings, 'rest' | 'stretchHours' | 'travelHours' | 'night' | 'dutyDays'>;

/** Soft rules: what one step away from the ideal costs. All are shown and can be changed. */
export interface RosterWeights {
  /** An empty place. Raised by the model where needed, so that fairness never empties a place. */
  empty: number;
  /** Squared distance from the fair share: hours (one step = eight hours), nights, free days, rawan duties. */
  hours: number;
  nights: number;
  holidays: number;
  rawan: number;
  /** A person outside the regu whose turn it is. */
  regu: number;
  /** A person of another unit than the one that keeps the post. */
  unit: number;
}

export interface RosterProblem {
  people: readonly RosterPerson[];
  slots: readonly RosterSlot[];
  rules: RosterRules;
  weights: RosterWeights;
}

/** Who stands where: for each slot, in its order, the people beside its pins, as indices into `people`. */
export type Filling = number[][];
