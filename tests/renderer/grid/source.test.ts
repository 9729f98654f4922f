import { describe, expect, it } from 'vitest';
import { type WindowContent, WindowSource } from '../../../src/renderer/src/ui/grid/source.ts';

interface Row {
  id: number;
  text: string;
}

/** A backend that answers when it is told to. */
function slowList(ids: readonly number[], mark = '') {
  const asked: number[] = [];
  const waiting: { first: number; answer: () => void; fail: (error: Error) => void }[] = [];
  const content: WindowContent<Row> = {
    count: ids.length,
    ids,
    fetch: (first, count) => {
      asked.push(first);
      return new Promise((resolve, reject) => {
        const answer = () =>
          resolve(ids.slice(first, first + count).map((id) => ({ id, text: `${mark}${id}` })));
        waiting.push({ first, answer, fail: reject });
      });
    },
  };
  const settle = async () => {
    await Promise.resolve();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next.answer();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { content, asked, waiting, settle };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const idOf = (row: Row) => row.id;

describe('WindowSource', () => {
  it('fetches the blocks around the viewport and nothing else', async () => {
    const list = slowList(numbers(100_000));
    const source = new WindowSource(list.content, idOf);
    source.want(50_190, 50_240);
    expect(source.rowAt(50_200)).toBeUndefined();
    expect(source.idAt(50_200)).toBe(50_200);
    await list.settle();
    expect(list.asked).toEqual([50_000, 50_200]);
    expect(source.rowAt(50_200)?.text).toBe('50200');
    expect(source.rowAt(50_200)).toBe(source.rowAt(50_200));
  });

  it('reads ahead of the scrolling', async () => {
    const list = slowList(numbers(1_000));
    const source = new WindowSource(list.content, idOf);
    source.want(120, 160);
    await list.settle();
    expect(list.asked).toEqual([0, 200]);
  });

  it('does not pile up requests while the thumb is dragged', async () => {
    const list = slowList(numbers(100_000));
    const source = new WindowSource(list.content, idOf);
    for (let first = 0; first < 90_000; first += 3_000) source.want(first, first + 40);
    expect(list.asked).toHaveLength(2);
    await list.settle();
    expect(list.asked.slice(2)).toEqual([87_000, 86_800]);
    expect(source.rowAt(87_020)?.id).toBe(87_020);
  });

  it('forgets the blocks used longest ago', async () => {
    const list = slowList(numbers(20_000));
    const source = new WindowSource(list.content, idOf);
    for (let block = 0; block < 40; block++) {
      source.want(block * 200, block * 200 + 10);
      await list.settle();
    }
    expect(source.rowAt(0)).toBeUndefined();
    expect(source.rowAt(39 * 200)?.id).toBe(39 * 200);
  });

  it('tells listeners when rows arrive', async () => {
    const list = slowList(numbers(300));
    const source = new WindowSource(list.content, idOf);
    let calls = 0;
    const stop = source.subscribe(() => calls++);
    source.want(0, 40);
    await list.settle();
    expect(calls).toBe(1);
    stop();
    source.want(200, 240);
    await list.settle();
    expect(calls).toBe(1);
  });

  it('keeps showing old rows in a new order until theirs arrive', async () => {
    const before = slowList([1, 2, 3], 'old ');
    const source = new WindowSource(before.content, idOf);
    source.want(0, 2);
    await before.settle();
    const after = slowList([3, 4, 1], 'new ');
    source.replace(after.content, false);
    expect([0, 1, 2].map((i) => source.rowAt(i)?.text)).toEqual(['old 3', undefined, 'old 1']);
    expect(source.indexOf(1)).toBe(2);
    await after.settle();
    expect([0, 1, 2].map((i) => source.rowAt(i)?.text)).toEqual(['new 3', 'new 4', 'new 1']);
  });

  it('reads the shown rows again after a change, and drops answers of before', async () => {
    const before = slowList([1, 2, 3], 'old ');
    const source = new WindowSource(before.content, idOf);
    source.want(0, 2);
    const after = slowList([1, 2, 3], 'new ');
    source.replace(after.content, false);
    await after.settle();
    await before.settle();
    expect(source.rowAt(0)?.text).toBe('new 1');
  });

  it('loads any rows on request, without losing those on the screen', async () => {
    const list = slowList(numbers(10_000));
    const source = new WindowSource(list.content, idOf);
    source.want(0, 40);
    await list.settle();
    const loading = source.load([5, 9_999, 4_000]);
    for (let i = 0; i < 3; i++) await list.settle();
    expect((await loading).map((row) => row?.id)).toEqual([5, 9_999, 4_000]);
    expect(source.rowAt(5)?.id).toBe(5);
  });

  it('keeps the error of a failed block and tries again on request', async () => {
    const list = slowList(numbers(50));
    const source = new WindowSource(list.content, idOf);
    source.want(0, 40);
    list.waiting.shift()?.fail(new Error('terputus'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.error).toBeInstanceOf(Error);
    expect(list.asked).toHaveLength(1);
    source.retry();
    await list.settle();
    expect(source.error).toBeNull();
    expect(source.rowAt(3)?.id).toBe(3);
  });

  it('finds rows by id where ids are known only block by block', async () => {
    const list = slowList(numbers(600));
    const source = new WindowSource({ ...list.content, ids: null }, idOf);
    source.want(400, 430);
    await list.settle();
    expect(source.indexOf(410)).toBe(410);
    expect(source.indexOf(10)).toBe(-1);
    expect(source.allIds()).toBeNull();
  });
});
