/** Nobody is lost and nobody signs an empty page, whatever the number of people. */
import { describe, expect, it } from 'vitest';
import { annexLines, peopleOf } from '../../../../src/core/documents/annex-bands.ts';
import { daftarHadir } from '../../../../src/core/documents/daftar-hadir.ts';
import { layoutDocument } from '../../../../src/core/documents/layout/index.ts';
import type { PlacedPage } from '../../../../src/core/documents/layout/placed.ts';
import { ploting } from '../../../../src/core/documents/ploting.ts';
import { sprin } from '../../../../src/core/documents/sprin.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPdf } from '../../../../src/main/jobs/pdf/render.ts';
import { annexBands, daftarHadirData, plotEvents, plotingData, sprinData } from '../../../builders/papers.ts';
import { measure } from './measure.ts';
import { layoutText, pageTexts } from './poppler.ts';

const SIGNATURE = /KOMISARIS (BESAR )?POLISI NRP \d{8}/;

const textsOf = (page: PlacedPage | undefined): string[] =>
  page?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];

describe.each([1, 2, 3, 4, 17, 45, 151, 600])('an order for %i people', (count) => {
  it('names each of them exactly once, and says how many', async () => {
    const text = layoutText(await renderPdf(sprin(sprinData(count)), { fontsDir: fontsDir() }));
    const seen = new Map<string, number>();
    for (const number of text.match(/\b\d{8}\b/g) ?? []) seen.set(number, (seen.get(number) ?? 0) + 1);
    // The signatory is on the list and signs letter and annex.
    const signatures = count > 3 ? 2 : 1;
    for (const person of peopleOf(annexBands(count))) {
      expect([person.number, seen.get(person.number ?? '')]).toEqual([
        person.number,
        person.number === '76050101' ? 1 + signatures : 1,
      ]);
    }
    if (count > 3) {
      const pages = text.split('\f').slice(2, -1);
      const rows = pages.flatMap((page) =>
        [...page.matchAll(/^ *(\d+) {2}\d+ {2}\D/gm)].map((row) => Number(row[1])),
      );
      expect(rows).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      expect(text).toMatch(new RegExp(`JUMLAH +${count} \\(`));
    } else {
      expect(text).not.toContain('LAMPIRAN');
    }
  });
});

it('adds the annex when Kepada was written by hand, or nobody would be named', async () => {
  const data = sprinData(2, { addressees: 'PERSONEL YANG NAMANYA TERLAMPIR.' });
  const text = layoutText(await renderPdf(sprin(data), { fontsDir: fontsDir() }));
  expect(text).toContain('LAMPIRAN SPRIN');
  for (const person of peopleOf(annexBands(2))) expect(text).toContain(person.number);
});

describe('the end of an annex', () => {
  it.each(['a4', 'f4'] as const)(
    'keeps two people, JUMLAH and the signature together (%s, 4–60 people)',
    (paper) => {
      for (let count = 4; count <= 60; count++) {
        const pages = layoutDocument(sprin(sprinData(count, { paper })), measure).filter(
          (page) => page.width > page.height,
        );
        const last = textsOf(pages.at(-1));
        expect(last.some((text) => SIGNATURE.test(text))).toBe(true);
        expect(last).toContain('JUMLAH');
        const names = peopleOf(annexBands(count))
          .slice(-2)
          .map((person) => person.number);
        for (const number of names) expect(last).toContain(number);
        for (const page of pages.slice(0, -1))
          expect(textsOf(page).some((text) => SIGNATURE.test(text))).toBe(false);
      }
    },
  );

  it('never leaves a band without its first person at the foot of a page', () => {
    const lines = annexLines(annexBands(151), true);
    const titles = new Set(
      lines.flatMap((line) => (line.kind === 'band' ? [line.title.replaceAll('\u00ad', '')] : [])),
    );
    for (let count = 20; count <= 151; count += 1) {
      const pages = layoutDocument(sprin(sprinData(count)), measure).filter(
        (page) => page.width > page.height,
      );
      for (const page of pages) {
        const rows = textsOf(page);
        const lastBand = rows.findLastIndex((text) => titles.has(text));
        const lastNumber = rows.findLastIndex((text) => /^\d{8}$/.test(text));
        expect(lastBand).toBeLessThan(lastNumber);
      }
    }
  });
});

describe('the end of a letter', () => {
  it('keeps the last task, Selesai, signature and Tembusan together for any number of tasks', () => {
    const base = sprinData(4).tasks;
    for (let count = 1; count <= 30; count++) {
      const tasks = Array.from({ length: count }, (_, index) => base[index % base.length] ?? '');
      const pages = layoutDocument(sprin(sprinData(4, { tasks })), measure).filter(
        (page) => page.width < page.height,
      );
      const last = textsOf(pages.at(-1)).join(' ');
      for (const part of [`${count}. `, 'Selesai.', 'Tembusan :', '4. Kabidpropam'])
        expect(`${last} `).toContain(part);
      expect(last).toMatch(SIGNATURE);
    }
  });

  it('divides a single task that no page could hold', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `kata${index}`).join(' ');
    const text = layoutText(
      await renderPdf(sprin(sprinData(2, { tasks: ['satu', long, 'tiga'] })), { fontsDir: fontsDir() }),
    );
    for (const word of [0, 700, 1499]) expect(text).toContain(`kata${word}`);
  });
});

describe('plotting lists', () => {
  it('hold everybody once per event, PADAL first, and the figures of the day on page 1', async () => {
    const texts = pageTexts(await renderPdf(ploting(plotingData()), { fontsDir: fontsDir() }));
    const [recap = '', ...lists] = texts;
    for (const figure of [
      '151 (seratus lima puluh satu)',
      '8 (delapan) kelurahan',
      '4 (empat) kecamatan',
      '1 (satu) lokasi',
    ])
      expect(recap).toContain(figure);
    expect(recap).toMatch(/JUMLAH DI LOKASI +21 +62 +22 +14 +8 +12 +139/);
    const all = lists.join('\n');
    for (const event of plotEvents()) {
      for (const person of event.people) expect(all.split(`/ ${person.number}`).length, person.name).toBe(2);
    }
    expect(lists.join('').match(/PADAL/g)).toHaveLength(9);
  });

  it('count someone at two places once in the recap and say so', async () => {
    const events = plotEvents();
    const [first, second] = events;
    if (!first || !second) throw new Error('no events');
    const twice = first.people[0];
    if (!twice) throw new Error('no people');
    const changed = [
      first,
      { ...second, people: [...second.people, { ...twice, padal: false }] },
      ...events.slice(2),
    ];
    const [recap = ''] = pageTexts(
      await renderPdf(ploting(plotingData({ events: changed })), { fontsDir: fontsDir() }),
    );
    expect(recap).toMatch(/JUMLAH DI LOKASI .*139/);
    expect(recap).toContain('1 (satu) personel bertugas di lebih dari satu lokasi dan dihitung satu kali.');
  });

  it('never sign alone, for 1–60 people', () => {
    const [event] = plotEvents().slice(-1);
    if (!event) throw new Error('no event');
    for (let count = 1; count <= 60; count++) {
      const data = plotingData({ recap: null, events: [{ ...event, people: event.people.slice(0, count) }] });
      const last = textsOf(layoutDocument(ploting(data), measure).at(-1));
      expect(last.some((text) => SIGNATURE.test(text))).toBe(true);
      expect(last).toContain('JUMLAH SELURUHNYA');
      expect(last.filter((text) => /\/ \d{8}$/.test(text)).length).toBeGreaterThanOrEqual(Math.min(2, count));
    }
  });
});

describe('roll calls', () => {
  it('never sign alone, and hold everybody once, for 1–60 people', () => {
    for (let count = 1; count <= 60; count++) {
      const pages = layoutDocument(daftarHadir(daftarHadirData({}, count)), measure);
      const last = textsOf(pages.at(-1));
      expect(last.some((text) => SIGNATURE.test(text))).toBe(true);
      expect(last).toContain('KETERANGAN KURANG');
      const boxes = pages.flatMap(textsOf).flatMap((text) => /^(\d+)\. \.{5,}/.exec(text)?.[1] ?? []);
      expect(boxes).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
      const onLast = last.filter((text) => /^\d+\. \.{5,}/.test(text)).length;
      expect(onLast).toBeGreaterThanOrEqual(Math.min(2, count));
    }
  });
});
