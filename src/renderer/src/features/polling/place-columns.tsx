import { pad } from '../../../../core/polling/group.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { PollingGuard, PollingRow } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import type { GridColumn } from '../../ui/grid/types.ts';
import { Severity } from '../../ui/marks.tsx';

const t = pollingText.list.columns;

export const guardName = ({ rank, name }: Pick<PollingGuard, 'rank' | 'name'>): string =>
  [rank, name].filter(Boolean).join(' ');

const count = (value: number | null): string => (value === null ? '' : thousands(value));

/** "1/2", in the colour of a lack. */
const strength = (row: PollingRow): string => `${row.people.length}/${row.need}`;

export const placeColumns: readonly GridColumn<PollingRow>[] = [
  { key: 'number', title: t.number, width: 56, frozen: true, text: (row) => pad(row.number) },
  { key: 'village', title: t.village, width: 150, frozen: true, text: (row) => row.village },
  { key: 'district', title: t.district, width: 120, text: (row) => row.district },
  { key: 'class', title: t.class, width: 104, text: (row) => pollingText.classes[row.class] },
  { key: 'group', title: t.group, width: 128, text: (row) => row.group },
  { key: 'pattern', title: t.pattern, width: 62, align: 'center', text: (row) => row.pattern },
  {
    key: 'have',
    title: t.have,
    width: 82,
    align: 'center',
    text: strength,
    cell: (row) =>
      row.people.length < row.need ? (
        <span className="dg-text pl-lack">
          <Severity level="warning" small /> {strength(row)}
        </span>
      ) : (
        <span className="dg-text">{strength(row)}</span>
      ),
  },
  { key: 'people', title: t.people, width: 300, text: (row) => row.people.map(guardName).join(', ') },
  { key: 'padal', title: t.padal, width: 170, text: (row) => (row.padal ? guardName(row.padal) : '') },
  { key: 'linmas', title: t.linmas, width: 62, align: 'end', text: (row) => count(row.linmas) },
  { key: 'voters', title: t.voters, width: 62, align: 'end', text: (row) => count(row.voters) },
  { key: 'sector', title: t.sector, width: 110, text: (row) => row.sector ?? '' },
  {
    key: 'address',
    title: t.address,
    width: 240,
    text: (row) => [row.name, row.address].filter(Boolean).join(', '),
  },
];
