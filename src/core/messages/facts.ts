import type { BodyStrength } from '../event/body.ts';
import type { Statement } from '../event/detail.ts';
import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';
import type { TimeZone } from '../text/time-zone.ts';
import type { OperatorText } from './operator-text.ts';

/*
 * Everything that report texts are made of, gathered once from the plan and from what was recorded. Nothing here is
 * guessed: what is not known is null or empty, and its line is left out. Names of units, ranks and places are written
 * as sentences write them ("Polresta Kupang Kota", "Ipda", "Kel. Oeba").
 */
export interface ReportFacts {
  /** When the report is made, local time of the post: its hour decides the greeting. */
  at: CivilDateTime;
  /** First and last day that the report is about; equal for one day. */
  day: CivilDate;
  to: CivilDate;
  unit: UnitFacts;
  operation: OperationFacts | null;
  counters: CounterFacts;
  /** Stages that hold the first day, with the count of days in each. */
  stages: { name: string; start: CivilDate; end: CivilDate; day: number }[];
  force: ForceFacts;
  officers: OfficerFacts;
  /** Roll calls, in order of time. */
  apels: ApelFacts[];
  /** Events other than roll calls, in order of time. */
  events: EventFacts[];
  guards: GuardFacts[];
  /** Polling places with somebody on duty; 0 on other days. */
  pollingPlaces: number;
  area: AreaFacts;
  incidents: IncidentFacts[];
  /** How many photos were recorded of these events and incidents. */
  photos: number;
  /** Quotes, appeals and purposes that somebody typed. */
  statements: Statement[];
  typed: OperatorText;
  /** What is planned for the day after. */
  tomorrow: PlannedFacts[];
}

export interface UnitFacts {
  /** "Polresta Kupang Kota", its head "Kapolresta Kupang Kota", its city "Kupang". */
  name: string;
  head: string;
  city: string;
  timeZone: TimeZone;
}

export interface OperationFacts {
  /** "Mantap Praja Turangga-2024" */
  name: string;
  sandi: string | null;
  /** The head's office in the operation: "Kaopsres", "Kaopsda". */
  headRole: string | null;
  /** "Pilkada Serentak 2024", "Pemilu 2024" */
  election: string | null;
  /** Who stands: "Wali Kota dan Wakil Wali Kota Kupang". */
  contest: string | null;
}

/** Counts of days on the first day of the report; null outside of what is counted. */
export interface CounterFacts {
  stage: { name: string; day: number } | null;
  campaignDay: number | null;
  operationDay: number | null;
  operationDays: number | null;
  /** "H-5 kampanye", "H-20 pemungutan suara" */
  countdown: string | null;
}

export interface ForceFacts {
  /** Distinct people; null when only leaders and speakers are named, so that the strength is not known. */
  people: number | null;
  /** Polri first, then other bodies with their heads. */
  bodies: BodyStrength[];
  /** Satgas of those on duty in the order of the operation; leaders and staff are no satgas. */
  satgas: SatgasFacts[];
  /** Distinct leaders and staff of the operation on duty. */
  staff: number;
  /** What these satgas do: "pengamanan", "dokumentasi". */
  tasks: string[];
  /** The one part that all of them belong to: "Polsek Lasiolat". */
  part: string | null;
}

export interface SatgasFacts {
  name: string;
  people: number;
  /** At how many events and guards its people stood. */
  sites: number;
  /** "pengaturan lalu lintas"; null for a satgas whose task its name does not say. */
  task: string | null;
}

/** Somebody with office and rank. */
export interface OfficerName {
  /** "Kapolsek Lasiolat"; null when the office is not entered. */
  office: string | null;
  /** A second office in the operation: "Kasatgas Preventif". */
  as: string | null;
  /** "Ipda" */
  rank: string | null;
  name: string;
}

export interface OfficerFacts {
  /** Head of the post. */
  head: OfficerName | null;
  /** Who speaks for the head: of Humas, else who signs lists. */
  spokesman: OfficerName | null;
  /** Who leads on the spot, when it is one person for all events. */
  leader: OfficerName | null;
}

export interface ApelFacts {
  start: CivilDateTime | null;
  approx: string | null;
  venue: string | null;
  leader: OfficerName | null;
  /** Who was written present; null before anybody was. */
  present: number | null;
  briefing: string | null;
}

export interface RegionName {
  code: string;
  /** "Kel. Oeba", and without its kind "Oeba". */
  label: string;
  name: string;
}

export interface SttpFacts {
  number: string | null;
  date: CivilDate | null;
  issuer: string | null;
}

export interface EventFacts {
  kind: string;
  /** All forms of it in small letters: "pertemuan terbatas, tatap muka dan dialog". */
  kinds: string;
  title: string;
  day: CivilDate;
  /** The real times where they were recorded, else the planned ones. */
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  approx: string | null;
  venue: string | null;
  village: RegionName | null;
  district: RegionName | null;
  regency: RegionName | null;
  /** "Paslon Nomor Urut 2", "Paket CONTOH" */
  candidate: string | null;
  campaigners: string[];
  sttp: SttpFacts | null;
  /** People who came; `actual` when they were counted. */
  crowd: { people: number; actual: boolean } | null;
  /** Distinct people assigned; 0 when only a leader or speakers are named. */
  people: number;
  leader: OfficerName | null;
  speakers: OfficerName[];
  /** Partner bodies; heads null when nobody counted them. */
  partners: { body: string; heads: number | null }[];
  regu: string | null;
  reguName: string | null;
  route: RoutePointFacts[];
  visit: VisitFacts | null;
  situation: string | null;
  result: string | null;
}

export interface RoutePointFacts {
  name: string;
  planned: CivilDateTime | null;
  passedAt: CivilDateTime | null;
  note: string | null;
}

/** A visit. The host stands here by position only: private names stay out of reports. */
export interface VisitFacts {
  hostRole: string | null;
  issues: string[];
  aspirations: string[];
  response: string | null;
  followUp: string | null;
}

export interface GuardFacts {
  place: string;
  /** Hours of the day that its shifts cover. */
  hours: number;
  /** Which day of the guard it is, from 1. */
  guardDay: number;
  people: number;
  shifts: { label: string; start: CivilDateTime; end: CivilDateTime; people: number }[];
  padal: OfficerName | null;
  /** Points where people stand: "Gerbang depan". */
  points: string[];
}

export interface AreaFacts {
  /** Villages by kecamatan, in the order of the events; a kecamatan named alone has none. */
  districts: { label: string; villages: RegionName[] }[];
  villages: number;
  /** "kelurahan", "desa", "kelurahan/desa" */
  villageWord: string;
  /** "Kota Kupang", "Kab. Belu" when all lie in one. */
  regency: string | null;
  /** Events that lie in no known village: "rapat umum terbuka" at "Alun-alun Kota Kupang". */
  others: { what: string; place: string; campaign: boolean }[];
}

export interface IncidentFacts {
  at: CivilDateTime;
  kind: string;
  place: string | null;
  text: string;
  actionTaken: string | null;
  casualties: string | null;
  open: boolean;
}

export interface PlannedFacts {
  /** "09.00–11.15", "siang"; null when nobody said. */
  time: string | null;
  title: string;
  place: string | null;
  people: number | null;
}
