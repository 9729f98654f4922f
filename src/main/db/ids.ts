import { v7 } from 'uuid';

/** A new key: UUIDv7, so that keys of one post sort by time and never meet those of another post. */
export const uuidv7 = (): string => v7();
