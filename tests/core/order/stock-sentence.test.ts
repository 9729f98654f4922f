import { expect, test } from 'vitest';
import { EVENT_KINDS } from '../../../src/core/event/kind.ts';
import type { OrderWords } from '../../../src/core/order/order-words.ts';
import {
  SHIPPED_SENTENCES,
  type StockSentence,
  usualSentences,
  withSentences,
} from '../../../src/core/order/stock-sentence.ts';
import { checkTemplate } from '../../../src/core/template/check.ts';
import { exampleFacts } from '../../../src/core/template/keys.ts';
import { ORDER_WORDS } from '../../../src/core/template/keys-order.ts';

const words = exampleFacts('sprin.tugas') as OrderWords;

test('standing sentences can be filled, and are for kinds that exist', () => {
  for (const { text, kinds } of SHIPPED_SENTENCES) {
    expect(checkTemplate(text, { names: Object.keys(ORDER_WORDS), shape: 'line' })).toEqual([]);
    expect(text).not.toMatch(/[;.]$/);
    for (const kind of kinds) expect(['kampanye', ...EVENT_KINDS]).toContain(kind);
  }
});

test('a new order takes the usual ones for its kinds of events', () => {
  const own: StockSentence[] = [
    { text: 'untuk semua', kinds: [], usual: true },
    { text: 'untuk kampanye', kinds: ['kampanye'], usual: true },
    { text: 'untuk patroli', kinds: ['patroli'], usual: true },
    { text: 'dari daftar', kinds: [], usual: false },
    { text: 'di {tempat_apel}', kinds: [], usual: true },
  ];
  expect(usualSentences(own, ['kampanye.debat'], { ...words, tempat_apel: null })).toEqual([
    'untuk semua',
    'untuk kampanye',
  ]);
  expect(usualSentences(own, ['patroli'], words)).toEqual([
    'untuk semua',
    'untuk patroli',
    'di Mapolresta Kupang Kota',
  ]);
});

test('sentences of the list come before the later ones of it', () => {
  const list = ['senjata', 'patroli', 'saksama', 'lapor'];
  expect(withSentences(['tugas', 'senjata', 'saksama', 'lapor'], ['patroli'], list)).toEqual([
    'tugas',
    'senjata',
    'patroli',
    'saksama',
    'lapor',
  ]);
  expect(withSentences(['tugas'], ['lapor', 'senjata', 'tugas'], list)).toEqual([
    'tugas',
    'senjata',
    'lapor',
  ]);
});
