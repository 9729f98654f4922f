import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { newPost, PASSPHRASE } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, compare } from './measure.ts';
import { type InventedPerson, inventedPeople } from './people.ts';
import { convert, hasSoffice } from './soffice.ts';

const PEOPLE = 500;
const DAY = '2024-11-06';

/**
 * A Surat Perintah with an annex of 500 people as PDF, once with a new worker thread that loads its libraries, once
 * with the thread that is already there. Against LibreOffice converting the same table to PDF.
 */
export async function benchPaper({ root, folder, rounds }: BenchOptions): Promise<Row[]> {
  const people = inventedPeople(PEOPLE);
  const bundle = join(folder, 'kegiatan-500.json');
  writeFileSync(bundle, JSON.stringify(bundleOf(people)));
  const post = await newPost(root, join(folder, 'surat'));
  await post.call('data.load', { file: { $path: bundle } });
  const { operations } = await post.call('session.overview', {});
  const scope = { operationId: operations[0]?.id ?? null, eventId: null, day: DAY };
  const draw = () =>
    clocked(async () => {
      const { pages } = await post.call('document.preview', {
        kind: 'sprin',
        scope,
        paper: 'a4',
        letterId: null,
      });
      if (pages < 10) throw new Error(`only ${pages} pages`);
    });
  const table = join(folder, 'lampiran-500.xlsx');
  await writeTable(people, table);
  const office = join(folder, 'office');
  if (hasSoffice) await convert(table, 'pdf', office);

  const measured = await compare(rounds, {
    cold: async () => {
      // Locking ends the worker threads.
      await post.backend.session.close();
      await post.call('session.unlock', { passphrase: PASSPHRASE });
      return draw();
    },
    warm: draw,
    office: hasSoffice ? () => clocked(() => convert(table, 'pdf', office)) : null,
  });
  await post.backend.close();
  const { cold, warm, office: other } = measured;
  const against = 'LibreOffice converting the same table to PDF';
  return [
    { what: 'Annex of 500 people as PDF, first paper after the start', posko: cold, against, other },
    { what: 'Annex of 500 people as PDF, next papers', posko: warm, against, other },
  ];
}

function bundleOf(people: readonly InventedPerson[]): object {
  return {
    posko: 1,
    operations: [
      {
        key: 'omp',
        name: 'Mantap Praja',
        kind: 'OMP',
        start: '2024-08-27',
        end: '2024-12-25',
        satgas: [{ key: 'preventif', name: 'PREVENTIF' }],
      },
    ],
    people: people.map(({ nrp, name, rank, unit, position, opsPosition, gender }) => ({
      ...{ nrp, name, rank, unit, position, gender },
      memberships: [{ operation: 'omp', satgas: 'preventif', opsPosition }],
    })),
    events: [
      {
        key: 'k1',
        operation: 'omp',
        kind: 'kampanye.rapat-umum',
        title: 'RAPAT UMUM CONTOH',
        start: `${DAY}T16:00`,
        end: `${DAY}T21:00`,
        need: PEOPLE,
      },
    ],
    assignments: people.map(({ nrp }) => ({ event: 'k1', nrp })),
  };
}

/** The same table as a person would keep it in Excel, set up for printing. */
async function writeTable(people: readonly InventedPerson[], path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Lampiran', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [6, 40, 12, 12, 36, 24].map((width) => ({ width }));
  sheet.addRow(['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN STRUKTUR', 'JABATAN OPERASIONAL']);
  people.forEach((p, i) => {
    sheet.addRow([i + 1, p.name, p.rank, p.nrp, p.position, p.opsPosition]);
  });
  const thin = { style: 'thin' } as const;
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    });
  });
  sheet.pageSetup.printTitlesRow = '1:1';
  await workbook.xlsx.writeFile(path);
}
