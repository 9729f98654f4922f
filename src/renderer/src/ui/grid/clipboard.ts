import { thousands } from '../../../../core/text/format.ts';
import { formatHtml, formatTsv } from '../../../../core/text/tsv.ts';
import { gridText } from '../../../../shared/text/grid.ts';
import type { GridController } from './controller.ts';

function writeBlock(data: DataTransfer, rows: readonly (readonly string[])[]): void {
  data.setData('text/plain', formatTsv(rows));
  // Excel reads this form first, and keeps the zeros in front of an NRP.
  data.setData('text/html', formatHtml(rows));
}

/**
 * Copy and paste while the table has the focus. The events come to the page's body, since nothing on the page is
 * selected: so they are heard on the document. Answers how to stop.
 */
export function hearClipboard<R>(table: HTMLElement, controller: GridController<R>): () => void {
  const onCopy = (event: ClipboardEvent) => {
    if (document.activeElement !== table || !event.clipboardData) return;
    event.preventDefault();
    const rows = controller.blockText();
    if (rows) {
      writeBlock(event.clipboardData, rows);
      controller.events.announce?.(gridText.copied(thousands(rows.length)));
    } else {
      void copyLater(controller);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    if (document.activeElement !== table || !event.clipboardData) return;
    event.preventDefault();
    void pasteOrHand(controller, event.clipboardData.getData('text/plain'));
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('paste', onPaste);
  };
}

async function pasteOrHand<R>(controller: GridController<R>, text: string): Promise<void> {
  if (await controller.events.onPaste?.(text)) return;
  await controller.paste(text);
}

/** Copies the block once its rows are loaded. */
async function copyLater<R>(controller: GridController<R>): Promise<void> {
  const rows = await controller.loadBlockText();
  copyRows(rows);
  controller.events.announce?.(gridText.copied(thousands(rows.length)));
}

/** Puts a block on the clipboard as text and as a table. */
export function copyRows(rows: readonly (readonly string[])[]): void {
  const write = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    writeBlock(event.clipboardData, rows);
  };
  document.addEventListener('copy', write, true);
  document.execCommand('copy');
  document.removeEventListener('copy', write, true);
}
