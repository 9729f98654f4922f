/** A signature is never alone on its page and never divided, however much there is to sign. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignatureData } from '../../../../src/core/documents/data.ts';
import { layoutDocument } from '../../../../src/core/documents/layout/index.ts';
import { type PlacedPage, type PlacedText, pt } from '../../../../src/core/documents/layout/placed.ts';
import { DOCUMENTS, type DocumentData, type DocumentKind } from '../../../../src/core/documents/registry.ts';
import type { PaperDocument, Section } from '../../../../src/core/documents/types.ts';
import { nastyChanges, sprinPerubahanData } from '../../../builders/amendment-paper.ts';
import { daftarJagaData, jadwalJagaData } from '../../../builders/guard-paper.ts';
import { notaDinasData, printopsData } from '../../../builders/letter-paper.ts';
import { annexBands, daftarHadirData, plotEvents, plotingData, sprinData } from '../../../builders/papers.ts';
import { renopsData, timetable } from '../../../builders/plan-paper.ts';
import { plotingTpsData } from '../../../builders/polling-paper.ts';
import { rekapGiatData, rekapKekuatanData } from '../../../builders/recap-paper.ts';
import { bareEvent, fullFacts } from '../../../builders/report-facts.ts';
import { reportPaperData } from '../../../builders/report-paper.ts';
import { measure } from './measure.ts';

type Paper = 'a4' | 'f4';

/** Somebody who stands nowhere else on a paper. */
const signature: SignatureData = {
  title: ['a.n. TAJUK UJI', 'JABATAN UJI'],
  name: 'PENANDA TANGAN UJI',
  rank: 'KOMISARIS POLISI',
  number: '99999999',
};
const RANK_LINE = 'KOMISARIS POLISI NRP 99999999';
const OPENING = /^(Dikeluarkan di|Kupang, |Palangka Raya, )/;

/** `length` times the items, over and over. */
const repeat = <T>(items: readonly T[], length: number): T[] =>
  Array.from({ length }, (_, at) => items[at % items.length] as T);
const lines = (count: number) => repeat(['Massa tertib sampai selesai.'], count);

function report(
  kind: 'laporan-giat' | 'laporan-harian' | 'lapsit' | 'laporan-patroli',
  paper: Paper,
  size: number,
) {
  const facts = fullFacts();
  const events = kind === 'laporan-patroli' ? [bareEvent({ kind: 'patroli' })] : facts.events;
  return reportPaperData(
    kind,
    { paper, signature },
    { ...facts, events, typed: { ...facts.typed, analysis: lines(size) } },
  );
}

/** A paper of each kind with something `size` times in it; null: nobody signs it. */
const SIZED: { [K in DocumentKind]: ((paper: Paper, size: number) => DocumentData[K]) | null } = {
  sprin: (paper, size) => sprinData(size, { paper, signature }),
  'sprin-perubahan': (paper, size) => {
    const { annex } = sprinPerubahanData();
    return sprinPerubahanData({ paper, signature, annex: { ...annex, changes: nastyChanges(size) } });
  },
  ploting: (paper, size) => {
    const events = plotEvents().slice(-1);
    const sized = events.map((event) => ({ ...event, people: repeat(event.people, size) }));
    return plotingData({ paper, signature, recap: null, events: sized });
  },
  'ploting-tps': (paper, size) => {
    const data = plotingTpsData({ paper, signature });
    const [district] = data.districts;
    const bands = district?.bands.slice(0, 1) ?? [];
    return {
      ...data,
      districts: [
        { name: 'Kec. Uji', bands: bands.map((band) => ({ ...band, blocks: repeat(band.blocks, size) })) },
      ],
    };
  },
  'daftar-hadir': (paper, size) => daftarHadirData({ paper, signature }, size),
  'jadwal-jaga': (paper, size) => {
    const data = jadwalJagaData({ paper, signature });
    const posts = data.posts.map((post) => ({
      ...post,
      bands: post.bands.slice(0, 1).map((band) => ({ ...band, people: repeat(band.people, size) })),
    }));
    return { ...data, posts };
  },
  'daftar-jaga': (paper, size) => {
    const data = daftarJagaData({ paper });
    const posts = data.posts.map((post) => ({
      ...post,
      signature,
      shifts: post.shifts.slice(1, 2).map((shift) => ({ ...shift, people: repeat(shift.people, size) })),
    }));
    return { ...data, posts };
  },
  'rekap-kekuatan': (paper, size) => {
    const data = rekapKekuatanData({ paper, signature });
    return { ...data, parts: repeat(data.parts.slice(0, 2), size) };
  },
  'rekap-giat': (paper, size) => {
    const data = rekapGiatData({ paper, signature });
    return { ...data, events: repeat(data.events, size) };
  },
  renops: (paper, size) =>
    renopsData({
      paper,
      signature,
      chapters: [{ title: 'Situasi', text: lines(size).join('\n') }],
      annexes: {
        structure: null,
        personnel: { bands: annexBands(size), subBands: true },
        timetable: { ...timetable, events: repeat(timetable.events, size) },
        polling: null,
      },
    }),
  printops: (paper, size) => printopsData({ paper, signature, satgas: lines(size) }),
  'nota-dinas': (paper, size) => {
    const { attachments } = notaDinasData();
    return notaDinasData({ paper, signature, attachments: repeat(attachments, size) });
  },
  'laporan-giat': (paper, size) => report('laporan-giat', paper, size),
  'laporan-harian': (paper, size) => report('laporan-harian', paper, size),
  lapsit: (paper, size) => report('lapsit', paper, size),
  'laporan-patroli': (paper, size) => report('laporan-patroli', paper, size),
  slip: null,
  paket: null,
};

const textsOf = (page: PlacedPage): PlacedText[] =>
  page.items.flatMap((item) => (item.kind === 'text' ? [item] : []));

/** Height below which the text of a section's further pages begins, under their head. */
function bodyTop(section: Section): number {
  const mark = { kind: 'paragraph', text: 'AWAL', align: 'left' } as const;
  const pages = layout({ sections: [{ ...section, body: [mark, { kind: 'pageBreak' }, mark] }] });
  return textsOf(pages[1] as PlacedPage).find((item) => item.text === 'AWAL')?.y ?? 0;
}

const layout = (document: Pick<PaperDocument, 'sections'>): PlacedPage[] =>
  layoutDocument({ ...DOCUMENTS.sprin.build(sprinData(1)), watermark: null, ...document }, measure);

/** Every signature of the paper stands whole on the last page of its section, below something that it signs. */
function expectSigned({ sections }: PaperDocument, what: string): void {
  let signed = 0;
  for (const section of sections) {
    const pages = layout({ sections: [section] });
    const holding = pages.filter((page) =>
      textsOf(page).some(
        ({ text }) => signature.title.includes(text) || text === signature.name || text === RANK_LINE,
      ),
    );
    if (holding.length === 0) continue;
    signed++;
    expect(holding.length, `${what}: parts of the signature on ${holding.length} pages`).toBe(1);
    expect(holding[0], `${what}: signature before the last page`).toBe(pages.at(-1));
    const texts = textsOf(holding[0] as PlacedPage);
    const y = (text: string | RegExp) =>
      texts.find((item) => (typeof text === 'string' ? item.text === text : text.test(item.text)))?.y ??
      Number.NaN;
    const [opening, name] = [y(OPENING), y(signature.name)];
    const order = [opening, ...signature.title.map(y), name, y(RANK_LINE)];
    expect(order, what).toEqual(order.toSorted((a, b) => a - b));
    const size = texts.find((item) => item.text === signature.name)?.size ?? 0;
    expect((name - y('JABATAN UJI')) / (size * 1.15), `${what}: blank lines`).toBeCloseTo(5, 1);
    const from = pages.length === 1 ? 0 : bodyTop(section) - pt(1);
    const above = texts.filter((item) => item.y >= from && item.y < opening - 1);
    expect(above.length, `${what}: nothing above the signature`).toBeGreaterThan(0);
  }
  expect(signed, `${what}: signatures`).toBeGreaterThan(0);
}

const signedKinds = (Object.keys(SIZED) as DocumentKind[]).filter((kind) => SIZED[kind] !== null);

describe.each(signedKinds)('%s', (kind) => {
  it.each(['a4', 'f4'] as const)('signs whole and never alone with 1 to 60 of everything (%s)', (paper) => {
    const { schema, build } = DOCUMENTS[kind];
    for (let size = 1; size <= 60; size++) {
      const data = schema.parse(SIZED[kind]?.(paper, size));
      expectSigned(build(data as never), `${kind} ${paper} with ${size}`);
    }
  });
});

describe('letters of any length', () => {
  const words = (most: number) =>
    fc.integer({ min: 1, max: most }).map((count) => Array(count).fill('pengamanan').join(' '));
  const passages = (most: number) => fc.array(words(120), { minLength: 1, maxLength: most });
  const page = { paper: fc.constantFrom('a4', 'f4'), copies: fc.array(words(12), { maxLength: 6 }) } as const;

  it('sign whole and never alone: orders in both presets', () => {
    const order = fc.record({
      ...page,
      style: fc.constantFrom('hemat', 'perkap'),
      bases: passages(9),
      tasks: passages(12),
      initials: fc.constantFrom<string[]>([], ['Konseptor', 'Kasubbagbinops', 'Kabagops', 'Kasium']),
    });
    fc.assert(
      fc.property(order, (change) =>
        expectSigned(DOCUMENTS.sprin.build(sprinData(5, { ...change, signature })), 'sprin'),
      ),
      { numRuns: 60 },
    );
  });

  it('sign whole and never alone: cover letters, plans and orders of an operation', () => {
    const letter = fc.record({ ...page, texts: passages(14) });
    fc.assert(
      fc.property(letter, ({ texts, ...change }) => {
        const numbered = texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
        const { build } = DOCUMENTS['nota-dinas'];
        expectSigned(build(notaDinasData({ ...change, signature, body: numbered })), 'nota-dinas');
        expectSigned(
          DOCUMENTS.printops.build(printopsData({ ...change, signature, others: texts })),
          'printops',
        );
        const chapters = [{ title: 'Situasi', text: numbered }];
        const annexes = { structure: null, personnel: null, timetable: null, polling: null };
        expectSigned(
          DOCUMENTS.renops.build(renopsData({ ...change, signature, chapters, annexes })),
          'renops',
        );
      }),
      { numRuns: 40 },
    );
  });
});
