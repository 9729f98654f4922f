import type { TimeZone } from '../../../../shared/contract/session.ts';

export interface Polda {
  name: string;
  /** Its area in full, for the kop: "DAERAH NUSA TENGGARA TIMUR". */
  region: string;
  zone: TimeZone;
  /** Province code of the Ministry of Home Affairs; null where the area is not one province. */
  province: string | null;
}

const row = (name: string, region: string, zone: TimeZone, province: string | null): Polda => ({
  name: `POLDA ${name}`,
  region,
  zone,
  province,
});

/** The regional police, west to east. */
export const POLDA: readonly Polda[] = [
  row('ACEH', 'ACEH', 'WIB', '11'),
  row('SUMATERA UTARA', 'SUMATERA UTARA', 'WIB', '12'),
  row('SUMATERA BARAT', 'SUMATERA BARAT', 'WIB', '13'),
  row('RIAU', 'RIAU', 'WIB', '14'),
  row('KEPULAUAN RIAU', 'KEPULAUAN RIAU', 'WIB', '21'),
  row('JAMBI', 'JAMBI', 'WIB', '15'),
  row('SUMATERA SELATAN', 'SUMATERA SELATAN', 'WIB', '16'),
  row('BENGKULU', 'BENGKULU', 'WIB', '17'),
  row('LAMPUNG', 'LAMPUNG', 'WIB', '18'),
  row('BANGKA BELITUNG', 'KEPULAUAN BANGKA BELITUNG', 'WIB', '19'),
  row('BANTEN', 'BANTEN', 'WIB', '36'),
  row('METRO JAYA', 'METRO JAYA', 'WIB', '31'),
  row('JAWA BARAT', 'JAWA BARAT', 'WIB', '32'),
  row('JAWA TENGAH', 'JAWA TENGAH', 'WIB', '33'),
  row('DIY', 'DAERAH ISTIMEWA YOGYAKARTA', 'WIB', '34'),
  row('JAWA TIMUR', 'JAWA TIMUR', 'WIB', '35'),
  row('KALIMANTAN BARAT', 'KALIMANTAN BARAT', 'WIB', '61'),
  row('KALIMANTAN TENGAH', 'KALIMANTAN TENGAH', 'WIB', '62'),
  row('KALIMANTAN SELATAN', 'KALIMANTAN SELATAN', 'WITA', '63'),
  row('KALIMANTAN TIMUR', 'KALIMANTAN TIMUR', 'WITA', '64'),
  row('KALIMANTAN UTARA', 'KALIMANTAN UTARA', 'WITA', '65'),
  row('BALI', 'BALI', 'WITA', '51'),
  row('NTB', 'NUSA TENGGARA BARAT', 'WITA', '52'),
  row('NTT', 'NUSA TENGGARA TIMUR', 'WITA', '53'),
  row('SULAWESI UTARA', 'SULAWESI UTARA', 'WITA', '71'),
  row('GORONTALO', 'GORONTALO', 'WITA', '75'),
  row('SULAWESI TENGAH', 'SULAWESI TENGAH', 'WITA', '72'),
  row('SULAWESI BARAT', 'SULAWESI BARAT', 'WITA', '76'),
  row('SULAWESI SELATAN', 'SULAWESI SELATAN', 'WITA', '73'),
  row('SULAWESI TENGGARA', 'SULAWESI TENGGARA', 'WITA', '74'),
  row('MALUKU', 'MALUKU', 'WIT', '81'),
  row('MALUKU UTARA', 'MALUKU UTARA', 'WIT', '82'),
  row('PAPUA BARAT', 'PAPUA BARAT', 'WIT', '92'),
  row('PAPUA BARAT DAYA', 'PAPUA BARAT DAYA', 'WIT', '96'),
  row('PAPUA', 'PAPUA', 'WIT', '91'),
  row('PAPUA TENGAH', 'PAPUA TENGAH', 'WIT', '94'),
];

const BY_NAME = new Map(POLDA.map((polda) => [polda.name, polda]));

/** The Polda of this name in any case, or null. */
export const poldaByName = (name: string): Polda | null => BY_NAME.get(name.trim().toUpperCase()) ?? null;
