import { ScreenHead } from '../../ui/layout.tsx';

export default function EventScreen() {
  return <ScreenHead title="Kegiatan" />;
}
