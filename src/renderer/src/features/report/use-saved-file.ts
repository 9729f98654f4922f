import { useState } from 'react';
import { asCallError, type CallError, unwrapped } from '../../lib/call.ts';
import type { ChosenFile } from '../../lib/files.ts';

/** One saving at a time, and the file it went to: to be opened, or shown in its folder. */
export function useSavedFile() {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [gone, setGone] = useState(false);

  /** @param write asks where to and writes there; null when nothing was written */
  const save = async (write: () => Promise<ChosenFile | null>) => {
    if (asking) return;
    setError(null);
    setGone(false);
    setAsking(true);
    try {
      const written = await write();
      if (written !== null) setFile(written);
    } catch (thrown) {
      setError(asCallError(thrown));
    } finally {
      setAsking(false);
    }
  };
  const show = async (deed: 'open' | 'reveal') => {
    if (file === null) return;
    try {
      setGone(!unwrapped(await window.posko.files[deed](file.token)));
    } catch (thrown) {
      setError(asCallError(thrown));
    }
  };

  return {
    save,
    asking,
    error,
    /** Where it was saved last. */
    file,
    open: () => void show('open'),
    reveal: () => void show('reveal'),
    /** The saved file could not be opened. */
    gone,
  };
}
