import type { ClipboardEvent } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import { gridText } from '../../../../shared/text/grid.ts';
import type { GridController } from './controller.ts';
import { formatHtml, formatTsv } from './tsv.ts';

function writeBlock(data: DataTransfer, rows: readonly (readonly string[])[]): void {
  data.setData('text/plain', formatTsv(rows));
  // Excel reads this form first, and keeps the zeros in front of an NRP.
  data.setData('text/html', formatHtml(rows));
}

/** Ctrl+C on the grid: the block goes to the clipboard at once, or as soon as its rows are loaded. */
export function onGridCopy<R>(event: ClipboardEvent, controller: GridController<R>): void {
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  const rows = controller.blockText();
  if (rows) {
    writeBlock(event.clipboardData, rows);
    controller.events.announce?.(gridText.copied(thousands(rows.length)));
  } else {
    void copyBlock(controller);
  }
}

/** Copies the block although some of its rows are not loaded yet. */
async function copyBlock<R>(controller: GridController<R>): Promise<void> {
  const rows = await controller.loadBlockText();
  copyRows(rows);
  controller.events.announce?.(gridText.copied(thousands(rows.length)));
}

/** Puts a block on the clipboard as text and as a table. The window has no clipboard permission, a copy event has. */
export function copyRows(rows: readonly (readonly string[])[]): void {
  const write = (event: globalThis.ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    writeBlock(event.clipboardData, rows);
  };
  document.addEventListener('copy', write, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
}
