import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Bundle, parseBundle } from '../../../../src/core/bundle/bundle.ts';
import type { ReportFacts } from '../../../../src/core/messages/facts.ts';
import { type MessageKind, messageText } from '../../../../src/core/messages/message.ts';
import { longDate } from '../../../../src/core/text/format.ts';
import { reportSource } from '../../../../src/main/backend/message/facts.ts';
import { openBundle } from '../../../builders/backend.ts';

/*
 * The five days that newspapers told of. The press draft made from the shipped bundle alone must carry every fact of the
 * article — who, how many, where, when, which satgas, which permits, whose command — and nothing that is not in the data.
 * People's names, the pair's name and quotes are invented in the bundles.
 */

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'samples');

function sample(name: string): Bundle {
  const parsed = parseBundle(JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8')));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.bundle;
}

interface Seed {
  name: string;
  day: string;
  clock: string;
  /** What the article says, as the draft must say it. */
  facts: string[];
  /** What the laporan giat greets with at that hour. */
  greeting: string;
}

const SEEDS: Seed[] = [
  {
    name: '000-polresta-kupang-kota',
    day: '2024-11-06',
    clock: '20:30',
    greeting: 'Selamat malam Komandan',
    facts: [
      'Polresta Kupang Kota',
      '151 (seratus lima puluh satu) personel',
      'calon Wali Kota dan Wakil Wali Kota Kupang',
      'Rabu (6/11/2024)',
      'hari ke-43 masa kampanye',
      'Operasi Mantap Praja Turangga-2024',
      'Satgas Preemtif, Preventif, Kamseltibcarlantas, Gakkum, Humas, dan Banops',
      ...['pencegahan', 'dokumentasi', 'pengamanan', 'pengawalan', 'pengaturan lalu lintas'],
      '8 (delapan) kelurahan',
      'Manulai II, Manutapen, Oeba, Liliba, Kayu Putih, Oebufu, Bello, dan Sikumana',
      '4 (empat) kecamatan, yaitu Alak, Kota Lama, Oebobo, dan Maulafa',
      'salah satu pasangan calon menggelar kampanye rapat umum terbuka di Alun-alun Kota Kupang',
      'Kapolresta Kupang Kota Kombes Pol. Adrianus J. Pandewula, S.I.K., M.H.',
      'melalui Kabagops Kompol Melkianus R. Ladoku, S.H.',
      'damai tanpa gangguan keamanan dan ketertiban masyarakat',
      'Langkah antisipasi disiapkan, baik di tempat kampanye maupun dalam pemantauan wilayah',
      'tidak mudah terpengaruh hoaks',
      'Surat Tanda Terima Pemberitahuan (STTP) yang diterbitkan Sat Intelkam Polresta Kupang Kota',
    ],
  },
  {
    name: '001-polres-belu',
    day: '2024-10-17',
    clock: '22:00',
    greeting: 'Selamat malam Komandan',
    facts: [
      'personel Polsek Lasiolat',
      'Satgas Preventif Operasi Mantap Praja Turangga-2024 Polres Belu',
      'kampanye Paket CONTOH',
      'Kamis (17/10/2024)',
      'hari ke-23 masa kampanye',
      '2 (dua) desa di Kecamatan Lasiolat, Kabupaten Belu',
      'apel kesiapan di lapangan apel Mapolsek Lasiolat pukul 14.30 WITA',
      'Apel dipimpin Kapolsek Lasiolat Ipda Robertus Maubana, S.H.',
      'diikuti 9 (sembilan) personel',
      'Kegiatan dipimpin Kapolsek Lasiolat',
      'sore hingga malam hari',
      "di rumah warga, Dusun Mota'ain, Desa Maneikun",
      'di rumah adat, Dusun Fatubesi, Desa Baudaok',
      'tatap muka',
      'pertemuan terbatas',
      'bersama Panwascam',
      'Kapolres Belu AKBP Stefanus Talomane, S.I.K.',
      'menjaga keamanan dan ketertiban selama kampanye',
      'berjalan aman',
      'Surat Tanda Terima Pemberitahuan (STTP) yang diterbitkan Sat Intelkam Polres Belu',
    ],
  },
  {
    name: '002-polres-kupang',
    day: '2024-09-01',
    clock: '14:00',
    greeting: 'Selamat siang Komandan',
    facts: [
      'Sat Samapta Polres Kupang',
      'cooling system',
      'Minggu (1/9/2024) siang',
      'rumah tokoh masyarakat, Desa Tuapukan, Kecamatan Kupang Timur, Kabupaten Kupang',
      'dipimpin Kasat Samapta Iptu Wempi Radjiwa',
      'di bawah koordinasi Kapolres Kupang AKBP Gede Suwardana, S.I.K., M.H.',
      'menurunkan tensi terkait RUU Pilkada dan unjuk rasa',
      'Kanit Turjawali Sat Samapta Ipda Thomas Haubesi, S.H. berdialog dengan warga',
      'mendengarkan aspirasi serta kekhawatiran',
      'situasi tetap kondusif sampai Pilkada selesai',
      'menyatakan dukungan penuh',
      'patroli rutin dan peningkatan pengawasan di tempat strategis',
      'terus dilakukan di berbagai titik, terutama yang dianggap rawan',
    ],
  },
  {
    name: '003-polda-ntt',
    day: '2023-11-23',
    clock: '23:59',
    greeting: 'Selamat malam Komandan',
    facts: [
      'patroli dialogis cipta kondisi regu II Polda NTT',
      'malam hari, Kamis (23/11/2023)',
      'menjelang Pemilu 2024',
      'Operasi Mantap Brata Turangga 2023-2024',
      '41 (empat puluh satu) personel gabungan',
      'Satgas Preemtif, Preventif, Objek Kegiatan, Objek Penting Pemilu, dan Sterilisasi',
      ...['kawasan Kuanino', 'kawasan Kelapa Lima', 'kawasan Wali Kota'],
      ...['Kantor KPU Kota Kupang', 'Kantor Bawaslu Kota Kupang'],
      'Kasubdit Dalmas Ditsamapta AKBP Gabriel Wilaraga, S.I.K. selaku Kasatgas Preventif',
      'malam hari terus dilakukan menjelang Pemilu 2024',
    ],
  },
  {
    name: '004-polda-kalteng',
    day: '2024-11-07',
    clock: '11:20',
    greeting: 'Selamat siang Komandan',
    facts: [
      'Polda Kalteng',
      'tergabung dalam Operasi Mantap Praja Telabang-2024',
      'kembali mengamankan Kantor KPU Provinsi Kalimantan Tengah',
      'Kamis (7/11/2024)',
      '24 (dua puluh empat) jam',
      'selaku Kaopsda Telabang-2024',
      'Irjen Pol. Drs. Bernardus Tiwalana',
      'melalui Kasatgas Humas Kombes Pol. Rudi Bahandang',
      'mencegah gangguan keamanan yang dapat menghambat kegiatan di Kantor KPU',
      'melaksanakan patroli',
      'komunikasi dan koordinasi," ujar Kasatgas Humas',
    ],
  },
];

const gathered = new Map<string, Promise<ReportFacts>>();

/** The facts of a seed, gathered once: they are plain data. */
function factsOf({ name, day, clock }: Seed): Promise<ReportFacts> {
  const open = async () => {
    const t = await openBundle(sample(name));
    return reportSource(t.context, { operationId: null, eventId: null, day }, { clock }).facts;
  };
  const facts = gathered.get(name) ?? open();
  gathered.set(name, facts);
  return facts;
}

const TEXTS: [string, MessageKind, 'pola1' | 'pola2'][] = [
  ['laporan giat by facts', 'laporan-giat', 'pola1'],
  ['laporan giat by sections', 'laporan-giat', 'pola2'],
  ['laporan harian', 'laporan-harian', 'pola1'],
  ['siaran pers', 'siaran-pers', 'pola1'],
];

describe.each(SEEDS)('$name', (seed) => {
  it('the press draft carries every fact of the article, from the data alone', async () => {
    const text = messageText('siaran-pers', await factsOf(seed));
    for (const fact of seed.facts) expect(text).toContain(fact);
    expect(text).not.toContain('[kutipan');
  });

  it('greets by the hour of the report', async () => {
    expect(messageText('laporan-giat', await factsOf(seed))).toContain(seed.greeting);
  });

  it.each(TEXTS)('%s says no name, number or place that is not in the facts', async (_, kind, pattern) => {
    const facts = await factsOf(seed);
    expect(strangers(messageText(kind, facts, undefined, pattern), facts)).toEqual([]);
  });

  it('says nothing of what is unknown', async () => {
    const facts = await factsOf(seed);
    for (const [, kind, pattern] of TEXTS) {
      const text = messageText(kind, facts, undefined, pattern);
      expect(text).not.toMatch(/null|undefined|NaN|\b0 |\(nol\)|: *[–-] *$|\.\.|,,|\(\)|""/m);
      // A label is never alone: its list follows.
      expect(text).not.toMatch(/^\d+\. [^\n]*:\n(?! {3}[a-z]\. )/m);
    }
  });
});

/** Words that texts write by themselves with a capital letter: they name nobody and no place. */
const STOCK = new Set(
  `Yth Kepada Dari Tembusan Perihal Nomor Selamat Salam Komandan FAKTA ANALISA PREDIKSI REKOMENDASI CATATAN WAKTU DAN
  TEMPAT KEKUATAN PIMPINAN PELAKSANAAN HASIL SITUASI DOKUMENTASI DUM PENDAHULUAN TAHAPAN PEMILIHAN PERKEMBANGAN GIAT
  SATGAS KEGIATAN GANGGUAN RENCANA BESOK Hari Waktu Tempat Lokasi Jumlah Rapat Pimpinan Kekuatan Satgas Bentuk Instansi
  Paslon Jurkam STTP Perkiraan Tujuan Arahan Situasi Hasil Gangguan Imbauan Apel Sasaran Penjagaan Pagi Siang Malam Sore
  Dialog Tuan Isu Aspirasi Respons Rangkaian Demikian Laporan Operasi Ops Personel Regu Foto Pukul Tindakan Korban Urut
  A B C D E F G H I J K L Personel Amankan Kampanye Kelurahan Desa Umum Terbuka Pengamanan Mereka Selain Seluruh Surat
  Tanda Terima Pemberitahuan Humas Polri Sebelum Kegiatan Kecamatan Kabupaten Cooling System Dengarkan Warga Kunjungan
  Tanggapan Selanjutnya Gabungan Patroli Jelang Pemungutan Suara Tim Sebanyak Jaga Jam Ke Di H Ditangani Masih`
    .split(/\s+/)
    .filter(Boolean),
);

/** Capitalised words and numbers of a text that neither the facts nor the standing words of the patterns hold. */
function strangers(text: string, facts: ReportFacts): string[] {
  const known = JSON.stringify([facts, longDate(facts.day)]).toLowerCase();
  const words = new Set(known.match(/\p{L}+|\d+/gu) ?? []);
  for (const number of numbersOf(facts)) words.add(String(number));
  const { day, stages } = facts;
  for (const date of [day, ...stages.flatMap(({ start, end }) => [start, end])]) {
    for (const part of date.split('-')) words.add(String(Number(part)));
    for (const word of longDate(date).toLowerCase().split(' ')) words.add(word);
  }
  for (const word of ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu']) {
    if (longWeekday(text, word)) words.add(word);
  }
  // Letters and numbers at the beginning of a line number it; they say nothing.
  const body = text.replace(/^\s*\*?(?:\d{1,2}|[a-zA-Z])\. /gm, '');
  const found = body.match(/\p{Lu}[\p{L}]*|\d+/gu) ?? [];
  return [...new Set(found.filter((word) => !STOCK.has(word) && !words.has(word.toLowerCase())))];
}

/** A weekday is a fact only as the weekday of the report's own date, which other tests hold. */
const longWeekday = (text: string, day: string): boolean => text.toLowerCase().includes(day);

/** Every number of the facts, and how many there are of each list. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return [value.length, ...value.flatMap(numbersOf), sumOfCrowds(value)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
}

const sumOfCrowds = (list: readonly unknown[]): number =>
  list.reduce<number>(
    (sum, each) => sum + ((each as { crowd?: { people: number } } | null)?.crowd?.people ?? 0),
    0,
  );
