import { diffDays } from '../text/civil-date.ts';
import { unitKey } from '../unit/unit-name.ts';
import type { Bundle, BundleProblem } from './bundle.ts';

/** Longest time that one guard of a post stands for; a longer one is a slip of the year. */
const GUARD_DAYS_MAX = 1500;
/** Longest name of a person or unit that papers can carry. */
const NAME_MAX = 200;

/**
 * What a bundle says twice or in the wrong order, with the paths: keys and numbers are unique, ends come after
 * starts. A bundle that contradicts itself is refused whole: taking the last of two would lose the first.
 */
export function bundleProblems(bundle: Bundle): BundleProblem[] {
  return [
    ...twice(bundle.operations, 'operations', (o) => o.key),
    ...bundle.operations.flatMap((o, i) => [
      ...order(`operations.${i}.end`, o.start, o.end),
      ...twice(o.stages, `operations.${i}.stages`, (s) => s.key),
      ...twice(o.satgas, `operations.${i}.satgas`, (s) => s.key),
      ...twice(o.candidates, `operations.${i}.candidates`, (c) => c.key),
      ...o.stages.flatMap((s, j) =>
        twice(s.needs, `operations.${i}.stages.${j}.needs`, (n) => n.satgas ?? '', 'satgas'),
      ),
      ...twice(o.stages, `operations.${i}.stages`, (s) => (s.voting ? 'voting' : null), 'voting'),
      ...o.stages.flatMap((s, j) => order(`operations.${i}.stages.${j}.end`, s.start, s.end)),
    ]),
    ...twice(bundle.units, 'units', (u) => unitKey(u.name), 'name'),
    ...bundle.units.flatMap((u, i) => tooLong(`units.${i}.name`, u.name)),
    ...twice(bundle.people, 'people', (p) => p.nrp, 'nrp'),
    ...twice(bundle.people, 'people', (p) => p.nip, 'nip'),
    ...twice(bundle.people, 'people', (p) => p.ref ?? null, 'ref'),
    ...bundle.people.flatMap((p, i) => [
      ...tooLong(`people.${i}.name`, p.name),
      ...tooLong(`people.${i}.unit`, p.unit),
    ]),
    ...bundle.absences.flatMap((a, i) => order(`absences.${i}.to`, a.from, a.to)),
    ...twice(bundle.places, 'places', (p) => p.key),
    ...twice(bundle.events, 'events', (e) => e.key),
    ...bundle.events.flatMap((e, i) => [
      ...order(`events.${i}.end`, e.start, e.end, true),
      ...order(`events.${i}.actualEnd`, e.actualStart, e.actualEnd, true),
      ...twice(e.attendance, `events.${i}.attendance`, (a) => a.nrp, 'nrp'),
    ]),
    ...twice(bundle.incidents, 'incidents', (incident) => incident.key),
    ...bundle.incidents.flatMap((incident, i) =>
      oneSubject(`incidents.${i}`, [incident.event, incident.dutyPost]),
    ),
    ...bundle.photos.flatMap((p, i) => oneSubject(`photos.${i}`, [p.event, p.dutyPost, p.incident])),
    ...twice(bundle.reportTexts, 'reportTexts', (t) => t.event ?? `${t.day} ${t.operation}`, 'event'),
    ...twice(bundle.shiftPatterns, 'shiftPatterns', (p) => p.key),
    ...twice(bundle.regu, 'regu', (r) => `${r.operation} ${r.key}`),
    ...bundle.regu.flatMap((r, i) => twice(r.members, `regu.${i}.members`, (nrp) => nrp, '')),
    ...twice(bundle.dutyPosts, 'dutyPosts', (d) => d.key),
    ...twice(bundle.handovers, 'handovers', (h) => `${h.dutyPost} ${h.date} ${h.shift}`, 'shift'),
    ...twice(
      bundle.pollingPlaces,
      'pollingPlaces',
      (p) => `${p.operation} ${p.region}/${p.number}`,
      'number',
    ),
    ...twice(bundle.pollingPatterns, 'pollingPatterns', (p) => `${p.operation} ${p.class}`, 'class'),
    ...twice(bundle.pollingAssignments, 'pollingAssignments', (a) => `${a.operation} ${a.nrp}`, 'nrp'),
    ...bundle.dutyPosts.flatMap((d, i) => [
      ...order(`dutyPosts.${i}.to`, d.from, d.to),
      ...tooManyDays(`dutyPosts.${i}.to`, d.from, d.to),
    ]),
    ...bundle.people.flatMap((p, i) =>
      differing(p.memberships, `people.${i}.memberships`, (m) => `${m.operation} ${m.satgas}`, 'satgas'),
    ),
    ...differing(
      bundle.assignments,
      'assignments',
      (a) => ('event' in a ? `${a.event} ${a.nrp}` : `${a.dutyPost} ${a.date} ${a.shift} ${a.nrp}`),
      'nrp',
    ),
    ...differing(bundle.overrides, 'overrides', (o) => `${o.code} ${o.nrp} ${o.subjects.join(' ')}`, 'code'),
    ...twice(bundle.letters, 'letters', (l) => l.id, 'id'),
    ...twice(bundle.register, 'register', (n) => `${n.series} ${n.year} ${n.serial}`, 'serial'),
    ...bundle.assignments.flatMap((a, i) => order(`assignments.${i}.end`, a.start, a.end, true)),
  ];
}

function twice<T>(
  rows: readonly T[],
  path: string,
  keyOf: (row: T) => string | null,
  field = 'key',
): BundleProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, i) => {
    const key = keyOf(row);
    if (key === null) return [];
    const first = seen.get(key);
    if (first !== undefined) {
      return [{ path: `${path}.${i}.${field}`, message: `"${key}" sudah dipakai ${path}.${first}` }];
    }
    seen.set(key, i);
    return [];
  });
}

/** The same thing said twice in different words; the very same words twice are one. */
function differing<T>(
  rows: readonly T[],
  path: string,
  keyOf: (row: T) => string,
  field: string,
): BundleProblem[] {
  const distinct = rows.map((row, i) => ({ row, i, text: JSON.stringify(row) }));
  const first = new Map<string, (typeof distinct)[number]>();
  return distinct.flatMap((entry) => {
    const known = first.get(keyOf(entry.row));
    if (known === undefined) first.set(keyOf(entry.row), entry);
    if (known === undefined || known.text === entry.text) return [];
    return [
      {
        path: `${path}.${entry.i}.${field}`,
        message: `berbeda dari ${path}.${known.i} tentang hal yang sama`,
      },
    ];
  });
}

const oneSubject = (path: string, subjects: readonly (string | null)[]): BundleProblem[] =>
  subjects.filter((key) => key !== null).length === 1
    ? []
    : [{ path, message: 'sebutkan tepat satu: event, dutyPost, atau incident' }];

function order(path: string, start: string | null, end: string | null, strict = false): BundleProblem[] {
  if (start === null || end === null || (strict ? end > start : end >= start)) return [];
  return [{ path, message: `berakhir ${end} sebelum dimulai ${start}` }];
}

function tooManyDays(path: string, from: string, to: string): BundleProblem[] {
  if (to < from || diffDays(from, to) <= GUARD_DAYS_MAX) return [];
  return [{ path, message: `lebih dari ${GUARD_DAYS_MAX} hari sesudah ${from}` }];
}

const tooLong = (path: string, text: string | null): BundleProblem[] =>
  text !== null && text.length > NAME_MAX ? [{ path, message: `lebih dari ${NAME_MAX} huruf` }] : [];
