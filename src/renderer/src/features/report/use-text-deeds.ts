import { useState } from 'react';
import { messageText as t } from '../../../../shared/text/message.ts';
import { asCallError, type CallError, call, type WindowInput } from '../../lib/call.ts';
import { copyText } from '../../lib/clipboard.ts';
import { saveFile } from '../../lib/files.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import { useSavedFile } from './use-saved-file.ts';

/**
 * Copying and saving of a text as it is now, with what was typed to the last letter.
 * @param refresh shows the text anew: "now" may have moved on since it was shown
 */
export function useTextDeeds(request: WindowInput<'message.text'>, refresh: () => void) {
  const job = useJob('message.save');
  const saved = useSavedFile();
  const [failure, setFailure] = useState<CallError | null>(null);

  const copy = async () => {
    setFailure(null);
    try {
      const { text } = await call('message.text', request);
      await copyText(text, t.copied);
      refresh();
    } catch (error) {
      setFailure(asCallError(error));
    }
  };
  const save = () =>
    saved.save(async () => {
      const { kind, scope } = request;
      const { name } = await call('message.fileName', { kind, scope });
      const chosen = await saveFile({ kind: 'text', suggestedName: name });
      if (chosen === null || (await job.run({ ...request, file: chosen.ref })) === null) return null;
      showToast({ text: t.savedText(chosen.name) });
      return chosen;
    });

  return { ...saved, copy, save: () => void save(), error: failure ?? saved.error ?? job.error };
}
