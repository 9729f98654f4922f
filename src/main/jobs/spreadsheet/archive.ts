import { crc32, createInflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { AppError } from '../../../shared/errors.ts';
import { checkCancelled, damaged, type ReadLimits, tooLarge } from './limits.ts';

/**
 * A zip file whose sizes were checked before anything is inflated, and are checked again while inflating,
 * because headers can lie.
 */
export class Archive {
  private readonly zip: yauzl.ZipFile;
  private readonly entries: ReadonlyMap<string, yauzl.Entry>;
  private readonly signal: AbortSignal | undefined;

  private constructor(
    zip: yauzl.ZipFile,
    entries: ReadonlyMap<string, yauzl.Entry>,
    signal: AbortSignal | undefined,
  ) {
    this.zip = zip;
    this.entries = entries;
    this.signal = signal;
  }

  /** Opens and checks. Throws FILE_DAMAGED, FILE_ENCRYPTED or FILE_TOO_LARGE. */
  static async open(path: string, limits: ReadLimits, signal?: AbortSignal): Promise<Archive> {
    let zip: yauzl.ZipFile | undefined;
    try {
      zip = await yauzl.openPromise(path, { autoClose: false });
      zip.on('error', () => {});
      const entries = await readDirectory(zip, limits);
      return new Archive(zip, entries, signal);
    } catch (error) {
      zip?.close();
      throw error instanceof AppError ? error : damaged('zip');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Names of all parts, in small letters. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Inflated size of all parts, as their headers state it. */
  get totalBytes(): number {
    let total = 0;
    for (const entry of this.entries.values()) total += entry.uncompressedSize;
    return total;
  }

  /** Inflated size of a part as its header states it; 0 when the part is missing. */
  size(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The inflated bytes of a part, chunk by chunk. Throws FILE_DAMAGED when size or checksum differ. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw damaged(name);
    let size = 0;
    let checksum = 0;
    try {
      for await (const chunk of await this.inflate(entry)) {
        checkCancelled(this.signal);
        size += chunk.length;
        if (size > entry.uncompressedSize) throw damaged(name);
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof AppError ? error : damaged(name);
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged(name);
  }

  /** A small part whole, as text. Throws FILE_TOO_LARGE above `maxBytes`. */
  async text(name: string, maxBytes = 20_000_000): Promise<string> {
    if (this.size(name) > maxBytes) throw tooLarge(`Bagian ${name} pada berkas`, maxBytes);
    return (await this.bytes(name)).toString('utf8').replace(/^\uFEFF/, '');
  }

  /** A part whole. */
  async bytes(name: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const chunk of this.chunks(name)) parts.push(chunk);
    return Buffer.concat(parts);
  }

  close(): void {
    this.zip.close();
  }

  private async inflate(entry: yauzl.Entry): Promise<AsyncIterable<Buffer>> {
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === 0) return packed;
    const inflated = createInflateRaw({ chunkSize: 1 << 18 });
    packed.on('error', (error) => inflated.destroy(error));
    inflated.on('close', () => packed.destroy());
    return packed.pipe(inflated);
  }
}

async function readDirectory(zip: yauzl.ZipFile, limits: ReadLimits): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > limits.entries)
    throw tooLarge('Jumlah bagian di dalam berkas', limits.entries, 'count');
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new AppError('FILE_ENCRYPTED');
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged(entry.fileName);
    const size = entry.uncompressedSize;
    total += size;
    if (total > limits.totalBytes) throw tooLarge('Isi berkas sesudah dibuka', limits.totalBytes);
    if (size > limits.ratioFloor && size > limits.ratio * entry.compressedSize) {
      throw new AppError(
        'FILE_TOO_LARGE',
        `Isi berkas mengembang lebih dari ${limits.ratio} kali saat dibuka; ini bukan daftar yang wajar. Minta salinan baru dari pengirim.`,
        { limit: limits.ratio },
      );
    }
    // Parts of a package are told apart without regard to case. Of two with one name each program takes another.
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw damaged(entry.fileName);
    entries.set(name, entry);
  }
  return entries;
}
