import type { TimeZone } from '../text/time-zone.ts';
/**
 * Region codes of the Ministry of Home Affairs (Kepmendagri), 'PP.KK.CC.DDDD': province, kabupaten/kota,
 * kecamatan, kelurahan/desa. BPS codes look alike and are something else. One name can stand for several
 * regions (a Kelurahan Oesao and a Desa Oesao in one kecamatan), so the code is what is stored.
 */

export const REGION_KINDS = ['provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export type RegionLevel = 'province' | 'regency' | 'district' | 'village';

export interface Region {
  code: string;
  name: string;
  kind: RegionKind;
}

const PREFIX: Readonly<Record<RegionKind, string>> = {
  provinsi: 'Prov.',
  kabupaten: 'Kab.',
  kota: 'Kota',
  kecamatan: 'Kec.',
  kelurahan: 'Kel.',
  desa: 'Desa',
};

/** The level of a well-formed code, or null: '53' province, '53.71' regency, '53.71.04' district, … village. */
export function regionLevel(code: string): RegionLevel | null {
  if (!/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code)) return null;
  if (code.length === 13) return code[9] === '1' || code[9] === '2' ? 'village' : null;
  return code.length === 8 ? 'district' : code.length === 5 ? 'regency' : 'province';
}

/** Whether the text is a region code of any level. */
export function isRegionCode(code: string): boolean {
  return regionLevel(code) !== null;
}

/** The kecamatan's code ('53.71.04') of a kelurahan, desa or kecamatan; null above that level. */
export function districtOf(code: string): string | null {
  const level = regionLevel(code);
  return level === 'village' || level === 'district' ? code.slice(0, 8) : null;
}

/** The code of the kabupaten or kota ('53.71'); null for a province or a malformed code. */
export function regencyOf(code: string): string | null {
  const level = regionLevel(code);
  return level === null || level === 'province' ? null : code.slice(0, 5);
}

/** 'kelurahan' or 'desa' from the first digit of the last group (1 or 2); null above that level. */
export function villageKind(code: string): 'kelurahan' | 'desa' | null {
  if (regionLevel(code) !== 'village') return null;
  return code[9] === '1' ? 'kelurahan' : 'desa';
}

/** 'Kel. Oebufu', 'Desa Tuapukan', 'Kec. Oebobo', 'Kota Kupang', 'Kab. Belu', 'Prov. Nusa Tenggara Timur'. */
export function regionLabel(region: Pick<Region, 'name' | 'kind'>): string {
  return `${PREFIX[region.kind]} ${region.name}`;
}

/**
 * The address of a region from its code: 'Kel. Oebufu, Kec. Oebobo'; the code itself where the name is unknown.
 * `upTo` 'regency' adds the kabupaten or kota.
 */
export function regionAddress(
  code: string,
  find: (code: string) => Region | null,
  upTo: 'district' | 'regency' = 'district',
): string {
  const codes = [code];
  const district = districtOf(code);
  if (district !== null && district !== code) codes.push(district);
  const regency = regencyOf(code);
  if (upTo === 'regency' && regency !== null && regency !== code) codes.push(regency);
  return codes
    .map((part) => {
      const region = find(part);
      return region === null ? part : regionLabel(region);
    })
    .join(', ');
}

/** Codes of kecamatan (53.71.04) and of kabupaten or kota (53.71): what a unit can be responsible for. */
export const AREA_CODE = /^\d{2}\.\d{2}(\.\d{2})?$/;

/** Whether `code` lies in one of the areas of a jurisdiction; an area contains itself. */
export function isWithin(jurisdiction: readonly string[], code: string): boolean {
  return jurisdiction.some((area) => code === area || code.startsWith(`${area}.`));
}

/**
 * Distinct kelurahan/desa and kecamatan over events. Events without a region count for neither; one that names
 * only a kecamatan counts for that.
 */
export function countVillagesDistricts(events: readonly { region: string | null }[]): {
  villages: number;
  districts: number;
} {
  const villages = new Set<string>();
  const districts = new Set<string>();
  for (const { region } of events) {
    const district = region === null ? null : districtOf(region);
    if (region === null || district === null) continue;
    districts.add(district);
    if (regionLevel(region) === 'village') villages.add(region);
  }
  return { villages: villages.size, districts: districts.size };
}

/**
 * What the counted villages are called: 'kelurahan', 'desa', or 'kelurahan/desa' for a mixture (and for none).
 */
export function villageWord(codes: readonly string[]): string {
  const kinds = new Set(codes.map(villageKind).filter((kind) => kind !== null));
  return kinds.size === 1 ? [...kinds][0]! : 'kelurahan/desa';
}

/**
 * The zone whose clocks a region keeps (Keppres 41/1987), by its province; null for an unknown province.
 */
export function timeZoneOf(code: string): TimeZone | null {
  const province = Number(code.slice(0, 2));
  if (province >= 11 && province <= 36) return 'WIB';
  if (province === 61 || province === 62) return 'WIB';
  if ((province >= 51 && province <= 53) || (province >= 63 && province <= 65)) return 'WITA';
  if (province >= 71 && province <= 76) return 'WITA';
  return (province >= 81 && province <= 82) || (province >= 91 && province <= 96) ? 'WIT' : null;
}
