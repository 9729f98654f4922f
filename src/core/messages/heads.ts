/** Who a report goes to and what it is called: typed, else made from the facts. */
import { titleWords } from '../order/unit-words.ts';
import { listed } from '../text/format.ts';
import type { OfficerName, ReportFacts } from './facts.ts';
import type { ReportKind } from './operator-text.ts';
import type { ReportOutline } from './outline.ts';
import { campaignDayWords, contestants, dutyWords, isCampaignReport } from './phrases.ts';

type Heads = Pick<ReportOutline, 'number' | 'addressee' | 'sender' | 'copies' | 'subject'>;

/** Head of a report of a kind. `subject` is the proposal where none was typed. */
export function heads(facts: ReportFacts, kind: ReportKind, subject: string): Heads {
  const { typed, unit } = facts;
  const own = typed.headings[kind];
  return {
    number: own?.number || null,
    addressee: `Yth. ${(typed.addressee ?? unit.head).replace(/^yth\.?\s+/i, '')}`,
    sender: typed.sender || defaultSender(facts),
    copies: typed.copies,
    subject: own?.subject || subject,
  };
}

/**
 * Who reports: the leader of the one part that was sent out ("Kapolsek Lasiolat", "Kasat Samapta Polres Kupang"), a
 * leader who heads a satgas by that office, else who speaks for the head, else the head.
 */
export function defaultSender({ officers, force, unit, operation }: ReportFacts): string {
  const { leader, spokesman, head } = officers;
  if (leader?.as) return `${leader.as}${operation ? ` Ops ${operation.name}` : ''}`;
  if (leader?.office && force.part !== null) return officeOf(leader, unit.name);
  if (spokesman?.office && /^(waka|ka)satgas\b/i.test(spokesman.office))
    return [titleWords(spokesman.office), operation && `Ops ${operation.name}`].filter(Boolean).join(' ');
  if (spokesman?.office) return officeOf(spokesman, unit.name);
  return head?.office ?? unit.head;
}

/** An office with its unit, unless it names one: "Kabagops Polresta Kupang Kota", "Kapolsek Lasiolat". */
function officeOf({ office }: OfficerName, unit: string): string {
  const own = titleWords(office ?? '');
  return /\bpol(da|res|resta|restabes|sek)\b|^kapol/i.test(own) ? own : `${own} ${unit}`;
}

/** "Laporan pengamanan kampanye Paket CONTOH hari ke-23 di Kec. Lasiolat" */
export function giatSubject(facts: ReportFacts): string {
  const words = [
    'Laporan',
    dutyWords(facts),
    isCampaignReport(facts) && contestants(facts) !== `Paslon ${facts.operation?.contest}`
      ? contestants(facts)
      : null,
    campaignDayWords(facts),
    placeOfSubject(facts),
  ];
  return words.filter(Boolean).join(' ');
}

/** A single village or kecamatan; nothing when there are more. */
function placeOfSubject({ area, guards }: ReportFacts): string | null {
  if (guards.length > 0 || area.districts.length !== 1 || area.others.length > 0) return null;
  const [district] = area.districts;
  const villages = district?.villages ?? [];
  return `di ${villages.length === 1 ? listed(villages.map(({ label }) => label)) : district?.label}`;
}
