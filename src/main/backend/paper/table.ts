import {
  DOCUMENTS,
  type DocumentData,
  type DocumentKind,
  documentEntry,
} from '../../../core/documents/registry.ts';
import type { PaperDocument } from '../../../core/documents/types.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../context.ts';
import { scopeWords } from '../scope-words.ts';
import { daftarHadirSource } from './daftar-hadir.ts';
import { daftarJagaSource } from './daftar-jaga.ts';
import { jadwalJagaSource } from './jadwal-jaga.ts';
import { letterOnly } from './letter-only.ts';
import { notaDinasSource } from './nota-dinas.ts';
import { paketSource } from './paket.ts';
import { plotingSource } from './ploting.ts';
import { plotingTpsSource } from './ploting-tps.ts';
import { printopsSource } from './printops.ts';
import { rekapGiatSource } from './rekap-giat.ts';
import { rekapKekuatanSource } from './rekap-kekuatan.ts';
import { renopsSource } from './renops.ts';
import {
  laporanGiatSource,
  laporanHarianSource,
  laporanPatroliSource,
  lapsitSource,
} from './report-paper.ts';
import { slipSource } from './slip.ts';
import type { PaperSource } from './source.ts';
import { sprinSource } from './sprin-data.ts';

/** Where the data of each kind comes from. */
const SOURCES: { readonly [K in DocumentKind]: PaperSource<DocumentData[K]> } = {
  sprin: sprinSource,
  'sprin-perubahan': letterOnly('Sprin perubahan'),
  ploting: plotingSource,
  'ploting-tps': plotingTpsSource,
  'daftar-hadir': daftarHadirSource,
  'jadwal-jaga': jadwalJagaSource,
  'daftar-jaga': daftarJagaSource,
  'rekap-kekuatan': rekapKekuatanSource,
  'rekap-giat': rekapGiatSource,
  renops: renopsSource,
  printops: printopsSource,
  'nota-dinas': notaDinasSource,
  'laporan-giat': laporanGiatSource,
  'laporan-harian': laporanHarianSource,
  lapsit: lapsitSource,
  'laporan-patroli': laporanPatroliSource,
  slip: slipSource,
  // The packet is made of the papers of this table.
  paket: paketSource((...of) => paperOf(...of)),
};

const isKind = (kind: string): kind is DocumentKind => Object.hasOwn(DOCUMENTS, kind);

/** Every kind with what it needs, for menus. */
export const paperKinds = () =>
  Object.values(DOCUMENTS).map(({ kind, title, reader }) => ({
    kind,
    title,
    reader,
    needs: [...SOURCES[kind].needs],
  }));

/** The paper of a kind about a scope. Throws KIND_NOT_AVAILABLE, SCOPE_MISSING, SCOPE_EMPTY. */
export function paperOf(context: Context, kind: string, scope: Scope, paper: 'a4' | 'f4'): PaperDocument {
  const entry = documentEntry(kind);
  if (!entry || !isKind(kind)) throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
  return entry.build(entry.schema.parse(SOURCES[kind].data(context, scope, paper)));
}

/** "Daftar Ploting Personel Rapat umum Alun-alun 6 Nov 2024" */
export function paperName({ db }: Context, kind: string, scope: Scope): string {
  const source = isKind(kind) ? SOURCES[kind] : null;
  const about = source?.about ? [source.about(db, scope)] : scopeWords(db, scope);
  const title = documentEntry(kind)?.title ?? kind;
  return [title, ...about].filter(Boolean).join(' ');
}
