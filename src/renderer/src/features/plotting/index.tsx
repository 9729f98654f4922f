import { ScreenHead } from '../../ui/layout.tsx';

export default function PlottingScreen() {
  return <ScreenHead title="Ploting" />;
}
