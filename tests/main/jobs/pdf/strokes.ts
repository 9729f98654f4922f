/** Straight rules of a finished PDF, read from its pages' own operators and not from our layout. */
import { inflateSync } from 'node:zlib';

/** A rule in points from the upper left corner of its page. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The rules of each page, in the order of the pages. */
export function pageStrokes(pdf: Uint8Array): Stroke[][] {
  const file = Buffer.from(pdf).toString('latin1');
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(file)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  return kids.map(([, page]) => {
    const contents = /\/Contents (\d+) 0 R/.exec(objectAt(file, page ?? ''))?.[1] ?? '';
    const stream = objectAt(file, contents);
    const start = stream.indexOf('stream\n') + 'stream\n'.length;
    const packed = Buffer.from(stream.slice(start, stream.lastIndexOf('\nendstream')), 'latin1');
    return strokesOf(inflateSync(packed).toString('latin1'));
  });
}

function objectAt(file: string, number: string): string {
  const start = file.indexOf(`\n${number} 0 obj\n`);
  if (start < 0) throw new Error(`no object ${number}`);
  return file.slice(start, file.indexOf('\nendobj', start));
}

/** Pages begin with one transformation that turns y downwards; rules are drawn as "x y m x y l S" below it. */
function strokesOf(operators: string): Stroke[] {
  return [...operators.matchAll(/([\d.-]+) ([\d.-]+) m\n([\d.-]+) ([\d.-]+) l\nS\n/g)].map((match) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = match.slice(1).map(Number);
    return { x1, y1, x2, y2 };
  });
}
