/** Short letters and slips of the invented operation in Kupang. */
import type { NotaDinasData } from '../../src/core/documents/nota-dinas-data.ts';
import type { PrintopsData } from '../../src/core/documents/printops-data.ts';
import type { Slip, SlipData, SlipDuty } from '../../src/core/documents/slip-data.ts';
import people from './invented-people.json' with { type: 'json' };
import { operationsHead, stamp, unit } from './papers.ts';
import { classifiedHead } from './plan-paper.ts';

const PEOPLE = people as [string, string, string, string, string, string | null, string | null][];

export function printopsData(changes: Partial<PrintopsData> = {}): PrintopsData {
  return {
    ...classifiedHead,
    number: 'R/PRINTOPS/5/VIII/OPS.1.3./2024',
    blankNumber: 'R/PRINTOPS/      /VIII/OPS.1.3./2024',
    date: '2024-08-26',
    bases: [
      'Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia',
      'Rencana Operasi Kapolresta Kupang Kota “Mantap Praja Turangga-2024” Nomor: R/RENOPS/7/VIII/OPS.1.3./2024 tanggal 23 Agustus 2024',
    ],
    duties: [
      'laksanakan Operasi “Mantap Praja Turangga-2024” untuk mengamankan Pemilihan Gubernur dan Wakil Gubernur serta Wali Kota dan Wakil Wali Kota Tahun 2024 di wilayah hukum Polresta Kupang Kota',
    ],
    execution: [
      'mulai tanggal 27 Agustus 2024 pukul 00.00 WITA',
      'berakhir tanggal 25 Desember 2024 pukul 24.00 WITA, selama 121 (seratus dua puluh satu) hari',
    ],
    satgas: [
      'Satgas Preemtif: 21 (dua puluh satu) personel, dipimpin Kasat Binmas',
      'Satgas Preventif: 62 (enam puluh dua) personel, dipimpin Kasat Samapta',
      'Satgas Kamseltibcarlantas: 22 (dua puluh dua) personel, dipimpin Kasat Lantas',
      'Satgas Gakkum: 14 (empat belas) personel, dipimpin Kasat Reskrim',
      'Satgas Humas: 8 (delapan) personel, dipimpin Kasi Humas',
      'Satgas Banops: 12 (dua belas) personel, dipimpin Kabag Log',
    ],
    others: [
      'laporan pelaksanaan disampaikan setiap hari pukul 16.00 WITA kepada Posko Operasi',
      'hal-hal yang belum diatur dalam perintah ini berpedoman pada Rencana Operasi',
    ],
    ...changes,
  };
}

export function notaDinasData(changes: Partial<NotaDinasData> = {}): NotaDinasData {
  return {
    paper: 'a4',
    style: null,
    state: 'issued',
    unit,
    signature: { ...operationsHead, title: ['KABAGOPS POLRESTA KUPANG KOTA'] },
    number: 'B/ND-112/XI/OPS.1.3./2024/Bagops',
    blankNumber: 'B/ND-      /XI/OPS.1.3./2024/Bagops',
    date: '2024-11-05',
    classification: null,
    addressees: ['Yth. Kapolresta Kupang Kota'],
    sender: 'Kabagops Polresta Kupang Kota',
    subject: 'Pengiriman naskah pengamanan kampanye hari ke-43',
    body: [
      '1. Rujukan:',
      'a. Rencana Operasi Kapolresta Kupang Kota “Mantap Praja Turangga-2024” Nomor: R/RENOPS/7/VIII/OPS.1.3./2024 tanggal 23 Agustus 2024;',
      'b. Surat Perintah Kapolresta Kupang Kota Nomor: Sprin/812/XI/OPS.1.3./2024 tanggal 5 November 2024.',
      '2. Sehubungan dengan rujukan tersebut di atas, bersama ini dikirimkan naskah pengamanan kampanye pada hari Rabu tanggal 6 November 2024 sebagai berikut:',
    ].join('\n'),
    closing: '1. Demikian untuk menjadi periksa.',
    attachments: [
      { name: 'Surat Perintah Nomor Sprin/812/XI/OPS.1.3./2024', amount: '1 (satu) berkas', note: null },
      { name: 'Daftar Ploting Personel 6 November 2024', amount: '1 (satu) berkas', note: 'untuk Padal' },
      { name: 'Daftar Hadir Apel 6 November 2024', amount: '1 (satu) berkas', note: null },
    ],
    copies: ['Kasiwas Polresta Kupang Kota', 'Kasipropam Polresta Kupang Kota'],
    createdAt: '2024-11-05T16:20',
    ...changes,
  };
}

const DUTY: SlipDuty = {
  activity: 'Pengamanan pertemuan terbatas Paslon Wali Kota Nomor Urut 5',
  date: '2024-11-06',
  time: '16.00 s.d. 21.00 WITA',
  place: 'Gedung pertemuan warga RT 011/RW 003, Kel. Oebufu, Kec. Oebobo',
  point: 'Ring 2 – pintu masuk timur',
  task: 'Anggota – Satgas Preventif',
  leader: 'IPTU VALENTINUS NDAOLE, S.H., M.H.',
  leaderPhone: null,
  note: null,
};

/** Slips of the first `count` people with `duties` duties each. */
export function slipData(count = 6, duties = 1, changes: Partial<Slip> = {}): SlipData {
  return {
    paper: 'a4',
    unit,
    stamp,
    operationLine: 'OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA',
    slips: Array.from({ length: count }, (_, at) => {
      const [number, name, rank, position] = PEOPLE[(at + 12) % PEOPLE.length] ?? ['', '', '', ''];
      return {
        person: { key: number, name, rank, number, position },
        duties: Array.from({ length: duties }, (_, duty) =>
          duty === 0
            ? DUTY
            : { ...DUTY, activity: `Pengamanan kantor KPU, regu ${duty}`, point: null, leader: null },
        ),
        apel: 'Rabu, 6 November 2024 pukul 07.30 WITA, lapangan apel Mapolresta Kupang Kota, dipimpin Kabagops',
        dress: 'pakaian dinas PDL-II Two Tone',
        order: 'Sprin/812/XI/OPS.1.3./2024',
        ...changes,
      };
    }),
  };
}
