import { POLLING_CLASS_LABELS, POLLING_CLASSES } from '../../../core/polling/class.ts';
import { pad, sectorOf } from '../../../core/polling/group.ts';
import { classFigure } from '../../../core/polling/pattern.ts';
import { districtOf } from '../../../core/region/region.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type {
  PollingArea,
  PollingGuard,
  PollingRow,
  PollingSummary,
} from '../../../shared/contract/polling.ts';
import { AppError } from '../../../shared/errors.ts';
import { anyoneByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { findOperation } from '../../db/operation.ts';
import {
  assignmentIdsOfPlaces,
  findPollingPattern,
  findPollingPlace,
  type PollingAssignmentRow,
  type PollingPlaceRow,
} from '../../db/polling.ts';
import { findRegion } from '../../db/region.ts';
import { endRows, insertRow, one, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { requirePeople } from '../personnel/person-record.ts';
import {
  groupWithVillage,
  labelOfGroup,
  type PollingBoard,
  padalOf,
  patternOfGroup,
  pollingBoard,
  sectorLabel,
} from './board.ts';

type Names =
  | 'polling.summary'
  | 'polling.list'
  | 'polling.save'
  | 'polling.end'
  | 'polling.savePattern'
  | 'polling.assign'
  | 'polling.unassign'
  | 'polling.pin';

export const pollingHandlers: Handlers<Names> = {
  'polling.summary': ({ db }, { operationId }) => summaryOf(pollingBoard(db, operationId)),
  'polling.list': ({ db }, { operationId, filter, offset, limit }) => {
    const board = pollingBoard(db, operationId);
    const found = matching(board, filter);
    return {
      total: found.length,
      rows: found.slice(offset, offset + limit).map((place) => rowOf(board, place)),
    };
  },
  'polling.save': ({ db }, { operationId, id, ...fields }, note) => {
    if (!findOperation(db, operationId)) throw new AppError('NOT_FOUND');
    const village = findRegion(db, fields.region);
    if (!village)
      throw new AppError('INPUT_INVALID', `Kode wilayah ${fields.region} tidak dikenal. Pilih dari daftar.`);
    const name = `TPS ${pad(fields.number)} ${village.name}`;
    const twin = one<{ id: string }>(
      db,
      `SELECT id FROM polling_place WHERE operation_id = ? AND region = ? AND number = ? AND ended_at IS NULL
       AND id IS NOT ?`,
      operationId,
      fields.region,
      fields.number,
      id,
    );
    if (twin) throw new AppError('DUPLICATE_KEY', `${name} sudah ada. Pakai nomor lain.`);
    note({ label: `Simpan ${name}` });
    if (!id) return { id: insertRow(db, 'polling_place', { operation_id: operationId, ...fields }) };
    const place = findPollingPlace(db, id);
    if (place?.operation_id !== operationId) throw new AppError('NOT_FOUND');
    updateRow(db, 'polling_place', id, fields);
    return { id };
  },
  'polling.end': (context, { ids }, note) => {
    const { db } = context;
    const people = endRows(db, 'polling_assignment', assignmentIdsOfPlaces(db, ids), context.at());
    const places = endRows(db, 'polling_place', ids, context.at());
    note({ label: `Hapus ${places} TPS` });
    return { places, people };
  },
  'polling.savePattern': ({ db }, { operationId, class: kind, perPlaces, ...fields }, note) => {
    if (!findOperation(db, operationId)) throw new AppError('NOT_FOUND');
    const row = { ...fields, places: perPlaces };
    const known = findPollingPattern(db, operationId, kind);
    if (known) updateRow(db, 'polling_pattern', known.id, row);
    else insertRow(db, 'polling_pattern', { operation_id: operationId, class: kind, ...row });
    const label = `${row.police}-${row.places}-${row.linmas}`;
    note({ label: `Pola TPS ${POLLING_CLASS_LABELS[kind].toLowerCase()}: ${label}` });
    return null;
  },
  'polling.assign': (context, { placeId, personId, role }, note) => {
    const { db } = context;
    const place = findPollingPlace(db, placeId);
    if (!place) throw new AppError('NOT_FOUND');
    requirePeople(db, [personId]);
    const [person] = anyoneByIds(db, [personId]);
    const where = `TPS ${pad(place.number)} ${findRegion(db, place.region)?.name ?? place.region}`;
    note({ label: `Ploting ${[person?.rank, person?.name].filter(Boolean).join(' ')} ke ${where}` });
    const board = pollingBoard(db, place.operation_id);
    // A village and a sector answer to one padal each: the new one takes over.
    const former =
      role === 'padal'
        ? board.padalOfVillage.get(place.region)
        : role === 'padal-sektor'
          ? board.padalOfSector.get(sectorOf(place))
          : undefined;
    const elsewhere = one<{ id: string }>(
      db,
      'SELECT id FROM polling_assignment WHERE operation_id = ? AND person_id = ? AND ended_at IS NULL',
      place.operation_id,
      personId,
    );
    if (former && former.id !== elsewhere?.id) endRows(db, 'polling_assignment', [former.id], context.at());
    const fields = { polling_place_id: placeId, role, pinned: 1 };
    if (elsewhere) {
      updateRow(db, 'polling_assignment', elsewhere.id, fields);
      return { id: elsewhere.id };
    }
    return {
      id: insertRow(db, 'polling_assignment', {
        operation_id: place.operation_id,
        person_id: personId,
        ...fields,
      }),
    };
  },
  'polling.unassign': (context, { ids }, note) => {
    const ended = endRows(context.db, 'polling_assignment', ids, context.at());
    note({ label: `Cabut ${ended} orang dari TPS` });
    return null;
  },
  'polling.pin': ({ db }, { ids, pinned }, note) => {
    for (const id of ids) updateRow(db, 'polling_assignment', id, { pinned: Number(pinned) });
    note({ label: `${pinned ? 'Kunci' : 'Buka kunci'} ploting TPS ${ids.length} orang` });
    return null;
  },
};

type Filter = Input<'polling.list'>['filter'];

/** Filters of a board that were asked for last: scrolling asks for one again and again. */
const shown = new WeakMap<PollingBoard, { key: string; places: PollingPlaceRow[] }>();

function matching(board: PollingBoard, filter: Filter): PollingPlaceRow[] {
  const key = JSON.stringify(filter);
  const known = shown.get(board);
  if (known?.key === key) return known.places;
  const words = filter.search.toUpperCase().split(/\s+/).filter(Boolean);
  const places = board.places.filter((place) => {
    if (filter.district && districtOf(place.region) !== filter.district) return false;
    if (filter.class && place.class !== filter.class) return false;
    const at = board.groupOf.get(place.id) ?? -1;
    const group = board.groups[at];
    const members = board.members[at] ?? [];
    if (filter.unfilled && members.length >= (group?.need ?? 0)) return false;
    if (words.length === 0) return true;
    const text = [
      `TPS ${pad(place.number)}`,
      board.name(place.region),
      board.name(districtOf(place.region) ?? ''),
      place.name,
      place.address,
      place.sector,
      ...members.flatMap(({ name, number }) => [name, number]),
    ]
      .join(' ')
      .toUpperCase();
    return words.every((word) => text.includes(word));
  });
  shown.set(board, { key, places });
  return places;
}

function rowOf(board: PollingBoard, place: PollingPlaceRow): PollingRow {
  const { operation_id: _operation, ...fields } = place;
  const at = board.groupOf.get(place.id) ?? -1;
  const group = board.groups[at]!;
  const padal = padalOf(board, { ...group, places: [place] });
  return {
    ...fields,
    village: board.label(place.region),
    district: board.name(districtOf(place.region) ?? ''),
    group: group.mixed ? groupWithVillage(board, group) : labelOfGroup(board, group),
    pattern: patternOfGroup(board, group),
    need: group.need,
    groupLinmas: group.linmas,
    people: (board.members[at] ?? []).map(guardOf),
    padal: padal && guardOf(padal),
  };
}

const guardOf = (row: PollingAssignmentRow): PollingGuard => ({
  assignmentId: row.id,
  personId: row.person_id,
  name: row.name,
  rank: row.rank,
  number: row.number,
  unit: row.unit,
  pinned: row.pinned === 1,
});

function summaryOf(board: PollingBoard): PollingSummary {
  const patterns = POLLING_CLASSES.map((kind) => {
    const { police, places: perPlaces, linmas, plan } = board.patterns[kind];
    const own = board.groups.map((group, i) => ({ group, i })).filter(({ group }) => group.class === kind);
    const figure = classFigure(
      own.reduce((sum, { group }) => sum + group.places.length, 0),
      board.patterns[kind],
    );
    return {
      class: kind,
      police,
      perPlaces,
      linmas,
      plan,
      places: figure.places,
      formula: figure.formula,
      wholeGroups: figure.wholeGroups,
      linmasTotal: figure.linmas,
      groups: own.length,
      need: own.reduce((sum, { group }) => sum + group.need, 0),
      have: own.reduce((sum, { i }) => sum + (board.members[i]?.length ?? 0), 0),
    };
  });
  const hasRayon = board.places.some(({ sector }) => sector !== null);
  return {
    day: board.day,
    total:
      areas(
        board,
        () => 'semua',
        () => 'Semua',
      )[0] ?? emptyArea('semua', 'Semua'),
    patterns,
    districts: areas(board, ({ region }) => districtOf(region) ?? region, board.label),
    sectors: hasRayon ? areas(board, sectorOf, (key) => sectorLabel(board, key)) : [],
  };
}

const emptyArea = (key: string, label: string): PollingArea => ({
  key,
  label,
  places: 0,
  byClass: { 'kurang-rawan': 0, rawan: 0, 'sangat-rawan': 0, khusus: 0 },
  groups: 0,
  need: 0,
  have: 0,
  linmas: 0,
  voters: 0,
  padal: 0,
});

/** Figures of areas, in the order of the groups. A group lies in one district and one sector. */
function areas(
  board: PollingBoard,
  keyOf: (place: PollingPlaceRow) => string,
  labelOf: (key: string) => string,
): PollingArea[] {
  const found = new Map<string, PollingArea>();
  const areaOf = (place: PollingPlaceRow): PollingArea => {
    const key = keyOf(place);
    const known = found.get(key) ?? emptyArea(key, labelOf(key));
    found.set(key, known);
    return known;
  };
  board.groups.forEach((group, i) => {
    const first = group.places[0];
    if (!first) return;
    const area = areaOf(first);
    area.groups++;
    area.need += group.need;
    area.have += board.members[i]?.length ?? 0;
    area.linmas += group.linmas;
    area.places += group.places.length;
    area.byClass[group.class] += group.places.length;
    area.voters += group.places.reduce((sum, { voters }) => sum + (voters ?? 0), 0);
  });
  const placeById = new Map(board.places.map((place) => [place.id, place]));
  for (const { role, polling_place_id } of board.assignments) {
    const place = role === 'anggota' ? undefined : placeById.get(polling_place_id);
    if (place) areaOf(place).padal++;
  }
  return [...found.values()];
}

/** The operation of a call, or NOT_FOUND. */
export function requireOperation(db: Db, id: string) {
  const operation = findOperation(db, id);
  if (!operation) throw new AppError('NOT_FOUND', 'Operasi ini sudah tidak ada.');
  return operation;
}
