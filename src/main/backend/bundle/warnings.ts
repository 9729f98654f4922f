import type { Bundle, BundleProblem } from '../../../core/bundle/bundle.ts';
import { votingDay } from '../../../core/operation/stage.ts';
import { regencyOf } from '../../../core/region/region.ts';
import { unknownWord } from '../../../core/text/nearest.ts';
import type { Db } from '../../db/driver.ts';
import { findDutyPost } from '../../db/event.ts';
import { findOperationByKey, listStages } from '../../db/operation.ts';
import { findRegion, hasVillages } from '../../db/region.ts';
import { findDutyPostByKey } from '../../db/roster.ts';
import { patternShifts } from '../guard/post-shift.ts';

/** Most warnings that are told; each is about something else. */
const MOST = 50;

/**
 * What a bundle says that was written and yet is worth a look: regions that no list knows, guards of polling places
 * without a day of the vote, and handovers of a shift that their post does not have any more.
 */
export function bundleWarnings(db: Db, bundle: Bundle): BundleProblem[] {
  return [
    ...unknownRegions(db, bundle),
    ...withoutVotingDay(db, bundle),
    ...strangeHandovers(db, bundle),
  ].slice(0, MOST);
}

interface Place {
  path: string;
  region: string | null;
}

const placesOf = (bundle: Bundle): Place[] => [
  ...bundle.places.map(({ region }, i) => ({ path: `places.${i}.region`, region })),
  ...bundle.events.flatMap(({ region, points }, i) => [
    { path: `events.${i}.region`, region },
    ...points.map((point, j) => ({ path: `events.${i}.points.${j}.region`, region: point.region })),
  ]),
  ...bundle.incidents.map(({ region }, i) => ({ path: `incidents.${i}.region`, region })),
  ...bundle.pollingPlaces.map(({ region }, i) => ({ path: `pollingPlaces.${i}.region`, region })),
];

/** Codes that the list of regions lacks, each once; of a regency without any village in the list only the regency. */
function unknownRegions(db: Db, bundle: Bundle): BundleProblem[] {
  const told = new Map<string, string | null>();
  const strange = new Map<string, { path: string; rows: number }>();
  for (const { path, region } of placesOf(bundle)) {
    if (region === null) continue;
    let code = told.get(region);
    if (code === undefined) {
      code = findRegion(db, region) === null ? lackingCode(db, region) : null;
      told.set(region, code);
    }
    if (code === null) continue;
    const found = strange.get(code);
    if (found) found.rows++;
    else strange.set(code, { path, rows: 1 });
  }
  return [...strange].map(([code, { path, rows }]) => {
    const also = rows > 1 ? ` (${rows} baris)` : '';
    return { path, message: `kode wilayah ${code} tidak ada pada daftar wilayah${also}; periksa kodenya` };
  });
}

function lackingCode(db: Db, village: string): string {
  const regency = regencyOf(village);
  return regency === null || hasVillages(db, regency) ? village : regency;
}

/** Places are placed all the same; only clashes and counts need the day. */
function withoutVotingDay(db: Db, bundle: Bundle): BundleProblem[] {
  const keys = new Set(bundle.pollingAssignments.map(({ operation }) => operation));
  return [...keys].flatMap((key) => {
    const operation = findOperationByKey(db, key);
    if (!operation || votingDay(listStages(db, operation.id)) !== null) return [];
    const at = bundle.pollingAssignments.findIndex((row) => row.operation === key);
    const message = `operasi "${key}" belum punya tahapan pemungutan suara; bentrok ploting TPS-nya tidak diperiksa`;
    return [{ path: `pollingAssignments.${at}.operation`, message }];
  });
}

function strangeHandovers(db: Db, bundle: Bundle): BundleProblem[] {
  return bundle.handovers.flatMap(({ dutyPost, shift }, i) => {
    const found = findDutyPostByKey(db, dutyPost);
    const post = found && findDutyPost(db, found.id);
    const codes = post ? patternShifts(post).map(({ code }) => code) : [];
    if (post === null || codes.includes(shift)) return [];
    const message = `shift ${unknownWord(shift, codes, `tidak ada pada pola ${post.pattern}`)}`;
    return [{ path: `handovers.${i}.shift`, message }];
  });
}
