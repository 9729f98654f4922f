import { reportPaper } from '../../../../src/core/documents/report-paper.ts';
import { bareEvent, bareFacts, fullFacts } from '../../../builders/report-facts.ts';
import { reportPaperData } from '../../../builders/report-paper.ts';
import { testGoldenTexts } from './golden.ts';

const patrol = fullFacts({
  events: [
    bareEvent({
      kind: 'patroli',
      title: 'Patroli malam',
      start: '2024-11-06T21:00',
      regu: 'regu II',
      reguName: 'Patroli dialogis',
      route: [
        { name: 'Kawasan Kuanino', planned: '2024-11-06T21:30', passedAt: '2024-11-06T21:35', note: null },
        { name: "Kantor KPU Mota'ain", planned: '2024-11-06T22:15', passedAt: null, note: 'Portal ditutup' },
      ],
    }),
  ],
});

testGoldenTexts('laporan', [
  ['laporan-giat-pola2', () => reportPaper(reportPaperData('laporan-giat'))],
  [
    'laporan-giat-pola1-f4',
    () => reportPaper(reportPaperData('laporan-giat', { paper: 'f4' }, fullFacts(), 'pola1')),
  ],
  [
    'laporan-giat-minim',
    () => reportPaper(reportPaperData('laporan-giat', {}, bareFacts({ events: [bareEvent()] }))),
  ],
  ['laporan-harian', () => reportPaper(reportPaperData('laporan-harian'))],
  ['lapsit', () => reportPaper(reportPaperData('lapsit'))],
  ['laporan-patroli', () => reportPaper(reportPaperData('laporan-patroli', {}, patrol))],
]);
