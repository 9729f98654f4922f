import { parsePollingList } from '../../core/polling/list.ts';
import { placePeople } from '../../core/polling/place.ts';
import { AppError } from '../../shared/errors.ts';
import { readSpreadsheet } from './spreadsheet/reader.ts';
import type { TaskInput, TaskLine, TaskOutput } from './tasks.ts';

const NO_TABLE =
  'Tidak ada tabel TPS pada berkas ini: perlu kolom nomor TPS dan kolom desa/kelurahan atau kode wilayah.';

/** Reads a list of polling places. Throws the FILE_* codes and NO_TABLE_FOUND. */
export async function readPolling(
  { path }: TaskInput<'readPolling'>,
  line: TaskLine<'readPolling'>,
): Promise<TaskOutput<'readPolling'>> {
  const workbook = await readSpreadsheet(path, {
    onProgress: (done, total) => line.progress(done, total, 'Membaca berkas'),
  });
  const list = parsePollingList(workbook);
  if (list.rows.length === 0) throw new AppError('NO_TABLE_FOUND', NO_TABLE);
  return { list };
}

/** Places members and padal; they are different people. */
export async function placePolling(
  { members, padal, seed }: TaskInput<'placePolling'>,
  line: TaskLine<'placePolling'>,
): Promise<TaskOutput<'placePolling'>> {
  line.progress(0, null, 'Menghitung asal dan sektor');
  return {
    members: placePeople(members.slots, members.people, seed, (done, total) =>
      line.progress(done, total, 'Menempatkan anggota'),
    ),
    padal: placePeople(padal.slots, padal.people, seed, (done, total) =>
      line.progress(done, total, 'Menempatkan padal'),
    ),
  };
}
