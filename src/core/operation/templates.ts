import { type SatgasNode, satgasKey } from './satgas.ts';
import type { Period, Stage } from './stage.ts';

/** A satgas with its usual subsatgas and head, as a starting point that the post edits. */
export interface SatgasTemplate {
  name: string;
  /** Usual head (jabatan) at this level. */
  head: string;
  children: readonly string[];
}

const SUB = {
  preemtif: ['DETEKSI', 'BINMAS'],
  preventif: ['PAM OBJEK KEGIATAN', 'PAM OBJEK PENTING', 'STERILISASI', 'PATROLI', 'WALPRI PASLON', 'DALMAS'],
  kamsel: ['TURLALIN', 'REKAYASA LALIN', 'DIKMAS'],
  gakkum: ['PIDUM', 'NARKOBA', 'GAKKUMDU', 'SIBER'],
  humas: ['MULTIMEDIA', 'PENMAS'],
  banops: ['TIK', 'PROPAM', 'DOKKES', 'LOGISTIK', 'WAS'],
} as const;

/** The six satgas of a Polres in Operasi Mantap Praja. */
export const SATGAS_POLRES: readonly SatgasTemplate[] = [
  { name: 'PREEMTIF', head: 'KASAT BINMAS', children: SUB.preemtif },
  { name: 'PREVENTIF', head: 'KASAT SAMAPTA', children: SUB.preventif },
  { name: 'KAMSELTIBCARLANTAS', head: 'KASAT LANTAS', children: SUB.kamsel },
  { name: 'GAKKUM', head: 'KASAT RESKRIM', children: SUB.gakkum },
  { name: 'HUMAS', head: 'KASI HUMAS', children: SUB.humas },
  { name: 'BANOPS', head: 'KABAG LOG', children: SUB.banops },
];

/** The seven satgas of a Polda: the six and TINDAK. */
export const SATGAS_POLDA: readonly SatgasTemplate[] = [
  { name: 'PREEMTIF', head: 'DIRBINMAS', children: SUB.preemtif },
  { name: 'PREVENTIF', head: 'DIRSAMAPTA', children: SUB.preventif },
  { name: 'KAMSELTIBCARLANTAS', head: 'DIRLANTAS', children: SUB.kamsel },
  { name: 'TINDAK', head: 'DANSAT BRIMOB', children: [] },
  { name: 'GAKKUM', head: 'DIRRESKRIMUM', children: SUB.gakkum },
  { name: 'HUMAS', head: 'KABIDHUMAS', children: SUB.humas },
  { name: 'BANOPS', head: 'KAROLOG', children: SUB.banops },
];

/** Leaders and staff above the satgas: the PIM STAF band of an annex. */
export const STAFF_SATGAS = { key: 'pim-staf', name: 'PIM STAF' } as const;

/** Operational positions of the staff band in the order of an annex. */
export const STAFF_POSITIONS = [
  'KAOPSRES',
  'WAKAOPSRES',
  'KARENDALOPS',
  'KAWASOPS',
  'KASETOPS',
  'KARENMINOPS',
  'KAMINLOGOPS',
  'KAPUSDALOPS',
  'KAURDATAOPS',
  'BA ANEV OPS',
  'BA POSKO OPS',
] as const;

/** The nodes of a template as a tree with keys: the staff band first, then each satgas with its subsatgas. */
export function satgasTree(
  templates: readonly SatgasTemplate[],
): (SatgasNode & { kind: 'satgas' | 'staff' })[] {
  const taken = new Set<string>();
  const add = (name: string, parent: string | null, kind: 'satgas' | 'staff') => {
    const key = satgasKey(name, taken);
    taken.add(key);
    return { key, name, parent, kind };
  };
  return [
    add(STAFF_SATGAS.name, null, 'staff'),
    ...templates.flatMap((template) => {
      const top = add(template.name, null, 'satgas');
      return [top, ...template.children.map((child) => add(child, top.key, 'satgas'))];
    }),
  ];
}

/** An operation to start from: name, code word of the Polda, days and stages. */
export interface OperationTemplate extends Period {
  key: string;
  name: string;
  sandi: string;
  kind: 'OMP' | 'OMB';
  stages: readonly Stage[];
}

/** Stages of the regional elections of 2024 (PKPU 2/2024). */
export const STAGES_PILKADA_2024: readonly Stage[] = [
  { key: 'daftar-pemilih', name: 'Pemutakhiran daftar pemilih', start: '2024-05-31', end: '2024-09-23' },
  { key: 'pengumuman', name: 'Pengumuman pendaftaran paslon', start: '2024-08-24', end: '2024-08-26' },
  { key: 'pendaftaran', name: 'Pendaftaran paslon', start: '2024-08-27', end: '2024-08-29' },
  { key: 'penelitian', name: 'Penelitian persyaratan', start: '2024-08-27', end: '2024-09-21' },
  { key: 'penetapan-paslon', name: 'Penetapan paslon', start: '2024-09-22', end: '2024-09-22' },
  { key: 'nomor-urut', name: 'Pengundian nomor urut', start: '2024-09-23', end: '2024-09-23' },
  { key: 'kampanye', name: 'Kampanye', start: '2024-09-25', end: '2024-11-23' },
  { key: 'masa-tenang', name: 'Masa tenang', start: '2024-11-24', end: '2024-11-26' },
  { key: 'pemungutan-suara', name: 'Pemungutan suara', start: '2024-11-27', end: '2024-11-27' },
  { key: 'rekapitulasi', name: 'Penghitungan dan rekapitulasi', start: '2024-11-27', end: '2024-12-16' },
];

/** Stages of the general election of 2024. */
export const STAGES_PEMILU_2024: readonly Stage[] = [
  { key: 'kampanye', name: 'Kampanye', start: '2023-11-28', end: '2024-02-10' },
  { key: 'masa-tenang', name: 'Masa tenang', start: '2024-02-11', end: '2024-02-13' },
  { key: 'pemungutan-suara', name: 'Pemungutan suara', start: '2024-02-14', end: '2024-02-14' },
];

/** Operasi Mantap Praja Turangga (NTT): 27 August to 25 December 2024, 121 days. */
export const OMP_TURANGGA_2024: OperationTemplate = {
  key: 'omp-2024',
  name: 'Mantap Praja',
  sandi: 'Turangga-2024',
  kind: 'OMP',
  start: '2024-08-27',
  end: '2024-12-25',
  stages: STAGES_PILKADA_2024,
};

/** Code words of the Polda for operations, as suggestions beside free text. */
export const SANDI_SUGGESTIONS = [
  'Agung',
  'Anoa',
  'Candi',
  'Cartenz',
  'Intan',
  'Jaya',
  'Kapuas',
  'Kayan',
  'Kie Raha',
  'Krakatau',
  'Lancang Kuning',
  'Lodaya',
  'Mahakam',
  'Marano',
  'Maung',
  'Menumbing',
  'Musi',
  'Nala',
  'Otanaha',
  'Pallawa',
  'Progo',
  'Rinjani',
  'Salawaku',
  'Samrat',
  'Semeru',
  'Seligi',
  'Seulawah',
  'Siginjai',
  'Singgalang',
  'Telabang',
  'Tinombala',
  'Toba',
  'Turangga',
] as const;
