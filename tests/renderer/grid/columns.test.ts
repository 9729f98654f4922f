import { describe, expect, it } from 'vitest';
import {
  type ColumnSpec,
  EMPTY_LAYOUT,
  isShown,
  placeColumns,
  readLayout,
  resized,
  toggled,
  unsized,
  widthOf,
} from '../../../src/renderer/src/ui/grid/columns.ts';

const unit: ColumnSpec = { key: 'unit', width: 136 };
const name: ColumnSpec = { key: 'name', width: 164, frozen: true, minWidth: 80 };
const phone: ColumnSpec = { key: 'phone', width: 100, hiddenByDefault: true };
const nrp: ColumnSpec = { key: 'nrp', width: 68, frozen: true };
const specs = [unit, name, phone, nrp];

describe('columns', () => {
  it('puts frozen columns first and adds up the places', () => {
    expect(
      placeColumns(specs, EMPTY_LAYOUT).map((c) => [c.spec.key, c.left, c.frozen, c.lastFrozen]),
    ).toEqual([
      ['name', 0, true, false],
      ['nrp', 164, true, true],
      ['unit', 232, false, false],
    ]);
  });

  it('shows and hides, but never a frozen column', () => {
    expect(isShown(phone, toggled(EMPTY_LAYOUT, phone))).toBe(true);
    expect(isShown(unit, toggled(EMPTY_LAYOUT, unit))).toBe(false);
    expect(isShown(unit, toggled(toggled(EMPTY_LAYOUT, unit), unit))).toBe(true);
    expect(toggled(EMPTY_LAYOUT, name)).toBe(EMPTY_LAYOUT);
    expect(isShown(name, { widths: {}, shown: { name: false } })).toBe(true);
  });

  it('keeps widths within bounds and goes back to the first one', () => {
    expect(widthOf(name, resized(EMPTY_LAYOUT, name, 12))).toBe(80);
    expect(widthOf(name, resized(EMPTY_LAYOUT, name, 9000))).toBe(600);
    expect(widthOf(name, unsized(resized(EMPTY_LAYOUT, name, 200), 'name'))).toBe(164);
  });

  it('reads what it remembered and survives anything else', () => {
    const layout = toggled(resized(EMPTY_LAYOUT, unit, 150), phone);
    expect(readLayout(JSON.stringify(layout))).toEqual(layout);
    for (const broken of [null, '', '{', '3', 'null', '{"widths":{"unit":"x"},"shown":[1]}']) {
      expect(readLayout(broken)).toEqual(EMPTY_LAYOUT);
    }
  });
});
