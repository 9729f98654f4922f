/** What the data of a paper say otherwise than before, part by part, in words. */

const PART_WORDS: Readonly<Record<string, string>> = {
  paper: 'ukuran kertas',
  style: 'gaya naskah',
  unit: 'identitas satuan',
  signature: 'penanda tangan',
  number: 'nomor',
  blankNumber: 'nomor',
  date: 'tanggal',
  classification: 'klasifikasi',
  considerations: 'Pertimbangan',
  bases: 'Dasar',
  addressees: 'Kepada',
  tasks: 'Untuk',
  copies: 'Tembusan',
  initials: 'paraf',
  events: 'waktu atau tempat kegiatan',
  copy: 'nomor kopi',
  operation: 'nama operasi',
  about: 'judul',
  period: 'masa operasi',
  references: 'penunjukan',
  chapters: 'isi bab',
  annexes: 'lampiran',
  duties: 'Tugas',
  execution: 'Pelaksanaan',
  satgas: 'Satuan Tugas',
  others: 'Lain-lain',
  sender: 'Dari',
  subject: 'perihal',
  body: 'isi nota',
  closing: 'kalimat penutup',
  attachments: 'daftar naskah',
  amends: 'surat yang diubah',
};

/** Parts that are lists of people: told by who left and came. */
const LISTS: ReadonlySet<string> = new Set(['annex', 'list', 'numbers']);

/**
 * Names that left and came first, then the parts that differ. The time a paper was made is no part of what it says.
 * @param people who is named before and after
 */
export function changedSince(
  before: object,
  after: object,
  people: { before: readonly string[]; after: readonly string[] },
): string[] {
  const [was, is] = [new Set(people.before), new Set(people.after)];
  const left = people.before.filter((key) => !is.has(key)).length;
  const came = people.after.filter((key) => !was.has(key)).length;
  const names = [left > 0 ? `${left} nama keluar` : null, came > 0 ? `${came} nama masuk` : null].filter(
    (text) => text !== null,
  );
  const [old, now] = [before, after] as Record<string, unknown>[];
  const parts = Object.keys({ ...old, ...now })
    .filter((key) => key !== 'createdAt' && key !== 'state')
    .filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(now?.[key]))
    .flatMap((key) => {
      if (LISTS.has(key)) return names.length > 0 ? [] : 'jabatan atau urutan pada lampiran';
      return PART_WORDS[key] ?? 'isi surat';
    });
  return [...names, ...new Set(parts)];
}
