import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ImportLayout,
  layoutName,
  layoutOf,
  layoutOverrides,
  layoutShape,
  type SheetTexts,
  withLayout,
  withoutLayout,
} from '../../../src/core/import/layout.ts';
import type { SheetOverride } from '../../../src/core/import/types.ts';
import { annex, plainList, withTitles } from '../../builders/import-lists.ts';
import { parse } from '../../builders/import-read.ts';
import type { CellSpec, SheetSpec } from '../../builders/workbook.ts';

/** First rows of sheets, as the reader gives them. */
const textsOf = (sheets: readonly SheetSpec[]): SheetTexts[] =>
  sheets.map(({ name, rows }, i) => ({
    name: name ?? `Sheet${i + 1}`,
    rows: rows.flatMap((cells, at) =>
      cells.some((cell) => cell !== null)
        ? [{ row: at + 1, cells: cells.map((cell) => (cell === null ? '' : String(cell))) }]
        : [],
    ),
  }));

function remembered(
  sheets: readonly SheetSpec[],
  overrides: Record<string, SheetOverride> = {},
  takesSatgas: boolean | null = null,
): ImportLayout {
  const list = parse(sheets, { overrides });
  const layout = layoutOf(list, textsOf(sheets), overrides, takesSatgas);
  if (layout === null) throw new Error('nothing to remember');
  // What is stored is JSON.
  return JSON.parse(JSON.stringify(layout)) as ImportLayout;
}

const person: CellSpec[] = [1, 'BUDI CONTOH', 'IPDA', '85010123', 'KANIT SAT SAMAPTA', 'SATGAS 1'];

describe('what is remembered of a list', () => {
  test('is its header, whatever stands above it and wherever it stands', () => {
    const moved: SheetSpec = {
      name: 'NOVEMBER',
      rows: [['DAFTAR BULAN NOVEMBER'], ...withTitles.rows.slice(5).map((row) => [null, null, ...row])],
    };
    expect(layoutShape(remembered([withTitles]))).toBe(layoutShape(remembered([moved])));
    expect(layoutShape(remembered([withTitles]))).toBe('NO|NAMA|PANGKAT|NRPNIP|JABATAN|KET');
    expect(layoutShape(remembered([annex]))).not.toBe(layoutShape(remembered([withTitles])));
  });

  test('does not depend on the order and number of sheets with one header', () => {
    const a = plainList([person], { name: 'POLSEK ALAK' });
    const b = plainList([person], { name: 'POLSEK OEBOBO' });
    const shape = layoutShape(remembered([a, annex]));
    expect(layoutShape(remembered([annex, b, a]))).toBe(shape);
  });

  test('nothing, when the list has no header', () => {
    const bare: SheetSpec = {
      rows: [person, [2, 'MARIA TEFA', 'BRIPKA', '86020124', 'BANIT SAT LANTAS', null]],
    };
    expect(layoutOf(parse([bare]), textsOf([bare]), {}, null)).toBeNull();
  });

  test('is called by the unit of its kop, else by its header', () => {
    const layout = remembered([withTitles]);
    expect(layoutName(layout, 'RESOR KUPANG KOTA')).toBe('RESOR KUPANG KOTA');
    expect(layoutName(layout, null)).toBe('Daftar NO, NAMA, PANGKAT, NRP / NIP, JABATAN, KET');
  });
});

describe('a list of the same shape', () => {
  test('needs nothing when the rules alone had read the first one rightly', () => {
    expect(layoutOverrides(remembered([withTitles]), textsOf([withTitles]))).toEqual({});
  });

  test('gets the columns that were chosen, found by their headers', () => {
    const layout = remembered([withTitles], { Sheet1: { columns: { E: 'opsPosition', F: null } } });
    const shifted: SheetSpec = { name: 'DES', rows: withTitles.rows.slice(6).map((row) => [null, ...row]) };
    expect(layoutOverrides(layout, textsOf([shifted]))).toEqual({
      DES: { columns: { F: 'opsPosition', G: null } },
    });
    const { rows } = parse([shifted], { overrides: layoutOverrides(layout, textsOf([shifted]))! });
    expect(rows[0]?.person.opsPosition).toBe('KANIT TURJAWALI SAT SAMAPTA');
  });

  test('gets columns without a header by their place, and of two equal headers the right one', () => {
    const header: CellSpec[] = ['NAMA', 'NRP', 'TUGAS', 'TUGAS', 'PANGKAT'];
    const row: CellSpec[] = ['BUDI CONTOH', '85010123', 'A', 'B', 'IPDA', '081234567890'];
    const layout = remembered([{ rows: [header, row] }], {
      Sheet1: { columns: { C: null, D: 'position', F: 'phone' } },
    });
    const next: SheetSpec = { rows: [[null], [null, ...header], [null, ...row]] };
    expect(layoutOverrides(layout, textsOf([next]))).toEqual({
      Sheet1: { columns: { D: null, E: 'position', G: 'phone' } },
    });
  });

  test('gets the columns that merged header cells told last time', () => {
    const rows: CellSpec[][] = [
      ['NO', 'NAMA', 'PANGKAT', 'NRP', 'TUGAS POKOK JABATAN', null],
      [null, null, null, null, 'STRUKTURAL', 'SPRIN'],
      person,
    ];
    const layout = remembered([{ rows, merges: ['E1:F1'] }]);
    expect(layout.tables[0]!.columns.map(({ field }) => field).slice(4)).toEqual(['position', 'opsPosition']);
    const overrides = layoutOverrides(layout, textsOf([{ rows }]))!;
    const next = parse([{ rows }], { overrides });
    expect(next.sheets[0]!.columns[5]).toMatchObject({ column: 'F', field: 'opsPosition' });
  });

  test('gets the header row that was chosen, in another row this time', () => {
    const sheet: SheetSpec = {
      rows: [
        ['NAMA', 'PANGKAT', 'NRP'],
        ['ASLI', 'X', 'Y'],
        ['BUDI', 'IPDA', '85010123'],
      ],
    };
    const layout = remembered([sheet], {
      Sheet1: { headerRow: 2, columns: { A: 'name', B: 'rank', C: 'nrp' } },
    });
    const later: SheetSpec = { rows: [['JUDUL'], ['LAGI'], ...sheet.rows] };
    expect(layoutOverrides(layout, textsOf([later]))?.Sheet1).toMatchObject({ headerRow: 4 });
  });

  test('leaves out and shows the sheets of the same names', () => {
    const old = plainList([person], { name: 'DATA LAMA' });
    const now = plainList([person], { name: 'NOVEMBER' });
    const layout = remembered([now, old], {
      'DATA LAMA': { include: false },
      NOVEMBER: { hiddenRows: true },
    });
    const next = [plainList([person], { name: 'Data Lama' }), plainList([person], { name: 'DESEMBER' })];
    expect(layoutOverrides(layout, textsOf(next))).toEqual({ 'Data Lama': { include: false } });
  });

  test('keeps a sheet of such a name when it is the only one with people this time', () => {
    const layout = remembered([plainList([person], { name: 'NOV' }), plainList([person], { name: 'LAMA' })], {
      LAMA: { include: false },
    });
    expect(layoutOverrides(layout, textsOf([plainList([person], { name: 'LAMA' })]))).toEqual({});
  });

  test('is only one with each of the headers', () => {
    const layout = remembered([annex, plainList([person], { name: 'LAIN' })]);
    expect(layoutOverrides(layout, textsOf([annex]))).toBeNull();
    const renamed: SheetSpec = { rows: [['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KET'], person] };
    expect(layoutOverrides(remembered([withTitles]), textsOf([renamed]))).toBeNull();
  });
});

test('taken off, a layout leaves what the user chose since', () => {
  const layout = { A: { headerRow: 3, include: true, columns: { B: 'name', C: null } } } as const;
  const own = { A: { headerRow: 4, columns: { D: 'rank' } }, B: { include: false } } as const;
  const joined = withLayout(own, layout);
  expect(joined).toEqual({
    A: { headerRow: 4, include: true, columns: { B: 'name', C: null, D: 'rank' } },
    B: { include: false },
  });
  expect(withoutLayout(joined, layout)).toEqual(own);
  expect(withoutLayout(layout, layout)).toEqual({});
});

test('whatever is chosen on a list is chosen again on the same list, moved as far as may be', () => {
  const field = fc.constantFrom('name', 'rank', 'nrp', 'position', 'unit', 'note', 'phone', null);
  const letters = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'J');
  const override = fc.record(
    {
      columns: fc.dictionary(letters, field),
      headerRow: fc.constantFrom(7, 8),
      hiddenRows: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const place = fc.record({ down: fc.nat(4), right: fc.nat(3) });
  fc.assert(
    fc.property(override, place, (chosen, { down, right }) => {
      const overrides = { Sheet1: chosen };
      const list = parse([withTitles], { overrides });
      const layout = layoutOf(list, textsOf([withTitles]), overrides, null);
      if (layout === null) return;
      const blanks = Array.from({ length: right }, () => null);
      const moved: SheetSpec = {
        rows: [
          ...Array.from({ length: down }, () => ['JUDUL'] as CellSpec[]),
          ...withTitles.rows.map((row) => [...blanks, ...row]),
        ],
      };
      const again = layoutOverrides(layout, textsOf([moved]));
      expect(again).not.toBeNull();
      const people = (sheets: SheetSpec[], by: Record<string, SheetOverride>) =>
        parse(sheets, { overrides: by }).rows.map(({ person: found }) => found);
      expect(people([moved], again!)).toEqual(people([withTitles], overrides));
    }),
  );
});
