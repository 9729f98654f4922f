import { operationText } from '../../../shared/text/operation.ts';
import { pollingText } from '../../../shared/text/polling.ts';
import { navigate } from '../lib/router.ts';
import { Segmented } from './choice.tsx';

/** A tab of the operation's screen, or the screen of the polling day, which stands among them. */
export type OperationTab = keyof typeof operationText.tabs | 'polling';

const TABS = Object.keys(operationText.tabs) as Exclude<OperationTab, 'polling'>[];

/** The tabs of everything that belongs to an operation. */
export function OperationTabs({ value }: { value: OperationTab }) {
  return (
    <Segmented<OperationTab>
      label={operationText.title}
      value={value}
      onChange={(next) =>
        next === 'polling'
          ? navigate('polling')
          : navigate('operation', { query: { tab: next }, replace: value !== 'polling' })
      }
      options={[
        ...TABS.map((name) => ({ value: name, label: operationText.tabs[name] })),
        { value: 'polling', label: pollingText.tab },
      ]}
    />
  );
}
