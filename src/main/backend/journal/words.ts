import { RISKS } from '../../../core/event/detail.ts';
import { EVENT_FLAGS } from '../../../core/event/flag.ts';
import { eventKindLabel } from '../../../core/event/kind.ts';
import { BASIS_TYPES, type BasisKind, basisText } from '../../../core/order/basis.ts';
import {
  CLASSIFICATIONS,
  type Classification,
  PAPER_KINDS,
  type PaperKind,
} from '../../../core/order/list-schema.ts';
import { statusLabel } from '../../../core/personnel/person.ts';
import { isPollingClass, POLLING_CLASS_LABELS } from '../../../core/polling/class.ts';
import { templateTitle } from '../../../core/template/keys.ts';
import { datePart, isCivilDate, isCivilDateTime } from '../../../core/text/civil-date.ts';
import { clock, shortDate } from '../../../core/text/format.ts';
import type { Db } from '../../db/driver.ts';
import type { LegalBasisRow } from '../../db/paper-list.ts';
import { one } from '../../db/statements.ts';
import { LEGAL_BASES } from '../master/paper-lists.ts';
import { ENTITY_WORDS, FIELD_WORDS } from './vocabulary.ts';

/** A journalled row as the journal keeps it. */
export type RowState = Record<string, string | number | null>;

/** Parts of an order's text. */
const CONTENT_WORDS: Readonly<Record<string, string>> = {
  numberPattern: 'Pola nomor',
  considerations: 'Pertimbangan',
  bases: 'Dasar',
  addressees: 'Kepada',
  tasks: 'Untuk',
  copies: 'Tembusan',
  initials: 'Paraf',
  annexTitle: 'Judul lampiran',
  signatoryId: 'Penanda tangan',
  paper: 'Kertas',
  subBands: 'Baris subsatgas',
  style: 'Tepi halaman',
};

/** Columns that follow from others, hold keys, or are too long to read: not shown as changes. */
const HIDDEN = new Set([
  'id',
  'rid',
  'owner_unit',
  'ended_at',
  'name_key',
  'rank_order',
  'approved',
  'frozen',
  'file_sha256',
  'counts',
  'shape',
  'number_value',
  'number_year',
  'width',
  'height',
  'bytes',
  'letter_id',
]);

/** Columns that hold the key of a row of another table. */
const REFERENCES: Readonly<Record<string, string>> = {
  unit_id: 'unit',
  operation_id: 'operation',
  stage_id: 'stage',
  satgas_id: 'satgas',
  candidate_id: 'candidate',
  person_id: 'person',
  event_id: 'event',
  apel_id: 'event',
  incident_id: 'incident',
  duty_post_id: 'duty_post',
  signatory_id: 'signatory',
  copy_list_id: 'copy_list',
  regu_id: 'regu',
  from_person_id: 'person',
  to_person_id: 'person',
  place_id: 'place',
  polling_place_id: 'polling_place',
  head_person_id: 'person',
  deputy_person_id: 'person',
  leader_id: 'person',
  other_id: 'person',
  merged_into: 'person',
  amends: 'letter',
};

export const entityWord = (entity: string): string => ENTITY_WORDS[entity] ?? entity;

export interface FieldDiff {
  field: string;
  before: string | null;
  after: string | null;
}

/** The columns that differ, named and written for people. */
export function fieldDiffs(
  db: Db,
  entity: string,
  before: RowState | null,
  after: RowState | null,
): FieldDiff[] {
  const hidden = (column: string) =>
    HIDDEN.has(column) ||
    (entity === 'import_layout' && column === 'content') ||
    (entity === 'output' && column === 'kind') ||
    (PAPER_LISTS.has(entity) && column === 'key');
  const columns = Object.keys(after ?? before ?? {}).filter((c) => !hidden(c));
  return columns.flatMap((column) => {
    const old = before?.[column] ?? null;
    const next = after?.[column] ?? null;
    if (old === next) return [];
    if (entity === 'letter' && column === 'content') return contentDiffs(db, old, next);
    const field = FIELD_WORDS[column] ?? column;
    return [
      { field, before: valueText(db, entity, column, old), after: valueText(db, entity, column, next) },
    ];
  });
}

/** The parts of an order's text that differ. */
function contentDiffs(db: Db, before: string | number | null, after: string | number | null): FieldDiff[] {
  const [old, next] = [before, after].map(
    (text) => (text === null ? {} : JSON.parse(String(text))) as Record<string, unknown>,
  );
  return Object.entries(CONTENT_WORDS).flatMap(([key, field]) => {
    const [was, is] = [old?.[key], next?.[key]].map((value) =>
      key === 'signatoryId' && value ? rowName(db, 'signatory', String(value)) : contentText(value),
    );
    return was === is ? [] : [{ field, before: was ?? null, after: is ?? null }];
  });
}

function contentText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('; ');
  return typeof value === 'boolean' ? (value ? 'ya' : 'tidak') : String(value);
}

/**
 * What changed, in a few words for one line of the journal: the field with both values when there is one
 * ("Mulai: 6 Nov 2024 10.00 → 6 Nov 2024 11.00"), the names of the fields when there are several. Null when nothing
 * was changed that has a name. Only the rows of the table that was changed first count: what follows from it is left
 * out.
 */
export function changeSummary(fields: readonly FieldDiff[], rows: number): string | null {
  const [only, ...more] = fields;
  if (!only) return null;
  if (more.length === 0 && rows === 1) {
    const text = `${only.field}: ${only.before ?? 'kosong'} → ${only.after ?? 'kosong'}`;
    if (text.length <= SUMMARY_LENGTH) return text;
  }
  const names = [...new Set(fields.map(({ field }) => field))];
  const shown = names.slice(0, SUMMARY_FIELDS);
  return names.length > shown.length
    ? `${shown.join(', ')}, dan ${names.length - shown.length} lagi`
    : shown.join(', ');
}

const SUMMARY_LENGTH = 90;
const SUMMARY_FIELDS = 4;

function valueText(db: Db, entity: string, column: string, value: string | number | null): string | null {
  if (value === null) return null;
  const target = column === 'parent_id' ? entity : REFERENCES[column];
  if (target) return rowName(db, target, String(value));
  const word = CODED[`${entity}.${column}`];
  if (word && typeof value === 'string') return codedText(value, word) || null;
  if (YES_NO.has(column)) return value === 1 ? 'ya' : 'tidak';
  if (typeof value === 'number') return String(value);
  if (isCivilDate(value)) return shortDate(value);
  if (isCivilDateTime(value)) return `${shortDate(datePart(value))} ${clock(value)}`;
  return listText(value);
}

/** Columns of 0 and 1. */
const YES_NO = new Set(['is_sample', 'leader', 'hidden', 'usual', 'local', 'marked']);
/** Lists whose keys nobody sees. */
const PAPER_LISTS = new Set(['legal_basis', 'kka', 'stock_sentence', 'copy_list']);

const wordOf = (list: readonly { code: string; label: string }[]) => (code: string) =>
  list.find((entry) => entry.code === code)?.label ?? code;

/** Margins of letters. */
const STYLE_WORDS: Readonly<Record<string, string>> = { perkap: 'Perkap', hemat: 'hemat' };

/** Columns that hold codes of a list: what the screen calls them. */
const CODED: Readonly<Record<string, (code: string) => string>> = {
  'event.kind': eventKindLabel,
  'stock_sentence.event_kinds': (code) => (code === 'kampanye' ? 'Kampanye' : eventKindLabel(code)),
  'paper_default.kind': (code) => PAPER_KINDS[code as PaperKind] ?? code,
  'paper_default.classification': (code) => CLASSIFICATIONS[code as Classification] ?? code,
  'paper_default.style': (code) => STYLE_WORDS[code] ?? code,
  'legal_basis.kind': (code) => BASIS_TYPES[code as BasisKind]?.label ?? code,
  'event.kinds': eventKindLabel,
  'output.way': (code) => (code === 'print' ? 'dicetak' : 'disimpan ke berkas'),
  'event.flags': wordOf(EVENT_FLAGS),
  'event.risk': wordOf(RISKS),
  'absence.kind': statusLabel,
  'polling_place.class': (code) => (isPollingClass(code) ? POLLING_CLASS_LABELS[code] : code),
};

/** One code, or a JSON list of them, in words. */
function codedText(value: string, word: (code: string) => string): string {
  if (!value.startsWith('[')) return word(value);
  return (JSON.parse(value) as string[]).map(word).join(', ');
}

/** JSON lists and objects as "a, b": what they say, without the names of their parts; other values as they are. */
function listText(value: string): string {
  if (!/^[[{]/.test(value)) return value;
  const parts = JSON.parse(value) as unknown;
  return (Array.isArray(parts) ? parts : Object.values(parts as object))
    .map(leavesOf)
    .filter((text) => text !== '')
    .join(', ');
}

const leavesOf = (part: unknown): string => {
  if (part === null) return '';
  return typeof part === 'object'
    ? Object.values(part)
        .map(leavesOf)
        .filter((text) => text !== '')
        .join(' ')
    : String(part);
};

/** What the row of a table is called today: "BRIPKA BUDI CONTOH", "Rapat umum Alun-alun". */
function rowName(db: Db, entity: string, id: string): string {
  const sql = NAME_SQL[entity];
  const row = sql ? one<{ name: string | null }>(db, sql, id) : null;
  return row?.name ?? entityWord(entity);
}

const NAME_SQL: Readonly<Record<string, string>> = {
  unit: 'SELECT name FROM unit WHERE id = ?',
  person: "SELECT trim(coalesce(rank, '') || ' ' || name) AS name FROM person WHERE id = ?",
  operation: 'SELECT name FROM operation WHERE id = ?',
  stage: 'SELECT name FROM stage WHERE id = ?',
  satgas: 'SELECT name FROM satgas WHERE id = ?',
  candidate: "SELECT coalesce(ticket, 'Paslon ' || number) AS name FROM candidate WHERE id = ?",
  place: 'SELECT name FROM place WHERE id = ?',
  polling_place:
    "SELECT printf('TPS %03d ', t.number) || coalesce(r.name, t.region) AS name FROM polling_place t LEFT JOIN region r ON r.code = t.region WHERE t.id = ?",
  signatory: 'SELECT name FROM signatory WHERE id = ?',
  copy_list: 'SELECT name FROM copy_list WHERE id = ?',
  letter: 'SELECT coalesce(number, subject) AS name FROM letter WHERE id = ?',
  shift_pattern: 'SELECT name FROM shift_pattern WHERE id = ?',
  regu: "SELECT trim('Regu ' || number || ' ' || coalesce(name, '')) AS name FROM regu WHERE id = ?",
  event: 'SELECT title AS name FROM event WHERE id = ?',
  incident: 'SELECT kind AS name FROM incident WHERE id = ?',
  duty_post:
    'SELECT place.name FROM duty_post JOIN place ON place.id = duty_post.place_id WHERE duty_post.id = ?',
};

/** What a journalled row is called: its own name, or the names of what it joins. */
export function subjectOf(db: Db, entity: string, row: RowState): string {
  const name = (column: string, table: string): string =>
    row[column] === null || row[column] === undefined ? '' : rowName(db, table, String(row[column]));
  switch (entity) {
    case 'person':
      return [row.rank, row.name].filter(Boolean).join(' ');
    case 'assignment':
      return `${name('person_id', 'person')} — ${name('event_id', 'event') || name('duty_post_id', 'duty_post')}`;
    case 'regu_member':
      return `${name('person_id', 'person')} — ${name('regu_id', 'regu')}`;
    case 'handover':
    case 'duty_log':
      return name('duty_post_id', 'duty_post');
    case 'membership':
      return `${name('person_id', 'person')} — ${name('satgas_id', 'satgas')}`;
    case 'stage_need':
      return [name('stage_id', 'stage'), name('satgas_id', 'satgas')].filter(Boolean).join(' — ');
    case 'polling_assignment':
      return `${name('person_id', 'person')} — ${name('polling_place_id', 'polling_place')}`;
    case 'polling_place':
      return rowName(db, entity, String(row.id));
    case 'polling_pattern':
      return `${entityWord(entity)} ${row.class}`;
    case 'absence':
      return `${name('person_id', 'person')} — ${row.kind}`;
    case 'override':
      return `${row.code} — ${name('person_id', 'person') || listText(String(row.subjects))}`;
    case 'report_text':
      return `isian laporan — ${name('event_id', 'event') || shortDate(String(row.day))}`;
    case 'attendance':
      return `${name('person_id', 'person')} — ${name('event_id', 'event')}`;
    case 'apel_event':
      return `${name('apel_id', 'event')} — ${name('event_id', 'event')}`;
    case 'incident':
      return `${row.kind} — ${name('event_id', 'event') || name('duty_post_id', 'duty_post')}`;
    case 'photo':
      return `foto — ${row.caption ?? (name('event_id', 'event') || name('incident_id', 'incident') || name('duty_post_id', 'duty_post'))}`;
    case 'duty_post':
      return name('place_id', 'place');
    case 'candidate':
      return String(row.ticket ?? `Paslon ${row.number ?? ''}`.trim());
    case 'output':
      return [row.title, row.letter_number].filter(Boolean).join(' ');
    case 'import_batch':
      return String(row.file_name);
    case 'import_mapping':
      return `${row.value} → ${row.target}`;
    case 'namesake':
      return `${name('person_id', 'person')} — ${name('other_id', 'person')}`;
    case 'letter':
      return String(row.number ?? row.subject);
    case 'register_number':
      return String(row.number ?? `nomor ${row.serial} tahun ${row.year}`);
    case 'identity':
      return name('unit_id', 'unit');
    case 'legal_basis':
      return basisText(LEGAL_BASES.read(row as unknown as LegalBasisRow));
    case 'kka':
      return String(row.code);
    case 'stock_sentence':
      return String(row.text);
    case 'paper_default':
      return PAPER_KINDS[row.kind as PaperKind] ?? String(row.kind);
    case 'template':
      return templateTitle(String(row.key));
    case 'setting':
      return SETTING_WORDS[String(row.id)] ?? String(row.id);
    default:
      return String(row.name ?? row.title ?? entityWord(entity));
  }
}

/** What the row of any journalled table is called today. */
export function rowSubject(db: Db, entity: string, id: string): string {
  const row = one<RowState>(db, `SELECT * FROM "${entity}" WHERE id = ?`, id);
  return row ? subjectOf(db, entity, row) : entityWord(entity);
}

const SETTING_WORDS: Readonly<Record<string, string>> = {
  paper: 'Ukuran kertas',
  autoLockMinutes: 'Kunci otomatis (menit)',
  numberPatterns: 'Pola nomor surat',
  classification: 'Klasifikasi',
  printedBy: 'Dicetak oleh',
  leaderPhones: 'Nomor HP padal pada slip tugas',
  rules: 'Batas aturan ploting',
};
