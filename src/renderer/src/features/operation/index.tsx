import { ScreenHead } from '../../ui/layout.tsx';

export default function OperationScreen() {
  return <ScreenHead title="Operasi" />;
}
