/** Small grey pictures of pages: read from poppler, kept as PNG, compared so that only what an eye would see counts. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** One byte a pixel, 0 (black) to 15 (white), row by row. */
export interface GreyPicture {
  width: number;
  height: number;
  levels: Uint8Array;
}

/** The pictures of a binary PGM stream, as `pdftoppm -gray` writes them one behind the other. */
export function readPgm(bytes: Uint8Array): GreyPicture[] {
  const pictures: GreyPicture[] = [];
  let at = 0;
  while (at < bytes.length) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
      Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'),
    );
    if (!head) throw new Error('not a PGM');
    const [width, height] = [Number(head[1]), Number(head[2])];
    at += head[0].length;
    pictures.push({
      width,
      height,
      levels: bytes.slice(at, at + width * height).map((grey) => Math.round(grey / 17)),
    });
    at += width * height;
  }
  return pictures;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A grey PNG with four bits a pixel. */
export function encodePng({ width, height, levels }: GreyPicture): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = y * stride + 1 + (x >> 1);
      rows[byte] = (rows[byte] as number) | ((levels[y * width + x] as number) << (x % 2 === 0 ? 4 : 0));
    }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Reads back what `encodePng` wrote; any other PNG throws. */
export function decodePng(bytes: Uint8Array): GreyPicture {
  const file = Buffer.from(bytes);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  if (!file.subarray(0, 8).equals(SIGNATURE) || file.readUInt16BE(24) !== 0x0400)
    throw new Error('not a grey picture of these tests');
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  const stride = 1 + Math.ceil(width / 2);
  const levels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = rows[y * stride + 1 + (x >> 1)] as number;
      levels[y * width + x] = x % 2 === 0 ? byte >> 4 : byte & 15;
    }
  return { width, height, levels };
}

/** A step of grey that an eye does not see on a small picture. */
const SAME = 4;

/**
 * Pixels of `a` that have nothing like them in `b` at their place or right beside it: letters that another version of
 * the drawing tool smooths otherwise do not count, a word or a rule that moved does. Pictures of different sizes
 * differ everywhere.
 */
function strays(a: GreyPicture, b: GreyPicture): number {
  const { width, height } = a;
  if (width !== b.width || height !== b.height) return width * height;
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const level = a.levels[y * width + x] as number;
      if (Math.abs(level - (b.levels[y * width + x] as number)) < SAME) continue;
      if (!beside(b, x, y, level)) count++;
    }
  return count;
}

function beside({ width, height, levels }: GreyPicture, x: number, y: number, level: number): boolean {
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      if (Math.abs(level - (levels[row * width + column] as number)) < SAME) return true;
  return false;
}

/** Side of the fields in which pale areas are compared, in pixels. */
const FIELD = 8;
/** Mean difference of a field from which on an eye sees that a band or a watermark is not the same. */
const PALE = 0.6;

/** Pixels of the fields that are darker or paler as a whole: a grey band or a watermark that came or went. */
function paleFields(a: GreyPicture, b: GreyPicture): number {
  if (a.width !== b.width || a.height !== b.height) return 0;
  let count = 0;
  for (let top = 0; top + FIELD <= a.height; top += FIELD)
    for (let left = 0; left + FIELD <= a.width; left += FIELD)
      if (Math.abs(mean(a, left, top) - mean(b, left, top)) > PALE) count += FIELD * FIELD;
  return count;
}

function mean({ width, levels }: GreyPicture, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + FIELD; y++)
    for (let x = left; x < left + FIELD; x++) sum += levels[y * width + x] as number;
  return sum / (FIELD * FIELD);
}

/** How many pixels differ to the eye, looked at from both pictures. */
export const difference = (a: GreyPicture, b: GreyPicture): number =>
  strays(a, b) + strays(b, a) + paleFields(a, b);
