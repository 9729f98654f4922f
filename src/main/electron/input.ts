import { AppError } from '../../shared/errors.ts';

/** Far above the largest honest input (a bulk change of ten thousand people), far below what would stall the PC. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_NODES = 1_000_000;
const MAX_DEPTH = 32;
const CALL_NAME = /^[a-z][A-Za-z]{0,39}\.[a-z][A-Za-z]{0,39}$/;

/** The name of a contract entry, or INPUT_INVALID. */
export function checkedName(name: unknown): string {
  if (typeof name !== 'string' || !CALL_NAME.test(name)) throw new AppError('INPUT_INVALID');
  return name;
}

/** The identity a caller gave to its job; null when it gave none. */
export function checkedJobId(jobId: unknown): string | null {
  if (jobId === undefined || jobId === null) return null;
  if (typeof jobId !== 'string' || jobId.length === 0 || jobId.length > 64)
    throw new AppError('INPUT_INVALID');
  return jobId;
}

/**
 * Copies what the window sent into plain data for the backend: every `{ $file: token }` becomes
 * `{ $path: '…' }`, a path the window wrote itself is refused, and so is anything too large or too deep.
 * Throws INPUT_INVALID; `pathOf` throws for a token it does not know.
 */
export function preparedInput(input: unknown, pathOf: (token: string) => string): unknown {
  let bytes = 0;
  let nodes = 0;

  const spend = (size: number) => {
    bytes += size;
    nodes += 1;
    if (bytes > MAX_BYTES || nodes > MAX_NODES) {
      throw new AppError(
        'INPUT_INVALID',
        'Isian terlalu besar untuk sekali kirim. Kerjakan dalam beberapa bagian.',
      );
    }
  };

  const copy = (value: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) throw new AppError('INPUT_INVALID');
    if (typeof value === 'string') {
      spend(value.length * 2);
      return value;
    }
    if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') {
      spend(8);
      return value;
    }
    if (value instanceof Uint8Array) {
      spend(value.byteLength);
      return value;
    }
    if (Array.isArray(value)) {
      spend(8);
      return value.map((item) => copy(item, depth + 1));
    }
    if (typeof value !== 'object' || !isPlain(value)) throw new AppError('INPUT_INVALID');
    return copyObject(value as Record<string, unknown>, depth);
  };

  const copyObject = (value: Record<string, unknown>, depth: number): unknown => {
    spend(8);
    const keys = Object.keys(value);
    if (keys.includes('$path')) throw new AppError('INPUT_INVALID');
    if (keys.includes('$file')) {
      if (keys.length !== 1 || typeof value.$file !== 'string') throw new AppError('INPUT_INVALID');
      return { $path: pathOf(value.$file) };
    }
    const result: Record<string, unknown> = {};
    for (const key of keys) {
      spend(key.length * 2);
      // Defined, not assigned: a key named __proto__ stays data.
      Object.defineProperty(result, key, {
        value: copy(value[key], depth + 1),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return result;
  };

  return copy(input, 0);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
