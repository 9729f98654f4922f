import { ScreenHead } from '../../ui/layout.tsx';

export default function ReportScreen() {
  return <ScreenHead title="Laporan" />;
}
