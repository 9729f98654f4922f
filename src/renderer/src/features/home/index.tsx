import { ScreenHead } from '../../ui/layout.tsx';

export default function Screen() {
  return <ScreenHead title="home" />;
}
