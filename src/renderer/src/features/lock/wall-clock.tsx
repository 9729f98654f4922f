import { useEffect, useState } from 'react';
import { dayLongDate } from '../../../../core/text/format.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The computer's own clock: before the data is open, the post's zone is not known. */
export function WallClock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5000);
    return () => clearInterval(timer);
  }, []);
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return (
    <div className="wall-clock">
      <b>
        {two(now.getHours())}.{two(now.getMinutes())}
      </b>
      <span>{dayLongDate(date)}</span>
    </div>
  );
}
