/**
 * Reports as text for WhatsApp and DORS: `*…*` is bold there, and nothing is set in columns but the head, because
 * phones wrap lines where they like.
 */
import type { ReportItem, ReportOutline, ReportSection } from './outline.ts';

/** The text of a report by facts: addressee and sender, opening, sections, tembusan at the end. */
export function factsMessage(report: ReportOutline, photos: number): string {
  const copies = report.copies.length === 0 ? [] : [['Tembusan:', ...numbered(report.copies)].join('\n')];
  return blocks([
    `Kepada: ${report.addressee}\nDari: ${report.sender}`,
    report.opening,
    ...report.sections.map(sectionText),
    report.closing,
    ...copies,
    photos > 0 ? '(foto kegiatan)' : null,
  ]);
}

/** The text of a report by sections: the whole head at the top; photos are a section of their own. */
export function sectionsMessage(report: ReportOutline, photos: number): string {
  const head = [
    ['Kepada Yth', report.addressee.replace(/^Yth\.\s*/, '')],
    ['Dari', report.sender],
    ['Tembusan', report.copies.join('; ')],
    ['Nomor', report.number ?? ''],
    ['Perihal', report.subject],
  ];
  const next = String.fromCharCode(65 + report.sections.length);
  return blocks([
    head
      .filter(([, value]) => value !== '')
      .map(([label = '', value]) => `${label.padEnd(10)} : ${value}`)
      .join('\n'),
    report.opening,
    ...report.sections.map(sectionText),
    photos > 0 ? `*${next}. DOKUMENTASI*\n1. Foto terlampir.` : null,
    `${report.closing} (DUM)`,
  ]);
}

const blocks = (parts: readonly (string | null)[]): string => `${parts.filter(Boolean).join('\n\n')}\n`;

const numbered = (lines: readonly string[]): string[] => lines.map((line, i) => `${i + 1}. ${line}`);

function sectionText({ title, items }: ReportSection): string {
  return [`*${title}*`, ...numbered(items.map(itemText))].join('\n');
}

function itemText({ label, value, lines }: ReportItem): string {
  const first = label === null ? value : `${label}:${value === '' ? '' : ` ${value}`}`;
  const ending =
    lines.length > 0 ? `${first.replace(/:$/, '')}:` : /[.!?:;…"”]$/.test(first) ? first : `${first}.`;
  return [ending, ...lines.map((line, i) => `   ${String.fromCharCode(97 + i)}. ${line}`)].join('\n');
}
