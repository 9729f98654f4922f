import type { ImportField } from './types.ts';

/** What a header cell means: a field, a column that is known and left alone, or nothing we know. */
export type HeaderMeaning = Exclude<ImportField, SecondField> | 'ordinal' | 'ignored';

/** Fields that a header means only beside another column. */
type SecondField = 'lastName' | 'nip';

/** Known headers, letters and digits only; the earlier an entry of one field, the better it is. */
const WORDS: Readonly<Record<HeaderMeaning, readonly string[]>> = {
  name: ['NAMA', 'NAMALENGKAP', 'NAMAPERSONEL', 'NAMAPERSONIL', 'NAMAANGGOTA', 'NAMAPEGAWAI', 'NAMAPERS'],
  rank: ['PANGKAT', 'PKT', 'PANGKATGOL', 'PANGKATGOLONGAN', 'GOLONGAN', 'GOL', 'PANGKATKORPS'],
  nrp: [
    'NRPNIP',
    'NIPNRP',
    'NRP',
    'NIP',
    'NRPATAUNIP',
    'NOREG',
    'NOREGISTER',
    'NONRP',
    'NRPNIPNO',
    'NOMORNRP',
  ],
  rankNrp: ['PANGKATNRP', 'PANGKATDANNRP', 'PKTNRP', 'PANGKATNRPNIP', 'NRPPANGKAT'],
  person: [
    'NAMAPANGKATNRP',
    'PANGKATNAMANRP',
    'NAMANRPPANGKAT',
    'PANGKATNRPNAMA',
    'NRPNAMAPANGKAT',
    'NRPPANGKATNAMA',
    'NAMAPANGKATDANNRP',
    'NAMANRP',
    'NRPNAMA',
    'NAMAPANGKAT',
    'PANGKATNAMA',
  ],
  position: [
    'JABATAN',
    'JABATANSTRUKTURAL',
    'JABATANSTRUKTUR',
    'STRUKTUR',
    'STRUKTURAL',
    'JAB',
    'JABDINAS',
    'JABATANDINAS',
    'JABSTRUKTUR',
    'JABSTRUKTURAL',
    'JABATANSEKARANG',
    'JABATANKESATUAN',
    'KESATUANJABATAN',
  ],
  opsPosition: [
    'JABATANOPERASIONAL',
    'JABATANDALAMOPERASI',
    'JABATANDALAMOPS',
    'JABATANOPERASI',
    'JABATANOPS',
    'OPERASIONAL',
    'JABOPS',
    'JABDALAMOPS',
    'JABATANDALAMSPRIN',
    'JABATANDALAMSATGAS',
    'TUGAS',
    'TUGASDALAMOPS',
    'PLOTING',
    'PLOTTING',
    'SATGASTUGAS',
  ],
  unit: [
    'SATFUNG',
    'BAGSATSIE',
    'BAGSATSIEPOLSEK',
    'BAGSATSI',
    'UNIT',
    'UNITKERJA',
    'SATKER',
    'SATUANKERJA',
    'KESATUAN',
    'ASALKESATUAN',
    'SATUAN',
    'FUNGSI',
    'POLSEK',
    'KANTOR',
  ],
  satgas: ['SATGAS', 'SATUANTUGAS'],
  subSatgas: ['SUBSATGAS', 'SUBSATUANTUGAS'],
  gender: ['LP', 'JK', 'JENISKELAMIN', 'KELAMIN', 'GENDER', 'SEX'],
  phone: [
    'NOHP',
    'HP',
    'WA',
    'NOWA',
    'NOHPWA',
    'NOMORHP',
    'NOTELP',
    'NOTELEPON',
    'TELEPON',
    'TELP',
    'HANDPHONE',
  ],
  status: ['STATUS', 'STATUSPERSONEL', 'STATUSPERSONIL', 'STATUSANGGOTA', 'STATUSDINAS', 'KEHADIRAN'],
  note: ['KET', 'KETERANGAN', 'CATATAN', 'REMARK'],
  ordinal: ['NO', 'NOMOR', 'NOURUT', 'NOMORURUT', 'URUT', 'NOSATGAS', 'NONO', 'NOKURUT', 'NOUR'],
  ignored: [
    'TMT',
    'TTL',
    'TGLLAHIR',
    'TANGGALLAHIR',
    'TEMPATLAHIR',
    'AGAMA',
    'NIK',
    'ALAMAT',
    'PENDIDIKAN',
    'FOTO',
    'ALASAN',
  ],
};

const MEANINGS = new Map<string, { meaning: HeaderMeaning; priority: number }>();
for (const [meaning, words] of Object.entries(WORDS) as [HeaderMeaning, readonly string[]][]) {
  words.forEach((word, priority) => {
    if (!MEANINGS.has(word)) MEANINGS.set(word, { meaning, priority });
  });
}

/** Letters and digits of a header, upper case: 'NRP / NIP' and 'N R P/NIP' → 'NRPNIP'. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export interface HeaderMatch {
  meaning: HeaderMeaning;
  /** 0–1. */
  confidence: number;
  /** Smaller is better among columns of one field. */
  priority: number;
}

/** Headers longer than this are titles. */
const MAX_HEADER = 40;

/** The meaning of a header whose levels are given from the top down; null when it is no header we know. */
export function matchHeader(levels: readonly string[]): HeaderMatch | null {
  const keys = levels.map(headerKey).filter((key, i, all) => key !== '' && key !== all[i - 1]);
  if (keys.length === 0) return null;
  const whole = keys.join('');
  const last = keys.at(-1)!;
  const exact = MEANINGS.get(whole) ?? MEANINGS.get(last);
  if (exact) return { ...exact, confidence: 1 };
  if (whole.length > MAX_HEADER) return null;
  const guessed = byWordInside(whole) ?? (keys.length > 1 ? ordinalParent(keys[0]!) : null);
  return guessed === null ? null : { meaning: guessed, confidence: 0.7, priority: 100 };
}

/** 'NO' over anything unknown is a numbering. */
function ordinalParent(parent: string): HeaderMeaning | null {
  return parent === 'NO' || parent === 'NOMOR' ? 'ordinal' : null;
}

function byWordInside(key: string): HeaderMeaning | null {
  const has = (...words: string[]) => words.some((word) => key.includes(word));
  const rank = has('PANGKAT', 'PKT');
  const number = has('NRP', 'NIP');
  if (has('NAMA') && (rank || number)) return 'person';
  if (rank && number) return 'rankNrp';
  if (has('JABATAN')) return has('OPS', 'OPERASI', 'SATGAS', 'SPRIN') ? 'opsPosition' : 'position';
  if (rank) return 'rank';
  if (number) return 'nrp';
  if (has('NAMA')) return 'name';
  return null;
}
