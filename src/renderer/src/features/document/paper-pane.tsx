import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { documentText, viewerText } from '../../../../shared/text/document.ts';
import { useKeys } from '../../lib/keys.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { PdfViewer } from '../../ui/pdf/pdf-viewer.tsx';
import { PrintDialog } from '../../ui/pdf/print-dialog.tsx';
import { type PaperRequest, usePaper } from '../../ui/pdf/use-paper.ts';
import { usePreview } from '../../ui/pdf/use-preview.ts';

interface Props {
  /** Null: nothing chosen yet. */
  request: PaperRequest | null;
  /** Changes when another paper is shown, not when this one is edited. */
  identity: string;
  empty: ReactNode;
  /** A passage that is to be marked. */
  mark?: string | null;
}

const NOTHING: PaperRequest = {
  kind: '',
  scope: { operationId: null, eventId: null, day: null },
  paper: 'a4',
  letterId: null,
};

/** The very PDF, with saving and printing. Ctrl P prints it. */
export function PaperPane({ request, identity, empty, mark = null }: Props) {
  const preview = usePreview(request, identity);
  const paper = usePaper(request ?? NOTHING);
  const ready = preview.bytes !== null && !paper.busy;
  useKeys({ 'Ctrl+P': () => ready && paper.print() });
  return (
    <div className="pv" data-pane tabIndex={-1}>
      {paper.error ? <ErrorNote error={paper.error} /> : null}
      {paper.printing && request !== null ? (
        <PrintDialog request={request} onClose={paper.endPrinting} onSave={() => void paper.save()} />
      ) : null}
      <PdfViewer
        bytes={preview.bytes}
        pending={preview.pending}
        error={preview.error?.message ?? null}
        paper={documentText.paper[request?.paper ?? 'a4']}
        empty={empty}
        mark={mark}
        actions={
          <>
            <Button
              small
              icon={<IconDownload className="i14" />}
              disabled={!ready}
              onClick={() => void paper.save()}
            >
              {viewerText.save}
            </Button>
            <Button small icon={<IconPrinter className="i14" />} disabled={!ready} onClick={paper.print}>
              {viewerText.print}
            </Button>
          </>
        }
      />
    </div>
  );
}
