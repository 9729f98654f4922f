import { ScreenHead } from '../../ui/layout.tsx';

export default function ImportScreen() {
  return <ScreenHead title="Impor" />;
}
