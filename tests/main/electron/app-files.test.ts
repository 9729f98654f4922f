import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appFile,
  CONTENT_SECURITY_POLICY,
  isAllowedRequest,
  mediaType,
} from '../../../src/main/electron/app-files.ts';

const ROOT = resolve('/opt/posko/out/renderer');

describe('appFile', () => {
  test('the root is the page, other paths are files of the folder', () => {
    expect(appFile(ROOT, 'app://posko/')).toBe(`${ROOT}/index.html`);
    expect(appFile(ROOT, 'app://posko')).toBe(`${ROOT}/index.html`);
    expect(appFile(ROOT, 'app://posko/assets/a%20b.js?x=1#y')).toBe(`${ROOT}/assets/a b.js`);
  });

  test.each([
    'app://other/index.html',
    'app://posko.evil/index.html',
    'file:///etc/passwd',
    'https://posko/index.html',
    'app://posko/%2e%2e%2fmain/index.js',
    'app://posko/assets/..%2f..%2fmain/index.js',
    'app://posko/..%5c..%5cmain',
    'app://posko/%2fetc/passwd%00.js',
    'app://posko/C%3A/windows',
    'app://posko/%E0%A4%A',
    'nonsense',
    '',
  ])('refuses %s', (address) => {
    expect(appFile(ROOT, address)).toBeNull();
  });

  test('never names a file outside its folder, whatever is asked', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2E.', '..%2f', '%5c', '\\', '//', '%00', '~', 'C:', 'a'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = appFile(ROOT, `app://posko/${parts.join('/')}`);
        expect(file === null || file.startsWith(`${ROOT}/`)).toBe(true);
      }),
    );
  });
});

test('only kinds the window is made of are served', () => {
  expect(mediaType('/x/index.html')).toBe('text/html; charset=utf-8');
  expect(mediaType('/x/A.WOFF2')).toBe('font/woff2');
  expect(mediaType('/x/data.db')).toBeNull();
  expect(mediaType('/x/none')).toBeNull();
});

test('the content policy starts from nothing and never allows inline script', () => {
  const rules = new Map(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule]));
  expect([...rules.keys()][0]).toBe('default-src');
  expect(rules.get('default-src')).toBe("default-src 'none'");
  expect(rules.get('script-src')).toBe("script-src 'self'");
  expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
});

test('requests: the program itself, data, its own blobs; developer tools only where wanted', () => {
  for (const address of ['app://posko/index.html', 'data:image/png;base64,', 'blob:app://posko/1-2']) {
    expect(isAllowedRequest(address, false), address).toBe(true);
  }
  for (const address of [
    'https://posko/',
    'http://127.0.0.1/',
    'app://other/',
    'app://posko.evil/',
    'file:///etc/passwd',
    'blob:https://x/1',
    'ws://127.0.0.1/',
    'devtools://devtools/x',
    'chrome-extension://x/',
  ]) {
    expect(isAllowedRequest(address, false), address).toBe(false);
  }
  expect(isAllowedRequest('devtools://devtools/x', true)).toBe(true);
});
