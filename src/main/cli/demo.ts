import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseBundle } from '../../core/bundle/bundle.ts';
import { longDate } from '../../core/text/format.ts';
import { counted } from '../../core/text/spell.ts';
import { AppError } from '../../shared/errors.ts';
import { loadBundle } from '../backend/bundle/bundle.ts';
import { sampleFile } from '../backend/bundle/sample.ts';
import { operationIdByKey } from '../backend/lookup.ts';
import { type Cli, type Command, textOption } from './command.ts';
import { identityOf } from './data.ts';

const DAY = '2024-11-06';
// The afternoon before, when such papers are printed: 16.20 WITA.
const NOW = Date.UTC(2024, 10, 5, 8, 20);
/** Nobody but the sample's own head of operations. */
const APPROVER = { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' };
const ORDER = { number: 'Sprin/812/XI/OPS.1.3./2024', date: '2024-11-05' };

/**
 * The main job end to end on the shipped sample: an Excel list of 151 invented people, nine campaign events, and
 * out come the order with its annex, the plotting list, the attendance sheet and the workbooks.
 */
export const demoCommand: Command = {
  words: ['demo'],
  usage: 'demo [--out DIR]',
  about: 'kerja utama dari awal sampai akhir dengan data contoh',
  options: { out: { type: 'string' } },
  opens: false,
  standalone: { now: NOW },
  run: async (cli) => {
    const out = resolve(textOption(cli, 'out') ?? 'demo');
    const bundle = readSample(cli);
    await cli.call('session.create', {
      passphrase: 'contoh-posko-2024',
      identity: identityOf(bundle.unit),
      paper: 'a4',
      sample: false,
    });
    const operationId = await prepareOperation(cli, bundle);
    const imported = await importList(cli, operationId);
    await cli.call('data.load', { file: { $path: sampleFile(cli.resourcesDir) } });
    const files = await writePapers(cli, out, operationId);
    const strength = await cli.call('report.strength', { day: DAY, operationId });
    const { conflicts } = await cli.call('conflict.list', { from: DAY, to: DAY });
    const facts = {
      people: strength.spelled,
      villages: counted(strength.villages),
      districts: counted(strength.districts),
      date: `${strength.weekday} ${longDate(DAY)}`,
      campaignDay: strength.stageDay,
      operationDay: strength.operationDay,
      operationDays: strength.operationDays,
      events: strength.events,
    };
    return {
      json: { out, imported, facts, conflicts: conflicts.length, files },
      text: [
        `Impor Excel: ${imported.new} orang baru, ${imported.held ?? 0} ditahan.`,
        `${facts.date}: ${facts.people} personel pada ${facts.events} kegiatan di ${facts.villages} kelurahan dan ${facts.districts} kecamatan,`,
        `hari ke-${facts.campaignDay} kampanye, hari ke-${facts.operationDay} dari ${facts.operationDays} operasi.`,
        '',
        `Hasil di ${out}:`,
        ...files.map((f) => `  ${f.file}${f.pages ? ` (${f.pages} halaman)` : ''} — ${f.what}`),
      ].join('\n'),
    };
  },
};

type Sample = Extract<ReturnType<typeof parseBundle>, { bundle: unknown }>['bundle'];

function readSample(cli: Cli): Sample & { unit: NonNullable<Sample['unit']> } {
  const parsed = parseBundle(JSON.parse(readFileSync(sampleFile(cli.resourcesDir), 'utf8')));
  if (!('bundle' in parsed) || !parsed.bundle.unit) throw new AppError('BUNDLE_INVALID');
  return { ...parsed.bundle, unit: parsed.bundle.unit };
}

/** The operation comes first, without people: the list's satgas bands become its membership. */
async function prepareOperation(cli: Cli, bundle: Sample): Promise<string> {
  const operations = bundle.operations.map((o) => ({
    ...o,
    satgas: o.satgas.map((s) => ({ ...s, headNrp: null })),
  }));
  loadBundle(cli.context(), { posko: 1, operations });
  return operationIdByKey(cli.context(), operations[0]?.key ?? '');
}

async function importList(cli: Cli, operationId: string): Promise<Record<string, number>> {
  const path = join(cli.resourcesDir, 'samples', 'daftar-personel-omp-2024.xlsx');
  const { planId } = await cli.call('import.plan', {
    file: { $path: path },
    operationId,
    keepOperation: true,
  });
  return (await cli.call('import.commit', { planId })).counts;
}

interface Made {
  file: string;
  what: string;
  pages: number | null;
}

async function writePapers(cli: Cli, out: string, operationId: string): Promise<Made[]> {
  const scope = { operationId, eventId: null, day: DAY };
  const { id } = await cli.call('letter.create', { kind: 'sprin', scope, paper: 'a4' });
  await cli.call('letter.update', { id, ...ORDER });
  await cli.call('letter.issue', { id, approval: APPROVER });
  const made: Made[] = [];
  const pdf = async (
    kind: string,
    name: string,
    what: string,
    paper: 'a4' | 'f4',
    letterId: string | null,
  ) => {
    const { pages } = await cli.call('document.save', {
      kind,
      scope,
      paper,
      letterId,
      file: { $path: join(out, name) },
    });
    made.push({ file: name, what, pages });
  };
  await pdf('sprin', 'SPRIN_812_XI_OPS.1.3_2024.pdf', 'Surat Perintah dengan lampiran', 'a4', id);
  await pdf('ploting', 'Daftar Ploting 6 Nov 2024.pdf', 'daftar ploting per lokasi', 'a4', null);
  await pdf('daftar-hadir', 'Daftar Hadir Apel 6 Nov 2024.pdf', 'daftar hadir apel', 'a4', null);
  const workbook = async (kind: string, name: string, what: string) => {
    await cli.call('report.save', { kind, scope, file: { $path: join(out, name) } });
    made.push({ file: name, what, pages: null });
  };
  await workbook('rekap-kekuatan', 'Rekap Kekuatan 6 Nov 2024.xlsx', 'rekap kekuatan');
  await workbook('ploting', 'Rekap Ploting 6 Nov 2024.xlsx', 'rekap ploting');
  await workbook('personel', 'Daftar Personel.xlsx', 'daftar personel, dapat diimpor kembali');
  return made;
}
