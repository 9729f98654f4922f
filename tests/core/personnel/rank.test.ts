import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fullRank,
  parseRank,
  RANKS,
  rankByShort,
  rankOrder,
  recapGroup,
  splitRankFromName,
  UNKNOWN_RANK_ORDER,
} from '../../../src/core/personnel/rank.ts';

const POLRI = RANKS.filter((rank) => rank.category === 'polri');

describe('rank tables', () => {
  test('22 Polri ranks from JENDERAL POL to BHARADA', () => {
    expect(POLRI.map((rank) => rank.order)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(POLRI[0]?.full).toBe('JENDERAL POLISI');
    expect(POLRI[21]?.full).toBe('BHAYANGKARA DUA');
    expect(POLRI.filter((rank) => rank.group === 'PAMEN').map((rank) => rank.short)).toEqual([
      'KOMBES POL',
      'AKBP',
      'KOMPOL',
    ]);
  });

  test('17 golongan of PNS, one order for everyone', () => {
    expect(RANKS.filter((rank) => rank.category === 'pns')).toHaveLength(17);
    const orders = RANKS.map((rank) => rank.order);
    expect(new Set(orders).size).toBe(orders.length);
    expect([...orders].sort((a, b) => a - b)).toEqual(orders);
    expect(rankOrder('PENATA I')).toBeLessThan(rankOrder('PENDA'));
    expect(rankOrder('BHARADA')).toBeLessThan(rankOrder('PEMBINA'));
    expect(rankOrder('JUDA')).toBeLessThan(rankOrder('PPPK IX'));
    expect(rankOrder('PPPK')).toBeLessThan(rankOrder('LETKOL'));
    expect(rankOrder('PANGKAT BARU')).toBe(UNKNOWN_RANK_ORDER);
    expect(rankOrder(null)).toBe(UNKNOWN_RANK_ORDER);
  });

  test('every spelling belongs to its own rank', () => {
    for (const rank of RANKS) {
      for (const text of [rank.short, rank.full, ...rank.aliases]) {
        expect(parseRank(text)?.short, text).toBe(rank.short);
      }
      expect(rankByShort(rank.short)).toBe(rank);
    }
  });
});

describe('reading a rank cell', () => {
  test.each([
    ['A.K.B.P.', 'AKBP'],
    ['akp', 'AKP'],
    ['Kombespol', 'KOMBES POL'],
    ['KOMBES POL.', 'KOMBES POL'],
    ['KBP', 'KOMBES POL'],
    ['KP', 'KOMPOL'],
    ['I P T U', 'IPTU'],
    ['Inspektur Satu', 'IPTU'],
    ['Brigadir', 'BRIGPOL'],
    ['BRIGPOL.', 'BRIGPOL'],
    ['BRIPKA POL', 'BRIPKA'],
    ['Kompol Pol', 'KOMPOL'],
    ['AIPTU POLRI', 'AIPTU'],
    ['BRIPPOL', 'BRIGPOL'],
    ['brigadir jenderal polisi', 'BRIGJEN POL'],
    ['Brigadir Polisi Kepala', 'BRIPKA'],
    ['BARADA', 'BHARADA'],
    ['Penata Tk. I', 'PENATA I'],
    ['PENATA TK I (III/d)', 'PENATA I'],
    ['PENDA / III a', 'PENDA'],
    ['Gol. III/c', null],
    ['III/c', 'PENATA'],
    ['P3K', 'PPPK'],
    ['PPPK Gol. IX', 'PPPK IX'],
    ['KAPTEN INF', 'KAPTEN INF'],
    ['Sertu Mar', 'SERTU MAR'],
    ['BRIPT', null],
    ['-', null],
    ['', null],
    ['PENATA (III/a)', null],
    ['LURAH', null],
  ])('%s', (text, short) => {
    expect(parseRank(text)?.short ?? null).toBe(short);
  });

  test('case, dots and spaces never matter', () => {
    const noise = fc.constantFrom('', ' ', '.', ' . ', '\u00a0');
    fc.assert(
      fc.property(
        fc.constantFrom(...RANKS),
        fc.array(noise, { minLength: 40, maxLength: 40 }),
        fc.boolean(),
        (rank, signs, lower) => {
          const text = [...rank.short.replaceAll(' ', '')]
            .map((letter, i) => letter + signs[i % 40])
            .join('');
          expect(parseRank(lower ? text.toLowerCase() : text)?.short).toBe(rank.short);
        },
      ),
    );
  });

  test("the branch of a TNI rank stays, the order is the rank's", () => {
    expect(parseRank('KAPTEN INF')).toMatchObject({ category: 'external', order: rankOrder('KAPTEN') });
    expect(parseRank('KAPTEN BUDIMAN')).toBeNull();
  });
});

describe('a rank before a name', () => {
  test.each([
    ['IPDA BUDI SANTOSO, S.H.', 'IPDA', 'BUDI SANTOSO, S.H.'],
    ['KOMBES POL. ADRIANUS J. PANDEWULA', 'KOMBES POL', 'ADRIANUS J. PANDEWULA'],
    ['Brigadir Jenderal Polisi Contoh', 'BRIGJEN POL', 'Contoh'],
    ['A.K.B.P. CONTOH NAMA', 'AKBP', 'CONTOH NAMA'],
    ['BRIPKA/ YAKOBA LODOWAI', 'BRIPKA', 'YAKOBA LODOWAI'],
    ['Penata Tk. I MARSELINA', 'PENATA I', 'MARSELINA'],
    ['BUDI SANTOSO', null, 'BUDI SANTOSO'],
    ['AKPER NASUTION', null, 'AKPER NASUTION'],
    ['AIPTUMBUR SARAGIH', null, 'AIPTUMBUR SARAGIH'],
    ['BRIPKA', null, 'BRIPKA'],
    ['BRIG. KIKI CONTOH', 'BRIGPOL', 'KIKI CONTOH'],
    ['BRIG JEN POL CONTOH', 'BRIGJEN POL', 'CONTOH'],
    ['KP. ADRIANUS', null, 'KP. ADRIANUS'],
    ['JUDA TEFUNAI', null, 'JUDA TEFUNAI'],
    ['', null, ''],
  ])('%s', (text, rank, name) => {
    const split = splitRankFromName(text);
    expect([split.rank?.short ?? null, split.name]).toEqual([rank, name]);
  });

  test('every Polri rank comes off any name', () => {
    const name = fc.stringMatching(/^[B-HJ-Z][A-Z]{3,8}( [A-Z]\.)? [B-HJ-Z][A-Z]{3,8}$/);
    fc.assert(
      fc.property(fc.constantFrom(...POLRI), name, (rank, text) => {
        fc.pre(parseRank(`${rank.short} ${text.split(' ')[0]}`) === null);
        fc.pre(!/^(POL|JENDERAL|BESAR|SATU|DUA|KEPALA)/.test(text));
        const split = splitRankFromName(`${rank.short} ${text}`);
        expect([split.rank?.short, split.name]).toEqual([rank.short, text]);
      }),
    );
  });
});

describe('other forms', () => {
  test('written in full for signatures', () => {
    expect(fullRank('KOMBES POL')).toBe('KOMISARIS BESAR POLISI');
    expect(fullRank('BRIGADIR')).toBe('BRIGADIR POLISI');
    expect(fullRank('PANGKAT LAIN')).toBe('PANGKAT LAIN');
  });

  test('recap columns', () => {
    const groups = [
      'IRJEN POL',
      'AKBP',
      'IPDA',
      'AIPTU',
      'BRIPDA',
      'BHARADA',
      'PENDA I',
      'PPPK',
      'SERTU',
      'X',
    ].map(recapGroup);
    expect(groups).toEqual([
      'PATI',
      'PAMEN',
      'PAMA',
      'BINTARA',
      'BINTARA',
      'TAMTAMA',
      'PNS',
      'PNS',
      'LAIN',
      'LAIN',
    ]);
    expect(recapGroup(null)).toBe('LAIN');
  });
});
