import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { call } from '../../lib/call.ts';
import { useDay, useOperationId } from '../../lib/context.ts';
import { saveFile } from '../../lib/files.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';

/** Saves the list as a workbook that can be imported again unchanged. */
export function useSaveList() {
  const operationId = useOperationId();
  const day = useDay();
  const job = useJob('report.save');
  const excel = async () => {
    const scope = { operationId, eventId: null, day };
    const { name } = await call('report.fileName', { kind: 'personel', scope });
    const file = await saveFile({ kind: 'workbook', suggestedName: name });
    if (!file) return;
    const saved = await job.run({ kind: 'personel', scope, file: file.ref });
    if (saved) showToast({ text: t.saved(file.name) });
  };
  return { excel, running: job.running, error: job.error };
}
