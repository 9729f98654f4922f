import { personnelList } from '../../../core/reports/personnel-list.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { longDate } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { briefPeople } from '../../db/assignment.ts';
import { findOperation } from '../../db/operation.ts';
import { all } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { placesInOperation } from '../operation/view.ts';
import { paperUnit, printStamp } from '../paper/parts.ts';
import { sheetFrame } from './parts.ts';

/** Daftar personel: everybody, or with the satgas of an operation; an import reads it back without changes. */
export function personnelSheet(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const unit = paperUnit(db);
  const operation = scope.operationId ? findOperation(db, scope.operationId) : null;
  const places = operation ? placesInOperation(db, operation.id) : new Map();
  const extras = new Map(
    all<{ id: string; phone: string | null; note: string | null }>(
      db,
      'SELECT id, phone, note FROM person WHERE ended_at IS NULL',
    ).map((p) => [p.id, p]),
  );
  return personnelList({
    ...sheetFrame(context),
    unitName: unit.name,
    dateLine: `KEADAAN TANGGAL ${longDate(printStamp(context).at.slice(0, 10)).toUpperCase()}`,
    people: briefPeople(db).map((p) => ({
      name: p.name,
      rank: p.rank,
      number: p.nrp ?? p.nip,
      unit: p.unit,
      position: p.position,
      satgas: places.get(p.id)?.satgas ?? null,
      opsPosition: places.get(p.id)?.opsPosition ?? null,
      gender: p.gender,
      phone: extras.get(p.id)?.phone ?? null,
      note: extras.get(p.id)?.note ?? null,
    })),
  });
}
