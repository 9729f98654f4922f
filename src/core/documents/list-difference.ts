import { capitalName } from '../personnel/name.ts';
import type { AnnexBand, AnnexPerson } from './sprin-data.ts';

/** A person where a list has them. */
export interface Placed {
  /** Running number of the list (URUT). */
  number: number;
  person: AnnexPerson;
  /** What they do, as the change prints it: position in the operation with the satgas it belongs to. */
  duty: string;
}

export interface ListChange {
  kind: 'replaced' | 'moved' | 'added' | 'removed';
  before: Placed | null;
  after: Placed | null;
}

interface InBand extends Placed {
  /** The bands above, and what they do there. */
  band: string;
  place: string;
}

/** Numbers of people in the list that was printed, by key. */
export type Numbers = Readonly<Record<string, number>>;

/** The numbers of a list as it is printed. */
export const printedNumbers = (bands: AnnexBand[]): Numbers =>
  Object.fromEntries(placed(bands).map(({ person, number }) => [person.key, number]));

/**
 * The numbers after a change: who replaces somebody takes over their number, who is added comes after the last, the
 * others keep theirs. So a number means one place through all amendments.
 */
export function numbersAfter(numbers: Numbers, changes: readonly ListChange[], after: AnnexBand[]): Numbers {
  const heirs = new Map(
    changes.flatMap(({ kind, before, after: heir }) =>
      kind === 'replaced' && before && heir ? [[heir.person.key, numbers[before.person.key]]] : [],
    ),
  );
  let last = Math.max(0, ...Object.values(numbers));
  return Object.fromEntries(
    placed(after).map(({ person: { key } }) => [key, numbers[key] ?? heirs.get(key) ?? ++last]),
  );
}

/**
 * How one list became another: who took whose place, who does something else, who came and who left, in this order
 * and in the order of the lists. A person is told by their key. Somebody replaces the one who left the same duty, or
 * else the same band.
 */
export function listDifference(before: AnnexBand[], after: AnnexBand[], numbers?: Numbers): ListChange[] {
  const [old, now] = [placed(before, numbers), placed(after)];
  const [oldKeys, nowKeys] = [byKey(old), byKey(now)];
  const left = old.filter(({ person }) => !nowKeys.has(person.key));
  const came = now.filter(({ person }) => !oldKeys.has(person.key));
  const replaced = pairs(left, came);
  const [gone, heirs] = [new Set(replaced.map(([a]) => a)), new Set(replaced.map(([, b]) => b))];
  const moved = old.flatMap((was) => {
    const is = nowKeys.get(was.person.key);
    return is && is.place !== was.place ? [{ was, is }] : [];
  });
  return [
    ...replaced.map(([a, b]) => change('replaced', a, b)),
    ...moved.map(({ was, is }) => change('moved', was, is)),
    ...came.filter((each) => !heirs.has(each)).map((each) => change('added', null, each)),
    ...left.filter((each) => !gone.has(each)).map((each) => change('removed', each, null)),
  ];
}

function change(kind: ListChange['kind'], before: InBand | null, after: InBand | null): ListChange {
  const bare = (each: InBand | null): Placed | null =>
    each && { number: each.number, person: each.person, duty: each.duty };
  return { kind, before: bare(before), after: bare(after) };
}

/** Who left and who came into their place, in the order of the old list. */
function pairs(left: readonly InBand[], came: readonly InBand[]): [InBand, InBand][] {
  const free = new Set(came);
  const found = new Map<InBand, InBand>();
  for (const alike of ['place', 'band'] as const) {
    for (const each of left) {
      if (found.has(each)) continue;
      const heir = [...free].find((candidate) => candidate[alike] === each[alike]);
      if (!heir) continue;
      found.set(each, heir);
      free.delete(heir);
    }
  }
  return left.flatMap((each) => {
    const heir = found.get(each);
    return heir ? [[each, heir] satisfies [InBand, InBand]] : [];
  });
}

const byKey = (people: readonly InBand[]): Map<string, InBand> =>
  new Map(people.map((each) => [each.person.key, each]));

function placed(bands: AnnexBand[], numbers: Numbers = {}): InBand[] {
  const found: InBand[] = [];
  const walk = (band: AnnexBand, above: string[]) => {
    const path = [...above, band.title];
    for (const person of band.people) {
      const at = path.join(' / ');
      found.push({
        number: numbers[person.key] ?? found.length + 1,
        person,
        duty: dutyOf(person, band),
        band: at,
        place: `${at} / ${person.opsPosition ?? ''}`,
      });
    }
    for (const child of band.children) walk(child, path);
  };
  for (const band of bands) walk(band, []);
  return found;
}

/** "ANGGOTA SUBSATGAS TURLALIN": the band is added where the position does not name it. */
function dutyOf({ opsPosition }: AnnexPerson, band: AnnexBand): string {
  const position = opsPosition === null || opsPosition === '' ? null : capitalName(opsPosition);
  if (band.level === 'section') return position ?? band.title;
  const name = band.title.replace(/^(?:SUB)?SATGAS /, '');
  return position?.includes(name) ? position : `${position ?? 'ANGGOTA'} ${band.title}`;
}
