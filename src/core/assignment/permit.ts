import type { EventFlag } from '../event/flag.ts';
import { eventKindLabel, isEventKind, needsSttp } from '../event/kind.ts';
import { isWithin } from '../region/region.ts';
import { datePart, diffDays } from '../text/civil-date.ts';
import { clockRange, dayMonth, thousands } from '../text/format.ts';
import type { RuleSettings } from './rules.ts';
import type { Finding } from './staffing.ts';
import type { EventInput } from './types.ts';

const WITHOUT_STTP: EventFlag = 'without-sttp';

/** What is wrong with an event before anybody is plotted: its permit, its place, its size. */
export const permitFindings = (
  event: EventInput,
  jurisdiction: readonly string[],
  rules: RuleSettings,
): Finding[] => [
  ...sttpFindings(event),
  ...lateFindings(event, rules),
  ...regionFindings(event, jurisdiction),
  ...crowdFindings(event, rules),
];

function sttpFindings(event: EventInput): Finding[] {
  const { title, start, end, flags } = event;
  if (event.sttpNumber === null) {
    return needsSttp(event.kind) && !flags.includes(WITHOUT_STTP)
      ? [['NO_STTP', `${title} belum ada STTP. Catat nomornya atau tandai tanpa STTP.`]]
      : [];
  }
  const found: Finding[] = [];
  const from = event.sttpStart ?? null;
  const to = event.sttpEnd ?? null;
  if (from !== null && to !== null && start !== null && (start < from || (end ?? start) > to)) {
    const text = `Waktu ${title} ${clockRange(start, end)} di luar STTP ${clockRange(from, to)}. Samakan salah satunya.`;
    found.push(['STTP_TIME_MISMATCH', text]);
  }
  const [allowed, venue] = [event.sttpPlace ?? '', event.venue ?? ''];
  if (allowed !== '' && venue !== '' && !isOnePlace(allowed, venue)) {
    const text = `Tempat ${title} menurut STTP "${allowed}", di rencana "${venue}". Samakan salah satunya.`;
    found.push(['STTP_PLACE_MISMATCH', text]);
  }
  return found;
}

/** One writing may say more than the other: "Alun-alun" and "Alun-alun Kota Kupang". */
function isOnePlace(a: string, b: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const [x, y] = [words(a), words(b)];
  return x.includes(y) || y.includes(x);
}

/** The notice came in late, or the STTP was issued late; of both the notice is said. */
function lateFindings({ title, start, ...event }: EventInput, { sttp }: RuleSettings): Finding[] {
  if (start === null || !needsSttp(event.kind)) return [];
  const day = datePart(start);
  const late = (date: string | null | undefined, days: number) =>
    date !== null && date !== undefined && diffDays(date, day) < days;
  const when = (date: string): string => {
    const left = diffDays(date, day);
    return left < 0 ? `${dayMonth(date)}, sesudah kegiatan` : `${dayMonth(date)}, H-${left}`;
  };
  if (late(event.sttpNotified, sttp.noticeDays)) {
    const text = `Pemberitahuan ${title} masuk ${when(event.sttpNotified ?? day)}; batas H-${sttp.noticeDays}. Tulis alasan menerimanya.`;
    return [['STTP_LATE', text]];
  }
  if (event.sttpNumber !== null && late(event.sttpDate, sttp.issueDays)) {
    const text = `STTP ${title} terbit ${when(event.sttpDate ?? day)}; batas H-${sttp.issueDays}. Tulis alasannya.`;
    return [['STTP_LATE', text]];
  }
  return [];
}

function regionFindings({ title, region }: EventInput, jurisdiction: readonly string[]): Finding[] {
  if (region === null || jurisdiction.length === 0 || isWithin(jurisdiction, region)) return [];
  return [['JURISDICTION', `${title} di luar wilayah hukum. Periksa kode wilayah ${region}.`]];
}

/** Of several kinds the one with the lowest limit counts. */
function crowdFindings(
  { title, kind, kinds = [], expectedCrowd }: EventInput,
  { crowd }: RuleSettings,
): Finding[] {
  if (!expectedCrowd) return [];
  const caps = [kind, ...kinds].flatMap((name) => {
    const cap = isEventKind(name) ? crowd[name] : undefined;
    return cap !== undefined && expectedCrowd > cap ? [{ name, cap }] : [];
  });
  const [lowest] = caps.sort((a, b) => a.cap - b.cap);
  if (lowest === undefined) return [];
  const text = `${title}: perkiraan ${thousands(expectedCrowd)} peserta, batas ${eventKindLabel(lowest.name).toLowerCase()} ${thousands(lowest.cap)}. Koordinasikan dengan KPU dan Bawaslu.`;
  return [['CROWD_CAP', text]];
}
