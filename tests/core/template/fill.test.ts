import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillItems, fillTemplate } from '../../../src/core/template/fill.ts';

const facts = { satuan: 'Polresta Contoh', hari_ke: '43', tempat: null, massa: '' };

describe('filling a template', () => {
  it.each([
    ['di {satuan}', 'di Polresta Contoh'],
    ['{SATUAN} {Hari ke} { hari-ke }', 'POLRESTA CONTOH 43 43'],
    ['kampanye[ hari ke-{hari_ke}][ di {tempat}]', 'kampanye hari ke-43'],
    ['kampanye [di {tempat}] selesai', 'kampanye selesai'],
    ['kampanye [di {tempat}], selesai', 'kampanye, selesai'],
    ['[di {tempat} ]selesai', 'selesai'],
    ['oleh {satuan}[ ([{tempat}][{massa}])].', 'oleh Polresta Contoh.'],
    ['[hari {hari_ke}[ di {tempat}]]', 'hari 43'],
    ['tulis [sic] dan \\[{satuan}\\] dan \\{nama\\}', 'tulis [sic] dan [Polresta Contoh] dan {nama}'],
  ])('%s', (template, text) => {
    expect(fillTemplate(template, facts)).toBe(text);
  });

  it('drops a line with an unknown fact, and a line on which nothing else stood', () => {
    expect(fillTemplate('Satuan: {satuan}\nTempat: {tempat}\n[Massa: {massa}]\nDemikian.', facts)).toBe(
      'Satuan: Polresta Contoh\nDemikian.',
    );
  });

  it('drops a section when none of its lines is left, with one of the empty lines around it', () => {
    const template = 'A. Waktu\n\n[B. Massa\n#. Jumlah: {massa}\n#. Tempat: {tempat}]\n\nC. Penutup';
    expect(fillTemplate(template, facts)).toBe('A. Waktu\n\nC. Penutup');
    expect(fillTemplate(template, { massa: '300 orang' })).toBe(
      'A. Waktu\n\nB. Massa\n1. Jumlah: 300 orang\n\nC. Penutup',
    );
  });

  it('numbers lists without holes and starts each at 1', () => {
    const template =
      'FAKTA\n#. satu\n#. {tempat}\n#. dua\n   #. dalam\n   #. {hari_ke}\n#. tiga\nSARAN\n#. empat';
    expect(fillTemplate(template, facts)).toBe(
      'FAKTA\n1. satu\n2. dua\n   1. dalam\n   2. 43\n3. tiga\nSARAN\n1. empat',
    );
    expect(fillTemplate('\\#. satu', {})).toBe('#. satu');
  });

  it('counts with letters and Roman numbers, within items too, and keeps what belongs to an item', () => {
    const template =
      '#I. satu\n#a. {hari_ke}\n#a. {tempat}\n- rinci\n#a. tiga\n#I. dua\n#a. empat\nJudul\n#a. lima';
    expect(fillTemplate(template, facts)).toBe(
      'I. satu\na. 43\n- rinci\nb. tiga\nII. dua\na. empat\nJudul\na. lima',
    );
    const many = Array.from({ length: 28 }, () => '#a. x').join('\n');
    expect(fillTemplate(many, {}).split('\n').slice(-3)).toEqual(['z. x', 'aa. x', 'ab. x']);
  });

  it('makes an item of each line that is left', () => {
    expect(fillItems('Kapolda\n\nIrwasda {tempat}\n  Karoops {satuan}', facts)).toEqual([
      'Kapolda',
      'Karoops Polresta Contoh',
    ]);
    expect(fillItems('{tempat}', facts)).toEqual([]);
  });
});

const NAMES = ['satuan', 'hari_ke', 'tempat', 'massa'] as const;
const value = fc.oneof(fc.constant(null), fc.constant(''), fc.string({ minLength: 1, maxLength: 12 }));
const someFacts = fc.record({ satuan: value, hari_ke: value, tempat: value, massa: value });
const piece = fc.oneof(
  fc.constantFrom('[', ']', '{', '}', '\n', '#. ', '\\', ' ', ', ', 'kata'),
  fc.constantFrom(...NAMES).map((name) => `{${name}}`),
);
const anyTemplate = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

describe('any template', () => {
  it('never throws and never writes a word for what is unknown', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const text = fillTemplate(template, { satuan: null, hari_ke: undefined, tempat: '', massa: '  ' });
        expect(text).not.toMatch(/null|undefined|–|\b0\b/);
      }),
    );
  });

  it('puts facts in as they are: signs in them have no meaning', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (given) => {
        const clean = given.trim();
        fc.pre(clean !== '');
        expect(fillTemplate('a {satuan} z', { satuan: given })).toBe(`a ${clean} z`);
      }),
    );
  });

  it('never numbers a line because of a sign in a fact', () => {
    expect(fillTemplate('{satuan}\n#. {tempat}', { satuan: '\u{e000}. satu', tempat: 'dua' })).toBe(
      '. satu\n1. dua',
    );
  });

  it('keeps a text without signs as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[[\]{}\\#\n\r\u{e000}]/u.test(text)),
        (text) => {
          expect(fillTemplate(text, {})).toBe(text.trim());
        },
      ),
    );
  });

  it('says with every fact all that it says with some', () => {
    fc.assert(
      fc.property(someFacts, (known) => {
        const template = 'x[ a {satuan}][ b {hari_ke}[ c {tempat}]][ d {massa}]';
        const some = fillTemplate(template, known);
        const parts = some.split(' ').filter((word) => /^[abcdx]$/.test(word));
        expect(parts[0]).toBe('x');
        if (known.satuan?.trim()) expect(some).toContain(known.satuan.trim());
        if (!known.hari_ke?.trim()) expect(some).not.toContain(' c ');
      }),
    );
  });
});
