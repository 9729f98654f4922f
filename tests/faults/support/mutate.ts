import { inflateRawSync } from 'node:zlib';
import { type ZipPart, zipFile } from '../../builders/zip.ts';

/** A number in [0, 1). */
export type Random = () => number;

/** A file that something happened to, and what. */
export interface Mutant {
  what: string;
  bytes: Buffer;
}

const below = (random: Random, count: number): number => Math.floor(random() * count);
const pick = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)]!;

/** Bytes as a bad stick, a broken transfer or a careless program leaves them. */
const RAW: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
  'bits flipped': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = 1 + below(random, 8); times > 0; times--) {
      const at = below(random, copy.length);
      copy[at] = copy[at]! ^ (1 << below(random, 8));
    }
    return copy;
  },
  'cut off': (bytes, random) => bytes.subarray(0, 1 + below(random, bytes.length - 1)),
  'a hole of zeros': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const from = below(random, copy.length);
    return copy.fill(0, from, Math.min(copy.length, from + 1 + below(random, 512)));
  },
  noise: (bytes, random) => {
    const copy = Buffer.from(bytes);
    const from = below(random, copy.length);
    for (let at = from; at < Math.min(copy.length, from + 64); at++) copy[at] = below(random, 256);
    return copy;
  },
  'bytes left out': (bytes, random) => {
    const from = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(random, 600))]);
  },
  'bytes twice': (bytes, random) => {
    const from = below(random, bytes.length);
    const to = Math.min(bytes.length, from + 1 + below(random, 600));
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'more behind the end': (bytes, random) =>
    Buffer.concat([bytes, bytes.subarray(below(random, bytes.length))]),
  'a great number': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = below(random, Math.max(1, copy.length - 4));
    if (copy.length >= 4) copy.writeUInt32LE(pick(random, [0xffffffff, 0x7fffffff, 0x80000000, 0]), at);
    return copy;
  },
};

/** Words that stand in spreadsheets, put where they do not belong. */
const WORDS = [
  '<row r="99999999">',
  '<c r="ZZZ1" t="s"><v>-1</v></c>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#x110000;',
  ']]>',
  '<![CDATA[',
  '" r="A0"',
  ' table:number-rows-repeated="2000000000"',
  ' table:number-columns-spanned="99999"',
  '<mergeCell ref="A1:XFD1048576"/>',
  '\u0000',
  '</sheetData>',
  '1e999',
  'ﷺ'.repeat(50),
];

/** Things that happen to what is inside a zip while the zip stays sound. */
const ZIPPED: Record<string, (parts: ZipPart[], random: Random) => ZipPart[]> = {
  'a part left out': (parts, random) => parts.toSpliced(below(random, parts.length), 1),
  'a part twice': (parts, random) => [...parts, pick(random, parts)],
  'a part renamed': (parts, random) => {
    const at = below(random, parts.length);
    const name = pick(random, ['../../x', 'xl/workbook.xml', 'content.xml', 'x', `${parts[at]!.name}x`]);
    return parts.with(at, { ...parts[at]!, name });
  },
  'two parts changed over': (parts, random) => {
    const [a, b] = [below(random, parts.length), below(random, parts.length)];
    return parts
      .with(a, { ...parts[a]!, data: parts[b]!.data })
      .with(b, { ...parts[b]!, data: parts[a]!.data });
  },
  'a wrong size': (parts, random) => changed(parts, random, () => ({ claimedSize: below(random, 100_000) })),
  'a wrong checksum': (parts, random) =>
    changed(parts, random, () => ({ claimedCrc: below(random, 2 ** 32) })),
  'a wrong flag': (parts, random) => changed(parts, random, () => ({ flags: below(random, 0x10000) })),
  'a part broken': (parts, random) =>
    changed(parts, random, ({ data }) => ({
      data: pick(random, Object.values(RAW))(data as Buffer, random),
    })),
  'a word too much': (parts, random) =>
    changed(parts, random, ({ data }) => {
      const at = below(random, (data as Buffer).length);
      const word = Buffer.from(pick(random, WORDS));
      return { data: Buffer.concat([(data as Buffer).subarray(0, at), word, (data as Buffer).subarray(at)]) };
    }),
  'digits changed': (parts, random) =>
    changed(parts, random, ({ data }) => {
      const copy = Buffer.from(data as Buffer);
      for (let times = 1 + below(random, 6); times > 0; times--) {
        let at = below(random, copy.length);
        while (at < copy.length && !(copy[at]! >= 0x30 && copy[at]! <= 0x39)) at++;
        if (at < copy.length) copy[at] = 0x30 + below(random, 10);
      }
      return { data: copy };
    }),
};

function changed(parts: ZipPart[], random: Random, change: (part: ZipPart) => Partial<ZipPart>): ZipPart[] {
  const full = parts.flatMap(({ data }, at) => (data.length > 0 ? [at] : []));
  const at = pick(random, full);
  return parts.with(at, { ...parts[at]!, ...change(parts[at]!) });
}

/** Does something to a file; the same numbers do the same. */
export function mutant(seed: Buffer, random: Random): Mutant {
  const zipped = seed.toString('latin1', 0, 2) === 'PK' && random() < 0.75;
  if (!zipped) {
    const what = pick(random, Object.keys(RAW));
    return { what, bytes: RAW[what]!(seed, random) };
  }
  const what = pick(random, Object.keys(ZIPPED));
  return { what, bytes: zipFile(ZIPPED[what]!(partsOf(seed), random)) };
}

/** The parts of a sound zip file, inflated. */
function partsOf(zip: Buffer): ZipPart[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts: ZipPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const stored = zip.readUInt16LE(at + 10) === 0;
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      data: stored ? packed : inflateRawSync(packed),
      stored,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
