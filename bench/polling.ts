import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rankByShort } from '../src/core/personnel/rank.ts';
import { uuidv7 } from '../src/main/db/ids.ts';
import { insertRows } from '../src/main/db/insert-rows.ts';
import { runAction } from '../src/main/db/journal.ts';
import { saveRegions } from '../src/main/db/region.ts';
import { insertRow } from '../src/main/db/statements.ts';
import { newPost, type Post } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, timing } from './measure.ts';

const REGENCIES = 20;
const DISTRICTS_EACH = 15;
const VILLAGES_EACH = 12;
const PLACES = 32_000;
const PEOPLE = 90_000;
const LIMIT_MS = 30_000;
/** A list that scrolls asks for so many rows at a time. */
const PAGE = 200;
const PAGE_MS = 50;
const RANKS = ['AIPTU', 'AIPDA', 'BRIPKA', 'BRIGPOL', 'BRIPTU', 'BRIPDA', 'BRIPDA', 'BRIPDA'];

/**
 * The polling day of a large province: 32,000 places in 300 districts, 90,000 people of 300 Polsek and 20 Polres.
 * The list is read and written, people are placed and the placement is written, rows are shown, all is taken back.
 */
export async function benchPolling({ root, folder, note }: BenchOptions): Promise<Row[]> {
  const post = await newPost(root, join(folder, 'polling'));
  const regions = inventRegions(post);
  const operationId = await inventOperation(post);
  inventPeople(post, regions.districts);
  const path = join(folder, 'tps.csv');
  writeFileSync(path, inventList(regions.villages));

  const imported = await clocked(async () => {
    const { planId, counts } = await post.call('polling.planImport', { operationId, file: { $path: path } });
    if (counts.new !== PLACES) throw new Error(`${counts.new} places of ${PLACES}`);
    await post.call('polling.commitImport', { planId });
  });
  const summary = await post.call('polling.summary', { operationId });

  let proposal = { placementId: '', placed: 0, short: 0, travellers: 0, lowerBound: 0 };
  const placing = await clocked(async () => {
    proposal = await post.call('polling.place', {
      operationId,
      pool: { from: 'all', ids: [] },
      keep: 'pinned',
      padal: 'sector',
      seed: 1,
    });
  });
  const taking = await clocked(() =>
    post.call('polling.takePlacement', { placementId: proposal.placementId }),
  );
  const first = await clocked(() => page(post, operationId, 0));
  const times: number[] = [];
  for (let offset = 0; offset < PLACES; offset += 1600)
    times.push(await clocked(() => page(post, operationId, offset)));
  const paging = timing(times);
  const scope = { operationId, eventId: null, day: null };
  const district = summary.districts[0]?.key ?? '';
  const printing = await clocked(() =>
    post.call('document.preview', {
      kind: 'ploting-tps',
      scope: { ...scope, district },
      paper: 'a4',
      letterId: null,
    }),
  );
  const file = { $path: join(folder, 'tps.xlsx') };
  const saving = await clocked(() => post.call('report.save', { kind: 'tps', scope, file }));
  const [row] = (await page(post, operationId, 0)).rows;
  const [guard] = row?.people ?? [];
  const editing = await clocked(async () => {
    await post.call('polling.pin', { ids: [guard?.assignmentId ?? ''], pinned: true });
    await page(post, operationId, 0);
  });
  await post.call('journal.undo', { id: null });
  const undoing = await clocked(() => post.call('journal.undo', { id: null }));
  await post.backend.close();

  note(
    `Polling day: ${many(PLACES)} places, ${many(PEOPLE)} people, ${many(summary.total.need)} wanted in ` +
      `${many(summary.total.groups)} groups: list read and written in ${seconds(imported)}, people placed in ` +
      `${seconds(placing)}, written in ${seconds(taking)}, taken back in ${seconds(undoing)}; ` +
      `${many(proposal.placed)} placed, ${many(proposal.short)} short, ${many(proposal.travellers)} in another ` +
      `sector where ${many(proposal.lowerBound)} is the proven least. First page of the list after a change ` +
      `${first.toFixed(0)} ms, a page ${paging.median.toFixed(1)} ms, p95 ${paging.p95.toFixed(1)} ms; one person pinned and the page ` +
      `shown again ${editing.toFixed(0)} ms; the list of one district on paper ${seconds(printing)}, all places as a ` +
      `workbook ${seconds(saving)}.`,
  );
  const gap = proposal.travellers - proposal.lowerBound;
  return [
    {
      what: `Polling day: ${many(PEOPLE)} people to ${many(PLACES)} places, written`,
      value: seconds(placing + taking),
      limit: `under ${seconds(LIMIT_MS)}`,
      kept: placing + taking < LIMIT_MS,
    },
    {
      what: 'Polling day: people in another sector beyond the proven least',
      value: many(gap),
      limit: '0',
      kept: gap === 0,
    },
    {
      what: `Polling day: a page of ${PAGE} rows, p95`,
      value: `${paging.p95.toFixed(1)} ms`,
      limit: `under ${PAGE_MS} ms`,
      kept: paging.p95 < PAGE_MS,
    },
  ];
}

const many = (n: number): string => n.toLocaleString('en');
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const two = (n: number): string => String(n).padStart(2, '0');

const page = (post: Post, operationId: string, offset: number) =>
  post.call('polling.list', {
    operationId,
    filter: { search: '', district: null, class: null, unfilled: false },
    offset,
    limit: PAGE,
  });

interface Named {
  code: string;
  name: string;
}

function inventRegions(post: Post): { districts: Named[]; villages: Named[] } {
  const districts: Named[] = [];
  const villages: Named[] = [];
  const rows: (Named & { kind: 'kabupaten' | 'kecamatan' | 'kelurahan' })[] = [];
  for (let r = 1; r <= REGENCIES; r++) {
    rows.push({ code: `99.${two(r)}`, name: `Contoh ${r}`, kind: 'kabupaten' });
    for (let d = 1; d <= DISTRICTS_EACH; d++) {
      const district = { code: `99.${two(r)}.${two(d)}`, name: `Kecamatan ${r} ${d}` };
      districts.push(district);
      rows.push({ ...district, kind: 'kecamatan' });
      for (let v = 1; v <= VILLAGES_EACH; v++) {
        const village = { code: `${district.code}.10${two(v)}`, name: `Desa ${r} ${d} ${v}` };
        villages.push(village);
        rows.push({ ...village, kind: 'kelurahan' });
      }
    }
  }
  saveRegions(post.backend.session.context().db, rows);
  return { districts, villages };
}

async function inventOperation(post: Post): Promise<string> {
  const { id } = await post.call('operation.create', {
    key: 'omp-ukur',
    name: 'Mantap Praja',
    sandi: null,
    kind: 'OMP',
    start: '2024-08-27',
    end: '2024-12-25',
    template: 'none',
    stages: true,
  });
  // Three to four people a place, as provinces report it for police and Linmas together.
  const patterns = [
    ['kurang-rawan', 5, 2],
    ['rawan', 3, 1],
    ['sangat-rawan', 4, 1],
  ] as const;
  for (const [kind, police, perPlaces] of patterns)
    await post.call('polling.savePattern', {
      operationId: id,
      class: kind,
      police,
      perPlaces,
      linmas: 2,
      plan: null,
    });
  return id;
}

/** Villages of unequal size: the sum is the same, but some districts have more places than their Polsek can guard. */
function inventList(villages: readonly Named[]): string {
  const lines = ['KODE;KELURAHAN;NO TPS;KLASIFIKASI;DPT'];
  for (let i = 0; i < PLACES; i++) {
    const lap = Math.floor(i / villages.length);
    const at = lap < 4 ? i % villages.length : (i * 7) % (villages.length / 2);
    const village = villages[Math.floor(at)];
    const kind = i % 97 === 0 ? 'SANGAT RAWAN' : i % 9 === 0 ? 'RAWAN' : 'KURANG RAWAN';
    lines.push([village?.code, village?.name, i, kind, 200 + (i % 100)].join(';'));
  }
  // Numbers run from 1 in each village.
  const next = new Map<string, number>();
  return lines
    .map((line, i) => {
      if (i === 0) return line;
      const [code = '', name, , ...rest] = line.split(';');
      const number = (next.get(code) ?? 0) + 1;
      next.set(code, number);
      return [code, name, number, ...rest].join(';');
    })
    .join('\n');
}

function inventPeople(post: Post, districts: readonly Named[]): void {
  const { db } = post.backend.session.context();
  const info = { kind: 'bench', label: 'Ukur', actor: 'ukur' };
  runAction(db, new Date(0).toISOString(), info, () => {
    const unit = (name: string, key: string): string =>
      insertRow(db, 'unit', { key, name, name_key: name, level: 'part' });
    const polsek = districts.map(({ name, code }) => unit(`POLSEK ${name.toUpperCase()}`, `polsek-${code}`));
    const polres = Array.from({ length: REGENCIES }, (_, i) =>
      unit(`POLRES CONTOH ${i + 1}`, `polres-contoh-${i + 1}`),
    );
    const rows = Array.from({ length: PEOPLE }, (_, i) => {
      // One officer in thirty leads as padal.
      const rank = i % 30 === 0 ? 'IPDA' : (RANKS[i % RANKS.length] ?? 'BRIPDA');
      const home = i % 6 === 5 ? polres[((i / 6) % polres.length) | 0] : polsek[i % polsek.length];
      return [
        uuidv7(),
        'ukur',
        String(70_000_000 + i),
        `ORANG UKUR ${i}`,
        `ORANG UKUR ${i}`,
        rank,
        rankByShort(rank)?.order ?? 999,
        'polri',
        home ?? null,
        i % 9 === 0 ? 'P' : 'L',
      ];
    });
    const columns = ['id', 'owner_unit', 'nrp', 'name', 'name_key', 'rank', 'rank_order', 'category'];
    insertRows(db, 'person', [...columns, 'unit_id', 'gender'], rows);
  });
}
