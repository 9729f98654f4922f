import { namesAlike } from '../personnel/name-alike.ts';
import type { DraftRow } from './draft-rows.ts';
import { address } from './duplicates.ts';
import { makeIssue } from './issue.ts';
import { ownerOf, peopleIndex } from './people-index.ts';
import type { ExistingData, MergedNumber } from './plan-types.ts';

/**
 * Reads numbers of records that were merged as those of the person they were merged into: a list that still holds
 * both never parts them again. A number that somebody has by now is that person's, and one of quite another name
 * was a slip in the merged record.
 */
export function readMergedNumbers(rows: DraftRow[], { people, merged = [] }: ExistingData): void {
  if (merged.length === 0) return;
  const byNumber = new Map(merged.map((one) => [one.number, one]));
  const index = peopleIndex(people);
  rows.forEach((row, at) => {
    const number = row.person.nrp ?? row.person.nip;
    const found = number === null ? undefined : byNumber.get(number);
    if (found === undefined || ownerOf(index, row.person) !== undefined) return;
    if (namesAlike(row.person.nameKey, found.into.nameKey)) rows[at] = asMerged(row, found);
  });
}

function asMerged(row: DraftRow, { number, into }: MergedNumber): DraftRow {
  const at = address(row, 'number');
  const kept = into.nrp ?? into.nip;
  const issue = makeIssue(
    'NRP_DUPLICATE_SAME_PERSON',
    { ...at, rowId: row.source.id },
    number,
    kept,
    `${number} (${at.cell}) milik catatan yang sudah digabung dengan ${into.name}; dibaca sebagai ${kept}.`,
  );
  const { nrp, nip } = into;
  return row.withPerson({ ...row.person, nrp, nip: nrp === null ? nip : null }, [...row.issues, issue]);
}
