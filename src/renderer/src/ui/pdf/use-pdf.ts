import { useEffect, useState } from 'react';
import { closePdf, type LoadedPdf, loadPdf } from './load.ts';

/**
 * The opened document of some bytes. While the next one loads the last one stays, so that the page a clerk is
 * reading does not disappear under his eyes.
 */
export function usePdf(bytes: Uint8Array | null): { pdf: LoadedPdf | null; failed: boolean } {
  const [pdf, setPdf] = useState<LoadedPdf | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (bytes === null) {
      setPdf(null);
      return;
    }
    let stopped = false;
    loadPdf(bytes).then(
      (loaded) => {
        if (stopped) closePdf(loaded);
        else {
          setFailed(false);
          setPdf(loaded);
        }
      },
      () => {
        if (!stopped) setFailed(true);
      },
    );
    return () => {
      stopped = true;
    };
  }, [bytes]);

  // The old document is closed only after the pages of the new one had time to draw over it.
  useEffect(() => {
    if (pdf === null) return;
    return () => {
      setTimeout(() => closePdf(pdf), 2000);
    };
  }, [pdf]);

  return { pdf, failed };
}
