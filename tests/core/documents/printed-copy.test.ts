import { describe, expect, test } from 'vitest';
import { paket } from '../../../src/core/documents/paket.ts';
import { ploting } from '../../../src/core/documents/ploting.ts';
import { isSecretPaper, printedCopy } from '../../../src/core/documents/printed-copy.ts';
import { renops } from '../../../src/core/documents/renops.ts';
import { slip } from '../../../src/core/documents/slip.ts';
import { sprin } from '../../../src/core/documents/sprin.ts';
import type { PaperDocument } from '../../../src/core/documents/types.ts';
import { slipData } from '../../builders/letter-paper.ts';
import { paketData } from '../../builders/packet-paper.ts';
import { plotingData, sprinData, unit } from '../../builders/papers.ts';
import { renopsData } from '../../builders/plan-paper.ts';

const STAMP = { at: '2024-11-06T08:10', by: 'Bag Ops' };
const LINE = 'Dicetak 6 November 2024 pukul 08.10 WITA oleh Bag Ops';
const copyOf = (paper: PaperDocument) => printedCopy(paper, STAMP, unit);
const feet = ({ sections }: PaperDocument) => sections.map(({ foot }) => foot?.left ?? null);
const marks = (paper: PaperDocument) => [
  ...new Set(paper.sections.map(({ watermark }) => (watermark === undefined ? paper.watermark : watermark))),
];

describe('a printed copy', () => {
  test('of an order names at every foot who printed it, and leaves the order itself as it was', () => {
    const order = sprin(sprinData());
    const before = JSON.stringify(order);
    expect(feet(copyOf(order))).toEqual([LINE, LINE]);
    expect(marks(copyOf(order))).toEqual([null]);
    expect(JSON.stringify(order)).toBe(before);
  });

  test('of a list or of slips, which say it themselves, stays as it is', () => {
    const list = ploting(plotingData());
    expect(feet(copyOf(list))).toEqual(feet(list));
    expect(feet(copyOf(slip(slipData())))).toEqual([null]);
  });

  test('of a secret paper carries it across every page; a draft keeps its own word there', () => {
    const plan = renops(renopsData({ state: 'issued' }));
    expect(isSecretPaper(plan)).toBe(true);
    expect(marks(copyOf(plan))).toEqual([LINE.toUpperCase()]);
    expect(marks(copyOf(renops(renopsData({ state: 'draft' }))))).toEqual(['KONSEP']);
  });
});

describe('the class of a paper', () => {
  const listOf = (classification: string) =>
    ploting(plotingData({ stamp: { ...STAMP, classification } })).sections[0];

  test.each([
    ['TERBATAS', null],
    ['BIASA', null],
    ['RAHASIA', 'RAHASIA'],
    ['SANGAT RAHASIA', 'SANGAT RAHASIA'],
    ['RAHASIA · DATA CONTOH', 'RAHASIA'],
    ['sangat-rahasia', 'SANGAT-RAHASIA'],
    ['R A H A S I A', 'R A H A S I A'],
    ['(SANGAT  RAHASIA)', '(SANGAT  RAHASIA)'],
    ['TIDAK RAHASIA', null],
  ])('%s on a list', (classification, banner) => {
    const section = listOf(classification);
    expect(section?.banner?.text ?? null).toBe(banner);
    expect(section?.foot?.center).toBe(classification);
  });

  test('leaves room for its lines above the foot and above the text', () => {
    const section = listOf('RAHASIA');
    const { banner, margins, foot } = section ?? {};
    // 10 pt are 3.5 mm; a foot line of 7 pt is 2.5 mm high.
    expect(banner?.bottom ?? 0).toBeGreaterThan((foot?.edge ?? 0) + 2.5);
    expect(margins?.bottom ?? 0).toBeGreaterThan((banner?.bottom ?? 0) + 4);
    expect(margins?.top ?? 0).toBeGreaterThan((banner?.top ?? 0) + 4);
  });

  test('of an order stands at both ends of each page when it is secret, else small beside the kop', () => {
    const secret = sprin(sprinData(151, { classification: 'RAHASIA' }));
    expect(secret.sections.map(({ banner }) => banner?.text)).toEqual(['RAHASIA', 'RAHASIA']);
    expect(JSON.stringify(secret.sections.map(({ body }) => body))).not.toContain('RAHASIA');
    const restricted = sprin(sprinData(151, { classification: 'TERBATAS' }));
    expect(restricted.sections.map(({ banner }) => banner)).toEqual([undefined, undefined]);
    expect(JSON.stringify(restricted.sections[0]?.body)).toContain('TERBATAS');
  });

  test('of a packet is secret with one secret part', () => {
    expect(isSecretPaper(paket(paketData()))).toBe(false);
    const part = {
      title: 'Sprin',
      about: null,
      document: sprin(sprinData(4, { classification: 'RAHASIA' })),
    };
    expect(isSecretPaper(paket(paketData({ parts: [...paketData().parts, part] })))).toBe(true);
  });
});
