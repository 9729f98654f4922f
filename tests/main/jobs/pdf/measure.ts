import type { Measure } from '../../../../src/core/documents/layout/placed.ts';
import { measureWith, openPdf } from '../../../../src/main/jobs/pdf/engine.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';

/** The fonts that papers are set with, for tests that need pages without drawing them. */
export const measure: Measure = measureWith(
  openPdf(
    { title: '', subject: '', author: '', createdAt: '2024-11-05T16:20', timeZone: 'WITA' },
    fontsDir(),
  ),
);
