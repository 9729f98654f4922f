/** Why a finding was let stand, by whom and when (UTC). */
export interface Override {
  id: string;
  reason: string;
  by: string;
  at: string;
}

interface FindingName {
  code: string;
  personId: string | null;
  slots: readonly string[];
}

/** What names a finding as long as it is the same one: its code, its person and its exact duties. */
export const findingKey = ({ code, personId, slots }: FindingName): string =>
  [code, personId ?? '', ...slots].join(' ');

/** At least five letters: a reason, not a full stop. */
export const isReason = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= 5;
