import type { FactsOf } from '../template/keys.ts';
import { timePart } from '../text/civil-date.ts';
import { greeting } from '../text/format.ts';
import type { ReportFacts } from './facts.ts';
import {
  contestants,
  contestantsInFull,
  dayWords,
  dutyWords,
  isCampaignReport,
  operationWords,
  partInFull,
} from './phrases.ts';

/**
 * The facts that first and last sentences of reports are filled with. The greeting follows the hour of the report.
 * @param full names the contest beside the pair
 */
export function reportWords(facts: ReportFacts, full = false): FactsOf<'laporan.pola1.pembuka'> {
  const { at, counters, force, unit } = facts;
  const number = (n: number | null) => (n === null ? null : String(n));
  const campaign = isCampaignReport(facts);
  return {
    salam: greeting(Number(timePart(at).slice(0, 2))),
    kegiatan: dutyWords(facts).replace(/^kegiatan /, ''),
    paslon: full ? contestantsInFull(facts) : contestants(facts),
    hari_ke: campaign ? number(counters.campaignDay) : null,
    waktu: dayWords(facts),
    operasi: operationWords(facts),
    hari_operasi: number(counters.operationDay),
    bagian: force.part && partInFull(facts),
    satuan: unit.name,
  };
}
