import type { ReactNode } from 'react';
import { reportText } from '../../../../shared/text/report.ts';
import { navigate } from '../../lib/router.ts';
import { Segmented } from '../../ui/choice.tsx';
import { ScreenHead } from '../../ui/layout.tsx';

export type Tab = keyof typeof reportText.tabs;
export const TABS = Object.keys(reportText.tabs) as Tab[];

/** Title and tabs, with the deeds of the tab. */
export function ReportHead({ tab, actions }: { tab: Tab; actions?: ReactNode }) {
  return (
    <ScreenHead title={reportText.title} actions={actions}>
      <Segmented<Tab>
        label={reportText.title}
        value={tab}
        onChange={(next) => navigate('report', { query: { tab: next }, replace: true })}
        options={TABS.map((name) => ({ value: name, label: reportText.tabs[name] }))}
      />
    </ScreenHead>
  );
}
