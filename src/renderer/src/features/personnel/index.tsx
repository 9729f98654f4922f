import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Segmented } from '../../ui/choice.tsx';
import { AbsenceTab } from './absence-tab.tsx';
import { BatchTab } from './batch-tab.tsx';
import { DuplicateTab } from './duplicate-tab.tsx';
import { PersonList } from './list.tsx';
import './personnel.css';

const TABS = ['list', 'absence', 'duplicates', 'imports'] as const;
type Tab = (typeof TABS)[number];

/** Personel: the list, who is not there, who may be on it twice, and what was imported. The tab is part of the address. */
export default function PersonnelScreen() {
  const [first] = useRoute().path;
  const tab: Tab = TABS.find((name) => name === first) ?? 'list';
  const tabs = (
    <Segmented<Tab>
      label={t.title}
      value={tab}
      onChange={(value) => navigate('personnel', { path: value === 'list' ? [] : [value] })}
      options={TABS.map((value) => ({ value, label: t.tabs[value] }))}
    />
  );
  if (tab === 'absence') return <AbsenceTab tabs={tabs} />;
  if (tab === 'duplicates') return <DuplicateTab tabs={tabs} />;
  if (tab === 'imports') return <BatchTab tabs={tabs} />;
  return <PersonList tabs={tabs} />;
}
