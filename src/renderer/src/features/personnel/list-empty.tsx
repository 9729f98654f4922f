import { IconClipboardText, IconTableImport, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { commonText } from '../../../../shared/text/common.ts';
import { pasteText } from '../../../../shared/text/paste.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { clearFilters, showView } from './list-store.ts';

/** No rows: because nobody is there yet, or because nobody matches. */
export function ListEmpty({
  filtered,
  onAdd,
  onPaste,
}: {
  filtered: boolean;
  onAdd: () => void;
  onPaste: () => void;
}) {
  if (filtered) {
    const lift = () => {
      clearFilters();
      showView('all');
    };
    return (
      <EmptyState action={<Button onClick={lift}>{commonText.clearFilters}</Button>}>
        {t.empty.noMatch}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconUsers />}
      action={
        <span className="f">
          <Button variant="primary" icon={<IconTableImport />} onClick={() => navigate('import')}>
            {t.import}
          </Button>
          <Button icon={<IconClipboardText />} onClick={onPaste}>
            {pasteText.button}
          </Button>
          <Button icon={<IconUserPlus />} onClick={onAdd}>
            {t.add}
          </Button>
        </span>
      }
    >
      {t.empty.none}
    </EmptyState>
  );
}
