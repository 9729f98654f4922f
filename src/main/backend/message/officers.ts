import type { UnitIdentity } from '../../../core/documents/data.ts';
import type { OfficerFacts, OfficerName, OperationFacts } from '../../../core/messages/facts.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { properName } from '../../../core/personnel/name.ts';
import { rankWords } from '../../../core/personnel/rank.ts';
import type { PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { listSignatories, type SignatoryRow } from '../../db/unit.ts';
import type { OperationPlace } from '../operation/view.ts';

/** A person with office and rank; who heads a satgas carries that office too. */
export function officerOf(person: PersonBrief, place: OperationPlace | undefined): OfficerName {
  const heads =
    place?.opsPosition && /^(waka|ka)satgas\b/i.test(place.opsPosition) ? place.opsPosition : null;
  return {
    office: person.position && titleWords(person.position),
    as: heads && titleWords(heads),
    rank: person.rank && rankWords(person.rank),
    name: properName(person.name),
  };
}

/** A signatory as an officer: "Kabagops", "Kombes Pol.". */
const signer = ({ title, rank, name }: SignatoryRow): OfficerName => ({
  office: titleWords(title),
  as: null,
  rank: rankWords(rank),
  name: properName(name),
});

/** Head of the post, who speaks for the head, and the one leader of these events when there is one. */
export function officersOf(
  db: Db,
  unit: UnitIdentity,
  operation: OperationFacts | null,
  events: readonly EventRow[],
  officer: (personId: string) => OfficerName | null,
): OfficerFacts {
  const signatories = listSignatories(db);
  const head = signatories.find(({ role }) => role === 'head');
  const spokesman =
    signatories.find(({ role, title }) => role === 'other' && /humas/i.test(title)) ??
    signatories.find(({ role }) => role === 'ops');
  const headRole = operation?.headRole;
  const leaders = new Set(events.flatMap(({ leader_id }) => leader_id ?? []));
  const [only, ...more] = leaders;
  return {
    head: head
      ? {
          ...signer(head),
          office: titleWords(unit.head),
          as: headRole ? [headRole, operation.sandi].filter(Boolean).join(' ') : null,
        }
      : null,
    spokesman: spokesman ? signer(spokesman) : null,
    leader: only !== undefined && more.length === 0 ? officer(only) : null,
  };
}
