import { votingDay } from '../../../core/operation/stage.ts';
import { POLLING_CLASSES, type PollingClass } from '../../../core/polling/class.ts';
import { formGroups, groupLabel, type PollingGroup } from '../../../core/polling/group.ts';
import { DEFAULT_PATTERNS, type PollingPattern, patternLabel } from '../../../core/polling/pattern.ts';
import { districtOf, regionLabel } from '../../../core/region/region.ts';
import { compareText } from '../../../core/text/compare.ts';
import { changedRows } from '../../db/action.ts';
import type { Db } from '../../db/driver.ts';
import { lastDataChange } from '../../db/journal.ts';
import { listStages } from '../../db/operation.ts';
import {
  listPollingAssignments,
  listPollingPatterns,
  listPollingPlaces,
  type PollingAssignmentRow,
  type PollingPlaceRow,
  somePollingAssignments,
} from '../../db/polling.ts';
import { findRegion } from '../../db/region.ts';

export type Group = PollingGroup<PollingPlaceRow>;

/** The polling day of one operation, put together: places in groups, and who stands there. */
export interface PollingBoard {
  operationId: string;
  day: string | null;
  places: PollingPlaceRow[];
  patterns: Record<PollingClass, PollingPattern>;
  groups: Group[];
  /** Index into `groups` by place. */
  groupOf: Map<string, number>;
  assignments: PollingAssignmentRow[];
  /** Members by group, in the order of lists. */
  members: PollingAssignmentRow[][];
  /** Padal by village, and of sectors. */
  padalOfVillage: Map<string, PollingAssignmentRow>;
  padalOfSector: Map<string, PollingAssignmentRow>;
  /** "Kel. Oebobo" of a code. */
  label: (code: string) => string;
  /** "Oebobo" */
  name: (code: string) => string;
}

interface Kept {
  change: number;
  board: PollingBoard;
}

/** Putting 32,000 places together takes a moment; scrolling asks for it again and again. The last one is kept. */
const boards = new WeakMap<Db, Kept>();

export function pollingBoard(db: Db, operationId: string): PollingBoard {
  const change = lastDataChange(db);
  const kept = boards.get(db);
  const known = kept?.board.operationId === operationId ? kept : undefined;
  if (known?.change === change) return known.board;
  const board = (known && followed(db, known)) ?? readBoard(db, operationId);
  // A rollback gives the numbers of its changes to others.
  if (!db.inTransaction) boards.set(db, { change, board });
  return board;
}

/** Whatever of these changes is read anew as a whole. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'polling_place',
  'polling_pattern',
  'stage',
  'unit',
  'identity',
]);
/** More changed rows than this are read with all others. */
const FEW = 1000;

/** The board as some changed people and assignments leave it; null when more has changed. */
function followed(db: Db, { change, board }: Kept): PollingBoard | null {
  const touched = changedRows(db, change, FEW + 1);
  if (touched.length > FEW || touched.some(({ entity }) => STRUCTURE.has(entity))) return null;
  const ids = (entity: string) => touched.filter((row) => row.entity === entity).map((row) => row.row_id);
  const people = ids('person');
  const own = new Set(ids('polling_assignment'));
  if (people.length + own.size === 0) return board;
  const persons = new Set(people);
  const again = somePollingAssignments(db, board.operationId, [...own], people);
  const rows = board.assignments.filter(({ id, person_id }) => !own.has(id) && !persons.has(person_id));
  return withAssignments(board, [...rows, ...again].sort(byRank));
}

const byRank = (a: PollingAssignmentRow, b: PollingAssignmentRow): number =>
  a.rank_order - b.rank_order ||
  compareText(a.number ?? '~', b.number ?? '~') ||
  compareText(a.name_key, b.name_key) ||
  compareText(a.person_id, b.person_id);

/** The patterns of an operation; a class without one has the usual. */
export function patternsOf(db: Db, operationId: string): Record<PollingClass, PollingPattern> {
  const stored = new Map(listPollingPatterns(db, operationId).map((row) => [row.class, row]));
  return Object.fromEntries(
    POLLING_CLASSES.map((kind) => {
      const { police, places, linmas, plan } = stored.get(kind) ?? DEFAULT_PATTERNS[kind];
      return [kind, { police, places, linmas, plan }];
    }),
  ) as Record<PollingClass, PollingPattern>;
}

function readBoard(db: Db, operationId: string): PollingBoard {
  const places = listPollingPlaces(db, operationId);
  const patterns = patternsOf(db, operationId);
  const groups = formGroups(places, patterns);
  const groupOf = new Map(groups.flatMap((group, i) => group.places.map(({ id }) => [id, i] as const)));
  const regions = new Map<string, ReturnType<typeof findRegion>>();
  const region = (code: string) => {
    let found = regions.get(code);
    if (found === undefined) {
      found = findRegion(db, code);
      regions.set(code, found);
    }
    return found;
  };
  const board = {
    operationId,
    day: votingDay(listStages(db, operationId)),
    places,
    patterns,
    groups,
    groupOf,
    label: (code: string) => {
      const found = region(code);
      return found ? regionLabel(found) : code;
    },
    name: (code: string) => region(code)?.name ?? code,
  };
  return withAssignments(board, listPollingAssignments(db, operationId));
}

type Structure = Pick<
  PollingBoard,
  'operationId' | 'day' | 'places' | 'patterns' | 'groups' | 'groupOf' | 'label' | 'name'
>;

/** The places with the people who stand there. @param assignments in the order of lists */
function withAssignments(structure: Structure, assignments: PollingAssignmentRow[]): PollingBoard {
  const { groups, groupOf, places } = structure;
  const members: PollingAssignmentRow[][] = groups.map(() => []);
  const padalOfVillage = new Map<string, PollingAssignmentRow>();
  const padalOfSector = new Map<string, PollingAssignmentRow>();
  const placeById = new Map(places.map((place) => [place.id, place]));
  for (const row of assignments) {
    const at = groupOf.get(row.polling_place_id);
    const place = placeById.get(row.polling_place_id);
    if (at === undefined || !place) continue;
    const sector = groups[at]?.sector ?? '';
    if (row.role === 'anggota') members[at]?.push(row);
    else if (row.role === 'padal' && !padalOfVillage.has(place.region)) padalOfVillage.set(place.region, row);
    else if (row.role === 'padal-sektor' && !padalOfSector.has(sector)) padalOfSector.set(sector, row);
  }
  return { ...structure, assignments, members, padalOfVillage, padalOfSector };
}

/** The padal a group answers to: of its village, else of its sector. Null for nobody. */
export function padalOf(board: PollingBoard, group: Group): PollingAssignmentRow | null {
  const village = group.places[0]?.region ?? '';
  return board.padalOfVillage.get(village) ?? board.padalOfSector.get(group.sector) ?? null;
}

/** "TPS 001–008" */
export const labelOfGroup = (board: PollingBoard, group: Group): string => groupLabel(group, board.name);

/** "TPS 001–008, Kel. Oebobo" */
export const groupWithVillage = (board: PollingBoard, group: Group): string =>
  group.mixed
    ? `${labelOfGroup(board, group)}, ${board.label(group.district)}`
    : `${labelOfGroup(board, group)}, ${board.label(group.places[0]?.region ?? '')}`;

/** "2-8-16" of a group. */
export const patternOfGroup = (board: PollingBoard, group: Group): string =>
  patternLabel(board.patterns[group.class]);

/** How a sector is called: the name of its rayon, or the district. */
export const sectorLabel = (board: PollingBoard, sector: string): string =>
  districtOf(sector) === sector ? board.label(sector) : sector;
