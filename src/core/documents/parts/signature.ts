import { fullRank } from '../../personnel/rank.ts';
import { longDate } from '../../text/format.ts';
import type { SignatureData } from '../data.ts';
import { LINE } from '../geometry.ts';
import type { Block, Text } from '../types.ts';
import { listName, numberWithWord } from './person.ts';

/** Lines left empty for the wet signature or the certified electronic one. */
const BLANK_LINES = 4;

/** The share of the text width left of a signature block. */
const EMPTY_SHARE = 0.36;

interface SignatureBlockOptions {
  /** Text width in mm; the block takes the right 64 % of it. */
  width: number;
  size: number;
  lineHeight: number;
  /** What stands above the tajuk: place and date of a letter, or one line on lists. */
  opening: Block;
  /** What stands in the empty left 36 % (the paraf list of a file copy). */
  beside?: Block[];
  before: number;
}

/** Signature block: right 64 %, tajuk, four blank lines, name bold and underlined, rank in full with the number. */
export function signatureBlock(signature: SignatureData, options: SignatureBlockOptions): Block {
  const line = options.size * options.lineHeight * (25.4 / 72);
  const centred = (lines: Text[]): Block => ({
    kind: 'stack',
    lines,
    place: 'center',
    align: 'center',
    wrap: true,
    size: options.size,
    lineHeight: options.lineHeight,
  });
  return {
    kind: 'columns',
    before: options.before,
    columns: [
      { width: options.width * EMPTY_SHARE, blocks: options.beside ?? [] },
      {
        blocks: [
          options.opening,
          centred(signature.title),
          { kind: 'spacer', height: BLANK_LINES * line },
          centred([[{ text: listName(signature.name), bold: true, underline: true }], rankLine(signature)]),
        ],
      },
    ],
  };
}

/** "Dikeluarkan di : Kupang" and "pada tanggal : …" in a centred block of 78 mm, optionally closed by a rule. */
export function issuedAt(
  city: string,
  date: string,
  options: { size: number; lineHeight: number; ruled: boolean },
): Block {
  return {
    kind: 'stack',
    lines: [
      { label: 'Dikeluarkan di', value: city },
      { label: 'pada tanggal', value: date },
    ],
    place: 'center',
    align: 'left',
    width: 78,
    labelWidth: 29,
    colonWidth: 4,
    after: 1.5,
    size: options.size,
    lineHeight: options.lineHeight,
    ...(options.ruled ? { rule: { weight: 0.75, gap: 0.3 } } : {}),
  };
}

/** "Kupang, 6 November 2024" above the tajuk of a list. */
function placeAndDate(text: string, size: number): Block {
  return { kind: 'stack', lines: [text], place: 'center', align: 'center', size, after: 1.5 };
}

function rankLine(signature: SignatureData): string {
  const rank = fullRank(signature.rank);
  if (signature.number === null) return rank;
  return `${rank} ${numberWithWord(signature.number)}`;
}

/** Signature of a list: "Kupang, 6 November 2024", tajuk (with the office after "a.n."), name, rank. */
export function listSignature(
  signature: SignatureData,
  of: { width: number; city: string; date: string; before?: number; beside?: Block[]; size?: number },
): Block {
  const size = of.size ?? 10;
  return signatureBlock(signature, {
    width: of.width,
    size,
    lineHeight: LINE,
    opening: placeAndDate(`${of.city}, ${longDate(of.date)}`, size),
    before: of.before ?? 4,
    ...(of.beside ? { beside: of.beside } : {}),
  });
}
