import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../builders/backend.ts';
import { handMadeFile } from '../../builders/workbook.ts';

const LETTERS = 'ABDEFGHIKLMNOPRSTUW';

/** An invented name of its own for each number, letters only. */
function name(index: number): string {
  let word = '';
  for (let rest = index + LETTERS.length ** 3; rest > 0; rest = Math.floor(rest / LETTERS.length)) {
    word += LETTERS[rest % LETTERS.length];
  }
  return `ORANG CONTOH ${word}`;
}

/** Writes an Excel list of this many invented people; `from` sets which, so that two lists share nobody. */
export function peopleList(people: number, from = 0): string {
  const rows = Array.from({ length: people }, (_, i) => {
    const index = from + i;
    const month = String((Math.floor(index / 9999) % 12) + 1).padStart(2, '0');
    const nrp = `81${month}${String((index % 9999) + 1).padStart(4, '0')}`;
    return [i + 1, name(index), 'BRIPKA', nrp, 'BINTARA SAT SAMAPTA', 'SAT SAMAPTA', 'L'];
  });
  const path = join(temporaryFolder(), `daftar-${people}.xlsx`);
  writeFileSync(
    path,
    handMadeFile([{ rows: [['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN', 'L/P'], ...rows] }], {
      usualNames: true,
    }),
  );
  return path;
}
