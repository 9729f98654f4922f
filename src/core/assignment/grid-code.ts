/** The code of a duty at an event in the grids of people and days. */
export const EVENT_CODE = 'K';

/** The code of a duty at a polling place there. */
export const POLLING_CODE = 'TPS';
