import { isReason } from '../../../../core/assignment/override.ts';
import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import { guardText as t } from '../../../../shared/text/guard.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { TextInput } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';

/** Findings that are named one by one. */
const NAMED = 8;
const WORST = { error: 0, warning: 1, info: 2 } as const;

/** A few findings, worst first. */
export function FindingList({ findings, mended }: { findings: readonly ConflictView[]; mended?: boolean }) {
  const sorted = [...findings].sort((a, b) => WORST[a.severity] - WORST[b.severity]);
  return (
    <ul className="gd-clashes">
      {sorted.slice(0, NAMED).map((finding) => (
        <li key={[finding.code, finding.personId, ...finding.slots].join(' ')}>
          <Severity level={mended ? 'ok' : finding.severity} small />
          <span>
            {finding.name === null ? null : (
              <b>{rankedListName({ rank: finding.rank, name: finding.name })}. </b>
            )}
            {finding.message}
          </span>
        </li>
      ))}
      {findings.length > NAMED ? <li className="muted">{t.more(findings.length - NAMED)}</li> : null}
    </ul>
  );
}

interface Props {
  conflicts: readonly ConflictView[];
  solved?: readonly ConflictView[];
  reason: string;
  onReason: (reason: string) => void;
}

/** What a change would bring and mend, before it is made; a reason lets what it brings stand. */
export function Clashes({ conflicts, solved = [], reason, onReason }: Props) {
  return (
    <>
      {conflicts.length === 0 ? (
        <p className="f">
          <Severity level="ok" small /> {t.noClash}
        </p>
      ) : (
        <section>
          <h3>{t.clashes}</h3>
          <FindingList findings={conflicts} />
        </section>
      )}
      {solved.length > 0 ? (
        <section>
          <h3>{t.solved}</h3>
          <FindingList findings={solved} mended />
        </section>
      ) : null}
      {conflicts.some((finding) => finding.mayOverride !== null && finding.severity !== 'info') ? (
        <TextInput
          label={t.reason}
          placeholder={t.reasonHint}
          value={reason}
          maxLength={300}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}

/** The reason as the contract takes it: null when there is none. */
export const givenReason = (reason: string): string | null => (isReason(reason) ? reason.trim() : null);
