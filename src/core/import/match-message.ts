import type { DraftRow } from './draft-rows.ts';
import { address } from './duplicates.ts';
import { makeIssue } from './issue.ts';
import type { ExistingPerson } from './plan-types.ts';
import type { ImportIssue, IssueSeverity } from './types.ts';

/** 'BRIPKA, YAKOBA LODOWAI, SAT SAMAPTA, 83060184' */
function summary(person: ExistingPerson): string {
  const number = person.nrp ?? person.nip;
  return [person.rank, person.name, person.unit, number].filter((part) => part !== null).join(', ');
}

const numberOf = ({ person }: DraftRow): string => person.nrp ?? person.nip ?? '';

/** A number of the file that is stored under another name: what comes of it. */
function otherNameIssue(
  row: DraftRow,
  known: ExistingPerson,
  severity: IssueSeverity,
  outcome: (number: string) => string,
): ImportIssue {
  const at = address(row, 'number');
  const place = { ...at, rowId: row.source.id };
  const message = outcome(`NRP/NIP ${numberOf(row)} (${at.cell})`);
  const issue = makeIssue('NRP_DUPLICATE_OTHER_NAME', place, numberOf(row), known.name, message);
  return { ...issue, severity };
}

/** The row is held until somebody says who is right. `ended`: the stored person was taken off the list. */
export const clashIssue = (row: DraftRow, known: ExistingPerson, ended: boolean): ImportIssue =>
  otherNameIssue(
    row,
    known,
    'error',
    (number) =>
      `${number} tersimpan atas nama ${known.name}${ended ? ' (sudah dikeluarkan)' : ''}, di berkas ${row.person.name}. ` +
      'Pilih yang benar; baris ini ditahan.',
  );

/** The clash was taken in bulk: the row is the stored person under another name. */
export const renamedIssue = (row: DraftRow, known: ExistingPerson): ImportIssue =>
  otherNameIssue(
    row,
    known,
    'warning',
    (number) => `${number} tersimpan atas nama ${known.name}; namanya diganti ${row.person.name}.`,
  );

/** The row is somebody new, its number stays with the person who has it. */
export const withoutNumberIssue = (row: DraftRow, known: ExistingPerson): ImportIssue =>
  otherNameIssue(
    row,
    known,
    'warning',
    (number) =>
      `${number} tetap milik ${known.name}. ${row.person.name} diambil sebagai orang baru tanpa nomor; lengkapi kemudian.`,
  );

/** The row was chosen in a clash: the stored person loses the number. */
export const releasedIssue = (row: DraftRow, known: ExistingPerson): ImportIssue =>
  otherNameIssue(
    row,
    known,
    'warning',
    (number) =>
      `${number} menjadi milik ${row.person.name}. ${known.name} yang tersimpan tinggal tanpa nomor; lengkapi kemudian.`,
  );

/** The row is a person who was taken off the list earlier. */
export function endedIssue(row: DraftRow, known: ExistingPerson): ImportIssue {
  const at = address(row, numberOf(row) === '' ? 'name' : 'number');
  return makeIssue(
    'PERSON_ENDED',
    { ...at, rowId: row.source.id },
    numberOf(row) === '' ? row.person.name : numberOf(row),
    summary(known),
    `${row.person.name} (${at.cell}) pernah dikeluarkan dari daftar dan diambil lagi sebagai orang yang sama. ` +
      'Lewati baris bila memang tidak aktif.',
  );
}

/** The number belongs to an ended person, but somebody of that name and unit is on the list: a person must say who it is. */
export function endedOrOtherIssue(row: DraftRow, ended: ExistingPerson, live: ExistingPerson): ImportIssue {
  const at = address(row, 'number');
  const issue = makeIssue(
    'PERSON_ENDED',
    { ...at, rowId: row.source.id },
    numberOf(row),
    summary(ended),
    `NRP/NIP ${numberOf(row)} (${at.cell}) milik ${ended.name} yang sudah dikeluarkan, sedangkan ${summary(live)} ` +
      'masih ada dengan nama dan satuan yang sama. Pilih orangnya; baris ini ditahan.',
  );
  issue.severity = 'error';
  return issue;
}

/** The row has no number; its name is that of a stored person. */
export function sameNameIssue(row: DraftRow, known: ExistingPerson, matched: boolean): ImportIssue {
  const at = address(row, 'name');
  return makeIssue(
    'POSSIBLE_SAME_PERSON',
    { ...at, rowId: row.source.id },
    row.person.name,
    summary(known),
    `Nama ${row.person.name} (${at.cell}) sama dengan ${summary(known)} yang tersimpan. ` +
      (matched ? 'Dianggap orang yang sama; periksa.' : 'Diambil sebagai orang baru; periksa.'),
  );
}
