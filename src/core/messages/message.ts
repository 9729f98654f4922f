/** Every report text that this version writes, by kind and pattern. */
import { defaultTexts, type TemplateTexts } from '../template/keys.ts';
import { factsMessage, sectionsMessage } from './chat.ts';
import type { ReportFacts } from './facts.ts';
import { harian } from './harian.ts';
import { lapsit } from './lapsit.ts';
import type { ReportOutline } from './outline.ts';
import { patroli } from './patroli.ts';
import { pola1 } from './pola1.ts';
import { pola2 } from './pola2.ts';
import { pressDraft } from './press.ts';

/** Two ways to write a laporan giat: by facts, or by sections. */
export const PATTERNS = ['pola1', 'pola2'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** What a text can be about; the first is the usual one. */
type TextSpan = 'day' | 'event';
const BOTH: readonly TextSpan[] = ['day', 'event'];
const DAY: readonly TextSpan[] = ['day'];

export const MESSAGES = [
  {
    kind: 'laporan-giat',
    title: 'Laporan giat',
    reader: 'Untuk pimpinan lewat WhatsApp atau DORS, sesudah satu kegiatan atau satu hari.',
    patterns: true,
    paper: 'laporan-giat',
    spans: BOTH,
  },
  {
    kind: 'laporan-harian',
    title: 'Laporan harian',
    reader: 'Untuk pimpinan operasi: satu hari penuh, per satgas, dengan rencana besok.',
    patterns: false,
    paper: 'laporan-harian',
    spans: DAY,
  },
  {
    kind: 'lapsit',
    title: 'Laporan situasi (lapsit)',
    reader: 'Untuk pimpinan: keadaan sampai jam laporan.',
    patterns: false,
    paper: 'lapsit',
    spans: BOTH,
  },
  {
    kind: 'laporan-patroli',
    title: 'Laporan patroli',
    reader: 'Untuk pimpinan: regu, rute dengan jam lewat, dan hasil patroli.',
    patterns: false,
    paper: 'laporan-patroli',
    spans: BOTH,
  },
  {
    kind: 'siaran-pers',
    title: 'Siaran pers',
    reader: 'Untuk Humas: naskah awal dari data; kutipan hanya yang diketik.',
    patterns: false,
    paper: null,
    spans: BOTH,
  },
] as const;
export type MessageKind = (typeof MESSAGES)[number]['kind'];

export const isMessageKind = (kind: string): kind is MessageKind =>
  MESSAGES.some((entry) => entry.kind === kind);

/** The report on paper or in a message as its parts. */
export const OUTLINES = {
  'laporan-giat': (facts: ReportFacts, texts: TemplateTexts, pattern: Pattern): ReportOutline =>
    pattern === 'pola1' ? pola1(facts, texts) : pola2(facts, texts),
  'laporan-harian': harian,
  lapsit,
  'laporan-patroli': patroli,
} as const;

/** The text of a kind, ready to paste. */
export function messageText(
  kind: MessageKind,
  facts: ReportFacts,
  texts: TemplateTexts = defaultTexts,
  pattern: Pattern = 'pola1',
): string {
  switch (kind) {
    case 'siaran-pers':
      return pressDraft(facts);
    case 'laporan-harian':
    case 'lapsit':
    case 'laporan-patroli':
      return sectionsMessage(OUTLINES[kind](facts, texts), facts.photos);
    case 'laporan-giat':
      return pattern === 'pola1'
        ? factsMessage(pola1(facts, texts), facts.photos)
        : sectionsMessage(pola2(facts, texts), facts.photos);
  }
}
