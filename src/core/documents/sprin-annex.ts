import { longDate } from '../text/format.ts';
import { ANNEX, LINE, textWidth } from './geometry.ts';
import { glueAll } from './glue.ts';
import { annexPages } from './parts/annex-page.ts';
import { issuedAt, signatureBlock } from './parts/signature.ts';
import { personnelTable } from './personnel-table.ts';
import type { SprinData } from './sprin-data.ts';
import type { Section } from './types.ts';

/** Lampiran of a Surat Perintah: landscape, page numbers from 1, kop on the first page only. */
export function annexSection(data: SprinData): Section {
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
    title: data.annex.title,
    body: [
      personnelTable(data.annex, width),
      signatureBlock(data.signature, {
        width,
        size: 10,
        lineHeight: LINE,
        opening: issuedAt(data.unit.city, date, { size: 10, lineHeight: LINE, ruled: false }),
        before: 4,
      }),
    ],
  });
}
