import type { RekapKekuatanData, StrengthPart } from '../../../core/documents/rekap-kekuatan-data.ts';
import { satgasPath } from '../../../core/operation/satgas-tree.ts';
import { operationDay } from '../../../core/operation/stage.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { listSatgas } from '../../db/operation.ts';
import type { Context } from '../context.ts';
import { satgasNodes, satgasRowsInOrder } from '../operation/view.ts';
import { presenceOn } from '../presence.ts';
import { daysOf, readScope, type ScopeData } from '../scope.ts';
import { listFrame } from './parts.ts';
import type { PaperSource } from './source.ts';

const WITHOUT = 'Tanpa satgas';

/** Rekap kekuatan of an event, a day or an operation. Throws SCOPE_EMPTY. */
export function rekapKekuatanData(context: Context, scope: ScopeData, paper: 'a4' | 'f4'): RekapKekuatanData {
  const { db } = context;
  if (scope.force.length === 0) throw new AppError('SCOPE_EMPTY');
  const { operation } = scope;
  const days = daysOf(scope);
  const presence = presenceOn(db, scope);
  return {
    ...listFrame(context, scope.operation, paper),
    days,
    operationDay: operation && days.from === days.to ? operationDay(operation, days.from) : null,
    people: scope.force.map(({ id, rank, gender }) => ({
      key: id,
      rank,
      gender,
      away: presence?.away.get(id) ?? null,
    })),
    parts: strengthParts(db, scope),
    presence: presence && { written: presence.written },
  };
}

/** The people by satgas in the order of the operation, those of each by subsatgas; who belongs to none comes last. */
function strengthParts(db: Db, { operation, force, places }: ScopeData): StrengthPart[] {
  const nodes = operation ? listSatgas(db, operation.id) : [];
  const tree = satgasNodes(nodes);
  const order = satgasRowsInOrder(nodes).map(({ node }) => node);
  const inTop = (topId: string) => force.filter(({ id }) => places.get(id)?.topId === topId);
  /** The subsatgas right below the top that a person counts for; null in the satgas itself. */
  const subOf = (person: PersonBrief) => satgasPath(tree, places.get(person.id)?.satgasId ?? '')[1]?.id;
  const parts = order
    .filter((node) => node.parent_id === null)
    .map((top): StrengthPart => {
      const people = inTop(top.id);
      const groups = [undefined, ...order.filter((node) => node.parent_id === top.id)].map((node) => ({
        node,
        people: people.filter((person) => subOf(person) === node?.id),
      }));
      const subs = groups.flatMap(({ node, people: own }) =>
        own.length === 0
          ? []
          : [
              {
                label: node ? `Subsatgas ${titleWords(node.name)}` : directLabel(own, places),
                people: keys(own),
              },
            ],
      );
      return {
        label: top.kind === 'staff' ? staffLabel(top.name) : `Satgas ${titleWords(top.name)}`,
        people: keys(people),
        subs: groups.slice(1).some(({ people: own }) => own.length > 0) ? subs : [],
      };
    });
  const placed = new Set(parts.flatMap(({ people }) => people));
  const others = force.filter(({ id }) => !placed.has(id));
  return [...parts, { label: WITHOUT, people: keys(others), subs: [] }].filter(
    ({ people }) => people.length > 0,
  );
}

const keys = (people: readonly PersonBrief[]): string[] => people.map(({ id }) => id);

/** What the band of leaders and staff is called in a list of satgas. */
const staffLabel = (name: string): string =>
  /^PIM(PINAN)?\s*(DAN\s*)?STAF\b/i.test(name) ? 'Pimpinan dan staf operasi' : titleWords(name);

/** Those of a satgas who are in none of its subsatgas: "Kasatgas" where that is all they are. */
function directLabel(people: readonly PersonBrief[], places: ScopeData['places']): string {
  const positions = people.map(({ id }) => places.get(id)?.opsPosition ?? '');
  if (positions.every((position) => /^KASATGAS\b/i.test(position))) return 'Kasatgas';
  if (positions.every((position) => /^(WA)?KASATGAS\b/i.test(position))) return 'Kasatgas dan Wakasatgas';
  return 'Tanpa subsatgas';
}

export const rekapKekuatanSource: PaperSource<RekapKekuatanData> = {
  needs: ['operation', 'day'],
  data: (context, scope, paper) => rekapKekuatanData(context, readScope(context.db, scope), paper),
};
