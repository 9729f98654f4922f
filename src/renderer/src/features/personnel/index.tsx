import { ScreenHead } from '../../ui/layout.tsx';

export default function PersonnelScreen() {
  return <ScreenHead title="Personel" />;
}
