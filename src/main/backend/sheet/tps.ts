import { rankAndNumber } from '../../../core/documents/parts/person.ts';
import { capitalName } from '../../../core/personnel/name.ts';
import { POLLING_CLASS_LABELS } from '../../../core/polling/class.ts';
import { pad } from '../../../core/polling/group.ts';
import { type ListedPollingPlace, pollingList } from '../../../core/reports/polling-list.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { dayLongDate } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { PollingAssignmentRow } from '../../db/polling.ts';
import type { Context } from '../context.ts';
import { operationLine, paperUnit } from '../paper/parts.ts';
import { readPolling } from '../paper/polling.ts';
import { type Group, labelOfGroup, type PollingBoard, padalOf, patternOfGroup } from '../polling/board.ts';
import { sheetFrame } from './parts.ts';

/** Daftar TPS as a workbook; without a day of the vote the titles leave it out. */
export function pollingSheet(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const { operation, board, districts } = readPolling(db, scope);
  const unit = paperUnit(db);
  return pollingList({
    ...sheetFrame(context),
    titles: [
      'DAFTAR PLOTING PERSONEL PENGAMANAN TPS',
      operationLine(operation, unit),
      ...(board.day === null ? [] : [`PEMUNGUTAN SUARA HARI ${dayLongDate(board.day).toUpperCase()}`]),
    ],
    districts: districts.map(({ code, groups }) => ({
      name: board.name(code),
      places: groups.flatMap(({ group, members }) =>
        group.places.map((place, i) => listed(board, group, place, i === 0 ? members : null)),
      ),
    })),
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
