import type { PDFDocumentProxy } from 'pdfjs-dist';
import { GlobalWorkerOptions, getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The legacy build: its polyfills carry it to the oldest Chromium that must run Posko.
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Size of a page in PDF points (1/72 inch). */
export interface PageSize {
  width: number;
  height: number;
}

export interface LoadedPdf {
  readonly doc: PDFDocumentProxy;
  readonly sizes: readonly PageSize[];
}

let reader: PDFWorker | null = null;

/** One reader for all documents: to start one takes as long as to draw a page. Made anew after it died. */
function sharedReader(): PDFWorker {
  if (reader === null || reader.destroyed) reader = new PDFWorker();
  return reader;
}

/**
 * Opens a PDF for showing. The bytes are copied, because the reader takes what it is given away. Nothing in the
 * file is run: no script, no compiled code, no network.
 */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  const doc = await getDocument({
    data: bytes.slice(),
    worker: sharedReader(),
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
  }).promise;
  const sizes: PageSize[] = [];
  for (let n = 1; n <= doc.numPages; n += 1) {
    const { width, height } = (await doc.getPage(n)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return { doc, sizes };
}

/** Frees what the reader holds of a document. */
export function closePdf(pdf: LoadedPdf): void {
  void pdf.doc.destroy();
}
