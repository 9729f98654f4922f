import { useState } from 'react';
import type { Scope } from '../../../../shared/contract/document.ts';
import { viewerText } from '../../../../shared/text/document.ts';
import { asCallError, type CallError, call } from '../../lib/call.ts';
import { saveFile } from '../../lib/files.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';

export interface PaperRequest {
  kind: string;
  scope: Scope;
  paper: 'a4' | 'f4';
  letterId: string | null;
}

/** Saving and printing of one paper. */
export function usePaper(request: PaperRequest) {
  const saving = useJob('document.save');
  const [failure, setFailure] = useState<CallError | null>(null);
  const [printing, setPrinting] = useState(false);
  const [asking, setAsking] = useState(false);
  const { kind, scope, letterId } = request;

  const fileName = async () => (await call('document.fileName', { kind, scope, letterId })).name;
  /** Failures stay until the next try. */
  const attempt = async (deed: () => Promise<void>) => {
    setFailure(null);
    setAsking(true);
    try {
      await deed();
    } catch (error) {
      setFailure(asCallError(error));
    } finally {
      setAsking(false);
    }
  };

  const save = () =>
    attempt(async () => {
      const file = await saveFile({ kind: 'pdf', suggestedName: await fileName() });
      if (file === null) return;
      const done = await saving.run({ ...request, file: file.ref });
      if (done !== null) showToast({ text: viewerText.saved(file.name) });
    });

  return {
    save,
    /** Opens the question where and how; draw `PrintDialog` while `printing`. */
    print: () => setPrinting(true),
    printing,
    endPrinting: () => setPrinting(false),
    busy: asking || saving.running,
    error: failure ?? saving.error,
  };
}
