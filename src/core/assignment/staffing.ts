import type { EventFlag } from '../event/flag.ts';
import { properName } from '../personnel/name.ts';
import { rankByShort } from '../personnel/rank.ts';
import type { RankGroup } from '../personnel/rank-data.ts';
import { listed } from '../text/format.ts';
import type { ConflictCode } from './code.ts';
import type { Prepared } from './prepared.ts';
import { isLeaderRole } from './role.ts';
import type { RuleSettings } from './rules.ts';
import type { EventInput, PersonInput, ShiftInput } from './types.ts';

const SEARCHES_WOMEN: EventFlag = 'searches-women';
const CAME_FROM_OUTSIDE = 'BKO MASUK';
/** How many names a sentence holds. */
const NAMED = 3;

/** A code and its sentence. */
export type Finding = readonly [ConflictCode, string];

/** The people of one event or shift. */
export interface Crew {
  members: readonly Prepared[];
  person: (id: string) => PersonInput | undefined;
}

interface Wanted {
  title: string;
  /** Null = not said, not judged. */
  need: number | null;
  /** Whether somebody must lead. */
  leader: boolean;
  /** Named apart from those plotted. */
  leaderId: string | null;
  flags: readonly string[];
}

/** What is wrong with the people of an event. */
export const eventStaffing = (event: EventInput, crew: Crew, rules: RuleSettings): Finding[] =>
  staffing({ ...event, leader: true }, crew, rules);

/** What is wrong with the people of a shift. */
export const shiftStaffing = (shift: ShiftInput, crew: Crew, rules: RuleSettings): Finding[] =>
  staffing({ ...shift, leaderId: null, flags: [] }, crew, rules);

/**
 * People missing or too many against the need, nobody to lead or a leader below a member, no Polwan where women are
 * searched, too few of the higher ranks, people from outside without a number.
 */
function staffing(wanted: Wanted, crew: Crew, rules: RuleSettings): Finding[] {
  const people = [...new Set(crew.members.map(({ duty }) => duty.personId))];
  return [
    ...strengthFindings(wanted, people.length),
    ...leaderFindings(wanted, crew, people),
    ...polwanFindings(wanted, crew, people),
    ...rankFindings(wanted, crew, people, rules),
    ...outsiderFindings(wanted, crew, people),
  ];
}

function strengthFindings({ title, need }: Wanted, have: number): Finding[] {
  if (need === null || have === need) return [];
  return have < need
    ? [['UNDER_STRENGTH', `${title} kurang ${need - have} orang (${have}/${need}). Isi dari yang bebas.`]]
    : [
        [
          'OVER_STRENGTH',
          `${title} lebih ${have - need} orang (${have}/${need}). Pindahkan, atau ubah kebutuhannya.`,
        ],
      ];
}

const leads = ({ duty }: Prepared): boolean => duty.nature === 'pengendali' || isLeaderRole(duty.role);

function leaderFindings(
  { title, leader, leaderId }: Wanted,
  { members, person }: Crew,
  people: string[],
): Finding[] {
  if (people.length === 0) return [];
  const leaders = new Set(members.filter(leads).map(({ duty }) => duty.personId));
  if (leaderId !== null) leaders.add(leaderId);
  if (leaders.size === 0) {
    return leader ? [['NO_LEADER', `${title} belum punya padal. Tunjuk satu orang.`]] : [];
  }
  const top = highest([...leaders], person);
  const member = highest(
    people.filter((id) => !leaders.has(id)),
    person,
  );
  // A leader whose rank is not known may be the senior of all.
  if (top.unknown || top.best === null || member.best === null || top.best.order <= member.best.order)
    return [];
  const message = `${ranked(top.best.person)} memimpin ${ranked(member.best.person)} yang lebih tinggi di ${title}. Tunjuk yang lebih senior.`;
  return [['NO_LEADER', message]];
}

interface RankedPerson {
  person: PersonInput;
  order: number;
}

/** Who has the highest Polri rank; `unknown` when somebody has none that is known. */
function highest(
  ids: readonly string[],
  person: Crew['person'],
): { best: RankedPerson | null; unknown: boolean } {
  let best: RankedPerson | null = null;
  let unknown = false;
  for (const id of ids) {
    const known = person(id);
    const rank = known?.rank ? rankByShort(known.rank) : null;
    if (known === undefined || rank?.category !== 'polri') unknown = true;
    else if (best === null || rank.order < best.order || (rank.order === best.order && id < best.person.id))
      best = { person: known, order: rank.order };
  }
  return { best, unknown };
}

const ranked = ({ rank, name }: PersonInput): string =>
  [rank, name && properName(name)].filter(Boolean).join(' ');

function polwanFindings({ title, flags }: Wanted, { person }: Crew, people: string[]): Finding[] {
  if (!flags.includes(SEARCHES_WOMEN) || people.some((id) => person(id)?.gender === 'P')) return [];
  return [['NO_POLWAN', `Ada penggeledahan, belum ada Polwan di ${title}. Tambah 1 Polwan.`]];
}

/** Counts the members with a Polri rank alone: others stand beside them. */
function rankFindings(
  { title }: Wanted,
  { person }: Crew,
  people: string[],
  { ranks }: RuleSettings,
): Finding[] {
  const groups: RankGroup[] = [];
  for (const id of people) {
    const short = person(id)?.rank;
    const rank = short ? rankByShort(short) : null;
    if (rank?.category === 'polri') groups.push(rank.group);
  }
  const missing = ranks.flatMap((rule) => {
    const want = Math.floor(groups.length / rule.people);
    const have = groups.filter((group) => rule.groups.includes(group)).length;
    return have < want ? [`${want - have} ${rule.label} (${have}/${want})`] : [];
  });
  if (missing.length === 0) return [];
  return [
    ['RANK_SPAN', `${title} kurang ${listed(missing)} untuk ${groups.length} orang. Tambah atau tukar.`],
  ];
}

function outsiderFindings({ title }: Wanted, { person }: Crew, people: string[]): Finding[] {
  const nameless = people.flatMap((id) => {
    const known = person(id);
    return known?.status === CAME_FROM_OUTSIDE && !known.nrp && !known.nip ? [known] : [];
  });
  if (nameless.length === 0) return [];
  const names = nameless.map(ranked).sort();
  const more = names.length - NAMED;
  const shown = [...names.slice(0, NAMED), ...(more > 0 ? [`dan ${more} lagi`] : [])].join('; ');
  return [['BKO_IN', `${names.length} orang BKO di ${title} belum bernomor: ${shown}. Isi NRP-nya.`]];
}
