/** Minutes of a day. */
export const DAY = 1440;

/** Minutes since midnight of 'HH:mm'. */
export const minuteOfClock = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
