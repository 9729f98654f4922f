import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileTokens, safeFileName } from '../../../src/main/electron/file-tokens.ts';

test('a token shows the name and hides the path', () => {
  const tokens = new FileTokens();
  const picked = tokens.grant('/home/operator/Rahasia/daftar personel.xlsx');
  expect(picked.name).toBe('daftar personel.xlsx');
  expect(JSON.stringify(picked)).not.toContain('Rahasia');
  expect(tokens.path(picked.token)).toBe('/home/operator/Rahasia/daftar personel.xlsx');
});

test('each choice has its own token, and a token of another run means nothing', () => {
  const tokens = new FileTokens();
  const first = tokens.grant('/a.pdf');
  const again = tokens.grant('/a.pdf');
  expect(again.token).not.toBe(first.token);
  expect(() => new FileTokens().path(first.token)).toThrow('Pilih lagi');
});

test('only the last five hundred are kept', () => {
  const tokens = new FileTokens();
  const all = Array.from({ length: 502 }, (_, i) => tokens.grant(`/${i}.pdf`).token);
  expect(() => tokens.path(all[0] as string)).toThrow();
  expect(() => tokens.path(all[1] as string)).toThrow();
  expect(tokens.path(all[2] as string)).toBe('/2.pdf');
  expect(tokens.path(all[501] as string)).toBe('/501.pdf');
});

test('documents may be opened, programs may not', () => {
  const tokens = new FileTokens();
  expect(tokens.openable(tokens.grant('/x/Sprin.PDF').token)).toBe('/x/Sprin.PDF');
  for (const path of ['/x/run.sh', '/x/setup.exe', '/x/a.desktop', '/x/makro.xlsm', '/x/none']) {
    expect(tokens.openable(tokens.grant(path).token), path).toBeNull();
  }
});

test('proposed names lose what a file system cannot hold', () => {
  expect(safeFileName('SPRIN/812/XI/OPS.1.3./2024.pdf')).toBe('SPRIN_812_XI_OPS.1.3._2024.pdf');
  expect(safeFileName('a:b*?"<>|\u0007.xlsx')).toBe('a_b_______.xlsx');
  expect(safeFileName('')).toBe('berkas');
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (name) => {
      const safe = safeFileName(name);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(520);
      expect(safe).not.toMatch(/[/\\:*?"<>|]/);
      expect(['.', '..']).not.toContain(safe);
    }),
  );
});
