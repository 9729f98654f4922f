import { useEffect, useState } from 'react';

/** Now in milliseconds since 1970, again each minute: ages and clocks grow without anything else happening. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
