import { findingKey } from '../../../../core/assignment/override.ts';
import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import { pickerText } from '../../../../shared/text/event.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { Button } from '../button.tsx';
import { Severity, SeverityCount } from '../marks.tsx';

/** Clashes that need a reason before they are accepted. */
export function needsReason(conflicts: readonly ConflictView[]): boolean {
  return conflicts.some((conflict) => conflict.severity !== 'info');
}

/** People whose choice causes a clash that needs a reason. */
export function conflictedPeople(conflicts: readonly ConflictView[]): Set<string> {
  return new Set(
    conflicts.flatMap((conflict) =>
      conflict.severity === 'info' || conflict.personId === null ? [] : [conflict.personId],
    ),
  );
}

interface Props {
  conflicts: readonly ConflictView[];
  chosen: number;
  checking: boolean;
  /** Takes one person out of the choice; missing where one is all there is. */
  onUnselect?: (personId: string) => void;
}

/** What would clash, in sentences, before anything is written. */
export function PickerConflicts({ conflicts, chosen, checking, onUnselect }: Props) {
  const count = (severity: ConflictView['severity']) =>
    conflicts.filter((conflict) => conflict.severity === severity).length;
  return (
    <section className="pk-conflicts" aria-label={pickerText.conflicts}>
      <div className="f pk-conflicts-head">
        <h3>{pickerText.conflicts}</h3>
        <SeverityCount level="error" count={count('error')} />
        <SeverityCount level="warning" count={count('warning')} />
        <SeverityCount level="info" count={count('info')} />
      </div>
      <div className="scroll pk-conflicts-list" aria-live="polite">
        {conflicts.length === 0 ? (
          <p className="t2 s12">
            {chosen === 0 ? pickerText.choose : checking ? pickerText.checking : pickerText.noConflicts}
          </p>
        ) : (
          <ul>
            {conflicts.map((conflict) => (
              <li key={findingKey(conflict)}>
                <Severity level={conflict.severity} />
                <div className="g1">
                  <b>
                    {conflict.name === null
                      ? null
                      : rankedListName({ rank: conflict.rank, name: conflict.name })}
                  </b>
                  <p className="s12 t2">{conflict.message}</p>
                  <div className="f">
                    <span className="s11 muted g1">{conflict.code}</span>
                    {onUnselect && conflict.personId !== null ? (
                      <Button
                        small
                        variant="quiet"
                        onClick={() => conflict.personId !== null && onUnselect(conflict.personId)}
                      >
                        {pickerText.unselect}
                      </Button>
                    ) : null}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
