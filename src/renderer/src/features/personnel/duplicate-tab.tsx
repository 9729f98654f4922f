import { IconUsers } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';
import { duplicateText as t } from '../../../../shared/text/duplicate.ts';
import { personnelText } from '../../../../shared/text/personnel.ts';
import { onPosko } from '../../lib/events.ts';
import { useJob } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, ProgressPanel, SkeletonRows } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { Tag, type Tone } from '../../ui/marks.tsx';
import { DuplicateMerge } from './duplicate-merge.tsx';
import { groupKey } from './merge-choice.ts';
import './duplicate.css';

const TONE: Record<DuplicateGroupView['likelihood'], Tone> = {
  strong: 'warning',
  possible: 'info',
  weak: 'plain',
};

/** People who may be on the list twice, the likeliest first: laid side by side, merged, or told apart for good. */
export function DuplicateTab({ tabs }: { tabs: ReactNode }) {
  const { groups, total, search } = useDuplicates();
  const [asked, setAsked] = useState<string | null>(null);
  const at = Math.max(0, groups?.findIndex((group) => groupKey(group) === asked) ?? 0);
  const current = groups?.[at];
  /** The next group takes the place of one that was decided. */
  const goOn = () => setAsked(groups?.[at + 1] ? groupKey(groups[at + 1] as DuplicateGroupView) : null);
  return (
    <>
      <ScreenHead title={personnelText.title} meta={groups?.length ? t.count(thousands(total)) : null}>
        {tabs}
      </ScreenHead>
      {search.error ? (
        <ErrorNote
          error={search.error}
          action={
            <Button small onClick={search.again}>
              {t.again}
            </Button>
          }
        />
      ) : null}
      {!groups && search.running ? (
        <div className="pn-page pn-looking">
          {search.progress ? (
            <ProgressPanel progress={search.progress} label={t.looking} onCancel={search.cancel} />
          ) : (
            <SkeletonRows />
          )}
        </div>
      ) : null}
      {groups?.length === 0 ? (
        <div className="pn-page">
          <EmptyState icon={<IconUsers />} action={<Button onClick={search.again}>{t.again}</Button>}>
            {t.none}
          </EmptyState>
        </div>
      ) : null}
      {groups && current ? (
        <div className="pn-wrap">
          <nav className="pn-dups scroll" aria-label={t.listLabel} data-pane tabIndex={-1}>
            <ul>
              {groups.map((group) => (
                <GroupItem
                  key={groupKey(group)}
                  group={group}
                  current={group === current}
                  onPick={() => setAsked(groupKey(group))}
                />
              ))}
            </ul>
            {total > groups.length ? (
              <p className="muted s11">{t.more(thousands(total - groups.length))}</p>
            ) : null}
          </nav>
          <DuplicateMerge key={groupKey(current)} group={current} onDecided={goOn} />
        </div>
      ) : null}
    </>
  );
}

interface GroupItemProps {
  group: DuplicateGroupView;
  current: boolean;
  onPick: () => void;
}

function GroupItem({ group, current, onPick }: GroupItemProps) {
  const [first] = group.people;
  const units = [...new Set(group.people.map((person) => person.unit).filter(Boolean))];
  return (
    <li>
      <button type="button" aria-current={current || undefined} onClick={onPick}>
        <span className="el">
          <b>{first?.name}</b>
        </span>
        <span className="el muted s11">
          {[t.records(thousands(group.people.length)), ...units].join(' · ')}
        </span>
        <Tag tone={TONE[group.likelihood]} title={t.likelihoodTitle[group.likelihood]}>
          {t.likelihood[group.likelihood]}
        </Tag>
      </button>
    </li>
  );
}

/** Looks through the list when the tab opens and after every change of people; what was found stays in view meanwhile. */
function useDuplicates() {
  const { run, running, progress, error, cancel } = useJob('personnel.duplicates');
  const [found, setFound] = useState<{ total: number; groups: readonly DuplicateGroupView[] } | null>(null);
  const again = useCallback(() => {
    void run({}).then((value) => {
      if (value) setFound(value);
    });
  }, [run]);
  useEffect(() => {
    again();
    return onPosko((event) => {
      if (event.type === 'changed' && event.areas.includes('personnel')) again();
    });
  }, [again]);
  return {
    groups: found?.groups ?? null,
    total: found?.total ?? 0,
    search: { running, progress, error, cancel, again },
  };
}
