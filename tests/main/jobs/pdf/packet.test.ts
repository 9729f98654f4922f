import { describe, expect, it } from 'vitest';
import { paket } from '../../../../src/core/documents/paket.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPdf } from '../../../../src/main/jobs/pdf/render.ts';
import { paketData } from '../../../builders/packet-paper.ts';
import { outlineOf, pageTexts } from './poppler.ts';

describe('a packet', () => {
  it('has a bookmark for each part, and contents that tell its true pages', async () => {
    const pdf = await renderPdf(paket(paketData()), { fontsDir: fontsDir() });
    const pages = pageTexts(pdf);
    const starts = [
      ['Surat Perintah', /Pertimbangan/],
      ['Daftar Ploting Personel', /REKAPITULASI PLOTING/],
      ['Daftar Hadir Apel', /DAFTAR HADIR APEL/],
      ['Slip Tugas', /SLIP TUGAS/],
    ] as const;
    for (const [title, pattern] of starts) {
      const first = pages.slice(1).findIndex((text) => pattern.test(text)) + 2;
      const line = pages[0]?.split('\n').find((each) => each.includes(title));
      expect(line).toMatch(new RegExp(` ${first}(–\\d+)?  \\d+$`));
      expect(outlineOf(pdf)).toContainEqual(expect.stringMatching(new RegExp(`^${title} .*#${first}$`)));
    }
  });

  it('marks only the drafts in it', async () => {
    const { sections } = paket(paketData());
    expect(new Set(sections.slice(1, 3).map(({ watermark }) => watermark))).toEqual(new Set(['KONSEP']));
    expect(new Set(sections.slice(3).map(({ watermark }) => watermark))).toEqual(new Set([null]));
  });
});
