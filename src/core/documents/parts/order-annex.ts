import { longDate } from '../../text/format.ts';
import { ANNEX, LINE, textWidth } from '../geometry.ts';
import { glueAll } from '../glue.ts';
import type { Section, TableBlock } from '../types.ts';
import { annexPages } from './annex-page.ts';
import type { OrderLetter } from './order-letter.ts';
import { issuedAt, signatureBlock } from './signature.ts';

interface AnnexParts {
  title: string[];
  /** The list, as wide as the page's text (millimetres). */
  table: (width: number) => TableBlock;
  /** Space between the list and the signature, in mm. */
  before: number;
}

/** Lampiran of a Surat Perintah: landscape, page numbers from 1, kop on the first page only, signed again. */
export function orderAnnex(data: OrderLetter, { title, table, before }: AnnexParts): Section {
  const width = textWidth(data.paper, 'landscape', ANNEX);
  const date = data.date === null ? '' : glueAll(longDate(data.date));
  return annexPages({
    paper: data.paper,
    margins: ANNEX,
    letterhead: data.unit.letterhead,
    head: [
      `LAMPIRAN SPRIN ${data.unit.head.toUpperCase()}`,
      { label: 'NOMOR', value: glueAll((data.number ?? data.blankNumber).toUpperCase()) },
      { label: 'TANGGAL', value: date.toUpperCase() },
    ],
    title,
    body: [
      table(width),
      signatureBlock(data.signature, {
        width,
        size: 10,
        lineHeight: LINE,
        opening: issuedAt(data.unit.city, date, { size: 10, lineHeight: LINE, ruled: false }),
        before,
      }),
    ],
  });
}
