import { nameKey, tidyName } from '../personnel/name.ts';
import { type NormalNumber, type NumberOptions, normaliseNumber } from '../personnel/number.ts';
import { parseRank, type Rank, splitRankFromName } from '../personnel/rank.ts';
import { unitKey } from '../unit/unit-name.ts';
import { unitFromPosition } from '../unit/unit-position.ts';
import { reportDittos, withEmptied } from './cell-words.ts';
import { genderOf } from './gender.ts';
import { makeIssue } from './issue.ts';
import { numberMessage } from './number-message.ts';
import { withPersonCell } from './person-cell.ts';
import type { ValueMappings } from './plan-types.ts';
import { splitRankNumber } from './rank-number.ts';
import { proposedStatus, saysBko, saysPppk, statusWord } from './status.ts';
import type { ImportField, ImportIssue, PersonDraft, SourceCell } from './types.ts';
import { type Report, reportUnreadable } from './unreadable.ts';

/** Where a row stands, for its findings. */
export interface RowPlace {
  sheet: string;
  row: number;
  rowId: string;
  /** Column letters of each mapped field. */
  columnOf: Partial<Record<ImportField, string>>;
  unitBand: string | null;
}

export interface PersonReading {
  person: PersonDraft;
  issues: ImportIssue[];
}

interface Remark {
  pppk: boolean;
  bko: boolean;
  status: string | null;
}

/** Longest name and unit that are stored. */
const MAX_NAME = 120;
const NOTHING = /^[\s.\-–—_0]*$/;

/**
 * Turns the cells of one row into a person: ranks, numbers, names and units by their rules, every repair and
 * doubt as a finding at its cell. Keeps what it has seen, since ranks, units and positions repeat.
 */
export class PersonReader {
  private readonly mappings: ValueMappings;
  /** Every value of the file is text (CSV), so short digit runs may have lost their zero too. */
  private readonly allText: boolean;
  /** The user accepted NRP whose digits 3–4 are no month: they are kept. */
  private readonly keepOddMonth: boolean;
  private readonly ranks = new Map<string, Rank | null>();
  private readonly units = new Map<string, string>();
  private readonly texts = new Map<string, string | null>();
  private readonly unitsOfPositions = new Map<string, string | null>();
  private readonly remarks = new Map<string, Remark>();

  constructor(options: { allText: boolean; mappings?: ValueMappings; keepOddMonth?: boolean }) {
    this.allText = options.allText;
    this.keepOddMonth = options.keepOddMonth ?? false;
    this.mappings = options.mappings ?? {};
  }

  read(source: Partial<Record<ImportField, SourceCell>>, place: RowPlace): PersonReading {
    const { cells, emptied } = withEmptied(withPersonCell(source));
    const issues: ImportIssue[] = [];
    const report: Report = (code, field, value, result, say) => {
      const column = cells[field]?.column ?? place.columnOf[field] ?? place.columnOf.person;
      const cell = column === undefined ? null : `${column}${place.row}`;
      const { sheet, rowId } = place;
      const issue = makeIssue(code, { sheet, cell, rowId }, value, result, say(cell ?? `baris ${place.row}`));
      // An accepted error has a result.
      if (code === 'NRP_MONTH_INVALID' && result !== null) issue.severity = 'warning';
      issues.push(issue);
    };
    reportUnreadable(cells, report);
    reportDittos(cells, report);

    const rankCell = this.rankCell(cells);
    let rankText = rankCell.rank;
    let name = tidyName([value(cells.name), value(cells.lastName)].join(' '));
    const bare = withoutOwnRank(name, value(cells.rank));
    if (bare !== null) {
      const repeated = name;
      name = bare;
      report(
        'RANK_FROM_NAME',
        'name',
        repeated,
        bare,
        (cell) =>
          `Pangkat di depan nama (${cell}) dibuang karena sama dengan kolom pangkat. Periksa bila ragu.`,
      );
    }
    const inName = name === '' || bare !== null ? null : splitRankFromName(name);
    if (inName?.rank && (rankText === null || this.rank(rankText) === inName.rank)) {
      const { rank } = inName;
      name = inName.name;
      report(
        'RANK_FROM_NAME',
        'name',
        value(cells.name),
        `${rank.short} · ${name}`,
        (cell) => `Pangkat ${rank.short} di depan nama (${cell}) dipindah ke pangkat. Periksa bila ragu.`,
      );
      rankText = rank.short;
    } else if (inName?.rank && rankText !== null && this.rank(rankText) !== null) {
      const { rank } = inName;
      const stated = rankText;
      report(
        'RANK_FROM_NAME',
        'name',
        value(cells.name),
        name,
        (cell) =>
          `Nama di ${cell} diawali ${rank.short}, kolom pangkat berisi ${stated}. Nama dibiarkan; betulkan bila itu pangkat.`,
      );
      issues.at(-1)!.severity = 'warning';
    }
    if (source.person !== undefined && cells.person === undefined && name !== '') {
      const parts = [rankText, name, value(cells.nrp) || null].filter((part) => part !== null);
      report(
        'RANK_FROM_NAME',
        'name',
        value(source.person),
        parts.join(' · '),
        (cell) => `Satu sel (${cell}) dibaca sebagai ${parts.join(' · ')}. Periksa bila ragu.`,
      );
    }
    const note = this.text(cells.note);
    const rank = rankText === null ? null : this.rank(rankText);
    const remark = note === null ? null : this.remark(note);
    const pppk = remark?.pppk === true && rankText === null;
    if (rank === null && rankText !== null) {
      const raw = rankText;
      report(
        'RANK_UNKNOWN',
        rankCell.field,
        raw,
        raw,
        (cell) =>
          `Pangkat “${raw}” (${cell}) tidak dikenal. Pilih padanannya; sementara orang baru disimpan dengan pangkat itu, yang sudah tercatat tidak berubah.`,
      );
    }
    const { nrp, nip } = this.numbers(rankCell, cells.nip, rank, report);
    if (name === '' || !/\p{L}/u.test(name) || name.length > MAX_NAME) {
      const raw = value(cells.name);
      report('NAME_MISSING', 'name', raw === '' ? null : raw, null, (cell) =>
        name === ''
          ? `Nama di ${cell} kosong. Isi namanya atau lewati baris.`
          : `Isi ${cell} bukan nama orang. Ketik namanya atau lewati baris.`,
      );
      name = '';
    }
    const written = this.text(cells.position);
    const position = written === null ? null : (this.mappings.position?.[written] ?? written);
    const unitOfPosition = position === null ? null : this.unitOf(position);
    const explicitUnit = this.unit(this.text(cells.unit)) ?? place.unitBand;
    const statusProposal = this.status(this.text(cells.status), note, remark, report);
    const person: PersonDraft = {
      nrp,
      nip,
      name,
      nameKey: nameKey(name),
      rank: rank?.short ?? rankText,
      category: rank?.category ?? (pppk ? 'pppk' : null),
      unit: explicitUnit ?? unitOfPosition,
      unitDerived: explicitUnit === null && unitOfPosition !== null,
      position,
      opsPosition: this.text(cells.opsPosition),
      gender: genderOf(cells.gender, report),
      phone: phone(cells.phone),
      note,
      statusProposal,
      ...(emptied.length > 0 ? { emptied } : {}),
    };
    return { person, issues };
  }

  /** The status that a STATUS column or the remarks speak of. It is only proposed, in a finding at their cell. */
  private status(
    status: string | null,
    note: string | null,
    remark: Remark | null,
    report: Report,
  ): string | null {
    const word = status === null ? null : statusWord(status);
    if (status !== null && word !== 'AKTIF') {
      report('STATUS_PROPOSED', 'status', status, word, (cell) =>
        word === null
          ? `Status “${status}” (${cell}) tidak dikenal dan tidak dicatat. Catat di absensi bila perlu.`
          : `Status di ${cell}: ${word}. Status tidak dicatat oleh impor; catat di absensi bila benar.`,
      );
    }
    if (note === null || remark === null) return word === 'AKTIF' ? null : word;
    const said = remark.status;
    if (said !== null && said !== word) {
      report(
        'STATUS_PROPOSED',
        'note',
        note,
        said,
        (cell) =>
          `Keterangan “${note}” (${cell}) tampak seperti status ${said}. Catat di absensi bila benar.`,
      );
    } else if (said === null && remark.bko) {
      report(
        'STATUS_PROPOSED',
        'note',
        note,
        null,
        (cell) =>
          `Keterangan “${note}” (${cell}) tidak menyebut BKO masuk atau keluar. Catat di absensi bila orang ini bertugas di luar.`,
      );
    }
    return word === null || word === 'AKTIF' ? said : word;
  }

  /** Rank and number of a row, from their own columns or from a combined one. */
  private rankCell(cells: Partial<Record<ImportField, SourceCell>>): {
    rank: string | null;
    field: ImportField;
    number: SourceCell | undefined;
    numberField: ImportField;
  } {
    const rank = rankText(value(cells.rank));
    const combined = cells.rankNrp ?? cells.nrp;
    const field: ImportField = cells.rankNrp ? 'rankNrp' : 'nrp';
    const split = combined === undefined || combined.numeric ? null : splitRankNumber(combined.raw);
    if (split !== null && combined !== undefined && (field === 'rankNrp' || this.rank(split.rank) !== null)) {
      return {
        rank: rank ?? rankText(split.rank),
        field: rank === null ? field : 'rank',
        number: { ...combined, raw: split.number },
        numberField: field,
      };
    }
    if (
      field === 'rankNrp' &&
      combined !== undefined &&
      /\p{L}/u.test(combined.raw) &&
      !/\d{5}/.test(combined.raw)
    ) {
      return { rank: rank ?? rankText(combined.raw), field, number: undefined, numberField: field };
    }
    return { rank, field: 'rank', number: combined, numberField: field };
  }

  /** NRP and NIP of lists that have a column for each: one of the two may be empty. */
  private numbers(
    { number, numberField }: { number: SourceCell | undefined; numberField: ImportField },
    second: SourceCell | undefined,
    rank: Rank | null,
    report: Report,
  ): { nrp: string | null; nip: string | null } {
    if (second === undefined || NOTHING.test(value(second)))
      return this.number(number, numberField, rank, report);
    const found = this.number(second, 'nip', rank, report);
    if (number === undefined || NOTHING.test(value(number))) return found;
    const first = this.number(number, numberField, rank, report);
    const both = { nrp: first.nrp ?? found.nrp, nip: first.nip ?? found.nip };
    const unused = [found.nrp, found.nip].find((n) => n !== null && n !== both.nrp && n !== both.nip);
    if (unused !== undefined) {
      report(
        'NRP_LENGTH',
        'nip',
        unused,
        null,
        (where) =>
          `Nomor ${unused} (${where}) tidak dipakai: baris ini sudah bernomor ${both.nrp ?? both.nip}. Periksa.`,
      );
    }
    return both;
  }

  private number(
    cell: SourceCell | undefined,
    field: ImportField,
    rank: Rank | null,
    report: Report,
  ): { nrp: string | null; nip: string | null } {
    const raw = cell?.raw ?? '';
    const result = normalise(raw, cell?.numeric ?? false, this.allText, {
      external: rank?.category === 'external',
      acceptMonth: this.keepOddMonth,
    });
    const stored = result.value;
    for (const code of result.issues) {
      if (code === 'NRP_MISSING' && cell?.unreadable !== undefined) continue;
      if (code === 'NRP_CLEANED' && stored === null) continue;
      const shown = code === 'NRP_MISSING' && raw === '' ? null : raw;
      report(code, field, shown, stored, (where) =>
        numberMessage(code, where, raw, stored, cell?.numeric ?? false),
      );
    }
    return result.class === 'nip' ? { nrp: null, nip: stored } : { nrp: stored, nip: null };
  }

  /** `text` for columns whose values repeat. */
  private text(cell: SourceCell | undefined): string | null {
    if (cell === undefined) return null;
    const raw = value(cell);
    let tidy = this.texts.get(raw);
    if (tidy === undefined) {
      tidy = text(cell);
      this.texts.set(raw, tidy);
    }
    return tidy;
  }

  /** What remarks say beside themselves. */
  private remark(note: string): Remark {
    let remark = this.remarks.get(note);
    if (remark === undefined) {
      remark = { pppk: saysPppk(note), bko: saysBko(note), status: proposedStatus(note) };
      this.remarks.set(note, remark);
    }
    return remark;
  }

  private rank(raw: string): Rank | null {
    const known = this.ranks.get(raw);
    if (known !== undefined) return known;
    const rank = parseRank(this.mappings.rank?.[raw] ?? raw);
    this.ranks.set(raw, rank);
    return rank;
  }

  private unit(raw: string | null): string | null {
    if (raw === null) return null;
    const known = this.units.get(raw);
    if (known !== undefined) return known === '' ? null : known;
    const unit = unitKey(this.mappings.unit?.[raw] ?? this.mappings.unit?.[unitKey(raw)] ?? raw).slice(
      0,
      MAX_NAME,
    );
    this.units.set(raw, unit);
    return unit === '' ? null : unit;
  }

  private unitOf(position: string): string | null {
    const known = this.unitsOfPositions.get(position);
    if (known !== undefined) return known;
    const unit = unitFromPosition(position);
    this.unitsOfPositions.set(position, unit);
    return unit;
  }
}

/** A rank before the name in the very spelling of the row's rank cell, known or not: the name without it. */
function withoutOwnRank(name: string, rankCell: string): string | null {
  const rank = tidyName(rankCell).toUpperCase();
  if (!/\p{L}{3}/u.test(rank) || parseRank(rank) !== null || !name.toUpperCase().startsWith(`${rank} `))
    return null;
  const left = name.slice(rank.length).replace(/^[\s.,:;/-]+/, '');
  return /\p{L}{2}/u.test(left) ? left : null;
}

function normalise(raw: string, numeric: boolean, allText: boolean, options: NumberOptions): NormalNumber {
  // A number cell whose text is not plain digits holds a fraction or lost precision.
  if (numeric && /^\d+$/.test(raw)) return normaliseNumber(raw, { ...options, numeric: true });
  if (numeric && !/E/i.test(raw)) return normaliseNumber(Number(raw), options);
  return normaliseNumber(raw, { ...options, numeric: numeric || mayLackZeros(raw, numeric, allText) });
}

/**
 * A cell whose digits may have lost zeros in front on their way: a short number, or in a file that is all text
 * (`allText`) a short run of digits that begins with none.
 */
export const mayLackZeros = (raw: string, numeric: boolean, allText: boolean): boolean =>
  numeric ? /^\d{5,7}$/.test(raw) : allText && /^[1-9]\d{4,6}$/.test(raw);

/** The cell's text; an unreadable cell counts as empty. */
function value(cell: SourceCell | undefined): string {
  return cell === undefined || cell.unreadable !== undefined ? '' : cell.raw;
}

/** Tidy text of a cell, null when it holds nothing or only a dash. */
function text(cell: SourceCell | undefined): string | null {
  const raw = tidyName(value(cell));
  return NOTHING.test(raw) ? null : raw;
}

function rankText(raw: string): string | null {
  const tidy = tidyName(raw);
  return NOTHING.test(tidy) ? null : tidy;
}

/** Phone numbers typed as numbers lose the zero that all mobile numbers start with. */
function phone(cell: SourceCell | undefined): string | null {
  const raw = text(cell);
  return raw !== null && cell?.numeric === true && /^8\d{8,12}$/.test(raw) ? `0${raw}` : raw;
}
