import { thousands } from '../../../core/text/format.ts';
import { importText } from '../../../shared/text/import.ts';
import { useCall, useMutate } from '../lib/hooks.ts';
import { showToast } from '../lib/toast.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote, Note } from './feedback.tsx';

const t = importText.undo;

interface UndoImportDialogProps {
  batch: { id: string; fileName: string; counts: Readonly<Record<string, number>> };
  onClose: () => void;
  onDone?: () => void;
}

/** Asks before a whole import is taken back. When something depends on it, says what: then nothing changes. */
export function UndoImportDialog({ batch, onClose, onDone }: UndoImportDialogProps) {
  const obstacle = useCall('import.obstacle', { batch: batch.id }).data?.message ?? null;
  const undo = useMutate('import.undo', {
    onSuccess: () => {
      // No offer to undo: that would take back whatever was done before the import.
      showToast({ text: t.done(batch.fileName) });
      onDone?.();
      onClose();
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.title}
      width={460}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {t.keep}
          </Button>
          <Button
            variant="danger"
            disabled={undo.isPending || obstacle !== null}
            onClick={() => undo.mutate({ batch: batch.id })}
          >
            {t.submit}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t.body(batch.fileName, importText.countLine(batch.counts, thousands))}</p>
        {obstacle === null ? (
          undo.error && <ErrorNote error={undo.error} />
        ) : (
          <Note level="warning">{obstacle}</Note>
        )}
      </div>
    </Dialog>
  );
}
