import { useState } from 'react';
import type { Scope } from '../../../../shared/contract/document.ts';
import { viewerText } from '../../../../shared/text/document.ts';
import { asCallError, type CallError, call, unwrapped } from '../../lib/call.ts';
import { saveFile } from '../../lib/files.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';

export interface PaperRequest {
  kind: string;
  scope: Scope;
  paper: 'a4' | 'f4';
  letterId: string | null;
}

/** Saving and printing of one paper. `bytes`: the PDF on the screen, printed as it is; otherwise it is made first. */
export function usePaper(request: PaperRequest, bytes: Uint8Array | null = null) {
  const saving = useJob('document.save');
  const making = useJob('document.preview');
  const [failure, setFailure] = useState<CallError | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const { kind, scope, letterId } = request;

  const fileName = async () => (await call('document.fileName', { kind, scope, letterId })).name;
  /** Failures stay until the next try. */
  const attempt = async (deed: () => Promise<void>) => {
    setFailure(null);
    setProblem(null);
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

  const print = () =>
    attempt(async () => {
      const pdf = bytes ?? (await making.run(request))?.pdf ?? null;
      if (pdf === null) return;
      const result = unwrapped(
        await window.posko.print.pdf({ pdf, title: await fileName(), paper: request.paper }),
      );
      if (result.outcome === 'printed') showToast({ text: viewerText.printed });
      if (result.outcome === 'saved') showToast({ text: viewerText.savedInstead(result.file.name) });
      if (result.outcome === 'failed') setProblem(viewerText.printFailed(result.reason));
    });

  return {
    save,
    print,
    busy: asking || saving.running || making.running,
    error: failure ?? saving.error ?? making.error,
    problem,
  };
}
