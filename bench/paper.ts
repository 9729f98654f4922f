import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { layoutDocument } from '../src/core/documents/layout/index.ts';
import { paperOf } from '../src/main/backend/paper/table.ts';
import { measureWith, openPdf } from '../src/main/jobs/pdf/engine.ts';
import { fontsDir } from '../src/main/jobs/pdf/fonts.ts';
import { renderPages } from '../src/main/jobs/pdf/render.ts';
import { PASSPHRASE, type Post } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, compare, type Timing, timing } from './measure.ts';
import { DAY, postWith, scopeOf } from './order-post.ts';
import { inOwnProcess } from './own-process.ts';
import { bareKit } from './paper-floor.ts';
import type { PaperSeen, PaperTask } from './paper-process.ts';
import { type InventedPerson, inventedPeople } from './people.ts';
import { convert, hasSoffice } from './soffice.ts';

const PEOPLE = 600;
const MANY = 5000;
/** The most that each may take. */
const LIMITS = { annexMs: 1500, office: 1 / 3, bare: 4, memoryMb: 400, linear: 1.2 };

/**
 * A Surat Perintah with an annex of 600 people as PDF, from the database to the bytes: once with a new worker thread that
 * loads its libraries, once with the thread that is already there. Against LibreOffice turning the same table into
 * PDF, and against PDFKit drawing the same texts and nothing else. Then one of 5,000 people.
 */
export async function benchPaper(options: BenchOptions): Promise<Row[]> {
  const people = inventedPeople(PEOPLE);
  const post = await postWith(options, people, 'surat');
  const rows = [...(await against(options, post, people)), ...(await againstBare(options, post))];
  await post.backend.close();
  return [...rows, ...(await manyPeople(options))];
}

async function against({ folder, rounds }: BenchOptions, post: Post, people: InventedPerson[]) {
  const scope = await scopeOf(post);
  const draw = () =>
    clocked(async () => {
      const request = { kind: 'sprin', scope, paper: 'a4', letterId: null } as const;
      const { pages } = await post.call('document.preview', request);
      if (pages < 10) throw new Error(`only ${pages} pages`);
    });
  const table = join(folder, 'lampiran.xlsx');
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
  const { cold, warm, office: other } = measured;
  const what = `Annex of ${PEOPLE} people as PDF`;
  const name = 'LibreOffice converting the same table to PDF';
  return [
    { what: `${what}, first paper after the start`, posko: cold, against: name, other },
    { what: `${what}, next papers`, posko: warm, against: name, other },
    limited(`${what}, first paper after the start`, cold, LIMITS.annexMs),
    ...atMost(`${what}, next papers, against LibreOffice`, warm, other, LIMITS.office),
  ];
}

/** Both in this thread, both warm: laying out and drawing against drawing alone. */
async function againstBare({ rounds }: BenchOptions, post: Post): Promise<Row[]> {
  const document = paperOf(post.backend.session.context(), 'sprin', await scopeOf(post), 'a4');
  const fonts = fontsDir();
  const info = { title: '', subject: '', author: '', createdAt: `${DAY}T08:00`, timeZone: 'WITA' } as const;
  const pages = layoutDocument(document, measureWith(openPdf(info, fonts)));
  const ways = {
    posko: () => clocked(() => renderPages(document, { fontsDir: fonts })),
    bare: () => clocked(() => bareKit(pages, fonts)),
  };
  await compare(2, ways);
  const { posko, bare } = await compare(rounds * 2, ways);
  const what = `Annex of ${PEOPLE} people, laid out and drawn`;
  return [
    { what, posko, against: 'bare PDFKit drawing the same texts', other: bare },
    ...atMost(`${what}, against bare PDFKit`, posko, bare, LIMITS.bare),
  ];
}

/** In a process of its own that opens the data and makes the paper: the memory is that of nothing else. */
async function manyPeople(options: BenchOptions): Promise<Row[]> {
  const seen = async (count: number) => {
    const name = `surat-${count}`;
    const post = await postWith(options, inventedPeople(count), name);
    await post.backend.close();
    const task: PaperTask = { root: options.root, folder: join(options.folder, name), day: DAY, rounds: 3 };
    return inOwnProcess<PaperTask, PaperSeen>('watchPaper', task);
  };
  const few = await seen(PEOPLE);
  const many = await seen(MANY);
  const each = (took: PaperSeen, count: number) => timing(took.took).least / count;
  const growth = each(many, MANY) / each(few, PEOPLE);
  const count = MANY.toLocaleString('en');
  options.note(
    `Annex of ${count} people: ${many.pages} pages, ${many.took.map((ms) => `${Math.round(ms)} ms`).join(', ')} ` +
      `(the first with a new thread), peak ${many.peak ?? '?'} MB; of ${PEOPLE} people: ${few.pages} pages, ` +
      `${few.took.map((ms) => `${Math.round(ms)} ms`).join(', ')}, peak ${few.peak ?? '?'} MB.`,
  );
  return [
    {
      what: `Annex of ${count} people: time of a person, against one of ${PEOPLE}`,
      value: `× ${growth.toFixed(2)}`,
      limit: `linear: × 1, a fifth more for noise`,
      kept: growth <= LIMITS.linear,
    },
    ...(many.peak === null
      ? []
      : [
          {
            what: `Annex of ${count} people: peak memory of the process with its worker`,
            value: `${many.peak} MB`,
            limit: `below ${LIMITS.memoryMb} MB`,
            kept: many.peak < LIMITS.memoryMb,
          },
        ]),
  ];
}

const limited = (what: string, took: Timing | null, most: number): Row => ({
  what,
  value: took === null ? '–' : `${Math.round(took.median)} ms`,
  limit: `under ${most} ms`,
  kept: took !== null && took.median < most,
});

/** A line that says whether a ratio of medians stays within its limit; none where there is nothing to compare with. */
function atMost(what: string, posko: Timing | null, other: Timing | null, most: number): Row[] {
  if (posko === null || other === null) return [];
  const ratio = posko.median / other.median;
  return [
    { what, value: `× ${ratio.toFixed(2)}`, limit: `at most × ${most.toFixed(2)}`, kept: ratio <= most },
  ];
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
