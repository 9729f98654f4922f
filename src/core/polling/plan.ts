import { isWithin } from '../region/region.ts';
import { type PollingClass, parsePollingClass } from './class.ts';
import { pad } from './group.ts';
import type { PollingField, PollingList, PollingListRow } from './list.ts';
import { type VillageFinder, villageKey } from './village.ts';

export const POLLING_ISSUES = [
  'TPS_NUMBER_INVALID',
  'TPS_VILLAGE_UNKNOWN',
  'TPS_VILLAGE_AMBIGUOUS',
  'TPS_CODE_UNKNOWN',
  'TPS_VILLAGE_DIFFERS',
  'TPS_CLASS_UNKNOWN',
  'TPS_DUPLICATE',
  'TPS_COUNT_UNREADABLE',
  'TPS_OUTSIDE',
] as const;
export type PollingIssueCode = (typeof POLLING_ISSUES)[number];

/** A finding at its cell. `error` holds the row back, `warning` asks for a look, `info` was taken for certain. */
export interface PollingIssue {
  code: PollingIssueCode;
  severity: 'error' | 'warning' | 'info';
  sheet: string;
  cell: string;
  value: string;
  message: string;
}

/** What is known of a polling place besides village and number. */
export interface PollingFields {
  class: PollingClass;
  voters: number | null;
  linmas: number | null;
  name: string | null;
  address: string | null;
  sector: string | null;
  note: string | null;
}

export interface PlannedPlace extends PollingFields {
  sheet: string;
  row: number;
  region: string;
  number: number;
  /** The stored place; null = new. */
  id: string | null;
  changes: (keyof PollingFields)[];
}

/** Something that many rows write and nobody can be sure of: answered once for all of them. */
export interface PollingQuestion {
  kind: 'class' | 'village';
  /** What answers are kept under. */
  key: string;
  /** As the list writes it. */
  text: string;
  rows: number;
  /** Address of the first. */
  cell: string;
  /** Codes of villages that fit. */
  candidates: string[];
}

/** Answers to questions: class or village code by key. */
export interface PollingAnswers {
  classes: Readonly<Record<string, PollingClass>>;
  villages: Readonly<Record<string, string>>;
}

export interface StoredPlace extends PollingFields {
  id: string;
  region: string;
  number: number;
}

export interface PollingPlan {
  /** Rows that would be written, and those that are there already. */
  insert: PlannedPlace[];
  update: PlannedPlace[];
  counts: { new: number; changed: number; unchanged: number; held: number; missing: number };
  issues: PollingIssue[];
  questions: PollingQuestion[];
}

interface Judge {
  finder: VillageFinder;
  jurisdiction: readonly string[];
  answers: PollingAnswers;
  issues: PollingIssue[];
  questions: Map<string, PollingQuestion>;
  columns: Map<string, Partial<Record<PollingField, string>>>;
}

const LONGEST = 300;

/**
 * Compares a list with the polling places that are stored. Every problem is found at once, at its cell; a row with an
 * error is held back and the others go on. What the list leaves empty stays as it is stored. Places of the same
 * districts that the list does not name are counted as missing and left alone.
 */
export function planPolling(
  list: PollingList,
  stored: readonly StoredPlace[],
  finder: VillageFinder,
  jurisdiction: readonly string[],
  answers: PollingAnswers,
): PollingPlan {
  const judge: Judge = {
    finder,
    jurisdiction,
    answers,
    issues: [],
    questions: new Map(),
    columns: new Map(list.sheets.map(({ name, columns }) => [name, columns])),
  };
  const known = new Map(stored.map((place) => [keyOf(place), place]));
  const seen = new Map<string, PlannedPlace>();
  const plan: PollingPlan = {
    insert: [],
    update: [],
    counts: { new: 0, changed: 0, unchanged: 0, held: 0, missing: 0 },
    issues: judge.issues,
    questions: [],
  };
  for (const row of list.rows) {
    const place = judgeRow(judge, row, known);
    if (place === null) {
      plan.counts.held++;
      continue;
    }
    const twin = seen.get(keyOf(place));
    if (twin) {
      if (sayTwin(judge, row, place, twin)) plan.counts.held++;
      continue;
    }
    seen.set(keyOf(place), place);
    if (place.id === null) plan.insert.push(place);
    else if (place.changes.length > 0) plan.update.push(place);
    else plan.counts.unchanged++;
  }
  const districts = new Set([...seen.values()].map(({ region }) => region.slice(0, 8)));
  plan.counts.new = plan.insert.length;
  plan.counts.changed = plan.update.length;
  plan.counts.missing = stored.filter(
    (place) => districts.has(place.region.slice(0, 8)) && !seen.has(keyOf(place)),
  ).length;
  plan.questions = [...judge.questions.values()].sort((a, b) => b.rows - a.rows);
  return plan;
}

const keyOf = ({ region, number }: { region: string; number: number }): string => `${region}/${number}`;

function judgeRow(
  judge: Judge,
  row: PollingListRow,
  known: ReadonlyMap<string, StoredPlace>,
): PlannedPlace | null {
  const number = numberOf(judge, row);
  const region = villageOf(judge, row);
  const present = number !== null && region !== null ? known.get(keyOf({ region, number })) : undefined;
  const kind = classOf(judge, row, present);
  const voters = countOf(judge, row, 'voters') ?? present?.voters ?? null;
  const linmas = countOf(judge, row, 'linmas') ?? present?.linmas ?? null;
  if (number === null || region === null || kind === null) return null;
  const text = (field: 'name' | 'address' | 'sector' | 'note') =>
    row.texts[field].slice(0, LONGEST) || (present?.[field] ?? null);
  const fields: PollingFields = {
    class: kind,
    voters,
    linmas,
    name: text('name'),
    address: text('address'),
    sector: text('sector'),
    note: text('note'),
  };
  const changes = present
    ? (Object.keys(fields) as (keyof PollingFields)[]).filter((field) => fields[field] !== present[field])
    : [];
  return { ...fields, sheet: row.sheet, row: row.row, region, number, id: present?.id ?? null, changes };
}

function say(
  judge: Judge,
  row: PollingListRow,
  field: PollingField,
  code: PollingIssueCode,
  severity: PollingIssue['severity'],
  message: string,
): void {
  const value = row.texts[field];
  judge.issues.push({ code, severity, sheet: row.sheet, cell: cellOf(judge, row, field), value, message });
}

/** The cell of a field, or the number's where the list has no such column. */
function cellOf(judge: Judge, row: PollingListRow, field: PollingField): string {
  const columns = judge.columns.get(row.sheet) ?? {};
  return `${columns[field] ?? columns.number ?? 'A'}${row.row}`;
}

/** '001', 'TPS 1', 'TPS. 01', '1.' → 1. */
function numberOf(judge: Judge, row: PollingListRow): number | null {
  const digits = /^(?:TPS)?[\s.:#-]*0*(\d{1,3})[.\s]*$/i.exec(row.texts.number)?.[1];
  const number = Number(digits ?? 0);
  if (number >= 1) return number;
  say(
    judge,
    row,
    'number',
    'TPS_NUMBER_INVALID',
    'error',
    `“${row.texts.number}” bukan nomor TPS (1 sampai 999). Perbaiki di berkas, lalu impor lagi.`,
  );
  return null;
}

function villageOf(judge: Judge, row: PollingListRow): string | null {
  const { code, village, district } = row.texts;
  const key = code === '' ? villageKey(row.texts) : code;
  const answered = judge.answers.villages[key];
  if (answered !== undefined && judge.finder.nameOf(answered) !== null) return answered;
  const answer = judge.finder.find(row.texts);
  if ('found' in answer) {
    const named = judge.finder.nameOf(answer.found);
    if (code !== '' && village !== '' && !judge.finder.isNamed(answer.found, village))
      say(
        judge,
        row,
        'village',
        'TPS_VILLAGE_DIFFERS',
        'warning',
        `Kode ${answer.found} adalah ${named}, sedangkan daftar menulis “${village}”. Kode yang dipakai; periksa.`,
      );
    if (judge.jurisdiction.length > 0 && !isWithin(judge.jurisdiction, answer.found))
      say(
        judge,
        row,
        code === '' ? 'village' : 'code',
        'TPS_OUTSIDE',
        'warning',
        `${named} (${answer.found}) di luar wilayah hukum satuan ini. Periksa desa atau kelurahannya.`,
      );
    return answer.found;
  }
  const field = code === '' ? 'village' : 'code';
  const written = code === '' ? [village || '(kosong)', district].filter(Boolean).join(', ') : code;
  ask(judge, row, field, {
    kind: 'village',
    key,
    text: written,
    candidates: 'several' in answer ? answer.several : [],
  });
  if ('several' in answer)
    say(
      judge,
      row,
      field,
      'TPS_VILLAGE_AMBIGUOUS',
      'error',
      `“${written}” dapat berarti ${answer.several.length} desa/kelurahan (${answer.several.join(', ')}). Pilih yang benar.`,
    );
  else if (answer.none === 'code')
    say(
      judge,
      row,
      field,
      'TPS_CODE_UNKNOWN',
      'error',
      `Kode wilayah ${written} tidak dikenal. Pakai kode Kemendagri sepuluh angka, atau pilih desanya.`,
    );
  else {
    const near = judge.finder.near(row.texts);
    const meant = near === null ? '' : `, mungkin ${judge.finder.nameOf(near)} (${near})`;
    say(
      judge,
      row,
      field,
      'TPS_VILLAGE_UNKNOWN',
      'error',
      `Desa/kelurahan “${written}” tidak ditemukan${meant}. Pilih dari daftar wilayah.`,
    );
  }
  return null;
}

function ask(
  judge: Judge,
  row: PollingListRow,
  field: PollingField,
  question: Omit<PollingQuestion, 'rows' | 'cell'>,
): void {
  const id = `${question.kind}\n${question.key}`;
  const known = judge.questions.get(id);
  if (known) known.rows++;
  else judge.questions.set(id, { ...question, rows: 1, cell: `${row.sheet}!${cellOf(judge, row, field)}` });
}

function classOf(judge: Judge, row: PollingListRow, present: StoredPlace | undefined): PollingClass | null {
  const text = row.texts.class;
  const key = text.toUpperCase();
  const found = (text === '' ? undefined : parsePollingClass(text)) ?? judge.answers.classes[key];
  if (found) return found;
  if (text === '' && present) return present.class;
  ask(judge, row, 'class', { kind: 'class', key, text, candidates: [] });
  say(
    judge,
    row,
    'class',
    'TPS_CLASS_UNKNOWN',
    'error',
    text === ''
      ? 'Klasifikasi kerawanan kosong. Pilih satu kali untuk semua TPS tanpa klasifikasi.'
      : `Klasifikasi “${text}” tidak dikenal. Pilih artinya satu kali untuk semua.`,
  );
  return null;
}

/** '285', '1.250', '285 orang'; null when empty or unreadable. */
function countOf(judge: Judge, row: PollingListRow, field: 'voters' | 'linmas'): number | null {
  const text = row.texts[field];
  if (text === '' || text === '-') return null;
  const digits = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,6})(?:\s*[a-z.]+)?$/i.exec(text)?.[1];
  if (digits !== undefined) return Number(digits.replace(/[.,]/g, ''));
  const what = field === 'voters' ? 'jumlah pemilih' : 'jumlah Linmas';
  say(
    judge,
    row,
    field,
    'TPS_COUNT_UNREADABLE',
    'warning',
    `“${text}” bukan ${what}; TPS diambil tanpa angka ini.`,
  );
  return null;
}

/** Two rows for one place: the same again is left out in silence but for a remark, another content is held. */
function sayTwin(judge: Judge, row: PollingListRow, place: PlannedPlace, twin: PlannedPlace): boolean {
  const fields = ['class', 'voters', 'linmas', 'name', 'address', 'sector', 'note'] as const;
  const same = fields.every((field) => place[field] === twin[field]);
  const where = `TPS ${pad(place.number)} ${judge.finder.nameOf(place.region)} sudah ada pada baris ${twin.row}`;
  say(
    judge,
    row,
    'number',
    'TPS_DUPLICATE',
    same ? 'info' : 'error',
    same
      ? `${where} dengan isi yang sama; dihitung satu kali.`
      : `${where} dengan isi lain; baris ini ditahan. Perbaiki nomor atau desanya.`,
  );
  return !same;
}
