import { CFB } from '@e965/xlsx';

/** A compound file (.xls, .doc, locked .xlsx) with these streams: path → content, by default some bytes. */
export function compoundFile(streams: Readonly<Record<string, Buffer | string>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(file, `/${path}`, Buffer.isBuffer(content) ? content : Buffer.from(content));
  }
  return CFB.write(file, { type: 'buffer', fileType: 'cfb' }) as Buffer;
}

const FILLER = 'x'.repeat(5000);

/** What Excel writes when a workbook is saved under a password ("agile" or "standard" encryption). */
export const lockedWorkbook = (): Buffer =>
  compoundFile({ EncryptionInfo: FILLER, EncryptedPackage: FILLER, '\u0006DataSpaces/Version': FILLER });

/** An old Word document, with a sheet inside it. */
export const oldWordFile = (): Buffer =>
  compoundFile({ WordDocument: FILLER, 'ObjectPool/_1/Workbook': FILLER });

/** One record of an old workbook (BIFF): number, length, content. */
export function biffRecord(number: number, content: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(number, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

/** An .xls whose records from the second on are under a password: BOF, FILEPASS, then noise. */
export function lockedXls(): Buffer {
  const start = Buffer.alloc(16);
  start.writeUInt16LE(0x0600, 0);
  start.writeUInt16LE(0x0005, 2);
  const rc4 = Buffer.alloc(54);
  rc4.writeUInt16LE(1, 0);
  rc4.writeUInt16LE(1, 2);
  rc4.writeUInt16LE(1, 4);
  const stream = Buffer.concat([
    biffRecord(0x0809, start),
    biffRecord(0x002f, rc4),
    biffRecord(0x0085, Buffer.alloc(20, 0x5a)),
    biffRecord(0x000a),
    Buffer.alloc(4096),
  ]);
  return compoundFile({ Workbook: stream });
}
