import { datePart } from '../../text/civil-date.ts';
import { clock, longDate } from '../../text/format.ts';
import type { ListFrame, PrintStamp, UnitIdentity } from '../data.ts';
import { LINE, LIST_GRID } from '../geometry.ts';
import type { Block, FootLine, Section } from '../types.ts';
import { asClassAsks } from './classified.ts';
import { kop, listPageHead } from './letterhead.ts';

/** "Dicetak 6 November 2024 pukul 08.10 WITA oleh Operator Bagops" */
export const printedLine = (
  stamp: Pick<PrintStamp, 'at' | 'by'>,
  unit: Pick<UnitIdentity, 'timeZone'>,
): string =>
  `Dicetak ${longDate(datePart(stamp.at))} pukul ${clock(stamp.at)} ${unit.timeZone} oleh ${stamp.by}`;

/** Foot of lists: who printed when, classification, page of pages. Not on letters and annexes. */
export function listFoot(stamp: PrintStamp, unit: UnitIdentity): FootLine {
  return {
    left: printedLine(stamp, unit),
    center: stamp.classification,
    right: [{ text: 'Halaman ' }, { field: 'page' }, { text: ' dari ' }, { field: 'pages' }],
    size: 7,
    edge: 8,
  };
}

/** A section of a list: its kop first, the running title from the second page on, the foot on every page. */
export function listSection(
  data: Pick<ListFrame, 'paper' | 'unit' | 'stamp'>,
  page: Pick<Section, 'orientation' | 'margins' | 'body'> & { runningTitle: string; kopSize?: number },
): Section {
  const section: Section = {
    paper: data.paper,
    orientation: page.orientation,
    margins: page.margins,
    size: 10,
    lineHeight: LINE,
    catchword: false,
    foot: listFoot(data.stamp, data.unit),
    nextHead: listPageHead(page.runningTitle),
    body: [kop(data.unit.letterhead, page.kopSize ?? 10), ...page.body],
  };
  return asClassAsks(section, data.stamp.classification);
}

/** Kegiatan, Hari/tanggal, Pukul, Tempat …: lines without a value are left out. */
export function listHeads(heads: { label: string; value: string | null }[], after: number): Block {
  const known = heads.filter((head) => head.value !== null && head.value.trim() !== '');
  return {
    kind: 'group',
    after,
    blocks: known.map((head) => ({
      kind: 'entry',
      label: head.label,
      columns: LIST_GRID,
      size: 10.5,
      lineHeight: LINE * 1.13,
      body: { kind: 'text', text: head.value ?? '', align: 'left' },
    })),
  };
}
