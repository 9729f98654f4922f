import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';
import type { TimeZone } from '../text/time-zone.ts';

/** What the default texts of a Surat Perintah are made from. Nothing here is guessed: unknown is null or empty. */
export interface OrderFacts {
  /** "POLRESTA KUPANG KOTA", and its head "KAPOLRESTA KUPANG KOTA". */
  unitName: string;
  unitHead: string;
  timeZone: TimeZone;
  /** The unit above in short: "POLDA NTT", "POLRES BELU"; null at the top. */
  superior: string | null;
  /** "Mantap Praja" with its sandi "Turangga-2024"; kind "OMP" or "OMB" decides the election laws. */
  operation: { name: string; sandi: string | null; kind: string } | null;
  /** "Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024"; null leaves it out. */
  election: string | null;
  /** First and last day of the duty; equal for one day. */
  from: CivilDate;
  to: CivilDate;
  /** Day of the campaign on `from` ("hari ke-43"), if it lies in the campaign. */
  campaignDay: number | null;
  events: OrderEvent[];
  /** Distinct villages with what they are called, and distinct kecamatan, over the events. */
  villages: number;
  villageWord: string;
  districts: number;
  /** Plans the order rests on, in legal order (superior's first). */
  plans: OrderPlan[];
  /** The STTP of the campaign events, as far as they are entered. */
  sttp: OrderSttp[];
  /** Roll call before the duty; null leaves the item out. */
  apel: { date: CivilDate; time: string; place: string | null; leader: string | null } | null;
}

export interface OrderEvent {
  /** An event kind ("kampanye.tatap-muka", "patroli"). */
  kind: string;
  title: string;
  place: string | null;
  /** Planned times; null when nobody said. */
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  /** It lies in a known village and is part of the counts. */
  counted: boolean;
}

/** "STTP/41/YAN.2.2/XI/2024/Sat Intelkam" of 3 November 2024, issued by "Sat Intelkam". */
export interface OrderSttp {
  number: string | null;
  date: CivilDate | null;
  issuer: string | null;
}

interface OrderPlan {
  /** "Kapolda NTT" */
  by: string;
  number: string | null;
  date: CivilDate | null;
}
