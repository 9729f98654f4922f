import { sectorOf } from '../../../core/polling/group.ts';
import type { Slot } from '../../../core/polling/place.ts';
import { districtOf } from '../../../core/region/region.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { uuidv7 } from '../../db/ids.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { lastDataChange, runLongAction } from '../../db/journal.ts';
import type { PollingAssignmentRow, PollingPlaceRow } from '../../db/polling.ts';
import { endRows, ownerUnit, updateRow } from '../../db/statements.ts';
import { type JobContext, turn } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { groupWithVillage, type PollingBoard, pollingBoard, sectorLabel } from './board.ts';
import { requireOperation } from './polling.ts';
import { type Pool, readPool } from './pool.ts';

type Names = 'polling.place' | 'polling.dropPlacement' | 'polling.takePlacement';
type Role = PollingAssignmentRow['role'];

/** Somebody and where the proposal puts them. */
interface Placed {
  personId: string;
  placeId: string;
  role: Role;
}

interface Proposal {
  id: string;
  operationId: string;
  added: Placed[];
  moved: (Placed & { id: string })[];
  /** Keys of assignments that end. */
  removed: string[];
  knownChange: number;
}

/** The last proposal of an open folder. */
const proposals = new WeakMap<Db, Proposal>();

const DIFFERENCES_SHOWN = 500;
const CHUNK_ROWS = 2000;

export const pollingPlaceHandlers: Handlers<Names> = {
  'polling.place': propose,
  'polling.dropPlacement': ({ db }, { placementId }) => {
    if (proposals.get(db)?.id === placementId) proposals.delete(db);
    return null;
  },
  'polling.takePlacement': (context, { placementId }) => take(context, placementId),
};

/** A slot with the place that stands for it. */
interface Seat {
  slot: Slot;
  place: PollingPlaceRow;
}

async function propose(
  context: JobContext,
  { operationId, pool: choice, keep, padal, seed }: Input<'polling.place'>,
): Promise<Output<'polling.place'>> {
  const { db } = context;
  requireOperation(db, operationId);
  const board = pollingBoard(db, operationId);
  const { day } = board;
  if (day === null)
    throw new AppError(
      'SCOPE_MISSING',
      'Operasi ini belum punya tahapan “pemungutan suara”. Tambahkan dahulu di tab Tahapan.',
    );
  if (board.places.length === 0)
    throw new AppError('SCOPE_EMPTY', 'Belum ada TPS pada operasi ini. Impor daftarnya dahulu.');
  const knownChange = lastDataChange(db);
  const kept = keptRows(db, board, day, keep, padal);
  const pool = readPool(db, board, day, choice, new Set(kept.map((row) => row.person_id)));
  const seats = memberSeats(board, kept);
  const padalSeats = padalSeatsOf(board, kept, padal);
  const { members, padal: leaders } = await context.workers.run(
    'placePolling',
    {
      members: { slots: seats.map(({ slot }) => slot), people: pool.members },
      padal: {
        slots: padalSeats.map(({ slot }) => slot),
        people: padalSeats.length > 0 ? pool.officers : [],
      },
      seed,
    },
    { signal: context.signal, progress: context.progress },
  );
  if (db.open && lastDataChange(db) !== knownChange) throw new AppError('PLAN_STALE', STALE);
  const role: Role = padal === 'sector' ? 'padal-sektor' : 'padal';
  const placed: Placed[] = [
    ...members.placed.map(({ slot, personId }) => placedAt(seats[slot], personId, 'anggota')),
    ...leaders.placed.map(({ slot, personId }) => placedAt(padalSeats[slot], personId, role)),
  ].flat();
  const proposal = compare(board, kept, placed, operationId, knownChange);
  proposals.set(db, proposal);
  return {
    placementId: proposal.id,
    seed,
    day,
    pool: pool.counts,
    need: board.groups.reduce((sum, { need }) => sum + need, 0),
    kept: kept.filter((row) => row.role === 'anggota').length,
    placed: members.placed.length,
    short: members.short,
    spare: members.spare,
    spareOfficers: pool.officers.length - leaders.placed.length,
    travellers: members.travellers,
    lowerBound: members.lowerBound,
    padalNeed: padalSeats.length,
    padalPlaced: leaders.placed.length,
    counts: {
      added: proposal.added.length,
      removed: proposal.removed.length,
      moved: proposal.moved.length,
      same: placed.length - proposal.added.length - proposal.moved.length,
    },
    differences: differencesOf(board, pool, proposal),
  };
}

const STALE = 'Data berubah sementara penempatan dihitung. Hitung sekali lagi.';

const placedAt = (seat: Seat | undefined, personId: string, role: Role): Placed[] =>
  seat ? [{ personId, placeId: seat.place.id, role }] : [];

/**
 * Who stays: those pinned, roles that are not placed this time, and with `all` everyone who can come that day.
 */
function keptRows(
  db: Db,
  board: PollingBoard,
  day: string,
  keep: 'pinned' | 'all',
  padal: 'none' | 'village' | 'sector',
): PollingAssignmentRow[] {
  const inPlay = (role: Role) =>
    role === 'anggota' ||
    (padal === 'village' ? role === 'padal' : padal === 'sector' && role === 'padal-sektor');
  const able = keep === 'all' ? ableOn(db, board, day) : () => false;
  return board.assignments.filter((row) => row.pinned === 1 || !inPlay(row.role) || able(row.person_id));
}

function ableOn(db: Db, board: PollingBoard, day: string): (personId: string) => boolean {
  const { members, officers } = readPool(db, board, day, { from: 'all', ids: [] }, new Set());
  const ids = new Set([...members, ...officers].map(({ id }) => id));
  return (personId) => ids.has(personId);
}

/** What each group still lacks beside those who stay. */
function memberSeats(board: PollingBoard, kept: readonly PollingAssignmentRow[]): Seat[] {
  const there = new Map<number, PollingAssignmentRow[]>();
  for (const row of kept) {
    const at = row.role === 'anggota' ? board.groupOf.get(row.polling_place_id) : undefined;
    if (at === undefined) continue;
    const list = there.get(at);
    if (list) list.push(row);
    else there.set(at, [row]);
  }
  return board.groups.flatMap(({ places, sector, district, class: kind, need }, i) => {
    const have = there.get(i) ?? [];
    const [place] = places;
    if (!place || need <= have.length) return [];
    const women = have.filter(({ gender }) => gender === 'P').length;
    return [{ place, slot: { sector, district, class: kind, need: need - have.length, women } }];
  });
}

/** One padal for each village, or for each sector, that has none who stays. */
function padalSeatsOf(
  board: PollingBoard,
  kept: readonly PollingAssignmentRow[],
  padal: 'none' | 'village' | 'sector',
): Seat[] {
  if (padal === 'none') return [];
  const keyOf = padal === 'village' ? ({ region }: PollingPlaceRow) => region : sectorOf;
  const role: Role = padal === 'village' ? 'padal' : 'padal-sektor';
  const byId = new Map(board.places.map((place) => [place.id, place]));
  const led = new Set(
    kept.flatMap((row) => {
      const place = row.role === role ? byId.get(row.polling_place_id) : undefined;
      return place ? [keyOf(place)] : [];
    }),
  );
  const first = new Map<string, PollingPlaceRow>();
  for (const place of board.places) {
    if (!first.has(keyOf(place))) first.set(keyOf(place), place);
  }
  return [...first]
    .filter(([key]) => !led.has(key))
    .map(([, place]) => ({
      place,
      slot: {
        sector: sectorOf(place),
        district: districtOf(place.region) ?? place.region,
        class: place.class,
        need: 1,
        women: 0,
      },
    }));
}

/** What a proposal changes: who is there in the same group and role stays where they are. */
function compare(
  board: PollingBoard,
  kept: readonly PollingAssignmentRow[],
  placed: readonly Placed[],
  operationId: string,
  knownChange: number,
): Proposal {
  const stays = new Set(kept.map(({ id }) => id));
  const former = new Map(
    board.assignments.filter(({ id }) => !stays.has(id)).map((row) => [row.person_id, row]),
  );
  const proposal: Proposal = { id: uuidv7(), operationId, added: [], moved: [], removed: [], knownChange };
  for (const next of placed) {
    const row = former.get(next.personId);
    former.delete(next.personId);
    if (!row) proposal.added.push(next);
    else if (row.role !== next.role || !sameSeat(board, next.role, row.polling_place_id, next.placeId))
      proposal.moved.push({ ...next, id: row.id });
  }
  proposal.removed = [...former.values()].map(({ id }) => id);
  return proposal;
}

/** Members belong to the whole group; a padal of a village or sector may hang on any of its places. */
function sameSeat(board: PollingBoard, role: Role, before: string, after: string): boolean {
  if (before === after) return true;
  const [a, b] = [board.groupOf.get(before), board.groupOf.get(after)];
  if (a === undefined || b === undefined) return false;
  if (role === 'anggota') return a === b;
  const [from, to] = [placeOf(board, a, before), placeOf(board, b, after)];
  return role === 'padal' ? from?.region === to?.region : board.groups[a]?.sector === board.groups[b]?.sector;
}

const placeOf = (board: PollingBoard, group: number, id: string): PollingPlaceRow | undefined =>
  board.groups[group]?.places.find((place) => place.id === id);

function differencesOf(
  board: PollingBoard,
  pool: Pool,
  { added, moved, removed }: Proposal,
): Output<'polling.place'>['differences'] {
  const rows = new Map(board.assignments.map((row) => [row.id, row]));
  const where = (placeId: string, role: Role): string => {
    const group = board.groups[board.groupOf.get(placeId) ?? -1];
    if (!group) return '';
    if (role === 'padal-sektor') return `Padal ${sectorLabel(board, group.sector)}`;
    const place = group.places.find(({ id }) => id === placeId);
    return role === 'padal' ? `Padal ${board.label(place?.region ?? '')}` : groupWithVillage(board, group);
  };
  const was = (id: string) => {
    const row = rows.get(id);
    return row ? where(row.polling_place_id, row.role) : null;
  };
  const named = (personId: string) => {
    const person = pool.people.get(personId);
    return { personId, name: person?.name ?? '', rank: person?.rank ?? null, unit: person?.unit ?? null };
  };
  const gone = removed.flatMap((id) => rows.get(id) ?? []);
  return [
    ...gone.map(({ id, person_id, name, rank, unit }) => ({
      personId: person_id,
      name,
      rank,
      unit,
      before: was(id),
      after: null,
    })),
    ...moved.map((m) => ({ ...named(m.personId), before: was(m.id), after: where(m.placeId, m.role) })),
    ...added.map((a) => ({ ...named(a.personId), before: null, after: where(a.placeId, a.role) })),
  ].slice(0, DIFFERENCES_SHOWN);
}

function take(context: JobContext, placementId: string): Promise<Output<'polling.takePlacement'>> {
  const { db } = context;
  return context.exclusive(async () => {
    const proposal = proposals.get(db);
    if (proposal?.id !== placementId)
      throw new AppError('PLAN_EXPIRED', 'Usulan penempatan sudah tidak berlaku. Hitung sekali lagi.');
    if (proposal.knownChange !== lastDataChange(db)) throw new AppError('PLAN_STALE', STALE);
    const { added, moved, removed } = proposal;
    const total = added.length + moved.length + removed.length;
    const pause = (done: number) => turn(context, { stage: 'Menyimpan', done, total });
    const info = {
      kind: 'polling.place',
      label: `Penempatan TPS: ${added.length} ditempatkan, ${moved.length} pindah, ${removed.length} dicabut`,
      actor: context.actor,
    };
    await runLongAction(
      db,
      context.at(),
      info,
      () => write(db, proposal, context.at(), pause),
      () => pause(total),
    );
    proposals.delete(db);
    return { added: added.length + moved.length, removed: removed.length };
  });
}

/** Ends first, then moves, then adds: nobody is at two places even for a moment. */
async function write(
  db: Db,
  { operationId, added, moved, removed }: Proposal,
  at: string,
  pause: (done: number) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (let from = 0; from < removed.length; from += CHUNK_ROWS) {
    done += endRows(db, 'polling_assignment', removed.slice(from, from + CHUNK_ROWS), at);
    await pause(done);
  }
  for (const [i, { id, placeId, role }] of moved.entries()) {
    updateRow(db, 'polling_assignment', id, { polling_place_id: placeId, role });
    if (i % CHUNK_ROWS === 0) await pause(done + i);
  }
  done += moved.length;
  const owner = ownerUnit(db);
  const columns = ['id', 'owner_unit', 'operation_id', 'polling_place_id', 'person_id', 'role'];
  for (let from = 0; from < added.length; from += CHUNK_ROWS) {
    const rows = added
      .slice(from, from + CHUNK_ROWS)
      .map(({ placeId, personId, role }) => [uuidv7(), owner, operationId, placeId, personId, role]);
    insertRows(db, 'polling_assignment', columns, rows);
    done += rows.length;
    await pause(done);
  }
}
