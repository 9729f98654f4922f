import { expect, test } from 'vitest';
import { withOnlyMatch } from '../../../../src/renderer/src/ui/assignment-picker/search-keys.ts';
import { EMPTY_SELECTION } from '../../../../src/renderer/src/ui/assignment-picker/selection.ts';

const chosen = (...ids: string[]) => ({ active: null, anchor: null, selected: new Set(ids) });

test('Enter in the search chooses the only match and keeps those who were chosen before', () => {
  const next = withOnlyMatch(chosen('ani'), ['budi']);
  expect([...(next?.selected ?? [])]).toEqual(['ani', 'budi']);
});

test('Enter does not take back somebody who is chosen already', () => {
  expect(withOnlyMatch(chosen('budi'), ['budi'])?.selected).toEqual(new Set(['budi']));
});

test('nobody is guessed among several, or from nothing', () => {
  expect(withOnlyMatch(EMPTY_SELECTION, ['ani', 'budi'])).toBeNull();
  expect(withOnlyMatch(EMPTY_SELECTION, [])).toBeNull();
});

test('where one takes the place of another, the new one replaces the choice', () => {
  expect(withOnlyMatch(chosen('ani'), ['budi'], true)?.selected).toEqual(new Set(['budi']));
});
