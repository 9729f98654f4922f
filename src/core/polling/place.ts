import { compareText } from '../text/compare.ts';
import { POLLING_CLASSES, type PollingClass } from './class.ts';
import type { Origin } from './origin.ts';
import { type SectorDemand, solveTransport } from './transport.ts';

/** Somebody who is free that day. */
export interface Candidate {
  id: string;
  /** Sort order of the rank: smaller is higher. */
  rankOrder: number;
  gender: 'L' | 'P' | null;
  origin: Origin;
}

/** A group of polling places, or a village that wants a padal, with what it still lacks. */
export interface Slot {
  sector: string;
  district: string;
  class: PollingClass;
  need: number;
  /** Policewomen who are there already. */
  women: number;
}

export interface Placement {
  /** Index of the slot and the person, by slot. */
  placed: { slot: number; personId: string }[];
  /** People in a sector that is not theirs, and the proven least. */
  travellers: number;
  lowerBound: number;
  /** Wanted and not filled. */
  short: number;
  /** People who were free and not needed. */
  spare: number;
}

/** The most endangered first: they are filled first when people are few. */
const URGENCY: readonly PollingClass[] = ['sangat-rawan', 'khusus', 'rawan', 'kurang-rawan'];

/**
 * Places people at slots: how many of each origin go to each sector is solved exactly (`solveTransport`), who they
 * are is drawn by the seed, and inside a sector everyone is dealt out so that each group has a senior before any has
 * a second, and policewomen are spread evenly. The same people, slots and seed give the same answer, in any order of
 * the people.
 */
export function placePeople(
  slots: readonly Slot[],
  people: readonly Candidate[],
  seed: number,
  onSector: (done: number, total: number) => void = () => undefined,
): Placement {
  const demands = demandsOf(slots);
  const byOrigin = new Map<Origin, Candidate[]>();
  for (const person of people) {
    const known = byOrigin.get(person.origin);
    if (known) known.push(person);
    else byOrigin.set(person.origin, [person]);
  }
  const origins = [...byOrigin.keys()].sort((a, b) => compareText(a ?? '~', b ?? '~'));
  const transport = solveTransport(
    demands,
    origins.map((origin) => ({ origin, people: byOrigin.get(origin)?.length ?? 0 })),
  );
  const drawn = new Map(origins.map((origin) => [origin, drawOrder(byOrigin.get(origin) ?? [], seed)]));
  const inSector = new Map<string, Candidate[]>(demands.map(({ sector }) => [sector, []]));
  for (const { origin, sector, people: count } of transport.shipments)
    inSector.get(sector)?.push(...(drawn.get(origin) ?? []).splice(0, count));
  const placed: Placement['placed'] = [];
  demands.forEach(({ sector }, done) => {
    onSector(done, demands.length);
    placed.push(...dealOut(slots, sector, inSector.get(sector) ?? []));
  });
  onSector(demands.length, demands.length);
  return {
    placed: placed.sort((a, b) => a.slot - b.slot),
    travellers: transport.travellers,
    lowerBound: transport.lowerBound,
    short: transport.short,
    spare: people.length - transport.sent,
  };
}

function demandsOf(slots: readonly Slot[]): SectorDemand[] {
  const found = new Map<string, { districts: Set<string>; need: number[] }>();
  for (const { sector, district, class: kind, need } of slots) {
    const known = found.get(sector) ?? { districts: new Set<string>(), need: POLLING_CLASSES.map(() => 0) };
    known.districts.add(district);
    const step = URGENCY.indexOf(kind);
    known.need[step] = (known.need[step] ?? 0) + need;
    found.set(sector, known);
  }
  return [...found]
    .map(([sector, { districts, need }]) => ({ sector, districts: [...districts].sort(compareText), need }))
    .sort((a, b) => compareText(a.sector, b.sector));
}

/** An order of the people that follows from the seed and from who they are, not from where they stand. */
function drawOrder(people: readonly Candidate[], seed: number): Candidate[] {
  return people
    .map((person) => ({ person, ticket: ticketOf(person.id, seed) }))
    .sort((a, b) => a.ticket - b.ticket || compareText(a.person.id, b.person.id))
    .map(({ person }) => person);
}

/** A number of 32 bits that looks random (FNV-1a, then the mixing of MurmurHash3). */
function ticketOf(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Deals the people of one sector to its groups. */
function dealOut(slots: readonly Slot[], sector: string, people: readonly Candidate[]): Placement['placed'] {
  const seats = slots
    .map((slot, index) => ({ slot, index, free: slot.need, women: slot.women }))
    .filter(({ slot }) => slot.sector === sector && slot.need > 0)
    .sort((a, b) => URGENCY.indexOf(a.slot.class) - URGENCY.indexOf(b.slot.class) || a.index - b.index);
  const bySeniority = [...people].sort((a, b) => a.rankOrder - b.rankOrder || compareText(a.id, b.id));
  const placed: Placement['placed'] = [];
  const give = (seat: (typeof seats)[number], person: Candidate): void => {
    seat.free--;
    placed.push({ slot: seat.index, personId: person.id });
  };
  const room = seats.reduce((sum, { free }) => sum + free, 0);
  if (people.length < room) allot(seats, people.length);
  const women = bySeniority.filter(({ gender }) => gender === 'P');
  // With fewer people than seats everybody is dealt out in turn, or some groups would have only their policewoman.
  const scarce = people.length < room;
  for (let next = 0; next < women.length && !scarce; ) {
    const open = seats.filter(({ free }) => free > 0);
    const fewest = Math.min(...open.map((seat) => rankOfSeat(seat)));
    const even = open.filter((seat) => rankOfSeat(seat) === fewest);
    const count = Math.min(even.length, women.length - next);
    for (let i = 0; i < count; i++) {
      const seat = even[Math.floor((i * even.length) / count)]!;
      seat.women++;
      give(seat, women[next++]!);
    }
  }
  const others = scarce ? bySeniority : bySeniority.filter(({ gender }) => gender !== 'P');
  for (let next = 0, forward = true; next < others.length; forward = !forward) {
    const open = seats.filter(({ free }) => free > 0);
    for (const seat of forward ? open : open.reverse()) {
      const person = others[next];
      if (person === undefined) break;
      give(seat, person);
      next++;
    }
  }
  return placed;
}

/** Too few people: one for every group, then a second for every group, the most endangered first in each round. */
function allot(seats: readonly { slot: Slot; free: number }[], people: number): void {
  for (const seat of seats) seat.free = 0;
  for (let left = people; left > 0; ) {
    for (const seat of seats.filter(({ slot, free }) => free < slot.need).slice(0, left)) {
      seat.free++;
      left--;
    }
  }
}

/** Policewomen go where there are fewest, and alone to a post only when every pair has one. */
const rankOfSeat = ({ women, slot }: { women: number; slot: Slot }): number =>
  women * 2 + (slot.need + slot.women < 2 ? 1 : 0);
