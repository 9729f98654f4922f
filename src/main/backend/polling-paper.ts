import { rankAndNumber } from '../../core/documents/parts/person.ts';
import type { PlotingTpsData, PollingBand } from '../../core/documents/ploting-tps-data.ts';
import { capitalName } from '../../core/personnel/name.ts';
import { POLLING_CLASS_LABELS } from '../../core/polling/class.ts';
import { pad } from '../../core/polling/group.ts';
import { districtOf, villageKind } from '../../core/region/region.ts';
import { type ListedPollingPlace, pollingList } from '../../core/reports/polling-list.ts';
import type { SheetDefinition } from '../../core/reports/types.ts';
import { dayLongDate } from '../../core/text/format.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/driver.ts';
import { findOperation, type OperationRow } from '../db/operation.ts';
import type { PollingAssignmentRow } from '../db/polling.ts';
import type { Context } from './context.ts';
import { operationLine, paperUnit, printStamp, requireSignature } from './paper-parts.ts';
import {
  type Group,
  groupWithVillage,
  labelOfGroup,
  type PollingBoard,
  padalOf,
  patternOfGroup,
  pollingBoard,
} from './polling-board.ts';
import { operationOn } from './scope.ts';

/** Groups of a district with their people, in the order of lists. */
interface DistrictGroups {
  code: string;
  groups: { group: Group; members: PollingAssignmentRow[] }[];
}

/** What lists of polling places are about: an operation, or one district of it. Throws SCOPE_MISSING, SCOPE_EMPTY. */
function readPolling(db: Db, scope: Scope) {
  const operation = scope.operationId
    ? findOperation(db, scope.operationId)
    : scope.day && operationOn(db, scope.day);
  if (!operation)
    throw new AppError('SCOPE_MISSING', 'Daftar TPS melekat pada operasi. Sebutkan operasinya.');
  const board = pollingBoard(db, operation.id);
  const districts: DistrictGroups[] = [];
  board.groups.forEach((group, i) => {
    if (scope.district && group.district !== scope.district) return;
    const entry = { group, members: board.members[i] ?? [] };
    const last = districts.at(-1);
    if (last?.code === group.district) last.groups.push(entry);
    else districts.push({ code: group.district, groups: [entry] });
  });
  if (districts.length === 0)
    throw new AppError(
      'SCOPE_EMPTY',
      'Belum ada TPS pada cakupan ini. Impor daftarnya dahulu di Operasi, tab TPS.',
    );
  return { operation, board, districts };
}

function dayOf(board: PollingBoard): string {
  if (board.day === null)
    throw new AppError(
      'SCOPE_MISSING',
      'Operasi ini belum punya tahapan “pemungutan suara”. Tambahkan dahulu di tab Tahapan.',
    );
  return board.day;
}

/** Daftar ploting TPS: a list for each district. */
export function plotingTpsData(context: Context, scope: Scope, paper: 'a4' | 'f4'): PlotingTpsData {
  const { db } = context;
  const { operation, board, districts } = readPolling(db, scope);
  const stamp = printStamp(context);
  const unit = paperUnit(db);
  return {
    paper,
    state: 'issued',
    unit,
    signature: requireSignature(db, 'ops'),
    date: stamp.at.slice(0, 10),
    stamp,
    operationLine: operationLine(operation, unit),
    day: dayOf(board),
    districts: districts.map(({ code, groups }) => ({
      name: `Kecamatan ${board.name(code)}`,
      bands: bandsOf(board, groups),
    })),
  };
}

function bandsOf(board: PollingBoard, groups: DistrictGroups['groups']): PollingBand[] {
  const bands = new Map<string, PollingBand>();
  for (const { group, members } of groups) {
    const village = group.mixed ? '' : (group.places[0]?.region ?? '');
    const band = bands.get(village) ?? { ...bandNames(board, village), blocks: [] };
    bands.set(village, band);
    const padal = padalOf(board, group);
    band.blocks.push({
      places: group.mixed ? labelOfGroup(board, group) : groupWithVillage(board, group),
      placeCount: group.places.length,
      category: POLLING_CLASS_LABELS[group.class],
      pattern: patternOfGroup(board, group),
      linmas: group.linmas,
      padal: padal && [padal.rank, capitalName(padal.name)].filter(Boolean).join(' '),
      people: members.map(({ person_id, name, rank, number }) => ({
        key: person_id,
        name,
        rank: rank ?? '',
        number,
      })),
      missing: Math.max(0, group.need - members.length),
      note: null,
    });
  }
  return [...bands.values()];
}

function bandNames(board: PollingBoard, village: string): Pick<PollingBand, 'title' | 'short'> {
  if (village === '') return { title: 'GABUNGAN BEBERAPA KELURAHAN/DESA', short: 'gabungan' };
  const kind = villageKind(village) === 'desa' ? 'DESA' : 'KELURAHAN';
  return { title: `${kind} ${board.name(village).toUpperCase()}`, short: board.label(village) };
}

/** Daftar TPS as a workbook; without a day of the vote the titles leave it out. */
export function pollingSheet(
  context: Context,
  scope: Scope,
  more: Pick<SheetDefinition, 'signature' | 'paper'>,
): SheetDefinition {
  const { db } = context;
  const { operation, board, districts } = readPolling(db, scope);
  const unit = paperUnit(db);
  return pollingList({
    letterhead: unit.letterhead,
    titles: [
      'DAFTAR PLOTING PERSONEL PENGAMANAN TPS',
      operationLine(operation satisfies OperationRow, unit),
      ...(board.day === null ? [] : [`PEMUNGUTAN SUARA HARI ${dayLongDate(board.day).toUpperCase()}`]),
    ],
    districts: districts.map(({ code, groups }) => ({
      name: `Kecamatan ${board.name(code)}`,
      places: groups.flatMap(({ group, members }) =>
        group.places.map((place, i) => listed(board, group, place, i === 0 ? members : null)),
      ),
    })),
    ...more,
  });
}

function listed(
  board: PollingBoard,
  group: Group,
  place: Group['places'][number],
  members: PollingAssignmentRow[] | null,
): ListedPollingPlace {
  const padal = padalOf(board, { ...group, places: [place] });
  const written = ({ rank, name, number }: PollingAssignmentRow) =>
    `${capitalName(name)}, ${rankAndNumber(rank ?? '', number)}`.replaceAll('\u00a0', ' ');
  return {
    village: board.label(place.region),
    number: pad(place.number),
    category: POLLING_CLASS_LABELS[place.class],
    pattern: patternOfGroup(board, group),
    voters: place.voters,
    address: [place.name, place.address].filter(Boolean).join(', ') || null,
    sector: place.sector,
    group: members && {
      label: labelOfGroup(board, group),
      linmas: group.linmas,
      need: group.need,
      people: members.map(written),
    },
    padal: padal && [padal.rank, capitalName(padal.name)].filter(Boolean).join(' '),
  };
}

/** The name of a district, for the name of a file. */
export const districtName = (db: Db, scope: Scope): string | null => {
  if (!scope.district || !scope.operationId) return null;
  return districtOf(scope.district) && `Kec. ${pollingBoard(db, scope.operationId).name(scope.district)}`;
};
