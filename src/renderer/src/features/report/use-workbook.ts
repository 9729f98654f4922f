import type { Scope } from '../../../../shared/contract/document.ts';
import { reportText as t } from '../../../../shared/text/report.ts';
import { call } from '../../lib/call.ts';
import { saveFile } from '../../lib/files.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import { useSavedFile } from './use-saved-file.ts';

/** Saving of one workbook, and the file it went to. */
export function useWorkbook(kind: string, scope: Scope | null) {
  const job = useJob('report.save');
  const saved = useSavedFile();
  const save = () =>
    saved.save(async () => {
      if (scope === null || job.running) return null;
      const { name } = await call('report.fileName', { kind, scope });
      const chosen = await saveFile({ kind: 'workbook', suggestedName: name });
      const done = chosen && (await job.run({ kind, scope, file: chosen.ref }));
      if (chosen === null || done === null) return null;
      showToast({ text: t.saved(chosen.name, done.rows) });
      return chosen;
    });
  return {
    ...saved,
    save: () => void save(),
    busy: saved.asking || job.running,
    running: job.running,
    progress: job.progress,
    cancel: job.cancel,
    error: saved.error ?? job.error,
  };
}
