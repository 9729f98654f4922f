import { clock, shortDate } from '../../../core/text/format.ts';
import type { Db } from '../../db/driver.ts';
import { findIdentity } from '../../db/unit.ts';
import { localClock } from '../context.ts';

/** Writes UTC stamps as the post's wall clock: "6 Nov 2024 10.42". */
export function localStamp(db: Db): (utc: string) => string {
  const zone = findIdentity(db)?.time_zone ?? 'WIB';
  return (utc) => {
    const local = localClock(Date.parse(utc), zone);
    return `${shortDate(local.slice(0, 10))} ${clock(local)}`;
  };
}
