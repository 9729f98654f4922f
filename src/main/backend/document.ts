import { daftarHadir } from '../../core/documents/daftar-hadir.ts';
import { daftarJaga } from '../../core/documents/daftar-jaga.ts';
import { jadwalJaga } from '../../core/documents/jadwal-jaga.ts';
import { ploting } from '../../core/documents/ploting.ts';
import { plotingTps } from '../../core/documents/ploting-tps.ts';
import { DOCUMENTS, documentEntry } from '../../core/documents/registry.ts';
import { sprin } from '../../core/documents/sprin.ts';
import { sprinDataSchema } from '../../core/documents/sprin-data.ts';
import type { PaperDocument } from '../../core/documents/types.ts';
import { fileNameSafe, monthYear, shortDate } from '../../core/text/format.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { AppError } from '../../shared/errors.ts';
import { writeFileAtomic } from '../db/files.ts';
import { findSprin } from '../db/sprin.ts';
import { daftarHadirData } from './attendance.ts';
import type { Context } from './context.ts';
import { daftarJagaData } from './guard-day-paper.ts';
import { jadwalJagaData } from './guard-month-paper.ts';
import type { Handlers } from './handlers.ts';
import { plotingData } from './list-data.ts';
import { printTime } from './paper-parts.ts';
import { districtName, plotingTpsData } from './polling-paper.ts';
import { render } from './render.ts';
import { readScope } from './scope.ts';
import { sprinPaperData } from './sprin.ts';
import { defaultContent, sprinData } from './sprin-data.ts';

type Names = 'document.kinds' | 'document.preview' | 'document.save' | 'document.fileName';

/** What each kind has to be told. */
const NEEDS: Readonly<Record<keyof typeof DOCUMENTS, readonly ('operation' | 'event' | 'day')[]>> = {
  sprin: ['operation', 'day'],
  ploting: ['operation', 'day', 'event'],
  'ploting-tps': ['operation'],
  'daftar-hadir': ['operation', 'day'],
  'jadwal-jaga': ['operation', 'day'],
  'daftar-jaga': ['operation', 'day'],
};

interface Request {
  kind: string;
  scope: Scope;
  paper: 'a4' | 'f4';
  sprinId: string | null;
}

export const documentHandlers: Handlers<Names> = {
  'document.kinds': () =>
    Object.values(DOCUMENTS).map(({ kind, title, reader }) => ({
      kind,
      title,
      reader,
      needs: [...NEEDS[kind]],
    })),
  'document.preview': async (context, request) => render(context, paperOf(context, request)),
  'document.save': async (context, { file, ...request }) => {
    const { pdf, pages, sha256 } = await render(context, paperOf(context, request));
    writeFileAtomic(file.$path, pdf);
    return { pages, sha256, bytes: pdf.byteLength };
  },
  'document.fileName': ({ db }, { kind, scope, sprinId }) => {
    const order = sprinId ? findSprin(db, sprinId) : null;
    if (order) return { name: `${fileNameSafe(order.number ?? `SPRIN KONSEP ${order.subject}`)}.pdf` };
    const title = documentEntry(kind)?.title ?? kind;
    const about = aboutOf(db, kind, scope);
    return { name: `${fileNameSafe([title, about].filter(Boolean).join(' '))}.pdf` };
  },
};

/** What the name of a file says after the paper's title: a kecamatan, a month or a day. */
function aboutOf(db: Context['db'], kind: string, scope: Scope): string | null {
  if (kind === 'ploting-tps') return districtName(db, scope);
  if (kind === 'jadwal-jaga') return scope.day && monthYear(scope.day);
  return scope.day && shortDate(scope.day);
}

/** The paper of a request, from today's plan or, for an issued order, from what was frozen. */
function paperOf(context: Context, { kind, scope, paper, sprinId }: Request): PaperDocument {
  const { db } = context;
  if (kind === 'sprin' && sprinId) {
    const data = sprinPaperData(context, sprinId);
    return sprin(data);
  }
  if (!documentEntry(kind)) throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
  if (kind === 'ploting-tps') return plotingTps(plotingTpsData(context, scope, paper));
  if (kind === 'jadwal-jaga') return jadwalJaga(jadwalJagaData(context, scope, paper));
  if (kind === 'daftar-jaga') return daftarJaga(daftarJagaData(context, scope, paper));
  const read = readScope(db, scope);
  if (kind === 'ploting') return ploting(plotingData(context, read, paper));
  if (kind === 'daftar-hadir') return daftarHadir(daftarHadirData(context, read, paper));
  const { content } = defaultContent(db, read, paper);
  const createdAt = printTime(context);
  return sprin(
    sprinDataSchema.parse(
      sprinData(db, read, { number: null, date: null, state: 'draft', content, createdAt }),
    ),
  );
}
