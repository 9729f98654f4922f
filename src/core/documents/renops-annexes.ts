/** The annexes of a Rencana Operasi: A structure, B personnel, C time table, G polling places. */
import { LINE, textHeight, textWidth } from './geometry.ts';
import { annexPages } from './parts/annex-page.ts';
import {
  CLASSIFIED_LANDSCAPE,
  classifiedDate,
  classifiedNumber,
  landscapeBanner,
  quotedOperation,
} from './parts/classified.ts';
import { issuedAt, signatureBlock } from './parts/signature.ts';
import { personnelTable } from './personnel-table.ts';
import { pollingPlanTables } from './polling-plan.ts';
import type { RenopsData } from './renops-data.ts';
import { structureChart } from './structure-chart.ts';
import { timetableBlocks } from './timetable.ts';
import type { Block, Section } from './types.ts';

export interface RenopsAnnex {
  letter: string;
  /** "Struktur organisasi operasi" */
  title: string;
  section: Section;
}

/** Height of what stands above and below the chart on its page: kop and title, signature. */
const CHART_HEAD = 33;
const CHART_FOOT = 42;

/** The letters are fixed (D map, E communication, F budget are added by hand), whatever is left out. */
export function renopsAnnexes(data: RenopsData): RenopsAnnex[] {
  const width = textWidth(data.paper, 'landscape', CLASSIFIED_LANDSCAPE);
  const { structure, personnel, timetable, polling } = data.annexes;
  const made: (RenopsAnnex | null)[] = [
    structure &&
      annex(
        data,
        width,
        'A',
        'Struktur organisasi operasi',
        structureChart(structure, { width, height: chartHeight(data.paper) }),
        legend(),
      ),
    personnel &&
      annex(data, width, 'B', 'Daftar personel operasi', [
        personnelTable({ ...personnel, notes: false }, width),
      ]),
    timetable &&
      annex(data, width, 'C', 'Jadwal waktu operasi', timetableBlocks(timetable, data.period, width)),
    polling && annex(data, width, 'G', 'Rencana pengamanan TPS', pollingPlanTables(polling, width)),
  ];
  return made.filter((each) => each !== null);
}

function annex(
  data: RenopsData,
  width: number,
  letter: string,
  title: string,
  body: Block[],
  beside: Block[] = [],
): RenopsAnnex {
  const date = classifiedDate(data);
  const last = body.at(-1);
  const section = annexPages({
    paper: data.paper,
    margins: CLASSIFIED_LANDSCAPE,
    banner: landscapeBanner(data.classification),
    bookmark: `Lampiran ${letter}: ${title}`,
    letterhead: data.unit.letterhead,
    head: [
      `LAMPIRAN “${letter}” RENOPS ${data.unit.head.toUpperCase()}`,
      { label: 'NOMOR', value: classifiedNumber(data).toUpperCase() },
      { label: 'TANGGAL', value: date.toUpperCase() },
    ],
    title: [title.toUpperCase(), `${quotedOperation(data)} ${data.unit.name.toUpperCase()}`],
    body: [
      ...body.slice(0, -1),
      ...(last ? [{ ...last, keepWithNext: true }] : []),
      signatureBlock(data.signature, {
        width,
        size: 9,
        lineHeight: LINE,
        opening: issuedAt(data.unit.city, date, { size: 9, lineHeight: LINE, ruled: false }),
        beside,
        before: 3.5,
      }),
    ],
  });
  return { letter, title, section };
}

const chartHeight = (paper: RenopsData['paper']): number =>
  textHeight(paper, 'landscape', CLASSIFIED_LANDSCAPE) - CHART_HEAD - CHART_FOOT;

/** What the two kinds of line in the chart mean. */
const legend = (): Block[] => [
  {
    kind: 'stack',
    lines: ['Keterangan:', '――― garis komando', '- - - - garis koordinasi/staf'],
    place: 'left',
    align: 'left',
    size: 8,
    lineHeight: 1.4,
  },
];
