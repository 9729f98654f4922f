/** Signs that change the direction of text. They are invisible, and a name that holds one prints in another order. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text without invisible signs of direction, which come along when it is copied from chats and web pages. */
const withoutDirection = (text: string): string => text.replace(DIRECTION, '');

/**
 * Text as it is kept: without signs of direction, and with accents as a part of their letter. A name copied from a Mac
 * has them as letters of their own, which the fonts of papers print as empty boxes.
 */
export const tidyText = (text: string): string => withoutDirection(text).normalize('NFC');

/** ASCII's control characters other than tab and line ends, and halves of a surrogate pair. */
const BROKEN = /(?![\t\n\r\u0080-\u009f])[\p{Cc}\p{Cs}]/u;

/**
 * Whether a text holds what no name has and no file can carry: NUL and its kind, or half of a character. It comes
 * from damaged data, so it is refused: leaving it out would make another name of two halves.
 */
export const isBroken = (text: string): boolean => BROKEN.test(text);
