import type { EventFlag } from '../event/flag.ts';
import { needsSttp } from '../event/kind.ts';
import { isWithin } from '../region/region.ts';
import { clockRange } from '../text/format.ts';
import type { ConflictCode, DutyInput, EventInput, PlanInput, TimedConflict } from './types.ts';

const LEADER_ROLE = /padal|karu|katim|danton|danki|pengendali|kasatgas|pimpinan/i;
const SEARCHES_WOMEN: EventFlag = 'searches-women';
const WITHOUT_STTP: EventFlag = 'without-sttp';

type Finding = readonly [ConflictCode, string];

/**
 * What is wrong with each event as a whole: people missing or too many against the need, no leader, no Polwan
 * where women are searched, a campaign without STTP or outside its hours, a region outside the jurisdiction. All
 * are warnings.
 */
export function eventConflicts({ duties, people, events, jurisdiction }: PlanInput): TimedConflict[] {
  const members = new Map<string, DutyInput[]>(events.map((event) => [event.key, []]));
  for (const duty of duties) members.get(duty.subject)?.push(duty);
  const polwan = new Set(people.filter((person) => person.gender === 'P').map((person) => person.id));
  return events.flatMap((event) => {
    const own = members.get(event.key) ?? [];
    const findings = [
      ...staffingFindings(event, own, polwan),
      ...sttpFindings(event),
      ...regionFindings(event, jurisdiction),
    ];
    return findings.map(
      ([code, message]): TimedConflict => ({
        at: event.start ?? '~',
        conflict: { code, severity: 'warning', personId: null, nrp: null, subjects: [event.key], message },
      }),
    );
  });
}

function staffingFindings(
  event: EventInput,
  members: readonly DutyInput[],
  polwan: ReadonlySet<string>,
): Finding[] {
  const { title, need } = event;
  const have = new Set(members.map((member) => member.personId)).size;
  const findings: Finding[] = [];
  if (need !== null && have < need) {
    findings.push([
      'UNDER_STRENGTH',
      `${title} kurang ${need - have} orang (${have}/${need}). Isi dari yang bebas.`,
    ]);
  }
  if (need !== null && have > need) {
    findings.push([
      'OVER_STRENGTH',
      `${title} lebih ${have - need} orang (${have}/${need}). Pindahkan, atau ubah kebutuhannya.`,
    ]);
  }
  if (have > 0 && event.leaderId === null && !members.some(leads)) {
    findings.push(['NO_LEADER', `${title} belum punya padal. Tunjuk satu orang.`]);
  }
  if (event.flags.includes(SEARCHES_WOMEN) && !members.some((member) => polwan.has(member.personId))) {
    findings.push(['NO_POLWAN', `Ada penggeledahan, belum ada Polwan di ${title}. Tambah 1 Polwan.`]);
  }
  return findings;
}

function leads(member: DutyInput): boolean {
  return member.nature === 'pengendali' || LEADER_ROLE.test(member.role);
}

function sttpFindings(event: EventInput): Finding[] {
  const { title, start, end, flags } = event;
  if (event.sttpNumber === null) {
    return needsSttp(event.kind) && !flags.includes(WITHOUT_STTP)
      ? [['NO_STTP', `${title} belum ada STTP. Catat nomornya atau tandai tanpa STTP.`]]
      : [];
  }
  const from = event.sttpStart ?? null;
  const to = event.sttpEnd ?? null;
  if (from === null || to === null || start === null) return [];
  if (start >= from && (end ?? start) <= to) return [];
  const text = `Waktu ${title} ${clockRange(start, end)} di luar STTP ${clockRange(from, to)}. Samakan salah satunya.`;
  return [['STTP_TIME_MISMATCH', text]];
}

function regionFindings({ title, region }: EventInput, jurisdiction: readonly string[]): Finding[] {
  if (region === null || jurisdiction.length === 0 || isWithin(jurisdiction, region)) return [];
  return [['JURISDICTION', `${title} di luar wilayah hukum. Periksa kode wilayah ${region}.`]];
}
