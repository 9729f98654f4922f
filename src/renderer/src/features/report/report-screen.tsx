import { useRoute } from '../../lib/router.ts';
import './report.css';
import './texts.css';
import { TABS } from './report-head.tsx';
import { SheetsTab } from './sheets-tab.tsx';
import { TextsTab } from './texts-tab.tsx';

/**
 * Laporan: workbooks, and texts that are pasted into messages. `#/report?tab=sheets&kind=ploting&span=event&event=…`,
 * `#/report?tab=texts&kind=laporan-giat&span=event&event=…&pattern=pola2`
 */
export default function ReportScreen() {
  const { query } = useRoute();
  const tab = TABS.find((name) => name === query.tab) ?? 'sheets';
  return tab === 'texts' ? <TextsTab /> : <SheetsTab />;
}
