import { shellText } from '../../../../shared/text/shell.ts';
import { keepOpenWork, useOpenWork } from '../../lib/open-work.ts';
import { lockNow } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const t = shellText.lockAsk;

/** Asks before a lock ends work that is not written yet. */
export function LockDialog() {
  const { work, asking } = useOpenWork();
  return (
    <Dialog
      opened={asking}
      onClose={keepOpenWork}
      title={t.title}
      width={440}
      footer={
        <>
          <Button onClick={keepOpenWork} data-autofocus>
            {t.keep}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              keepOpenWork();
              void lockNow();
            }}
          >
            {t.lock}
          </Button>
        </>
      }
    >
      <p>{t.body(work ?? '')}</p>
    </Dialog>
  );
}
