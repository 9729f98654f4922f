import type { Amount, StageCount } from '../operation/stage-need.ts';
import { amountText } from '../operation/stage-need.ts';
import { frameOf, type SheetDefinition, type SheetFrame, type SheetRow } from './types.ts';

interface CountedPart extends StageCount {
  name: string;
  amount: Amount | null;
}

interface StageStrengthData extends SheetFrame {
  titles: string[];
  stages: readonly {
    /** "Kampanye, 25 September 2024 s.d. 23 November 2024" */
    heading: string;
    /** "Kampanye (25 Sep–23 Nov)" */
    short: string;
    total: StageCount & { amount: Amount | null };
    bySatgas: readonly CountedPart[];
    byUnit: readonly CountedPart[];
  }[];
}

const HEADERS = [
  { header: 'BUTUH', width: 11 },
  { header: 'KEKUATAN', width: 13 },
  { header: 'SIAP', width: 11 },
  { header: 'DIPLOTING', width: 13 },
  { header: 'KURANG SIAP', width: 15 },
  { header: 'BELUM DIPLOTING', width: 19 },
] as const;

/** Columns of KURANG SIAP and BELUM DIPLOTING. */
const LACKING = 6;
const OPEN = 7;

/**
 * Kebutuhan dan kekuatan menurut tahapan: what each stage asks for, who is there on its worst day and who has a duty;
 * first the stages in short, then each by satgas and by unit. People count once, so the parts are no sum.
 */
export function stageStrengthSheet(data: StageStrengthData): SheetDefinition {
  return {
    name: 'Kekuatan tahap',
    title: 'Kebutuhan dan Kekuatan menurut Tahapan',
    ...frameOf(data),
    titles: data.titles,
    columns: [
      { header: 'TAHAPAN / SATGAS / KESATUAN', width: 46, format: 'text' },
      { header: 'BAGIAN', width: 10, align: 'center', format: 'text' },
      ...HEADERS.map(({ header, width }) => ({
        header,
        width,
        align: 'center' as const,
        format: 'number' as const,
      })),
    ],
    rows: [
      { kind: 'band', text: 'RINGKASAN' },
      ...data.stages.map(({ short, total }) => row(short, total, true)),
      ...data.stages.flatMap(({ heading, total, bySatgas, byUnit }): SheetRow[] => [
        { kind: 'band', text: heading.toUpperCase() },
        ...bySatgas.map((part) => row(satgasName(part.name), part, false)),
        ...byUnit.map((part) => row(part.name, part, false)),
        row('JUMLAH', total, true),
      ]),
    ],
    orientation: 'landscape',
    autoFilter: false,
  };
}

/** "SATGAS PREVENTIF"; bands that are no satgas keep their own name. */
const satgasName = (name: string): string => (/^(tanpa|pim)\b/i.test(name) ? name : `SATGAS ${name}`);

function row(name: string, counts: StageCount & { amount: Amount | null }, bold: boolean): SheetRow {
  const { amount, need, force, available, assigned, lacking, open } = counts;
  const asked = amount === null ? null : amountText(amount);
  const missing = need === null ? [null, null] : [lacking, open];
  return {
    kind: 'row',
    bold,
    indent: bold ? 0 : 1,
    cells: [name, asked, need, force, available, assigned, ...missing],
    gaps: [...(lacking > 0 ? [LACKING] : []), ...(open > 0 ? [OPEN] : [])],
  };
}
