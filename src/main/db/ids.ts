import { randomFillSync } from 'node:crypto';

/** Ten random bytes a key, fetched for many keys at once: a fetch costs more than all the rest of a key. */
const KEY_BYTES = 10;
const pool = Buffer.alloc(KEY_BYTES * 512);
let used = pool.length;

/** The counter beside the milliseconds has 12 bits; it starts in the lower half, to have room to count. */
const COUNTER_START = 0x7ff;
const COUNTER_MOST = 0xfff;
let time = 0;
let counter = 0;

/**
 * A new key: UUIDv7 (RFC 9562, with a counter as its method 1), so that keys of one post sort in the order in which
 * they were made, and never meet those of another post: 62 bits are random.
 */
export function uuidv7(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = used;
  used += KEY_BYTES;
  const now = Date.now();
  if (now > time) {
    time = now;
    counter = pool.readUInt16BE(random) & COUNTER_START;
  } else if (counter < COUNTER_MOST) counter += 1;
  else {
    // Too many in one millisecond, or the clock of the machine was set back by much: the stamp runs ahead.
    time += 1;
    counter = 0;
  }
  const stamp = time.toString(16).padStart(12, '0');
  const count = (0x7000 | counter).toString(16);
  pool[random + 2] = ((pool[random + 2] ?? 0) & 0x3f) | 0x80;
  const rest = pool.toString('hex', random + 2, random + KEY_BYTES);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${count}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
