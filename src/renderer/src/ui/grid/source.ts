/** Where the grid gets its rows from: a list in memory, or a window over a list that stays in the backend. */

export type RowId = string | number;

export interface RowSource<R> {
  readonly count: number;
  /** The row, or undefined while it is not loaded. The same object until it changes. */
  rowAt(index: number): R | undefined;
  /** Stable name of the row at a place; undefined while it is not known. */
  idAt(index: number): RowId | undefined;
  /** Place of a row, or -1. */
  indexOf(id: RowId): number;
  /** Ids of all rows in order, or null where the source knows them only block by block. */
  allIds(): readonly RowId[] | null;
  /** Says which rows are on the screen; they are loaded if they are not yet. */
  want(first: number, last: number): void;
  /** The rows at these places, loaded if need be; undefined for rows that are gone. */
  load(indexes: readonly number[]): Promise<(R | undefined)[]>;
  subscribe(listener: () => void): () => void;
}

/** Rows that are all in memory. */
export class ArraySource<R> implements RowSource<R> {
  readonly #rows: readonly R[];
  readonly #ids: readonly RowId[];
  readonly #places: ReadonlyMap<RowId, number>;

  constructor(rows: readonly R[], idOf: (row: R) => RowId) {
    this.#rows = rows;
    this.#ids = rows.map(idOf);
    this.#places = new Map(this.#ids.map((id, index) => [id, index]));
  }

  get count(): number {
    return this.#rows.length;
  }
  rowAt(index: number): R | undefined {
    return this.#rows[index];
  }
  idAt(index: number): RowId | undefined {
    return this.#ids[index];
  }
  indexOf(id: RowId): number {
    return this.#places.get(id) ?? -1;
  }
  allIds(): readonly RowId[] {
    return this.#ids;
  }
  want(): void {}
  load(indexes: readonly number[]): Promise<(R | undefined)[]> {
    return Promise.resolve(indexes.map((index) => this.#rows[index]));
  }
  subscribe(): () => void {
    return () => {};
  }
}

/** What a window shows: how many rows there are, their ids where they are known at once, and how to fetch some. */
export interface WindowContent<R> {
  readonly count: number;
  readonly ids: readonly RowId[] | null;
  /** Rows from `first` on, at most `count`, undefined where a row is gone. */
  fetch(first: number, count: number): Promise<readonly (R | undefined)[]>;
}

interface Block<R> {
  rows: readonly (R | undefined)[];
  /** Read before the last change of the content: still shown, and read again when on the screen. */
  stale: boolean;
}

const BLOCK_SIZE = 200;
const MAX_BLOCKS = 24;
/** Rows beyond the viewport that are read before they are reached. */
const AHEAD = 100;
/** Requests that may be under way for scrolling, so that dragging the thumb does not pile them up. */
const MAX_IN_FLIGHT = 2;

/** A window over a long list: keeps the blocks used last and asks for those around the viewport. */
export class WindowSource<R> implements RowSource<R> {
  #content: WindowContent<R>;
  readonly #idOf: (row: R) => RowId;
  /** In order of use, the oldest first. */
  #blocks = new Map<number, Block<R>>();
  /** Rows shown before a change of order, by id, until their blocks arrive. */
  #before = new Map<RowId, R>();
  #places: Map<RowId, number> | null = null;
  #inFlight = new Map<number, Promise<void>>();
  #wanted: readonly [number, number] = [0, -1];
  #generation = 0;
  #listeners = new Set<() => void>();
  #error: unknown = null;

  constructor(content: WindowContent<R>, idOf: (row: R) => RowId) {
    this.#content = content;
    this.#idOf = idOf;
  }

  get count(): number {
    return this.#content.count;
  }

  /** Why the last block could not be read; null when all is well. `retry` tries again. */
  get error(): unknown {
    return this.#error;
  }

  rowAt(index: number): R | undefined {
    const block = this.#blocks.get(Math.floor(index / BLOCK_SIZE));
    const row = block?.rows[index % BLOCK_SIZE];
    if (row !== undefined || block) return row;
    const id = this.#content.ids?.[index];
    return id === undefined ? undefined : this.#before.get(id);
  }

  idAt(index: number): RowId | undefined {
    if (this.#content.ids) return this.#content.ids[index];
    const row = this.rowAt(index);
    return row === undefined ? undefined : this.#idOf(row);
  }

  indexOf(id: RowId): number {
    if (this.#content.ids) {
      this.#places ??= new Map(this.#content.ids.map((known, index) => [known, index]));
      return this.#places.get(id) ?? -1;
    }
    for (const [number, block] of this.#blocks) {
      const at = block.rows.findIndex((row) => row !== undefined && this.#idOf(row) === id);
      if (at >= 0) return number * BLOCK_SIZE + at;
    }
    return -1;
  }

  allIds(): readonly RowId[] | null {
    return this.#content.ids;
  }

  want(first: number, last: number): void {
    this.#wanted = [first, last];
    this.#pump();
  }

  async load(indexes: readonly number[]): Promise<(R | undefined)[]> {
    const blocks = new Set(indexes.map((index) => Math.floor(index / BLOCK_SIZE)));
    const rows = new Map<number, readonly (R | undefined)[]>();
    for (const number of blocks) rows.set(number, await this.#read(number));
    return indexes.map((index) => rows.get(Math.floor(index / BLOCK_SIZE))?.[index % BLOCK_SIZE]);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Shows other content: after a change of the data, another filter or order. What is on the screen stays until
   * the new rows arrive: by id where ids are known, else by place when `samePlaces` says that rows kept theirs.
   */
  replace(content: WindowContent<R>, samePlaces: boolean): void {
    const keepBlocks = samePlaces || sameOrder(this.#content.ids, content.ids);
    if (!keepBlocks) {
      this.#before = this.#rowsById();
      this.#blocks = new Map();
    } else {
      for (const block of this.#blocks.values()) block.stale = true;
    }
    this.#generation++;
    this.#inFlight.clear();
    this.#content = content;
    this.#places = null;
    this.#error = null;
    this.#notify();
    this.#pump();
  }

  retry(): void {
    this.#error = null;
    this.#notify();
    this.#pump();
  }

  #rowsById(): Map<RowId, R> {
    const rows = new Map<RowId, R>();
    for (const block of this.#blocks.values()) {
      for (const row of block.rows) if (row !== undefined) rows.set(this.#idOf(row), row);
    }
    return rows;
  }

  /** Starts what the viewport lacks, then what lies just beyond it, below first. */
  #pump(): void {
    if (this.#error) return;
    for (const number of this.#neededBlocks()) {
      const block = this.#blocks.get(number);
      if (block) this.#touch(number, block);
      if ((block && !block.stale) || this.#inFlight.has(number)) continue;
      if (this.#inFlight.size >= MAX_IN_FLIGHT) return;
      this.#start(number);
    }
  }

  #neededBlocks(): Set<number> {
    const [first, last] = this.#wanted;
    const end = Math.min(last, this.count - 1);
    const blocks = new Set<number>();
    if (end < first) return blocks;
    const add = (from: number, to: number) => {
      const final = Math.floor(Math.min(to, this.count - 1) / BLOCK_SIZE);
      for (let at = Math.floor(Math.max(0, from) / BLOCK_SIZE); at <= final; at++) blocks.add(at);
    };
    add(first, end);
    add(end, end + AHEAD);
    add(first - AHEAD, first);
    return blocks;
  }

  #start(number: number): void {
    const generation = this.#generation;
    const first = number * BLOCK_SIZE;
    const size = Math.min(BLOCK_SIZE, this.count - first);
    const reading = this.#content.fetch(first, size).then(
      (rows) => {
        if (generation === this.#generation) this.#store(number, rows);
      },
      (error: unknown) => {
        if (generation === this.#generation) this.#error = error;
      },
    );
    const done = reading.then(() => {
      if (generation !== this.#generation) return;
      this.#inFlight.delete(number);
      this.#notify();
      this.#pump();
    });
    this.#inFlight.set(number, done);
  }

  async #read(number: number): Promise<readonly (R | undefined)[]> {
    const known = this.#blocks.get(number);
    if (known && !known.stale) return known.rows;
    const first = number * BLOCK_SIZE;
    return this.#content.fetch(first, Math.min(BLOCK_SIZE, this.count - first));
  }

  #store(number: number, rows: readonly (R | undefined)[]): void {
    this.#touch(number, { rows, stale: false });
    for (const [oldest] of this.#blocks) {
      if (this.#blocks.size <= MAX_BLOCKS) break;
      this.#blocks.delete(oldest);
    }
  }

  #touch(number: number, block: Block<R>): void {
    this.#blocks.delete(number);
    this.#blocks.set(number, block);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The same rows at the same places. */
function sameOrder(before: readonly RowId[] | null, after: readonly RowId[] | null): boolean {
  if (!before || !after || before.length !== after.length) return false;
  return before.every((id, index) => id === after[index]);
}
