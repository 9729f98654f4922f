import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseListFile, readSource } from '../../../src/main/jobs/parse-list.ts';
import { receiveList } from '../../../src/main/jobs/receive-list.ts';
import type { TaskPart } from '../../../src/main/jobs/tasks.ts';
import { annex, peopleRows, plainList } from '../../builders/import-lists.ts';
import { excelJsFile, temporaryFile } from '../../builders/workbook.ts';

/** Reads as the backend does, every part through a copy as between threads. */
async function read(path: string, options = {}) {
  const { part, finish } = receiveList();
  const send = (sent: TaskPart<'parseList'>, transfer: ArrayBuffer[]) =>
    part(structuredClone(sent, { transfer }));
  return finish(await parseListFile({ source: { path }, options }, { progress: () => undefined, send }));
}

test('gives people, the hash of the very bytes, and the first thirty rows of every sheet as texts', async () => {
  const path = temporaryFile(
    await excelJsFile([annex, plainList(peopleRows(50), { name: 'Panjang', hidden: true })]),
  );
  const { list, sha256, preview } = await read(path);
  expect(list.rows).toHaveLength(6);
  expect(sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
  expect(preview.map((p) => [p.name, p.rows.length])).toEqual([
    ['LAMPIRAN', expect.any(Number)],
    ['Panjang', 30],
  ]);
  const zero = preview[0]?.rows.find((r) => r.row === 22);
  expect(zero?.cells.slice(0, 5)).toEqual(['6', '3', 'ZADRAK NEBATU', 'BRIPDA', '4050123']);
});

test('rows that the file hides are marked in the first rows', async () => {
  const path = temporaryFile(await excelJsFile([plainList(peopleRows(4), { hiddenRows: [3] })]));
  const { preview } = await read(path);
  expect(preview[0]?.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([3]);
});

test('a file that is saved anew while it is read is refused: cells and hash would be of two files', async () => {
  const path = temporaryFile(await excelJsFile([plainList(peopleRows(300))]));
  const other = temporaryFile(await excelJsFile([plainList(peopleRows(300, 300))]));
  let replaced = false;
  const reading = readSource({ path }, () => {
    if (replaced) return;
    replaced = true;
    renameSync(other, path);
  });
  await expect(reading).rejects.toMatchObject({ code: 'FILE_READ_FAILED' });
  expect(replaced).toBe(true);
  expect((await readSource({ path })).sha256).toBe(
    createHash('sha256').update(readFileSync(path)).digest('hex'),
  );
});

test('reports stages in words, and refuses a file without people unless the user is choosing by hand', async () => {
  const path = temporaryFile(await excelJsFile([plainList(peopleRows(3))]));
  const stages = new Set<string>();
  await parseListFile(
    { source: { path }, options: {} },
    { progress: (_done, _total, stage) => stages.add(stage), send: () => undefined },
  );
  for (const stage of stages) expect(['Membaca berkas', 'Mencari orang']).toContain(stage);
  expect(stages.size).toBeGreaterThan(0);
  const none = temporaryFile(await excelJsFile([{ rows: [['Rapat', 'Senin']] }]));
  await expect(read(none)).rejects.toMatchObject({ code: 'NO_TABLE_FOUND' });
  await expect(read(path, { sheets: ['Sheet1', 'Tidak ada'] })).rejects.toMatchObject({
    code: 'SHEET_NOT_FOUND',
    message: 'Lembar “Tidak ada” tidak ada pada berkas ini. Lembar yang ada: “Sheet1”.',
  });
  const chosen = await read(path, { overrides: { Sheet1: { include: false } } });
  expect(chosen.list.rows).toEqual([]);
});

test('a file whose people are all hidden says so', async () => {
  const hiddenRows = temporaryFile(await excelJsFile([plainList(peopleRows(3), { hiddenRows: [2, 3, 4] })]));
  await expect(read(hiddenRows)).rejects.toMatchObject({
    code: 'NO_TABLE_FOUND',
    message: expect.stringContaining('3 baris tersembunyi'),
  });
  const hiddenSheet = temporaryFile(
    await excelJsFile([{ rows: [['Rapat']] }, plainList(peopleRows(3), { name: 'Rahasia', hidden: true })]),
  );
  await expect(read(hiddenSheet)).rejects.toMatchObject({
    code: 'NO_TABLE_FOUND',
    message: expect.stringContaining('lembar tersembunyi (Rahasia)'),
  });
});

test('two tables beside each other come as two sheets, each with its rows and first rows', async () => {
  const header = ['NAMA', 'PANGKAT', 'NRP'];
  const rows = [
    [...header, ...header],
    ['ORANG A', 'BRIPDA', '99010001', 'ORANG B', 'BRIPDA', '99010002'],
  ];
  const { list, preview } = await read(temporaryFile(await excelJsFile([{ name: 'Daftar', rows }])), {
    sheets: ['Daftar'],
  });
  expect(list.rows.map(({ id, cells }) => [id, cells.nrp?.column])).toEqual([
    ['0:2', 'C'],
    ['1:2', 'F'],
  ]);
  expect(preview.map(({ name }) => name)).toEqual(['Daftar', 'Daftar (D–F)']);
  await expect(
    read(temporaryFile(await excelJsFile([{ name: 'Daftar', rows }])), { sheets: ['Lain'] }),
  ).rejects.toThrow('Lembar yang ada: “Daftar”.');
});

test('a list of more people than the whole force is refused before they are all held', async () => {
  const lines = Array.from({ length: 500_001 }, (_, i) => `ORANG A;${85_010_000 + (i % 9_000)}`);
  const path = temporaryFile(Buffer.from(`NAMA;NRP\n${lines.join('\n')}`), '.csv');
  await expect(read(path)).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
    message: expect.stringContaining('500.000'),
  });
}, 60_000);
