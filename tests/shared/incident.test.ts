import { expect, test } from 'vitest';
import { incidentNumber, whereOf } from '../../src/shared/incident.ts';

test('a number is the day and five signs that a phone line does not garble', () => {
  expect(incidentNumber('2024-11-06T02:42:00.000Z', Uint8Array.of(0, 31, 32, 63, 255))).toBe('1106-0Z0ZZ');
  const signs = new Set(
    Array.from({ length: 256 }, (_, byte) => incidentNumber('2024-11-06', Uint8Array.of(byte)).at(-1)),
  );
  expect(signs.size).toBe(32);
  for (const mistaken of ['I', 'L', 'O', 'U']) expect(signs).not.toContain(mistaken);
});

test('where an error arose is told without its message and without folders', () => {
  const where = whereOf(new TypeError('BUDI CONTOH 04050123'));
  expect(where).toMatch(/^TypeError at .*incident\.test\.ts:\d+/);
  expect(where).not.toContain('BUDI');
  expect(where).not.toContain(process.cwd());
  expect(whereOf('BUDI')).toBe('string');
  expect(whereOf(undefined)).toBe('undefined');
});

test('no line of a message of several lines is taken for a place', () => {
  const where = whereOf(new Error('baris 1\nBUDI CONTOH\n    at SITI (contoh/04050123.ts:1:2)'));
  expect(where).toMatch(/^Error at incident\.test\.ts:\d+/);
  expect(where).not.toMatch(/BUDI|SITI|04050123/);
});

test('an error without a stack or a message is told by its kind', () => {
  const bare = new RangeError('BUDI');
  delete bare.stack;
  expect(whereOf(bare)).toBe('RangeError at ');
  expect(whereOf(new Error())).toMatch(/^Error at incident\.test\.ts:\d+/);
});
