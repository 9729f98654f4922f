import { useState } from 'react';
import type { Scope } from '../../../../shared/contract/document.ts';
import { reportText as t } from '../../../../shared/text/report.ts';
import { asCallError, type CallError, call, unwrapped } from '../../lib/call.ts';
import { type ChosenFile, saveFile } from '../../lib/files.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';

/** Saving of one workbook, and the file it went to: to be opened, or shown in its folder. */
export function useWorkbook(kind: string, scope: Scope | null) {
  const job = useJob('report.save');
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [gone, setGone] = useState(false);

  const save = async () => {
    if (scope === null || asking || job.running) return;
    setFailure(null);
    setGone(false);
    setAsking(true);
    try {
      const { name } = await call('report.fileName', { kind, scope });
      const chosen = await saveFile({ kind: 'workbook', suggestedName: name });
      if (chosen === null) return;
      const done = await job.run({ kind, scope, file: chosen.ref });
      if (done === null) return;
      setFile(chosen);
      showToast({ text: t.saved(chosen.name, done.rows) });
    } catch (error) {
      setFailure(asCallError(error));
    } finally {
      setAsking(false);
    }
  };
  const show = async (deed: 'open' | 'reveal') => {
    if (file === null) return;
    try {
      setGone(!unwrapped(await window.posko.files[deed](file.token)));
    } catch (error) {
      setFailure(asCallError(error));
    }
  };

  return {
    save: () => void save(),
    busy: asking || job.running,
    running: job.running,
    progress: job.progress,
    cancel: job.cancel,
    error: failure ?? job.error,
    /** Where it was saved last. */
    file,
    open: () => void show('open'),
    reveal: () => void show('reveal'),
    /** The saved file could not be opened. */
    gone,
  };
}
