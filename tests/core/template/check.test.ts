import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, findingPlace, TEMPLATE_MAX } from '../../../src/core/template/check.ts';
import { fillTemplate } from '../../../src/core/template/fill.ts';
import {
  defaultTexts,
  exampleFacts,
  isTemplateKey,
  TEMPLATE_GROUPS,
  TEMPLATE_KEYS,
  templateDefinition,
  templateGroup,
} from '../../../src/core/template/keys.ts';

const rules = { names: ['satuan', 'kepala_satuan', 'hari_ke', 'tempat_apel'], shape: 'text' } as const;

describe('checking a template', () => {
  it('names the nearest fact and the place of one that is unknown', () => {
    const [finding] = checkTemplate('Satuan\ndi {satuam} ini', rules);
    expect(finding).toMatchObject({ kind: 'unknown', nearest: 'satuan', line: 2, column: 4 });
    expect(finding?.message).toBe('{satuam} tidak dikenal. Maksudnya {satuan}?');
    expect(finding && findingPlace(finding)).toBe('Baris 2, huruf 4');
    expect('Satuan\ndi {satuam} ini'.slice(finding?.from, finding?.to)).toBe('{satuam}');
  });

  it.each([
    ['hari', 'hari_ke'],
    ['kepala', 'kepala_satuan'],
    ['hari_kee', 'hari_ke'],
    ['apel', 'tempat_apel'],
    ['cuaca', null],
  ])('%s is near %s', (name, near) => {
    expect(checkTemplate(`{${name}}`, rules)[0]?.nearest).toBe(near);
  });

  it.each([
    ['a {satuan', 'brace-open', 2],
    ['a satuan} b', 'brace-stray', 8],
    ['a {} b', 'brace-empty', 2],
    ['a [b {satuan}', 'bracket-open', 2],
    ['a {satuan}] b', 'bracket-stray', 10],
    ['   ', 'empty', 0],
    ['x'.repeat(TEMPLATE_MAX + 1), 'long', TEMPLATE_MAX],
  ])('finds what is wrong in %.20j', (template, kind, from) => {
    expect(checkTemplate(template, rules)).toMatchObject([{ kind, from }]);
  });

  it('wants a sentence on one line', () => {
    expect(checkTemplate('satu\ndua', { ...rules, shape: 'line' })).toMatchObject([{ kind: 'lines' }]);
    expect(checkTemplate('satu\n', { ...rules, shape: 'line' })).toEqual([]);
  });

  it('never throws, and points into the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('[', ']', '{', '}', '\n', '\\', '{satuan}', '{lain}'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const template = pieces.join('');
        for (const { from, to, line, column } of checkTemplate(template, rules)) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(template.length);
          expect(template.split('\n')[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1);
        }
      }),
    );
  });
});

describe('the shipped texts', () => {
  it.each(TEMPLATE_KEYS)('%s is sound, and says something with its examples', (key) => {
    const { words, shape } = templateDefinition(key);
    expect(checkTemplate(defaultTexts(key), { names: Object.keys(words), shape })).toEqual([]);
    expect(fillTemplate(defaultTexts(key), exampleFacts(key))).not.toBe('');
    expect(TEMPLATE_GROUPS[templateGroup(key)]).toBeDefined();
    expect(isTemplateKey(key)).toBe(true);
    for (const name of Object.keys(words)) expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });
});
