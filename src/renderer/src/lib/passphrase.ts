import { isLongEnough } from '../../../shared/passphrase.ts';

/**
 * How hard a passphrase is to guess, 0 (too short) to 3. Length counts most; a few repeated signs, a run of digits
 * or a word that everyone tries first counts as weak whatever its length.
 */
export function passphraseStrength(text: string): 0 | 1 | 2 | 3 {
  const signs = [...text];
  if (!isLongEnough(text)) return 0;
  const distinct = new Set(signs.map((s) => s.toLowerCase())).size;
  if (distinct < 5 || /^\d+$/.test(text)) return 1;
  if (/^(polri|polisi|polres\w*|polda\w*|password|admin|rahasia|qwerty\w*|bagops)[\d!@#.]*$/i.test(text))
    return 1;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(text)).length;
  const score = signs.length + (kinds - 1) * 2;
  if (score >= 18) return 3;
  return score >= 12 ? 2 : 1;
}

/** The recovery code in groups of four for reading and copying: 'ABCD-EFGH-…'. Groups made already stay. */
export const codeGroups = (code: string): string[] =>
  code.includes('-') ? code.split('-') : (code.match(/.{1,4}/g) ?? []);
