import type { DutyInput } from '../../../core/assignment/types.ts';
import { votingDay } from '../../../core/operation/stage.ts';
import { pad } from '../../../core/polling/group.ts';
import { addDays } from '../../../core/text/civil-date.ts';
import type { Db } from '../../db/driver.ts';
import { listOperations, listStages } from '../../db/operation.ts';
import { pollingDutyRows } from '../../db/polling.ts';

/** From the opening of the places until the count is done and the boxes are gone: the whole day of the vote. */
const FROM = '06:00';

/** When people are at polling places on the day of the vote. */
export const pollingHours = (day: string): { start: string; end: string } => ({
  start: `${day}T${FROM}`,
  end: `${addDays(day, 1)}T00:00`,
});

/** A duty at a polling place, with the operation whose day of the vote it is. */
export interface PollingDuty extends DutyInput {
  operationId: string;
  day: string;
}

/** The day of the vote of each operation that has one. */
export const votingDays = (db: Db): { operationId: string; day: string }[] =>
  listOperations(db).flatMap(({ id }) => {
    const day = votingDay(listStages(db, id));
    return day === null ? [] : [{ operationId: id, day }];
  });

/** What a duty at a polling place is about: `tps:<code of the village>/<number>`. */
const subjectOf = ({ region, number }: { region: string; number: number }): string =>
  `tps:${region}/${pad(number)}`;

/** The code of the village of such a subject. */
export const villageOfSubject = (subject: string): string =>
  subject.slice('tps:'.length, subject.lastIndexOf('/'));

/**
 * People at polling places as duties of the day of the vote, for those days of the vote that lie in from..to. A
 * padal leads several places and is a pengendali.
 * @param people only these; null = everybody
 */
export const pollingDuties = (
  db: Db,
  from: string,
  to: string,
  people: readonly string[] | null = null,
): PollingDuty[] =>
  pollingDutyRows(
    db,
    votingDays(db).filter(({ day }) => from <= day && day <= to),
    people,
  ).map((row) => {
    const subject = subjectOf(row);
    return {
      assignmentId: row.id,
      operationId: row.operation_id,
      personId: row.person_id,
      nrp: row.nrp,
      role: row.role,
      nature: row.role === 'anggota' ? 'pelaksana' : 'pengendali',
      subject,
      slot: subject,
      title: `TPS ${pad(row.number)} ${row.village ?? row.region}`,
      day: row.day,
      ...pollingHours(row.day),
    };
  });
