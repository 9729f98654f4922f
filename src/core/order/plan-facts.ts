/** What the texts of a Rencana Operasi and a Perintah Operasi are made from. */
import type { FactsOf } from '../template/keys.ts';
import { type CivilDate, dayOf } from '../text/civil-date.ts';
import { dateRange, longDate, lowerFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import { headOfUnit, quotedOperation } from './order-words.ts';
import type { OperationStructure } from './structure.ts';
import { titleWords } from './unit-words.ts';

/** Nothing here is guessed: unknown is null, empty or 0. */
export interface PlanFacts {
  /** "POLRESTA KUPANG KOTA", and its head "KAPOLRESTA KUPANG KOTA". */
  unitName: string;
  unitHead: string;
  /** The unit above in short: "POLDA NTT"; null at the top. */
  superior: string | null;
  timeZone: string;
  operation: { name: string; sandi: string | null };
  /** "Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024" */
  election: string | null;
  from: CivilDate;
  to: CivilDate;
  stages: readonly { name: string; start: CivilDate; end: CivilDate }[];
  structure: OperationStructure;
  /** Distinct members of the operation, those of its leaders and staff, and those of each satgas with its head. */
  strength: {
    total: number;
    staff: number;
    satgas: readonly { name: string; people: number; head: string | null }[];
  };
  /** Districts and villages of the post's area; 0 when the area or its list is not entered. */
  area: { districts: number; villages: number; villageWord: string };
  candidates: number;
  /** Events that are planned, and places that are guarded. */
  events: number;
  guarded: number;
  polling: readonly { label: string; places: number }[];
  /** Bodies that take part beside the police. */
  partners: readonly string[];
}

export type PlanWords = FactsOf<'renops.situasi'>;

const lines = (items: readonly string[], mark: string): string | null =>
  items.length === 0
    ? null
    : items.map((item, at) => `${mark} ${item}${at === items.length - 1 ? '.' : ';'}`.trim()).join('\n');

const unlessZero = (count: number): string | null => (count === 0 ? null : counted(count));

/** The facts of a plan in the words that its templates ask for. Lists are lines that begin with their mark. */
export function operationWords(facts: PlanFacts): PlanWords {
  const { operation, superior, from, to, strength, area, structure, polling } = facts;
  const places = polling.reduce((sum, each) => sum + each.places, 0);
  const [chief] = structure.command;
  return {
    satuan: titleWords(facts.unitName),
    kepala_satuan: titleWords(facts.unitHead),
    markas: `Ma${lowerFirst(titleWords(facts.unitName))}`,
    atasan: superior === null ? null : titleWords(superior),
    kepala_atasan: superior === null ? null : headOfUnit(titleWords(superior)),
    operasi: quotedOperation(operation),
    pemilihan: facts.election,
    masa: dateRange(from, to),
    mulai: longDate(from),
    berakhir: longDate(to),
    lama: counted(dayOf(from, to)),
    zona: facts.timeZone,
    tahapan: lines(
      facts.stages.map(({ name, start, end }) => `${name}: ${dateRange(start, end)}`),
      '1)',
    ),
    kekuatan: unlessZero(strength.total),
    rincian_kekuatan: lines(strengthLines(strength), '1)'),
    tugas_satgas: lines(
      strength.satgas.map(({ name }) => `Satgas ${titleWords(name)} ${dutyOfSatgas(name)}`),
      'a.',
    ),
    kekuatan_satgas: lines(
      strength.satgas.map(({ name, people, head }) => {
        const led = head === null ? '' : `, dipimpin ${titleWords(head)}`;
        return `Satgas ${titleWords(name)}: ${counted(people)} personel${led}`;
      }),
      '',
    ),
    kecamatan: unlessZero(area.districts),
    kelurahan: area.villages === 0 ? null : `${counted(area.villages)} ${area.villageWord}`,
    paslon: unlessZero(facts.candidates),
    tps: unlessZero(places),
    rincian_tps: lines(
      polling
        .filter((each) => each.places > 0)
        .map(({ label, places: of }) => `${label.toLowerCase()}: ${counted(of)} TPS`),
      '1)',
    ),
    kegiatan: unlessZero(facts.events),
    objek: unlessZero(facts.guarded),
    pendukung: facts.partners.length === 0 ? null : facts.partners.join(', '),
    kaops: chief ? officeName(chief.title) : null,
    pejabat_kaops: chief?.holder ?? null,
    komando: lines(
      structure.command.flatMap(({ title, holder }) =>
        holder === null ? [] : `${officeName(title)}: ${holder}`,
      ),
      'a.',
    ),
  };
}

/** "KAOPSRES" → "Kaopsres" */
const officeName = (title: string): string => titleWords(title);

function strengthLines({ staff, satgas }: PlanFacts['strength']): string[] {
  const own = satgas.map(({ name, people }) => `Satgas ${titleWords(name)}: ${counted(people)} personel`);
  return staff === 0 ? own : [`pimpinan dan staf operasi: ${counted(staff)} personel`, ...own];
}

/** What the satgas of these names usually do; the clerk writes it anew where it is different. */
const DUTIES: readonly (readonly [RegExp, string])[] = [
  [
    /PRE-?EMTIF/i,
    'melaksanakan deteksi dini, pembinaan, dan penyuluhan kepada masyarakat, peserta, dan penyelenggara pemilihan',
  ],
  [
    /PREVENTIF/i,
    'melaksanakan pengaturan, penjagaan, pengawalan, dan patroli pada objek dan kegiatan setiap tahapan',
  ],
  [
    /KAMSEL|LANTAS/i,
    'melaksanakan pengaturan dan rekayasa lalu lintas di lokasi kegiatan serta jalur yang dilalui',
  ],
  [/TINDAK/i, 'melaksanakan penindakan terhadap gangguan kamtibmas berkadar tinggi'],
  [
    /GAKKUM|PENEGAKAN HUKUM/i,
    'melaksanakan penyelidikan dan penyidikan tindak pidana pemilihan dan tindak pidana lain',
  ],
  [/HUMAS/i, 'melaksanakan penerangan, dokumentasi, dan pengelolaan media'],
  [
    /BANOPS|BANTUAN/i,
    'memberikan dukungan teknologi informasi, pengamanan internal, kesehatan, dan logistik',
  ],
];

const dutyOfSatgas = (name: string): string =>
  DUTIES.find(([pattern]) => pattern.test(name))?.[1] ?? 'melaksanakan tugas sesuai rencana kegiatannya';
