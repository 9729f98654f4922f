import { IconX } from '@tabler/icons-react';
import { shellText } from '../../../../shared/text/shell.ts';
import { navigate } from '../../lib/router.ts';
import { showNotice, useUi } from '../../lib/ui-state.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';

/** A failure that belongs to no field, above the screen until it is read. */
export function Notice() {
  const notice = useUi((s) => s.notice);
  if (!notice) return null;
  return (
    <div className="notice">
      <ErrorNote
        error={notice}
        action={
          notice.code === 'UNDO_BLOCKED' && (
            <Button small variant="quiet" onClick={() => navigate('journal')}>
              {shellText.openJournal}
            </Button>
          )
        }
      />
      <IconButton label={shellText.dismiss} plain onClick={() => showNotice(null)}>
        <IconX />
      </IconButton>
    </div>
  );
}
