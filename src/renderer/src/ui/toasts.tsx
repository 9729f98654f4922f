import { IconArrowBackUp, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { commonText } from '../../../shared/text/common.ts';
import { useAnnouncement } from '../lib/announce.ts';
import { dropToast, useToasts } from '../lib/toast.ts';
import { Button, IconButton } from './button.tsx';

/** What was done, in the line at the foot where nobody works, newest last. `onUndo` takes back the latest action. */
export function Toasts({ onUndo }: { onUndo: () => void }) {
  const toasts = useToasts((s) => s.toasts);
  return (
    <div className="toasts">
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast ${toast.tone}`}>
          {toast.tone === 'ok' ? <IconCheck /> : <IconInfoCircle />}
          <span className="g1 el" title={toast.text}>
            {toast.text}
          </span>
          {toast.undo && (
            <Button
              small
              icon={<IconArrowBackUp className="i14" />}
              onClick={() => {
                dropToast(toast.id);
                onUndo();
              }}
            >
              {commonText.undo}
            </Button>
          )}
          <IconButton label={commonText.close} plain small onClick={() => dropToast(toast.id)}>
            <IconX className="i14" />
          </IconButton>
        </div>
      ))}
    </div>
  );
}

/** The one polite live region of the window. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <div className="sr" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  );
}
