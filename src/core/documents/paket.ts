import { fillWidth, GREY, LIST_PORTRAIT, textWidth } from './geometry.ts';
import type { PaketData } from './paket-data.ts';
import { listTitle } from './parts/letterhead.ts';
import { listHeads, listSection } from './parts/list-page.ts';
import type { Block, PaperDocument, Section, TableBlock } from './types.ts';

/** A packet: contents, then each paper as it is printed alone, with its own page numbers and watermark. */
export function paket(data: PaketData): PaperDocument {
  return {
    title: `Paket naskah – ${data.heads[0]?.value ?? data.operationLine}`,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: null,
    sections: [contents(data), ...data.parts.flatMap(partSections)],
  };
}

function contents(data: PaketData): Section {
  const width = textWidth(data.paper, 'portrait', LIST_PORTRAIT);
  return {
    ...listSection(data, {
      orientation: 'portrait',
      margins: LIST_PORTRAIT,
      runningTitle: 'Paket naskah',
      body: [
        listTitle(['PAKET NASKAH', data.operationLine], { before: 6, after: 5 }),
        listHeads(data.heads, 5),
        table(data, width),
        ...missing(data),
      ],
    }),
    bookmark: 'Daftar isi',
  };
}

function table({ parts }: PaketData, width: number): TableBlock {
  const aligns = ['center', 'left', 'left', 'center', 'center'] as const;
  return {
    kind: 'table',
    columns: fillWidth([10, 62, 66, 24, 22], width).map((each, at) => ({
      width: each,
      align: aligns[at] ?? 'left',
    })),
    head: [
      {
        fill: GREY.head,
        minHeight: 8,
        cells: ['NO', 'NASKAH', 'KETERANGAN', 'HALAMAN', 'JUMLAH'].map((text) => ({
          text,
          bold: true,
          align: 'center',
        })),
      },
    ],
    rows: parts.map(({ title, about }, part) => ({
      minHeight: 7.5,
      cells: [
        { text: String(part + 1) },
        { text: title },
        { text: about ?? '' },
        { text: [{ field: 'partPages', part }] },
        { text: [{ field: 'partCount', part }] },
      ],
    })),
  };
}

/** What is not in the packet, and why: nobody may take a packet for whole that is not. */
function missing(data: PaketData): Block[] {
  if (data.missing.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: [{ text: 'Belum dapat dibuat:', bold: true }],
      align: 'left',
      size: 9,
      before: 5,
      after: 1,
      keepWithNext: true,
    },
    ...data.missing.map(
      ({ title, reason }): Block => ({
        kind: 'entry',
        label: '–',
        plain: true,
        columns: { label: 5, colon: 0, number: 0 },
        size: 9,
        body: { kind: 'text', text: `${title}: ${reason}`, align: 'left' },
      }),
    ),
  ];
}

/** The sections of a part as they are, its first one marked; each keeps the watermark of its own paper. */
function partSections({ title, about, document }: PaketData['parts'][number]): Section[] {
  const { watermark } = document;
  return document.sections.map((section, index) => ({
    ...section,
    watermark: section.watermark === undefined ? watermark : section.watermark,
    ...(index === 0 ? { part: about === null ? title : `${title} – ${about}` } : {}),
  }));
}
