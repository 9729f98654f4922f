import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../builders/backend.ts';
import { lockedWorkbook } from '../builders/compound.ts';
import { zipFile } from '../builders/zip.ts';
import { posko, refusal } from './support/command.ts';
import { contentOf, emptyPost, fileHashes, open, SAMPLE_LIST, soundContent } from './support/post.ts';

/** The sample list with one byte in the middle of its cells changed. */
function flipped(): Buffer {
  const bytes = readFileSync(SAMPLE_LIST);
  const sheet = bytes.indexOf('xl/worksheets/sheet1.xml');
  const at = sheet + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

const FILES: { what: string; name: string; bytes: () => Buffer | null; code: string; sentence: string }[] = [
  {
    what: 'a missing file',
    name: 'tidak-ada.xlsx',
    bytes: () => null,
    code: 'FILE_NOT_FOUND',
    sentence: 'Berkas tidak ditemukan. Periksa letaknya, lalu pilih lagi.',
  },
  {
    what: 'an empty file',
    name: 'kosong.xlsx',
    bytes: () => Buffer.alloc(0),
    code: 'FILE_EMPTY',
    sentence: 'Berkas kosong (0 bita). Pilih berkas yang berisi daftar.',
  },
  {
    what: 'a picture with the name of a workbook',
    name: 'foto.xlsx',
    bytes: () => Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(2000, 7)]),
    code: 'FILE_NOT_SPREADSHEET',
    sentence:
      'Berkas ini gambar, bukan lembar kerja. Minta daftar aslinya (Excel, ODS, atau CSV) dari pengirim.',
  },
  {
    what: 'a Word document',
    name: 'surat.docx',
    bytes: () => zipFile([{ name: 'word/document.xml', data: '<w:document/>' }]),
    code: 'FILE_NOT_SPREADSHEET',
    sentence:
      'Berkas ini dokumen Word, bukan lembar kerja. Salin tabelnya ke Excel, simpan sebagai .xlsx, lalu pilih lagi.',
  },
  {
    what: 'a workbook cut off in the middle',
    name: 'terpotong.xlsx',
    bytes: () => readFileSync(SAMPLE_LIST).subarray(0, 12_000),
    code: 'FILE_DAMAGED',
    sentence: 'Berkas rusak dan tidak dapat dibaca utuh. Minta salinan baru dari pengirim.',
  },
  {
    what: 'a workbook with a changed byte',
    name: 'cacat.xlsx',
    bytes: flipped,
    code: 'FILE_DAMAGED',
    sentence: 'Berkas rusak dan tidak dapat dibaca utuh. Minta salinan baru dari pengirim.',
  },
  {
    what: 'a workbook under a password',
    name: 'terkunci.xlsx',
    bytes: lockedWorkbook,
    code: 'FILE_ENCRYPTED',
    sentence: 'Berkas terkunci kata sandi. Buka di Excel, simpan tanpa sandi, lalu pilih lagi.',
  },
  {
    what: 'a text without any list',
    name: 'catatan.txt',
    bytes: () => Buffer.from('Rapat jam sembilan.\nBawa daftar.\n'),
    code: 'NO_TABLE_FOUND',
    sentence: 'Tidak ada tabel personel (kolom nama dan NRP) pada berkas ini.',
  },
];

/** Writes the case's file, where it has one. */
function given({ name, bytes }: (typeof FILES)[number]): { path: string; content: Buffer | null } {
  const path = join(temporaryFolder(), name);
  const content = bytes();
  if (content) writeFileSync(path, content);
  return { path, content };
}

describe('a file that cannot be imported', () => {
  test('is named with its reason, and nothing changes', async () => {
    const post = await open(await emptyPost());
    const before = contentOf(post);
    for (const bad of FILES) {
      const { path, content } = given(bad);
      const refused = await post.refused('import.plan', { file: { $path: path }, operationId: null });
      expect(refused, bad.what).toMatchObject({ code: bad.code, message: bad.sentence });
      if (content) expect(readFileSync(path).equals(content), bad.what).toBe(true);
    }
    expect(contentOf(post)).toBe(before);
    expect((await post.ok('journal.list', { rowId: null, before: null, limit: 10 })).total).toBe(1);
    // The backend is none the worse for it.
    await post.ok('import.plan', { file: { $path: SAMPLE_LIST }, operationId: null });
  });

  test('is refused by the command with the same sentence, no stack trace and no byte left behind', async () => {
    const dataDir = await emptyPost();
    const content = await soundContent(dataDir);
    const before = fileHashes(dataDir);
    // Starting the command takes a while; the backend above saw every file.
    for (const bad of FILES.filter((_, i) => i % 3 === 0)) {
      const answer = await posko(dataDir, ['import', 'personnel', given(bad).path, '--json']);
      expect(refusal(answer), bad.what).toMatchObject({ code: bad.code, message: bad.sentence });
      expect(answer.stderr).toBe(`${bad.sentence} [${bad.code}]\n`);
    }
    expect(fileHashes(dataDir)).toEqual(before);
    expect(await soundContent(dataDir)).toBe(content);
  });
});
