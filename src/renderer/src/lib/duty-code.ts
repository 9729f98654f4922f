import { EVENT_CODE, POLLING_CODE } from '../../../core/assignment/grid-code.ts';

/** How the letters of the month grid are drawn. */
export type CodeLook = 'event' | 'morning' | 'day' | 'night' | 'round' | 'off' | 'absent';

const DUTY_LOOKS: Readonly<Record<string, CodeLook>> = {
  [EVENT_CODE]: 'event',
  [POLLING_CODE]: 'event',
  P: 'morning',
  S: 'day',
  M: 'night',
};

/** The look of a duty's code: a shift of a pattern of one's own looks like the round one. */
export const dutyLook = (code: string): CodeLook => DUTY_LOOKS[code] ?? 'round';

/** The look of an absence (CT SKT IZ DIK DL BKO): hatched, but for the day off that is owed. */
export const absenceLook = (code: string): CodeLook => (code === 'LD' ? 'off' : 'absent');
