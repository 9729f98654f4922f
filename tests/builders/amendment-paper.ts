import type { AnnexPerson } from '../../src/core/documents/sprin-data.ts';
import type { AmendmentChange, SprinPerubahanData } from '../../src/core/documents/sprin-perubahan-data.ts';
import { sprinData } from './papers.ts';

type Placed = NonNullable<AmendmentChange['before']>;
const placed = (
  name: string,
  rank: string,
  number: string | null,
  position: string | null,
  duty: string,
): Placed => ({ key: number ?? name, name, rank, number, position, duty });

/** Five changes of every kind, invented. */
export const CHANGES: AmendmentChange[] = [
  {
    kind: 'replaced',
    oldNumber: 61,
    before: placed(
      'MARTEN F. TEFUNAI',
      'BRIGPOL',
      '87080159',
      'BA POLSEK MAULAFA',
      'ANGGOTA PAM OBJEK KEGIATAN',
    ),
    after: placed(
      'HENDRA OEMASIK',
      'BRIPKA',
      '83110250',
      'BANIT DALMAS SAT SAMAPTA',
      'ANGGOTA PAM OBJEK KEGIATAN',
    ),
    reason: 'Sakit',
  },
  {
    kind: 'replaced',
    oldNumber: 102,
    before: placed(
      'YOHANES LEOBISA, S.E.',
      'BRIPKA',
      '88110200',
      'BANIT TURJAWALI SAT LANTAS',
      'ANGGOTA SUBSATGAS TURLALIN',
    ),
    after: placed(
      'DANIEL SERANTO',
      'BRIPTU',
      '98070251',
      'BANIT TURJAWALI SAT LANTAS',
      'ANGGOTA SUBSATGAS TURLALIN',
    ),
    reason: 'Dinas luar',
  },
  {
    kind: 'moved',
    oldNumber: 111,
    before: placed(
      'RIDWAN DJAMURI',
      'AIPTU',
      '75080209',
      'BANIT KAMSEL SAT LANTAS',
      'ANGGOTA SUBSATGAS REKAYASA LALIN',
    ),
    after: placed(
      'RIDWAN DJAMURI',
      'AIPTU',
      '75080209',
      'BANIT KAMSEL SAT LANTAS',
      'ANGGOTA SUBSATGAS TURLALIN (ALUN-ALUN)',
    ),
    reason: 'Penguatan arus lalu lintas',
  },
  {
    kind: 'added',
    oldNumber: null,
    before: null,
    after: placed(
      'JEFRI K. LEOBISA',
      'BRIGPOL',
      '88040252',
      'BANIT DALMAS SAT SAMAPTA',
      'ANGGOTA PAM OBJEK KEGIATAN',
    ),
    reason: 'Penguatan Ring II Alun-alun',
  },
  {
    kind: 'removed',
    oldNumber: 71,
    before: placed('MARIA MANEFO', 'BRIPDA', '99030169', 'BA POLSEK MAULAFA', 'ANGGOTA PAM OBJEK KEGIATAN'),
    after: null,
    reason: 'Cuti',
  },
];

/** The amendment of the sample order with five changes. */
export function sprinPerubahanData(changes: Partial<SprinPerubahanData> = {}): SprinPerubahanData {
  const { annex, events: _events, ...letter } = sprinData(151);
  return {
    ...letter,
    number: 'Sprin/818/XI/OPS.1.3./2024',
    amends: 'Sprin/812/XI/OPS.1.3./2024',
    considerations: [
      'bahwa sehubungan dengan adanya perubahan personel yang melaksanakan pengamanan kampanye pada hari Rabu tanggal 6 November 2024, maka dipandang perlu mengeluarkan surat perintah perubahan.',
    ],
    bases: [
      'Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia',
      'Rencana Operasi Kapolresta Kupang Kota “Mantap Praja Turangga-2024” Nomor: R/RENOPS/7/VIII/OPS.1.3./2024 tanggal 23 Agustus 2024',
      'Surat Perintah Kapolresta Kupang Kota Nomor: Sprin/812/XI/OPS.1.3./2024 tanggal 5 November 2024 tentang pengamanan kampanye Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024',
    ],
    tasks: [
      'mengubah Lampiran Surat Perintah Kapolresta Kupang Kota Nomor: Sprin/812/XI/OPS.1.3./2024 tanggal 5 November 2024 sebagaimana tercantum dalam lampiran surat perintah ini, dengan rincian 2 (dua) personel diganti, 1 (satu) personel dipindah tugas, 1 (satu) personel ditambah, dan 1 (satu) personel dihapus, sehingga jumlah personel tetap 151 (seratus lima puluh satu) orang',
      'ketentuan lain dalam Surat Perintah tersebut dinyatakan tetap berlaku',
      'melaksanakan perintah ini dengan saksama dan penuh rasa tanggung jawab',
      'melaporkan hasil pelaksanaan tugas kepada Kapolresta Kupang Kota pada kesempatan pertama',
    ],
    copies: ['Kapolda NTT', 'Irwasda Polda NTT', 'Karoops Polda NTT'],
    annex: {
      title: [
        'DAFTAR PERUBAHAN PERSONEL PENGAMANAN KAMPANYE',
        'PEMILIHAN WALI KOTA DAN WAKIL WALI KOTA KUPANG TAHUN 2024',
        'HARI RABU TANGGAL 6 NOVEMBER 2024',
      ],
      changes: CHANGES,
      before: 151,
      after: 151,
    },
    list: annex.bands,
    numbers: {},
    ...changes,
  };
}

/** `count` replacements with the longest and oddest of everything. */
export function nastyChanges(count: number): AmendmentChange[] {
  const odd = (n: number): AnnexPerson['name'] =>
    n % 3 === 0 ? "MARIA D'ARC NA'U BENU-TAHUN KASE LAKAMAU, S.Pd., M.Pd." : `ORANG CONTOH ${n}`;
  return Array.from({ length: count }, (_, n) => ({
    kind: 'replaced' as const,
    oldNumber: 100 + n,
    before: placed(odd(n), 'PENGATUR MUDA TK I', n % 2 === 0 ? null : '198804172010122003', null, 'ANGGOTA'),
    after: placed(
      odd(n + 1),
      'KOMBES POL',
      '76050101',
      'KEPALA SEKSI TEKNOLOGI INFORMASI DAN KOMUNIKASI KEPOLISIAN RESOR KUPANG KOTA',
      'ANGGOTA SUBSATGAS PENGAMANAN OBJEK VITAL PENYELENGGARA PEMILIHAN (GUDANG LOGISTIK KPU)',
    ),
    reason: n % 4 === 0 ? null : 'Dinas luar',
  }));
}
