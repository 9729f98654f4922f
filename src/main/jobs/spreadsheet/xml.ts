import { isUtf8 } from 'node:buffer';
import { damaged, tooLongCell } from './limits.ts';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const EQUALS = 0x3d;

/** A single token (a tag, or the text before it) longer than this holds no cell that Excel would take. */
const MAX_TOKEN = 2_000_000;
/** The encodings that hold the same bytes as UTF-8 wherever they are sound. */
const ENCODING = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?encoding\s*=\s*["'](?!utf-?8["']|us-ascii["'])/i;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));)?/g;
/** What decoding puts in place of bytes that are no UTF-8. */
const REPLACED = '\ufffd';
/** Signs that XML does not know, and the one that stands for broken bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffd-\uffff]/u;

/**
 * Pull scanner over the bytes of an XML part that arrive in chunks. It stops at each tag; the text since the
 * previous tag, and the tag's local name (prefix cut off) and attributes, are read from the bytes on request.
 * Document types are refused, so there are no entities beyond the five of XML and character references.
 *
 * What no program writes and every other refuses throws FILE_DAMAGED: a tag that closes another element than the
 * open one, or none at all, and in the texts and attributes that are asked for bytes that are no UTF-8, unknown
 * entities and signs that XML does not know. A part that lost some bytes in the middle is never taken for whole.
 */
export class XmlScanner {
  /** Bytes to read `nameFrom`, `tagFrom`… from; changes with `push`. */
  bytes: Buffer = Buffer.alloc(0);
  closing = false;
  selfClosing = false;
  nameFrom = 0;
  nameTo = 0;
  /** End of the tag's inside: before '>' or '/>'. */
  tagTo = 0;
  private textFrom = 0;
  private textTo = 0;
  private textPlain = true;
  private next = 0;
  /** Hashes of the names, prefix and all, of the elements that are open. */
  private readonly open: number[] = [];
  private readonly part: string;

  constructor(part: string) {
    this.part = part;
  }

  /** Adds bytes behind those not yet consumed. */
  push(chunk: Buffer): void {
    if (this.next === 0 && this.bytes.length === 0) {
      const utf16 = (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
      if (utf16 || ENCODING.test(chunk.toString('latin1', 0, 200))) throw damaged(this.part);
      this.bytes = chunk;
      return;
    }
    const rest = this.bytes.length - this.next;
    if (rest > MAX_TOKEN) throw tooLongCell(`pada ${this.part}`);
    this.bytes = rest === 0 ? chunk : Buffer.concat([this.bytes.subarray(this.next), chunk]);
    this.next = 0;
  }

  /** Moves to the next tag; false when the bytes at hand end before it is complete. */
  advance(): boolean {
    const { bytes } = this;
    const end = bytes.length;
    const textFrom = this.next;
    let at = textFrom;
    let plain = true;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 3 >= end) return false;
      const first = bytes[at + 1];
      if (first !== BANG && first !== QUESTION) break;
      plain = false;
      at = this.skipSpecial(at);
      if (at < 0) return false;
    }
    const textTo = at;
    let from = at + 1;
    const closing = bytes[from] === SLASH;
    if (closing) from++;
    let to = from;
    let hash = 0;
    for (;;) {
      const byte = bytes[to]!;
      if (to >= end) return false;
      if (byte === GT || byte === SLASH || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
        break;
      if (byte === COLON) from = to + 1;
      hash = (Math.imul(hash, 31) + byte) | 0;
      to++;
    }
    let close = to;
    let quote = 0;
    for (; close < end; close++) {
      const byte = bytes[close];
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GT) break;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    }
    if (close >= end) return false;
    this.textFrom = textFrom;
    this.textTo = textTo;
    this.textPlain = plain;
    this.closing = closing;
    this.selfClosing = !closing && bytes[close - 1] === SLASH;
    this.nameFrom = from;
    this.nameTo = to;
    this.tagTo = this.selfClosing ? close - 1 : close;
    this.next = close + 1;
    if (closing) {
      if (this.open.pop() !== hash) throw damaged(this.part);
    } else if (!this.selfClosing) this.open.push(hash);
    return true;
  }

  /** Where the next tag, or the text before it, begins in `bytes`. */
  get position(): number {
    return this.next;
  }

  /** Goes on behind whole tags that the caller read from `bytes` itself, from `position` on. */
  skipTo(position: number): void {
    this.next = position;
  }

  /** The tag's local name is `name`. */
  is(name: string): boolean {
    return this.nameTo - this.nameFrom === name.length && this.isAt(this.nameFrom, name);
  }

  private isAt(from: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Value of the attribute with this local name, entities resolved; null when absent. */
  attribute(name: string): string | null {
    const { bytes, tagTo } = this;
    let at = this.nameTo;
    for (;;) {
      while (at < tagTo && bytes[at]! <= 0x20) at++;
      if (at >= tagTo) return null;
      let from = at;
      while (at < tagTo && bytes[at] !== EQUALS && bytes[at]! > 0x20) {
        if (bytes[at] === COLON) from = at + 1;
        at++;
      }
      const to = at;
      while (at < tagTo && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const quote = bytes[at];
      const valueFrom = at + 1;
      at = valueFrom;
      while (at < tagTo && bytes[at] !== quote) at++;
      if (to - from === name.length && this.isAt(from, name) && !this.isNamespace(from)) {
        return this.decodeEntities(this.sound(valueFrom, at));
      }
      at++;
    }
  }

  /** Text between the previous tag and this one. */
  text(): string {
    const raw = this.sound(this.textFrom, this.textTo);
    return this.textPlain ? this.decodeEntities(raw.replaceAll('\r\n', '\n')) : this.decodeSections(raw);
  }

  /** Number between the previous tag and this one; NaN when it is none or empty. */
  number(): number {
    const { bytes, textFrom, textTo } = this;
    if (textTo === textFrom) return Number.NaN;
    if (textTo - textFrom <= 15 && this.textPlain) {
      let value = 0;
      let at = textFrom;
      for (; at < textTo; at++) {
        const digit = bytes[at]! - 0x30;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
      }
      if (at === textTo) return value;
    }
    const text = this.text().trim();
    return text === '' ? Number.NaN : Number(text);
  }

  /** The part ended: throws FILE_DAMAGED unless only white space is left and every element is closed. */
  finish(): void {
    if (this.open.length > 0) throw damaged(this.part);
    for (let at = this.next; at < this.bytes.length; at++) {
      if (this.bytes[at]! > 0x20) throw damaged(this.part);
    }
  }

  /** The attribute whose local name starts at `from` declares a namespace (xmlns:…). */
  private isNamespace(from: number): boolean {
    return this.bytes[from - 1] === COLON && this.bytes.toString('latin1', from - 6, from - 1) === 'xmlns';
  }

  /** The bytes as text; throws FILE_DAMAGED where they are no UTF-8 or hold signs that XML does not know. */
  private sound(from: number, to: number): string {
    const text = this.bytes.toString('utf8', from, to);
    const odd = ODD.exec(text)?.[0];
    if (odd !== undefined && (odd !== REPLACED || !isUtf8(this.bytes.subarray(from, to))))
      throw damaged(this.part);
    return text;
  }

  /** Resolves the five entities of XML and character references; throws FILE_DAMAGED at anything else. */
  private decodeEntities(text: string): string {
    if (text.indexOf('&') < 0) return text;
    return text.replace(REFERENCE, (_, hex, decimal, name) => {
      if (name !== undefined && Object.hasOwn(NAMED, name)) return NAMED[name]!;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
      if (!(code <= 0x10ffff)) throw damaged(this.part);
      const sign = String.fromCodePoint(code);
      if (ODD.test(sign) && code !== 0xfffd) throw damaged(this.part);
      return sign;
    });
  }

  /** Text that holds comments, CDATA sections or processing instructions. */
  private decodeSections(raw: string): string {
    const section = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/g;
    let text = '';
    let from = 0;
    for (const match of raw.matchAll(section)) {
      text += this.decodeEntities(raw.slice(from, match.index)) + (match[1] ?? '');
      from = match.index + match[0].length;
    }
    return text + this.decodeEntities(raw.slice(from));
  }

  /** Position behind a comment, CDATA section or processing instruction; -1 when it is not complete yet. */
  private skipSpecial(at: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === QUESTION) {
      const end = bytes.indexOf('?>', at + 2, 'latin1');
      return end < 0 ? -1 : end + 2;
    }
    if (bytes[at + 2] === 0x2d) {
      const end = bytes.indexOf('-->', at + 4, 'latin1');
      return end < 0 ? -1 : end + 3;
    }
    if (bytes[at + 2] === 0x5b) {
      const end = bytes.indexOf(']]>', at + 9, 'latin1');
      return end < 0 ? -1 : end + 3;
    }
    throw damaged(this.part);
  }
}

/** Excel writes control characters in texts as _x000D_; a literal "_x000D_" as _x005F_x000D_. */
export function decodeControlEscapes(text: string): string {
  if (text.indexOf('_x') < 0) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A scanner over a file that is one XML text, already decoded whatever it declares. */
export function scannerOf(text: string, part: string): XmlScanner {
  const xml = new XmlScanner(part);
  xml.push(Buffer.from(text.replace(/^\s*<\?xml[^>]*\?>/, ''), 'utf8'));
  return xml;
}
