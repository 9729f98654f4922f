import { useEffect } from 'react';
import { pasteText as t } from '../../../../shared/text/paste.ts';
import { useOperationId } from '../../lib/context.ts';
import { clearPasted, usePasted } from '../../lib/pasted.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { readPasted } from './import-calls.ts';
import { goTo, useImport } from './import-store.ts';

/** Reads a list pasted in Personel like a file. What was decided about another import is never dropped unasked. */
export function PastedReader() {
  const list = usePasted((s) => s.list);
  const { summary, job } = useImport();
  const operationId = useOperationId();
  const waits = job !== null || Boolean(summary?.back);
  const read = () => {
    if (!list) return;
    clearPasted();
    goTo('file');
    void readPasted(list, operationId);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list is read once
  useEffect(() => {
    if (list && !waits) read();
  }, [list, waits]);
  if (!list || !summary || job || !waits) return null;
  return (
    <Dialog
      opened
      onClose={clearPasted}
      title={t.busyTitle}
      footer={
        <>
          <Button variant="danger" onClick={read}>
            {t.busyRead}
          </Button>
          <Button variant="primary" onClick={clearPasted} data-autofocus>
            {t.busyKeep}
          </Button>
        </>
      }
    >
      <p>{t.busyBody(summary.fileName)}</p>
    </Dialog>
  );
}
