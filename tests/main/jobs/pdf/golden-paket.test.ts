import { describe, expect, it } from 'vitest';
import { paket } from '../../../../src/core/documents/paket.ts';
import { slip } from '../../../../src/core/documents/slip.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPdf } from '../../../../src/main/jobs/pdf/render.ts';
import { slipData } from '../../../builders/letter-paper.ts';
import { paketData } from '../../../builders/packet-paper.ts';
import { testGoldenTexts } from './golden.ts';
import { outlineOf, pageTexts } from './poppler.ts';

testGoldenTexts('Slip Tugas', [
  ['slip-6-a4', () => slip(slipData(6))],
  ['slip-1-tanpa-fakta', () => slip(slipData(1, 1, { order: null, apel: null, dress: null }))],
  ['slip-3-tugas-banyak-f4', () => slip({ ...slipData(3, 7), paper: 'f4' })],
]);

testGoldenTexts('Paket naskah', [['paket-a4', () => paket(paketData())]]);

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
