import { guardText } from '../../../shared/text/guard.ts';
import { operationText } from '../../../shared/text/operation.ts';
import { pollingText } from '../../../shared/text/polling.ts';
import { navigate } from '../lib/router.ts';
import { Segmented } from './choice.tsx';

/** A screen of its own that stands among the tabs. */
type Beside = 'guard' | 'polling';
/** A tab of the operation's screen, or one of the screens beside it: the guards, the polling day. */
export type OperationTab = keyof typeof operationText.tabs | Beside;

const TABS = Object.keys(operationText.tabs) as Exclude<OperationTab, Beside>[];

/** The tabs of everything that belongs to an operation. */
export function OperationTabs({ value }: { value: OperationTab }) {
  return (
    <Segmented<OperationTab>
      label={operationText.title}
      value={value}
      onChange={(next) =>
        next === 'polling' || next === 'guard'
          ? navigate(next)
          : navigate('operation', {
              query: { tab: next },
              replace: value !== 'polling' && value !== 'guard',
            })
      }
      options={[
        ...TABS.map((name) => ({ value: name, label: operationText.tabs[name] })),
        { value: 'guard', label: guardText.tab },
        { value: 'polling', label: pollingText.tab },
      ]}
    />
  );
}
