import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanJpeg } from '../../../src/core/event/jpeg.ts';
import { jpegBytes, METADATA } from '../../builders/jpeg.ts';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a JPEG is cleaned', () => {
  test('of place, device, profile and comment, and keeps its picture byte for byte', () => {
    const dirty = jpegBytes(METADATA, { width: 1600, height: 1200 });
    expect(textOf(dirty)).toContain('GPS');
    const clean = cleanJpeg(dirty);
    expect(clean).toMatchObject({ width: 1600, height: 1200 });
    expect(clean?.data).toEqual(jpegBytes([], { width: 1600, height: 1200 }));
    expect(textOf(clean?.data ?? dirty)).not.toMatch(/GPS|Contoh|komentar|ICC|Photoshop/);
  });

  test('of what hangs behind its end', () => {
    const tail = [...METADATA, 0xff, 0xd8, 1, 2, 3];
    expect(cleanJpeg(jpegBytes([], { tail }))?.data).toEqual(jpegBytes());
  });

  test('of metadata between two scans', () => {
    const plain = [...jpegBytes()].slice(0, -2);
    const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x77, 0xff, 0xd9];
    const dirty = Uint8Array.from([...plain, ...METADATA, ...scan]);
    expect(cleanJpeg(dirty)?.data).toEqual(Uint8Array.from([...plain, ...scan]));
  });

  test('and stays the same when it is clean', () => {
    expect(cleanJpeg(jpegBytes())?.data).toEqual(jpegBytes());
  });
});

describe('what is no whole JPEG is refused', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ['a start alone', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])],
    ['no size', jpegBytes([], { width: 0 })],
    ['no end', jpegBytes().slice(0, -2)],
  ])('%s', (_name, bytes) => {
    expect(cleanJpeg(bytes)).toBeNull();
  });

  test('wherever it was cut off', () => {
    const whole = jpegBytes(METADATA);
    for (let length = 0; length < whole.length; length += 1)
      expect(cleanJpeg(whole.slice(0, length))).toBeNull();
  });

  test('and any bytes at all are answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const clean = cleanJpeg(Uint8Array.from([0xff, 0xd8, ...bytes]));
        if (clean) expect(cleanJpeg(clean.data)?.data).toEqual(clean.data);
      }),
      { numRuns: 2000 },
    );
  });
});
