import { thousands } from '../text/format.ts';

/** Bodies that stand beside Polri, in the order in which strengths are written, and the words that tell them. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  ['TNI', /\b(TNI|KODIM|KORAMIL|KOREM|KODAM|YONIF|YON|BRIGIF|KOSTRAD|LANAL|LANTAMAL|LANUD|DENPOM|BABINSA)\b/],
  ['Linmas', /\b(LINMAS|HANSIP)\b/],
  ['Satpol PP', /\b(SAT ?POL ?PP|POL ?PP|PAMONG PRAJA)\b/],
  ['Dishub', /\b(DISHUB|PERHUBUNGAN)\b/],
  ['Panwascam', /\bPANWAS(CAM|LU)?\b/],
  ['Bawaslu', /\bBAWASLU\b/],
  ['KPU', /\bKPU\b/],
  ['Dinkes', /\b(DINKES|KESEHATAN|PUSKESMAS)\b/],
  ['Damkar', /\b(DAMKAR|PEMADAM)\b/],
];
export const POLRI = 'Polri';
export const OTHER_BODY = 'Instansi lain';

/** The body a text names: "KORAMIL 1605-03" and "tni" are TNI, "SATPOL PP" is Satpol PP. Unknown texts stay as they are. */
export function bodyName(text: string | null): string {
  const plain = (text ?? '')
    .toUpperCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  if (plain === '') return OTHER_BODY;
  return BODIES.find(([, words]) => words.test(plain))?.[0] ?? (text ?? '').trim();
}

/** One body and its heads. */
export interface BodyStrength {
  body: string;
  people: number;
}

interface BodyPerson {
  id: string;
  category: 'polri' | 'pns' | 'pppk' | 'external';
  unit: string | null;
}

/** An event's people by key and its partner bodies with their heads. */
export interface BodyEvent {
  personIds: readonly string[];
  partners: readonly { body: string; heads: number }[];
}

/**
 * Strength by body: Polri (with its PNS and PPPK) first, then the others. People of another body who are assigned by
 * name count once each; heads that a partner only counted are added where they are more than its named people at that
 * event, so that nobody is counted twice.
 * @param others people on duty outside events (guards)
 */
export function strengthByBody(
  people: readonly BodyPerson[],
  events: readonly BodyEvent[],
  others: readonly string[] = [],
): BodyStrength[] {
  const known = new Map(people.map((person) => [person.id, bodyOf(person)]));
  const counts = new Map<string, number>();
  const add = (body: string, heads: number) => counts.set(body, (counts.get(body) ?? 0) + heads);
  for (const id of new Set([...events.flatMap((event) => event.personIds), ...others]))
    add(known.get(id) ?? POLRI, 1);
  for (const event of events) {
    const heads = new Map<string, number>();
    for (const { body, heads: n } of event.partners)
      heads.set(bodyName(body), (heads.get(bodyName(body)) ?? 0) + n);
    for (const [body, n] of heads) {
      const named = new Set(event.personIds.filter((id) => known.get(id) === body)).size;
      if (n > named) add(body, n - named);
    }
  }
  const order = [POLRI, ...BODIES.map(([body]) => body)];
  const rank = (body: string) => (order.includes(body) ? order.indexOf(body) : order.length);
  return [...counts]
    .filter(([, heads]) => heads > 0)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([body, heads]) => ({ body, people: heads }));
}

/** "Polri 41, TNI 4, Linmas 12" */
export const bodiesText = (bodies: readonly BodyStrength[]): string =>
  bodies.map(({ body, people }) => `${body} ${thousands(people)}`).join(', ');

const bodyOf = ({ category, unit }: BodyPerson): string => (category === 'external' ? bodyName(unit) : POLRI);
