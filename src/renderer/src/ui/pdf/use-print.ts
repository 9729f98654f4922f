import { useEffect, useState } from 'react';
import type { Printer } from '../../../../shared/bridge.ts';
import { tidyPageRange } from '../../../../shared/page-range.ts';
import { printText as t } from '../../../../shared/text/print.ts';
import { asCallError, type CallError, call, unwrapped } from '../../lib/call.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import type { PaperRequest } from './use-paper.ts';

export interface PrintOrder {
  printer: Printer;
  copies: number;
  /** Null: all pages. */
  pageRange: string | null;
  duplex: boolean;
  marked: boolean;
}

/** The printers of this computer; null while they are looked for. */
export function usePrinters(): { printers: Printer[] | null; error: CallError | null } {
  const [printers, setPrinters] = useState<Printer[] | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    let stopped = false;
    const look = async () => {
      try {
        const found = unwrapped(await window.posko.print.printers());
        if (!stopped) setPrinters(found);
      } catch (thrown) {
        if (!stopped) setError(asCallError(thrown));
      }
    };
    void look();
    return () => {
      stopped = true;
    };
  }, []);
  return { printers, error };
}

/**
 * Prints a paper: made anew for the printer and written in the journal first, so that nothing is printed unseen; what
 * the printer refuses is noted there too.
 */
export function usePrint(request: PaperRequest, onPrinted: () => void) {
  const making = useJob('document.print');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);

  const send = async ({ printer, copies, pageRange, duplex, marked }: PrintOrder) => {
    const made = await making.run({ ...request, printer: printer.name, copies, pageRange, marked });
    if (made === null) return;
    const { kind, scope, letterId, paper } = request;
    const { title } = await call('document.fileName', { kind, scope, letterId });
    const result = unwrapped(
      await window.posko.print.pdf({
        pdf: made.pdf,
        title,
        paper,
        printer: printer.name,
        copies,
        duplex,
        ...(pageRange === null ? {} : { pageRange: tidyPageRange(pageRange) }),
      }),
    );
    if (result.outcome === 'printed') {
      showToast({ text: t.done(printer.label) });
      onPrinted();
      return;
    }
    const reason = result.outcome === 'failed' ? result.reason : t.gone;
    setProblem(t.failed(reason.replace(/\.$/, '')));
    await call('output.fail', { id: made.id, reason });
  };

  const print = async (order: PrintOrder) => {
    setProblem(null);
    setFailure(null);
    setSending(true);
    try {
      await send(order);
    } catch (error) {
      setFailure(asCallError(error));
    } finally {
      setSending(false);
    }
  };

  return { print, busy: sending || making.running, problem, error: failure ?? making.error };
}
