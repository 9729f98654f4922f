import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer } from 'vite';
import { ensureBuild } from './lib/ensure-build.mjs';
import { onNode24 } from './lib/node24.mjs';
import { onPath } from './lib/npm.mjs';
import { DAY, NOW, PAPERS, POSTS, TEXTS, WORKBOOKS } from './lib/paper-shows.mjs';
import { at, ROOT } from './lib/paths.mjs';

/*
 * npm run papers
 * Writes docs/papers.md with a picture of every kind of paper and workbook, made from the shipped samples.
 * Needs pdftoppm (poppler-utils) and, for the workbooks, LibreOffice.
 */
onNode24();
for (const tool of ['pdftoppm', 'soffice']) {
  if (onPath(tool).length > 0) continue;
  process.stderr.write(`${tool} tidak ditemukan pada PATH.\n`);
  process.exit(1);
}
await ensureBuild(['main']);

const PASSPHRASE = 'contoh-posko-2024';
const PAPER_DPI = 58;
const WORKBOOK_DPI = 62;
const TARGET = at('docs', 'papers');
const folder = mkdtempSync(join(tmpdir(), 'posko-papers-'));
const vite = await createServer({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, hmr: false },
});

/** @param {string} path */
const load = (path) => vite.ssrLoadModule(path);

const { Backend } = await load('/src/main/backend/dispatch.ts');
const { programPaths } = await load('/src/main/paths.ts');
const { DOCUMENTS } = await load('/src/core/documents/registry.ts');
const { REPORTS } = await load('/src/core/reports/registry.ts');
const { MESSAGES } = await load('/src/core/messages/message.ts');
const { parseBundle } = await load('/src/core/bundle/bundle.ts');
const { identityOf } = await load('/src/main/cli/data.ts');
const { eventIdByKey } = await load('/src/main/backend/lookup.ts');

/**
 * @typedef {import('./lib/paper-shows.mjs').Show} Show
 * @typedef {{ call: (name: string, input: unknown) => Promise<any>, scopeOf: (show: Show) => object, close: () => Promise<void> }} Post
 */

/** A post filled with one of the samples. @param {string} name @param {string} sample @returns {Promise<Post>} */
async function openPost(name, sample) {
  const file = at('resources', 'samples', sample);
  const { bundle } = parseBundle(JSON.parse(readFileSync(file, 'utf8')));
  const backend = new Backend({
    dataDir: join(folder, name),
    version: '0.0.0-contoh',
    ...programPaths(at('out', 'main')),
    now: () => NOW,
    emit: () => undefined,
  });
  const call = async (/** @type {string} */ of, /** @type {unknown} */ input) => {
    const result = await backend.call({ name: of, input, jobId: null });
    if (!result.ok) throw new Error(`${of}: ${result.error.code} ${result.error.message}`);
    return result.value;
  };
  const identity = identityOf(bundle.unit);
  await call('session.create', { passphrase: PASSPHRASE, identity, paper: 'a4', sample: false });
  await call('data.load', { file: { $path: file } });
  const { operations } = await call('session.overview', {});
  const operationId = operations[0].id;
  return {
    call,
    scopeOf: ({ day, event }) => ({
      operationId,
      eventId: event === undefined ? null : eventIdByKey(backend.session.context(), event),
      day: day ?? null,
    }),
    close: () => backend.close(),
  };
}

/** Polling places of two villages, which no sample has. @param {Post} post */
async function addPollingPlaces(post) {
  const bundle = {
    posko: 1,
    pollingPlaces: ['53.71.01.1010', '53.71.01.1006', '53.71.04.1010'].flatMap((region, village) =>
      Array.from({ length: 6 }, (_, i) => ({
        operation: 'omp-2024',
        region,
        number: i + 1,
        class: (village + i) % 5 === 0 ? 'rawan' : 'kurang-rawan',
        voters: 480 + 7 * i + 11 * village,
        linmas: 2,
      })),
    ),
  };
  const file = join(folder, 'tps.json');
  writeFileSync(file, JSON.stringify(bundle));
  await post.call('data.load', { file: { $path: file } });
  const { operationId } = /** @type {{ operationId: string }} */ (post.scopeOf({ post: 'kota', from: '' }));
  const pool = { from: 'operation', ids: [] };
  const input = { operationId, pool, keep: 'pinned', padal: 'village', seed: 1 };
  const { placementId } = await post.call('polling.place', input);
  await post.call('polling.takePlacement', { placementId });
}

/** The order of the demo, issued. @param {Post} post @returns {Promise<string>} its id */
async function issueOrder(post) {
  const scope = post.scopeOf({ post: 'kota', from: '', day: DAY });
  const { id } = await post.call('letter.create', { kind: 'sprin', scope, paper: 'a4' });
  await post.call('letter.update', { id, number: 'Sprin/812/XI/OPS.1.3./2024', date: '2024-11-05' });
  const approval = { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' };
  await post.call('letter.issue', { id, approval });
  return id;
}

/**
 * The plan moves on after the order is out: one is taken off, one is ill, one is sent to two places at once. For the
 * kinds that tell of such things; all others are made before.
 * @param {Post} post @param {string} id of the order @returns {Promise<string>} the id of its amendment
 */
async function moveOn(post, id) {
  /** @type {{ id: string, title: string, start: string }[]} */
  const events = await post.call('event.list', { operationId: null, from: DAY, to: DAY });
  const rally = events.find(({ title }) => title.startsWith('Rapat umum'));
  const other = events.find(({ start }) => start === `${DAY}T15:00`);
  const { assignments } = await post.call('event.get', { id: rally?.id });
  /** @type {{ id: string, personId: string, role: string }[]} */
  const [off, ill, twice] = assignments.filter(
    (/** @type {{ role: string }} */ { role }) => role === 'anggota',
  );
  if (!other || !off || !ill || !twice) throw new Error('the sample has changed');
  await post.call('assignment.end', { ids: [off.id] });
  const absence = { kind: 'SAKIT', since: DAY, until: DAY, note: null };
  await post.call('absence.create', { personIds: [ill.personId], ...absence });
  const duty = { role: 'anggota', nature: 'pelaksana', point: null, reason: null };
  await post.call('assignment.add', { eventId: other.id, personIds: [twice.personId], ...duty });
  return (await post.call('letter.amend', { id })).id;
}

/**
 * Pages of a PDF as grey pictures.
 * @param {string} pdf @param {string} name @param {number} dpi @param {number[]} pages
 */
function pictures(pdf, name, dpi, pages) {
  return pages.map((page) => {
    const target = join(TARGET, pages.length > 1 ? `${name}-${page}` : name);
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', ...only, pdf, target]);
    return `papers/${basename(target)}.png`;
  });
}

/** @param {string} xlsx */
function workbookAsPdf(xlsx) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, xlsx], {
    stdio: 'ignore',
  });
  return xlsx.replace(/\.xlsx$/, '.pdf');
}

/** @typedef {{ kind: string, title: string, reader: string }} Entry */

/** What is shown of a kind. @param {Record<string, Show>} shows @param {Entry} entry */
function showOf(shows, { kind }) {
  const show = shows[kind];
  if (!show) throw new Error(`scripts/lib/paper-shows.mjs says nothing of ${kind}`);
  return show;
}

/** @param {Entry} entry @param {Show} show @param {string[]} body */
const section = ({ title, reader }, show, body) =>
  [`### ${title}`, '', reader, '', `Dibuat dari: ${show.from}`, '', ...body, ''].join('\n');

/** @param {string} title @param {string[]} files */
const shown = (title, files) => files.map((file) => `![${title}](${file})`);

try {
  /** @type {Record<string, Post>} */
  const posts = {};
  for (const [name, sample] of Object.entries(POSTS)) posts[name] = await openPost(name, sample);
  const post = (/** @type {Show} */ show) => /** @type {Post} */ (posts[show.post]);
  const kota = /** @type {Post} */ (posts.kota);
  await addPollingPlaces(kota);
  const order = await issueOrder(kota);
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });

  /** Sections by group and kind. @type {Record<'papers' | 'workbooks' | 'texts', Record<string, string>>} */
  const made = { papers: {}, workbooks: {}, texts: {} };

  /** @param {Entry} entry @param {string | null} letterId */
  const paper = async (entry, letterId) => {
    const show = showOf(PAPERS, entry);
    const path = join(folder, `${entry.kind}.pdf`);
    const request = {
      kind: entry.kind,
      scope: post(show).scopeOf(show),
      paper: show.paper ?? 'a4',
      letterId,
    };
    await post(show).call('document.save', { ...request, file: { $path: path } });
    const files = pictures(path, entry.kind, PAPER_DPI, show.pages ?? [1]);
    made.papers[entry.kind] = section(entry, show, shown(entry.title, files));
  };
  /** @param {Entry} entry */
  const workbook = async (entry) => {
    const show = showOf(WORKBOOKS, entry);
    const path = join(folder, `buku-${entry.kind}.xlsx`);
    const request = { kind: entry.kind, scope: post(show).scopeOf(show) };
    await post(show).call('report.save', { ...request, file: { $path: path } });
    const files = pictures(workbookAsPdf(path), `buku-${entry.kind}`, WORKBOOK_DPI, show.pages ?? [1]);
    made.workbooks[entry.kind] = section(entry, show, shown(entry.title, files));
  };
  /** @param {Entry} entry */
  const message = async (entry) => {
    const show = showOf(TEXTS, entry);
    const request = { kind: entry.kind, pattern: 'pola1', scope: post(show).scopeOf(show) };
    const { text } = await post(show).call('message.text', { ...request, clock: '21:30', typed: null });
    made.texts[entry.kind] = section(entry, show, ['```text', text.trimEnd(), '```']);
  };

  /** @type {Entry[]} */
  const documents = Object.values(DOCUMENTS);
  /** @type {Entry[]} */
  const reports = REPORTS;
  for (const entry of documents)
    if (entry.kind !== 'sprin-perubahan') await paper(entry, entry.kind === 'sprin' ? order : null);
  for (const entry of reports) if (entry.kind !== 'bentrok') await workbook(entry);
  for (const entry of MESSAGES) await message(entry);
  const amendment = await moveOn(kota, order);
  for (const entry of documents) if (entry.kind === 'sprin-perubahan') await paper(entry, amendment);
  for (const entry of reports) if (entry.kind === 'bentrok') await workbook(entry);

  const head = [
    '# Naskah, buku kerja, dan teks',
    '',
    'Setiap naskah yang dibuat Posko, menurut urutan menu: siapa yang membacanya, dari apa dibuat, dan rupanya dengan data contoh. Semua nama rekaan. Halaman ini dan gambarnya dibuat oleh `npm run papers`.',
    '',
  ];
  const parts = [
    '## Naskah (PDF)\n',
    ...documents.map(({ kind }) => made.papers[kind]),
    '## Buku kerja (Excel)\n',
    ...reports.map(({ kind }) => made.workbooks[kind]),
    '## Teks siap tempel\n',
    ...Object.values(made.texts),
  ];
  writeFileSync(at('docs', 'papers.md'), `${[...head, ...parts].join('\n').trimEnd()}\n`);
  for (const one of Object.values(posts)) await one.close();
} finally {
  await vite.close();
  rmSync(folder, { recursive: true, force: true });
}
