import { ScreenHead } from '../../ui/layout.tsx';

export default function DocumentScreen() {
  return <ScreenHead title="Dokumen" />;
}
