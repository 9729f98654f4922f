import type { Overview } from '../../../../shared/contract/session.ts';
import { homeText as t } from '../../../../shared/text/home.ts';
import type { Destination } from '../../lib/router.ts';
import { agoText, freshness, hoursSince } from '../../lib/stamp.ts';
import type { ScreenId } from '../../routes.ts';
import type { Home } from './index.tsx';

type Finding = Home['todo'][number];

export interface TodoEntry {
  key: string;
  severity: Finding['severity'];
  title: string;
  detail: string;
  /** What is written on its button, and where it leads. */
  remedy: string;
  screen: ScreenId;
  to: Destination;
}

const WORD: Readonly<Record<string, keyof typeof t.remedy>> = {
  DOUBLE_BOOK: 'replace',
  LEADER_SPAN: 'replace',
  ABSENT: 'replace',
  BKO_OUT: 'replace',
  REST: 'replace',
  UNDER_STRENGTH: 'fill',
  NO_POLWAN: 'fill',
  NO_LEADER: 'fill',
  POLLING_SHORT: 'fill',
  RANK_SPAN: 'fill',
  NO_STTP: 'record',
  DOC_STALE: 'change',
};
/** Remedies that are a field of the event's plan, not a person. */
const PLAN = new Set(['record', 'look']);

/** "BRIPKA Yohanis Tebuama" → "Bripka Yohanis Tebuama": quieter, and shorter by a few letters. */
const rankInWords = (title: string): string =>
  title.replace(/^[A-Z]{4,} (?=[A-Z][a-z])/, (rank) => rank.charAt(0) + rank.slice(1).toLowerCase());

function entryOf(finding: Finding, index: number): TodoEntry {
  const word = WORD[finding.code] ?? 'look';
  const base = {
    severity: finding.severity,
    title: rankInWords(finding.title),
    detail: finding.detail,
    remedy: t.remedy[word],
  };
  const key = `${finding.code}-${finding.eventId}-${finding.personId}-${index}`;
  if (finding.letterId) return { ...base, key, screen: 'document', to: { path: [finding.letterId] } };
  if (finding.eventId) {
    const tab = PLAN.has(word) && !finding.personId ? null : 'people';
    return {
      ...base,
      key,
      screen: 'event',
      to: { path: [finding.eventId], query: { tab, person: finding.personId } },
    };
  }
  if (finding.code === 'POLLING_SHORT') return { ...base, key, screen: 'polling', to: {} };
  return { ...base, key, screen: 'plotting', to: { query: { person: finding.personId } } };
}

/** Old or missing copies are a thing to do as well. `now`: milliseconds since 1970. */
function copyEntries({ lastBackup, lastExternalBackupAt }: Overview, now: number): TodoEntry[] {
  const entry = (
    key: string,
    at: string | null,
    none: string,
    old: (ago: string) => string,
    detail: string,
  ) => {
    const hours = at === null ? null : hoursSince(at, now);
    const state = freshness(hours);
    if (state === 'ok') return [];
    return [
      {
        key,
        // Without any proven copy a broken disk loses everything; a late stick is a reminder.
        severity: state === 'error' && key === 'backup' ? ('error' as const) : ('warning' as const),
        title: hours === null ? none : old(agoText(hours)),
        detail,
        remedy: t.remedy.copy,
        screen: 'settings' as const,
        to: { path: ['backup'] },
      },
    ];
  };
  return [
    ...entry('backup', lastBackup?.at ?? null, t.backupNone, t.backupOld, t.backupDetail),
    ...entry('stick', lastExternalBackupAt, t.stickNone, t.stickOld, t.stickDetail),
  ];
}

const ORDER = { error: 0, warning: 1, info: 2 };

/** All that needs a deed, worst first; findings of the plan before copies of the same weight. */
export function todoEntries(todo: readonly Finding[], overview: Overview, now: number): TodoEntry[] {
  return [...todo.map(entryOf), ...copyEntries(overview, now)].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
}
