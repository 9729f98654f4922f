import type { EventFlag } from '../event/flag.ts';
import { needsSttp } from '../event/kind.ts';
import { isWithin } from '../region/region.ts';
import type { CivilDateTime } from '../text/civil-date.ts';
import { clockRange } from '../text/format.ts';
import type { Conflict, ConflictCode } from './conflict.ts';

/** An event as its own plan is judged. */
export interface JudgedEvent {
  key: string;
  /** How sentences call it: 'Alun-alun', 'Oebufu'. */
  label: string;
  kind: string;
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  region: string | null;
  need: number | null;
  /** Whether a leader is named on the event itself. */
  hasLeader: boolean;
  sttp: { start: CivilDateTime | null; end: CivilDateTime | null } | null;
  flags: readonly string[];
  people: readonly JudgedMember[];
}

/** A person on the event. */
export interface JudgedMember {
  personId: string;
  gender: 'L' | 'P' | null;
  nature: 'pengendali' | 'pelaksana';
  role: string;
}

const LEADER_ROLE = /padal|karu|katim|danton|danki|pengendali|kasatgas|pimpinan/i;
const SEARCHES_WOMEN: EventFlag = 'searches-women';
const WITHOUT_STTP: EventFlag = 'without-sttp';

/**
 * What is wrong with one event as a whole: people missing or too many against the need, no leader, no Polwan
 * where women are searched, campaign without STTP or outside its hours, a region outside the jurisdiction. All
 * are warnings. `jurisdiction` empty = not known, not judged.
 */
export function eventFindings(event: JudgedEvent, jurisdiction: readonly string[]): Conflict[] {
  const { label } = event;
  const have = new Set(event.people.map((member) => member.personId)).size;
  const findings: Conflict[] = [];
  const add = (code: ConflictCode, message: string): void => {
    findings.push({ code, severity: 'warning', personId: null, nrp: null, subjects: [event.key], message });
  };
  if (event.need !== null && have < event.need) {
    add(
      'UNDER_STRENGTH',
      `${label} kurang ${event.need - have} orang (${have}/${event.need}). Isi dari yang bebas.`,
    );
  }
  if (event.need !== null && have > event.need) {
    add(
      'OVER_STRENGTH',
      `${label} lebih ${have - event.need} orang (${have}/${event.need}). Pindahkan atau ubah kebutuhan.`,
    );
  }
  if (have > 0 && !event.hasLeader && !event.people.some(leads)) {
    add('NO_LEADER', `${label} belum punya padal. Tunjuk satu orang.`);
  }
  if (event.flags.includes(SEARCHES_WOMEN) && !event.people.some((member) => member.gender === 'P')) {
    add('NO_POLWAN', `Ada penggeledahan, belum ada Polwan di ${label}. Tambah 1 Polwan.`);
  }
  if (event.sttp === null && needsSttp(event.kind) && !event.flags.includes(WITHOUT_STTP)) {
    add('NO_STTP', `${label} belum ada STTP. Catat nomornya atau tandai tanpa STTP.`);
  }
  const mismatch = sttpMismatch(event);
  if (mismatch !== null) add('STTP_TIME_MISMATCH', mismatch);
  if (event.region !== null && jurisdiction.length > 0 && !isWithin(jurisdiction, event.region)) {
    add('JURISDICTION', `${label} di luar wilayah hukum. Periksa kode wilayah ${event.region}.`);
  }
  return findings;
}

function leads(member: JudgedMember): boolean {
  return member.nature === 'pengendali' || LEADER_ROLE.test(member.role);
}

function sttpMismatch(event: JudgedEvent): string | null {
  const { start, end, sttp, label } = event;
  if (sttp === null || sttp.start === null || sttp.end === null || start === null) return null;
  if (start >= sttp.start && (end ?? start) <= sttp.end) return null;
  return `Waktu ${label} ${clockRange(start, end)} di luar STTP ${clockRange(sttp.start, sttp.end)}. Samakan salah satunya.`;
}
