import { AppError } from './errors.ts';

/** Letters and digits of Crockford's base 32: none is taken for another when read out on the phone. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A line of a stack; its part kept is the file's own name with the line, without folders, which may hold names. */
const PLACE = /^\s+at .*?([^/\\(]+:\d+):\d+\)?$/;
const PLACES = 5;

/**
 * The number under which a bug or crash is noted and told to the user: month and day, then five signs,
 * `1106-K7QPM`. Two of one day are alike once in 33 million.
 * @param at moment in UTC, ISO 8601
 * @param random five random bytes
 */
export function incidentNumber(at: string, random: Uint8Array): string {
  const signs = [...random.subarray(0, 5)].map((byte) => SIGNS[byte % SIGNS.length]);
  return `${at.slice(5, 7)}${at.slice(8, 10)}-${signs.join('')}`;
}

/** Where in our code an error arose: its kind, then files and lines. Never its message, which may hold names. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  // The stack repeats the message, and a message of several lines may look like places.
  const begin = stack.indexOf(message);
  const trace = begin < 0 ? stack : stack.slice(begin + message.length);
  const places = trace.split('\n').flatMap((line) => PLACE.exec(line)?.[1] ?? []);
  return `${name} at ${places.slice(0, PLACES).join(' < ')}`;
}

/** A bug as the user learns of it: the number it is noted under, never what it said. */
export const incidentError = (incident: string): AppError =>
  new AppError(
    'INTERNAL',
    `Ada kesalahan dalam Posko (nomor kejadian ${incident}). Data tersimpan tidak berubah.`,
    { incident },
  );
