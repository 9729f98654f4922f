import type { KeyboardEvent } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';
import { duplicateText as t } from '../../../../shared/text/duplicate.ts';
import { Tag, type Tone } from '../../ui/marks.tsx';
import { groupKey } from './merge-choice.ts';

const TONE: Record<DuplicateGroupView['likelihood'], Tone> = {
  strong: 'warning',
  possible: 'info',
  weak: 'plain',
};

interface DuplicateListProps {
  groups: readonly DuplicateGroupView[];
  total: number;
  current: DuplicateGroupView;
  onPick: (group: DuplicateGroupView) => void;
  /** Enter: on to the records. */
  onEnter: () => void;
}

/** The groups, the likeliest first. One tab stop; arrows go through them. */
export function DuplicateList({ groups, total, current, onPick, onEnter }: DuplicateListProps) {
  const at = groups.indexOf(current);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: groups.length - 1 }[event.key];
    if (event.key === 'Enter' || event.key === 'ArrowRight') {
      event.preventDefault();
      onEnter();
    }
    if (to === undefined) return;
    event.preventDefault();
    const target = groups[Math.max(0, Math.min(to, groups.length - 1))];
    if (!target) return;
    onPick(target);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[groups.indexOf(target)]?.focus();
  };
  return (
    <nav className="pn-dups" aria-label={t.listLabel} data-pane tabIndex={-1} onKeyDown={onKeyDown}>
      <ul className="scroll">
        {groups.map((group) => (
          <li key={groupKey(group.people)}>
            <button
              type="button"
              aria-current={group === current || undefined}
              tabIndex={group === current ? 0 : -1}
              onClick={() => onPick(group)}
            >
              <b className="el">{group.people[0]?.name}</b>
              <span className="el t2 s11">{placeOf(group)}</span>
              <Tag tone={TONE[group.likelihood]} title={t.likelihoodTitle[group.likelihood]}>
                {t.likelihood[group.likelihood]}
              </Tag>
            </button>
          </li>
        ))}
        {total > groups.length ? (
          <li className="t2 s11 more">{t.more(thousands(total - groups.length))}</li>
        ) : null}
      </ul>
      <p className="t2 s11">{t.keys}</p>
    </nav>
  );
}

/** "3 data · SAT LANTAS" */
function placeOf({ people }: DuplicateGroupView): string {
  const units = new Set(people.map(({ unit }) => unit).filter(Boolean));
  return [t.records(thousands(people.length)), ...units].join(' · ');
}
