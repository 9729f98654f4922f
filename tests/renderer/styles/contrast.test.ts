import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/renderer/src/styles/tokens.css', import.meta.url), 'utf8');

/** Six-digit colours of one block of the token file. */
function tokens(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): #([0-9a-f]{6}|[0-9a-f]{3});/g)].map(([, name = '', hex = '']) => [
      name,
      hex.length === 3 ? [...hex].map((d) => d + d).join('') : hex,
    ]),
  );
}

const light = tokens(':root');
const schemes = { light, dark: new Map([...light, ...tokens(':root[data-scheme="dark"]')]) };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Text on the surfaces it is put on. `text3` is for quiet words and never stands on a selection. */
const TEXT: readonly [string, readonly string[]][] = [
  [
    'text',
    ['canvas', 'surface', 'sunken', 'accent-soft', 'sel', 'day2', 'err-soft', 'warn-soft', 'info-soft'],
  ],
  ['text2', ['canvas', 'surface', 'sunken', 'accent-soft', 'sel', 'err-soft', 'warn-soft', 'info-soft']],
  ['text3', ['surface', 'sunken']],
  ['accent', ['surface', 'sunken', 'accent-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['err', ['surface', 'err-soft']],
  ['warn', ['surface', 'warn-soft']],
  ['info', ['surface', 'info-soft']],
  ['ok', ['surface', 'ok-soft']],
  ['rail-text', ['rail', 'rail-on']],
  ['on-night', ['night']],
];
/** Edges of controls, the focus ring, signs and bars. */
const EDGES: readonly [string, readonly string[]][] = [
  ['ctl', ['surface']],
  ['accent', ['surface', 'canvas', 'sel']],
  ['fill', ['surface']],
  ['rail-mark', ['rail']],
  ['night', ['surface', 'day2']],
];

describe.each(Object.entries(schemes))('colours of the %s scheme', (_scheme, colours) => {
  const cases = (rules: typeof TEXT) =>
    rules.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));
  const ratio = (front: string, back: string) => contrast(colours.get(front) ?? '', colours.get(back) ?? '');

  it.each(cases(TEXT))('%s can be read on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(cases(EDGES))('%s stands out from %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});
