import { type Period, type Stage, VOTING_STAGE } from './stage.ts';

/** A band of an operation with its usual subsatgas and head, as a starting point that the post edits. */
export interface SatgasTemplate {
  name: string;
  /** 'staff' is the band of leaders and staff above the satgas. */
  kind: 'satgas' | 'staff';
  /** Usual head (jabatan) at this level. */
  head: string;
  /** Names of the subsatgas. */
  parts: readonly string[];
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
const SATGAS_POLRES: readonly SatgasTemplate[] = [
  { name: 'PREEMTIF', kind: 'satgas', head: 'KASAT BINMAS', parts: SUB.preemtif },
  { name: 'PREVENTIF', kind: 'satgas', head: 'KASAT SAMAPTA', parts: SUB.preventif },
  { name: 'KAMSELTIBCARLANTAS', kind: 'satgas', head: 'KASAT LANTAS', parts: SUB.kamsel },
  { name: 'GAKKUM', kind: 'satgas', head: 'KASAT RESKRIM', parts: SUB.gakkum },
  { name: 'HUMAS', kind: 'satgas', head: 'KASI HUMAS', parts: SUB.humas },
  { name: 'BANOPS', kind: 'satgas', head: 'KABAG LOG', parts: SUB.banops },
];

/** The seven satgas of a Polda: the six and TINDAK. */
const SATGAS_POLDA: readonly SatgasTemplate[] = [
  { name: 'PREEMTIF', kind: 'satgas', head: 'DIRBINMAS', parts: SUB.preemtif },
  { name: 'PREVENTIF', kind: 'satgas', head: 'DIRSAMAPTA', parts: SUB.preventif },
  { name: 'KAMSELTIBCARLANTAS', kind: 'satgas', head: 'DIRLANTAS', parts: SUB.kamsel },
  { name: 'TINDAK', kind: 'satgas', head: 'DANSAT BRIMOB', parts: [] },
  { name: 'GAKKUM', kind: 'satgas', head: 'DIRRESKRIMUM', parts: SUB.gakkum },
  { name: 'HUMAS', kind: 'satgas', head: 'KABIDHUMAS', parts: SUB.humas },
  { name: 'BANOPS', kind: 'satgas', head: 'KAROLOG', parts: SUB.banops },
];

/**
 * The bands of an operation at a level: PIM STAF, then the six satgas of a Polres (Preemtif, Preventif,
 * Kamseltibcarlantas, Gakkum, Humas, Banops) or the seven of a Polda.
 */
export function satgasTemplate(level: 'polres' | 'polda'): readonly SatgasTemplate[] {
  const staff: SatgasTemplate = {
    name: 'PIM STAF',
    kind: 'staff',
    head: level === 'polda' ? 'KAPOLDA' : 'KAPOLRES',
    parts: [],
  };
  return [staff, ...(level === 'polda' ? SATGAS_POLDA : SATGAS_POLRES)];
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
export const OMP_2024_STAGES: readonly Stage[] = [
  { key: 'daftar-pemilih', name: 'Pemutakhiran daftar pemilih', start: '2024-05-31', end: '2024-09-23' },
  { key: 'pengumuman', name: 'Pengumuman pendaftaran paslon', start: '2024-08-24', end: '2024-08-26' },
  { key: 'pendaftaran', name: 'Pendaftaran paslon', start: '2024-08-27', end: '2024-08-29' },
  { key: 'penelitian', name: 'Penelitian persyaratan', start: '2024-08-27', end: '2024-09-21' },
  { key: 'penetapan-paslon', name: 'Penetapan paslon', start: '2024-09-22', end: '2024-09-22' },
  { key: 'nomor-urut', name: 'Pengundian nomor urut', start: '2024-09-23', end: '2024-09-23' },
  { key: 'kampanye', name: 'Kampanye', start: '2024-09-25', end: '2024-11-23' },
  { key: 'masa-tenang', name: 'Masa tenang', start: '2024-11-24', end: '2024-11-26' },
  {
    key: VOTING_STAGE,
    name: 'Pemungutan suara',
    start: '2024-11-27',
    end: '2024-11-27',
    voting: true,
  },
  { key: 'rekapitulasi', name: 'Penghitungan dan rekapitulasi', start: '2024-11-27', end: '2024-12-16' },
];

/** Stages of the general election of 2024. */
export const OMB_2024_STAGES: readonly Stage[] = [
  { key: 'kampanye', name: 'Kampanye', start: '2023-11-28', end: '2024-02-10' },
  { key: 'masa-tenang', name: 'Masa tenang', start: '2024-02-11', end: '2024-02-13' },
  {
    key: VOTING_STAGE,
    name: 'Pemungutan suara',
    start: '2024-02-14',
    end: '2024-02-14',
    voting: true,
  },
];

/** Operasi Mantap Praja Turangga (NTT): 27 August to 25 December 2024, 121 days. */
export const OMP_TURANGGA_2024: OperationTemplate = {
  key: 'omp-2024',
  name: 'Mantap Praja',
  sandi: 'Turangga-2024',
  kind: 'OMP',
  start: '2024-08-27',
  end: '2024-12-25',
  stages: OMP_2024_STAGES,
};
