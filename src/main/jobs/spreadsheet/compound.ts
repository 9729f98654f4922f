const MARK = 'd0cf11e0a1b11ae1';
/** Sector numbers from here on end a chain or mean something else than a place. */
const FIRST_SPECIAL = 0xfffffffa;
/** Sectors of the FAT that the header lists itself. */
const IN_HEADER = 109;
const MINI_SECTOR = 64;
const ENTRY = 128;

/** First bytes of a compound file: .xls, locked .xlsx, .doc. */
export const isCompound = (head: Buffer): boolean => head.toString('hex', 0, 8) === MARK;

interface Entry {
  start: number;
  size: number;
}

/** The streams of a compound file (MS-CFB). What cannot be followed to its end is missing, never cut. */
export class Compound {
  /** By name; of several with one name, in whatever storages, the first. */
  readonly names: ReadonlyMap<string, Entry>;
  private readonly bytes: Buffer;
  private readonly sectorSize: number;
  private readonly miniStream: Entry;

  private constructor(bytes: Buffer, sectorSize: number) {
    this.bytes = bytes;
    this.sectorSize = sectorSize;
    const directory = this.chain(bytes.readUInt32LE(48), null, (sector) => this.nextSector(sector));
    const names = new Map<string, Entry>();
    this.miniStream = { start: FIRST_SPECIAL, size: 0 };
    for (let at = 0; directory !== null && at + ENTRY <= directory.length; at += ENTRY) {
      const kind = directory[at + 66];
      const length = Math.min(directory.readUInt16LE(at + 64), 64);
      if (!kind || length < 2) continue;
      const name = directory.toString('utf16le', at, at + length - 2);
      const entry = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      if (kind === 5) this.miniStream = entry;
      else if (!names.has(name)) names.set(name, entry);
    }
    this.names = names;
  }

  /** null when the bytes are no compound file or its directory cannot be read. */
  static open(bytes: Buffer): Compound | null {
    if (bytes.length < 1024) return null;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) return null;
    const compound = new Compound(bytes, 1 << shift);
    return compound.names.size > 0 ? compound : null;
  }

  /** The bytes of a stream; null when there is none or it is cut off. */
  stream(name: string): Buffer | null {
    const entry = this.names.get(name);
    if (entry === undefined) return null;
    if (entry.size >= this.bytes.readUInt32LE(56)) return this.whole(entry);
    const container = this.whole(this.miniStream);
    const fat = this.chain(this.bytes.readUInt32LE(60), null, (sector) => this.nextSector(sector));
    if (container === null || fat === null) return null;
    const parts: Buffer[] = [];
    let left = entry.size;
    for (let sector = entry.start; left > 0; left -= MINI_SECTOR) {
      const from = sector * MINI_SECTOR;
      if (sector >= FIRST_SPECIAL || from + Math.min(left, MINI_SECTOR) > container.length) return null;
      parts.push(container.subarray(from, from + Math.min(left, MINI_SECTOR)));
      sector = sector * 4 + 4 <= fat.length ? fat.readUInt32LE(sector * 4) : FIRST_SPECIAL;
    }
    return Buffer.concat(parts);
  }

  private whole({ start, size }: Entry): Buffer | null {
    if (size > this.bytes.length) return null;
    return this.chain(start, size, (sector) => this.nextSector(sector));
  }

  /** The sectors of a chain put together, cut to `size`; null when it leaves the file, is short or has no end. */
  private chain(start: number, size: number | null, next: (sector: number) => number): Buffer | null {
    const parts: Buffer[] = [];
    let length = 0;
    for (
      let sector = start;
      sector < FIRST_SPECIAL && (size === null || length < size);
      sector = next(sector)
    ) {
      const from = (sector + 1) * this.sectorSize;
      // The last sector of a file need not be full.
      const part = this.bytes.subarray(from, from + this.sectorSize);
      if (part.length === 0 || length > this.bytes.length) return null;
      parts.push(part);
      length += part.length;
    }
    if (size !== null && length < size) return null;
    const all = Buffer.concat(parts);
    return size === null ? all : all.subarray(0, size);
  }

  private nextSector(sector: number): number {
    const perSector = this.sectorSize / 4;
    const part = Math.floor(sector / perSector);
    const fat = part < IN_HEADER ? this.number(76 + part * 4) : this.laterFat(part - IN_HEADER);
    return this.number((fat + 1) * this.sectorSize + (sector % perSector) * 4);
  }

  /** Sector of the FAT's n-th part beyond the header's list: the list goes on in sectors of its own. */
  private laterFat(index: number): number {
    const perSector = this.sectorSize / 4 - 1;
    let list = this.number(68);
    for (let skip = Math.floor(index / perSector); skip > 0; skip--) list = this.slot(list, perSector);
    return this.slot(list, index % perSector);
  }

  private slot(sector: number, slot: number): number {
    return this.number((sector + 1) * this.sectorSize + slot * 4);
  }

  private number(at: number): number {
    return at + 4 <= this.bytes.length ? this.bytes.readUInt32LE(at) : FIRST_SPECIAL;
  }
}
