import { districtOf } from '../../../core/region/region.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { findOperation } from '../../db/operation.ts';
import type { PollingAssignmentRow } from '../../db/polling.ts';
import { type Group, type PollingBoard, pollingBoard } from '../polling/board.ts';
import { operationOn } from '../scope.ts';

/** Groups of a district with their people, in the order of lists. */
export interface DistrictGroups {
  code: string;
  groups: { group: Group; members: PollingAssignmentRow[] }[];
}

/** What lists of polling places are about: an operation, or one district of it. Throws SCOPE_MISSING, SCOPE_EMPTY. */
export function readPolling(db: Db, scope: Scope) {
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

export function dayOf(board: PollingBoard): string {
  if (board.day === null)
    throw new AppError(
      'SCOPE_MISSING',
      'Operasi ini belum punya tahapan “pemungutan suara”. Tambahkan dahulu di tab Tahapan.',
    );
  return board.day;
}

/** The name of a district, for the name of a file. */
export const districtName = (db: Db, scope: Scope): string | null => {
  if (!scope.district || !scope.operationId) return null;
  return districtOf(scope.district) && `Kec. ${pollingBoard(db, scope.operationId).name(scope.district)}`;
};
