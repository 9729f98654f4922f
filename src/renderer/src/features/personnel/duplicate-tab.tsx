import { IconUsers } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';
import { duplicateText as t } from '../../../../shared/text/duplicate.ts';
import { personnelText } from '../../../../shared/text/personnel.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, ProgressPanel } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { DuplicateList } from './duplicate-list.tsx';
import { DuplicateMerge } from './duplicate-merge.tsx';
import { groupKey } from './merge-choice.ts';
import { useDuplicates } from './use-duplicates.ts';
import './duplicate.css';

/** People who may be on the list twice, the likeliest first: laid side by side, merged, or told apart for good. */
export function DuplicateTab({ tabs }: { tabs: ReactNode }) {
  const { groups, total, drop, search } = useDuplicates();
  const [asked, setAsked] = useState<string | null>(null);
  const wrap = useRef<HTMLDivElement>(null);
  /** The group decided last: it is shown again when the decision is undone. */
  const decided = useRef<string | null>(null);
  const refocus = useRef(false);
  const current = groups?.find(({ people }) => groupKey(people) === asked) ?? groups?.[0];
  const focusList = () =>
    wrap.current?.querySelector<HTMLElement>('[aria-current="true"], .empty button')?.focus();

  useEffect(() => {
    const back = decided.current;
    const focused = document.activeElement;
    const lost = focused === document.body || wrap.current?.querySelector('nav')?.contains(focused);
    if (refocus.current) {
      refocus.current = false;
      focusList();
    } else if (back && groups?.some(({ people }) => groupKey(people) === back)) {
      decided.current = null;
      refocus.current = lost === true;
      setAsked(back);
    }
  });

  /** The next group takes the place of one that was decided. */
  const goOn = (group: DuplicateGroupView) => {
    const at = groups?.indexOf(group) ?? 0;
    const next = groups?.[at + 1] ?? groups?.[at - 1];
    setAsked(next ? groupKey(next.people) : null);
    decided.current = groupKey(group.people);
    refocus.current = true;
    drop(decided.current);
  };
  const again = <Button onClick={() => void search.again()}>{t.again}</Button>;
  return (
    <>
      <ScreenHead title={personnelText.title} meta={groups?.length ? t.count(thousands(total)) : null}>
        {tabs}
      </ScreenHead>
      {search.error ? <ErrorNote error={search.error} action={again} /> : null}
      <div className="pn-wrap" ref={wrap}>
        {!groups && search.running ? (
          <div className="pn-page pn-looking">
            <ProgressPanel progress={search.progress} label={t.looking} onCancel={search.cancel} />
          </div>
        ) : null}
        {search.stopped || groups?.length === 0 ? (
          <div className="pn-page">
            <EmptyState icon={<IconUsers />} action={again}>
              {groups ? t.none : t.stopped}
            </EmptyState>
          </div>
        ) : null}
        {groups && current ? (
          <>
            <DuplicateList
              groups={groups}
              total={total}
              current={current}
              onPick={({ people }) => setAsked(groupKey(people))}
              onEnter={() => wrap.current?.querySelector<HTMLElement>('.pn-sides input')?.focus()}
            />
            <DuplicateMerge
              key={groupKey(current.people)}
              group={current}
              onDecided={() => goOn(current)}
              onLeave={focusList}
            />
          </>
        ) : null}
      </div>
    </>
  );
}
