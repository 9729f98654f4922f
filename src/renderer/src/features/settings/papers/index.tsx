import type { ComponentType } from 'react';
import { papersText as t } from '../../../../../shared/text/papers.ts';
import { settingsText } from '../../../../../shared/text/settings.ts';
import { navigate, useRoute } from '../../../lib/router.ts';
import { Tabs } from '../../../ui/choice.tsx';
import { BasesTab } from './bases-tab.tsx';
import { DefaultsTab } from './defaults-tab.tsx';
import { KopTab } from './kop-tab.tsx';
import { NumbersTab } from './numbers-tab.tsx';
import { SentencesTab } from './sentences-tab.tsx';
import { SignatoriesTab } from './signatories-tab.tsx';
import { TemplatesTab } from './templates-tab.tsx';
import './papers.css';

type TabId = keyof typeof t.tabs;
const TABS: Record<TabId, ComponentType> = {
  kop: KopTab,
  signatories: SignatoriesTab,
  bases: BasesTab,
  numbers: NumbersTab,
  defaults: DefaultsTab,
  sentences: SentencesTab,
  templates: TemplatesTab,
};
const IDS = Object.keys(TABS) as TabId[];

/** Naskah dinas: what papers are made of besides the plan, one tab at a time, named in the address. */
export function PapersSection() {
  const [, second] = useRoute().path;
  const open = IDS.find((id) => id === second) ?? 'kop';
  const Tab = TABS[open];
  return (
    <div className="stack wide papers">
      <Tabs<TabId>
        label={settingsText.sections.papers}
        value={open}
        options={IDS.map((value) => ({ value, label: t.tabs[value] }))}
        onChange={(id) => navigate('settings', { path: ['papers', id], replace: true })}
      />
      <Tab />
    </div>
  );
}
