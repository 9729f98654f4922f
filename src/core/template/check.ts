import { listed } from '../text/format.ts';
import { meantWord } from '../text/nearest.ts';
import { fieldsOf, parseTemplate, type SyntaxFault } from './parse.ts';

/** Something wrong in a template that keeps it from being saved. */
export interface TemplateFinding {
  kind: SyntaxFault['kind'] | 'unknown' | 'empty' | 'lines' | 'long';
  /** Part of the template it is about, in characters of JavaScript; `to` is exclusive. */
  from: number;
  to: number;
  /** Where that is for people, both from 1. */
  line: number;
  column: number;
  /** What is wrong and what to do, an Indonesian sentence. */
  message: string;
  /** The nearest known name, to put in the place of an unknown one. */
  nearest: string | null;
}

export interface TemplateRules {
  /** Names of the facts that the template may ask for. */
  names: readonly string[];
  /** 'line': a single line; 'items': every line an item; 'text': as it stands. */
  shape: 'line' | 'items' | 'text';
}

/** The most characters of a template: a chapter of a plan fits many times. */
export const TEMPLATE_MAX = 20_000;

const FAULTS: Readonly<Record<SyntaxFault['kind'], string>> = {
  'brace-open': 'Kurung { belum ditutup. Tulis nama datanya lalu }, atau \\{ bila kurungnya memang dicetak.',
  'brace-stray': 'Kurung } tanpa pembuka. Hapus, atau tulis \\} bila kurungnya memang dicetak.',
  'brace-empty': 'Nama data di antara { dan } belum ditulis.',
  'bracket-open':
    'Kurung [ belum ditutup. Beri ] di akhir bagian, atau tulis \\[ bila kurungnya memang dicetak.',
  'bracket-stray': 'Kurung ] tanpa pembuka. Hapus, atau tulis \\] bila kurungnya memang dicetak.',
};

/** Everything that is wrong with a template, in order of place. Empty: it can be saved and always filled. */
export function checkTemplate(template: string, rules: TemplateRules): TemplateFinding[] {
  const finding = (
    kind: TemplateFinding['kind'],
    { from, to }: { from: number; to: number },
    message: string,
    nearest: string | null = null,
  ): TemplateFinding => ({ kind, from, to, ...placeOf(template, from), message, nearest });
  if (template.trim() === '')
    return [
      finding('empty', { from: 0, to: template.length }, 'Teksnya kosong. Isi, atau kembalikan ke bawaan.'),
    ];
  if (template.length > TEMPLATE_MAX) {
    const message = `Teksnya terlalu panjang: ${template.length} huruf, paling banyak ${TEMPLATE_MAX}.`;
    return [finding('long', { from: TEMPLATE_MAX, to: template.length }, message)];
  }
  const { nodes, faults } = parseTemplate(template);
  const known = new Set(rules.names);
  const second = template.trim().indexOf('\n');
  return [
    ...faults.map((fault) => finding(fault.kind, fault, FAULTS[fault.kind])),
    ...fieldsOf(nodes)
      .filter(({ name }) => !known.has(name))
      .map((field) => {
        const nearest = meantWord(field.name, rules.names);
        return finding(
          'unknown',
          field,
          unknownMessage(template.slice(field.from, field.to), nearest, rules),
          nearest,
        );
      }),
    ...(rules.shape === 'line' && second >= 0
      ? [
          finding(
            'lines',
            { from: template.indexOf('\n'), to: template.length },
            'Kalimat ini hanya satu baris. Gabungkan barisnya.',
          ),
        ]
      : []),
  ].sort((a, b) => a.from - b.from);
}

/** "Baris 2, huruf 14" for messages that stand away from the text. */
export const findingPlace = ({ line, column }: TemplateFinding): string => `Baris ${line}, huruf ${column}`;

function unknownMessage(written: string, nearest: string | null, { names }: TemplateRules): string {
  if (nearest !== null) return `${written} tidak dikenal. Maksudnya {${nearest}}?`;
  const some = names.slice(0, 5).map((name) => `{${name}}`);
  return some.length === 0
    ? `${written} tidak dikenal. Teks ini tidak memakai data.`
    : `${written} tidak dikenal. Pilih dari daftar data, misalnya ${listed(some)}.`;
}

function placeOf(template: string, at: number): { line: number; column: number } {
  const before = template.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
