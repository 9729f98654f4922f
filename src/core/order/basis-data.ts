import type { LegalBasis } from './basis.ts';

/** A shipped row of a list, told from others by its key. */
type Shipped<T> = T & { readonly key: string };

const basis = (
  key: string,
  given: Pick<LegalBasis, 'kind' | 'number' | 'year' | 'about'> & Partial<LegalBasis>,
): Shipped<LegalBasis> => ({
  key,
  date: null,
  title: null,
  validFrom: null,
  validTo: null,
  operations: [],
  usual: false,
  ...given,
});

/** Bases that orders of election operations rest on. The post adds its own and changes these. */
export const SHIPPED_BASES: readonly Shipped<LegalBasis>[] = [
  basis('uu-2-2002', {
    kind: 'uu',
    number: '2',
    year: 2002,
    about: 'Kepolisian Negara Republik Indonesia',
    usual: true,
  }),
  basis('uu-10-2016', {
    kind: 'uu',
    number: '10',
    year: 2016,
    about:
      'Perubahan Kedua atas Undang-Undang Nomor 1 Tahun 2015 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014 tentang Pemilihan Gubernur, Bupati, dan Wali Kota Menjadi Undang-Undang',
    operations: ['OMP'],
    usual: true,
  }),
  basis('uu-7-2017', {
    kind: 'uu',
    number: '7',
    year: 2017,
    about: 'Pemilihan Umum',
    operations: ['OMB'],
    usual: true,
  }),
  basis('pkpu-2-2024', {
    kind: 'lembaga',
    number: '2',
    year: 2024,
    about:
      'Tahapan dan Jadwal Pemilihan Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati, serta Wali Kota dan Wakil Wali Kota Tahun 2024',
    operations: ['OMP'],
    usual: true,
  }),
  basis('perkap-1-2009', {
    kind: 'perkap',
    number: '1',
    year: 2009,
    about: 'Penggunaan Kekuatan dalam Tindakan Kepolisian',
  }),
  basis('perkap-1-2019', {
    kind: 'perkap',
    number: '1',
    year: 2019,
    about:
      'Sistem, Manajemen dan Standar Keberhasilan Operasional Kepolisian Negara Republik Indonesia sebagaimana telah diubah dengan Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 8 Tahun 2021',
    usual: true,
  }),
  basis('perkap-1-2023', {
    kind: 'perkap',
    number: '1',
    year: 2023,
    about: 'Naskah Dinas dan Tata Persuratan Dinas di Lingkungan Kepolisian Negara Republik Indonesia',
  }),
];
