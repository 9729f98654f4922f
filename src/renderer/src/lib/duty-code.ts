/** How the letters of the month grid are drawn. */
export type CodeLook = 'event' | 'morning' | 'day' | 'night' | 'round' | 'absent';

const DUTY_LOOKS: Readonly<Record<string, CodeLook>> = {
  K: 'event',
  P: 'morning',
  S: 'day',
  M: 'night',
  '24': 'round',
  TPS: 'event',
};

/** The look of a code: events and shifts by tint, everything else (CT SKT IZ DIK DL BKO LD) hatched. */
export function lookOf(code: string): CodeLook {
  return DUTY_LOOKS[code] ?? 'absent';
}

/** Whether a code stands for a duty, not for an absence. */
export function isDuty(code: string): boolean {
  return lookOf(code) !== 'absent';
}
