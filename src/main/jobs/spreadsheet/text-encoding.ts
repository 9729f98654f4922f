import { damaged } from './limits.ts';

type Order = 'little' | 'big';

/**
 * Text of a file that has no other mark: UTF-16 by its byte order mark or by the zero bytes between its letters,
 * UTF-8 by its mark or because the bytes are valid UTF-8, else Windows-1252. null when the bytes are no text.
 * A file that begins with a mark and then breaks its own encoding throws FILE_DAMAGED.
 */
export function decodeText(bytes: Buffer): string | null {
  const order = utf16Order(bytes);
  if (order !== null) return withoutEnd(decodeUtf16(bytes, order));
  if (!isText(bytes)) return null;
  const marked = bytes.subarray(0, 3).toString('latin1') === '\xEF\xBB\xBF';
  const plain = marked ? bytes.subarray(3) : bytes;
  try {
    return withoutEnd(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain));
  } catch {
    if (marked) throw damaged('utf-8');
    return withoutEnd(
      plain
        .toString('latin1')
        .replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte),
    );
  }
}

/** Bytes of the head that must not hold control characters. */
const HEAD = 65_536;
const CONTROLS_OF_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d]);
/** Ctrl+Z, with which programs of the DOS age end a text. */
const END_OF_FILE = 0x1a;

function isText(bytes: Buffer): boolean {
  const last = bytes.findLastIndex((byte) => byte !== END_OF_FILE);
  return bytes
    .subarray(0, Math.min(HEAD, last + 1))
    .every((byte) => byte >= 0x20 || CONTROLS_OF_TEXT.has(byte));
}

const withoutEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === END_OF_FILE) end--;
  return end === text.length ? text : text.slice(0, end);
};

function utf16Order(bytes: Buffer): Order | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  return orderOfZeros(bytes.subarray(0, HEAD));
}

/** Text of European letters in UTF-16 has a zero in nearly every second byte, and always on the same side. */
function orderOfZeros(head: Buffer): Order | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const most = pairs * 0.7;
  if (odd > most && even === 0) return 'little';
  if (even > most && odd === 0) return 'big';
  return null;
}

function decodeUtf16(bytes: Buffer, order: Order): string {
  if (bytes.length % 2 === 1) throw damaged('utf-16');
  const little = order === 'little' ? bytes : Buffer.from(bytes).swap16();
  try {
    return new TextDecoder('utf-16le', { fatal: true }).decode(little);
  } catch {
    throw damaged('utf-16');
  }
}

/** Windows-1252 where it differs from Latin-1. */
const WINDOWS_1252 = [
  ...'\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F',
  ...'\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178',
];
