import { useEffect, useState } from 'react';
import { dayLongDate } from '../../../../core/text/format.ts';
import type { TimeZone } from '../../../../core/text/time-zone.ts';
import { wallTime } from '../../lib/stamp.ts';

/** The clock of the post, in its zone; the computer's own as long as the zone is not known. */
export function WallClock({ zone }: { zone: TimeZone | null }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  const { date, clock } = wallTime(now, zone);
  return (
    <div className="wall-clock">
      <b>
        {clock}
        {zone && <small>{zone}</small>}
      </b>
      <span>{dayLongDate(date)}</span>
    </div>
  );
}
