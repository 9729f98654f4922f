import { useCall } from './hooks.ts';
import { shortStamp } from './stamp.ts';

/** The post's clock at the last save, '10.42'; null while nothing was saved here (`saves` = 0). */
export function useSavedClock(saves: number): string | null {
  const overview = useCall('session.overview', {}).data;
  if (saves === 0 || !overview?.lastSavedAt) return null;
  return shortStamp(overview.lastSavedAt, overview.timeZone, overview.today);
}
