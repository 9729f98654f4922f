/** Polling places in a plan: what each class asks for, and how many there are in each kecamatan. */
import { dayLongDate, thousands } from '../text/format.ts';
import { fillWidth, GREY } from './geometry.ts';
import type { PollingPlan } from './renops-data.ts';
import type { Block, TableBlock, TableCell, TableRow } from './types.ts';

const ROW = 5.6;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The two tables of the annex with the day and what a pattern means; `width` in mm. */
export function pollingPlanTables(plan: PollingPlan, width: number): Block[] {
  return [
    ...(plan.day === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: `Pemungutan suara: ${dayLongDate(plan.day)}.`,
            align: 'left',
            after: 2,
          } satisfies Block,
        ]),
    classTable(plan, width),
    {
      kind: 'paragraph',
      align: 'left',
      size: 9,
      before: 1.5,
      after: 5,
      text: 'Pola A-B-C = A personel Polri : B TPS : C anggota Linmas.',
    },
    districtTable(plan, width),
  ];
}

const head = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  text,
  bold: true,
  align: 'center',
  ...more,
});

const total = (cells: TableCell[]): TableRow => ({
  fill: GREY.total,
  minHeight: ROW,
  keepWithNext: true,
  cells: cells.map((cell) => ({ ...cell, bold: true })),
});

function classTable({ classes }: PollingPlan, width: number): TableBlock {
  const count = (values: number[]) => ({ text: thousands(sum(values)) });
  return {
    kind: 'table',
    columns: fillWidth([10, 90, 40, 45, 46, 46], width).map((each, at) => ({
      width: each,
      align: at === 1 ? 'left' : 'center',
    })),
    head: [
      {
        fill: GREY.head,
        minHeight: 6.9,
        cells: ['NO', 'KATEGORI', 'POLA', 'JUMLAH TPS', 'PERSONEL POLRI', 'ANGGOTA LINMAS'].map((text) =>
          head(text),
        ),
      },
    ],
    rows: [
      ...classes.map(({ name, pattern, places, police, linmas }, index) => ({
        minHeight: ROW,
        cells: [
          { text: String(index + 1) },
          { text: name },
          { text: pattern },
          { text: thousands(places) },
          { text: thousands(police) },
          { text: thousands(linmas) },
        ],
      })),
      total([
        { text: 'JUMLAH', span: 3, align: 'center' },
        count(classes.map(({ places }) => places)),
        count(classes.map(({ police }) => police)),
        count(classes.map(({ linmas }) => linmas)),
      ]),
    ],
  };
}

function districtTable({ classes, districts }: PollingPlan, width: number): TableBlock {
  const each = 100 / Math.max(1, classes.length);
  const widths = [10, 72, ...classes.map(() => each), 25, 35, 35];
  const columnSums = classes.map((_, at) => sum(districts.map(({ counts }) => counts[at] ?? 0)));
  const numbers = (counts: number[], police: number, linmas: number): TableCell[] =>
    [...counts, sum(counts), police, linmas].map((value) => ({ text: thousands(value) }));
  const rows: TableRow[] = districts.map(({ name, counts, police, linmas }, index) => ({
    minHeight: ROW,
    cells: [{ text: String(index + 1) }, { text: name }, ...numbers(counts, police, linmas)],
  }));
  for (const row of rows.slice(-2)) row.keepWithNext = true;
  return {
    kind: 'table',
    columns: fillWidth(widths, width).map((size, at) => ({
      width: size,
      align: at === 1 ? 'left' : 'center',
    })),
    head: [
      {
        fill: GREY.head,
        minHeight: ROW,
        cells: [
          head('NO', { rowSpan: 2 }),
          head('KECAMATAN', { rowSpan: 2 }),
          ...(classes.length > 0 ? [head('JUMLAH TPS MENURUT KATEGORI', { span: classes.length })] : []),
          head('JUMLAH TPS', { rowSpan: 2 }),
          head('PERSONEL POLRI', { rowSpan: 2 }),
          head('ANGGOTA LINMAS', { rowSpan: 2 }),
        ],
      },
      {
        fill: GREY.head,
        minHeight: ROW,
        cells: classes.map(({ name }) => head(name.toUpperCase(), { size: 8.5 })),
      },
    ],
    rows: [
      ...rows,
      total([
        { text: 'JUMLAH', span: 2, align: 'center' },
        ...numbers(
          columnSums,
          sum(districts.map(({ police }) => police)),
          sum(districts.map(({ linmas }) => linmas)),
        ),
      ]),
    ],
  };
}
