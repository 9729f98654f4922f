import { regencyOf } from '../region/region.ts';

/** A region by name, for finding where a unit is at home. */
export interface NamedRegion {
  code: string;
  name: string;
}

/**
 * Where a person comes from: a district, a regency, several of them joined by "+" (a Polsek over two kecamatan), or
 * null when nothing tells.
 */
export type Origin = string | null;

/** The origin of people whose unit is responsible for these regions; null for none. */
export const originOfAreas = (codes: readonly string[]): Origin =>
  codes.length === 0 ? null : [...new Set(codes)].sort().join('+');

/** The regions of an origin. */
export const areasOfOrigin = (origin: Origin): string[] => origin?.split('+') ?? [];

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Names to codes; a name that stands for several regions is in `several`. */
function byName(regions: readonly NamedRegion[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, name } of regions) {
    const key = plain(name);
    const known = found.get(key);
    if (known) known.push(code);
    else found.set(key, [code]);
  }
  return found;
}

/**
 * Finds the home of a unit from its name: POLSEK ALAK is the district Alak, POLRES BELU and its parts the regency. Of
 * districts that share a name, the one of the Polres that the unit names or belongs to; unsure = null.
 * @param districts, @param regencies those in which there are polling places
 */
export function originFinder(
  districts: readonly NamedRegion[],
  regencies: readonly NamedRegion[],
): (unit: string | null, parent?: string | null) => Origin {
  const districtCodes = byName(districts);
  const regencyCodes = byName(regencies);
  const regency = (text: string): string | null => {
    const named = /\bPOLRES(?:TABES|TA| METRO)?\s+(.+)$/i.exec(text)?.[1];
    if (named === undefined) return null;
    // POLRESTA KUPANG KOTA is the Kota Kupang, POLRES KUPANG the Kabupaten Kupang.
    const isCity = /\bKOTA\b/i.test(named);
    const key = plain(named.replace(/\bKOTA\b/i, ''));
    const codes = (regencyCodes.get(key) ?? regencyCodes.get(plain(named)) ?? []).filter(
      (code, _, all) => all.length === 1 || isCity === Number(code.slice(3)) >= 71,
    );
    return codes.length === 1 ? codes[0]! : null;
  };
  return (unit, parent = null) => {
    if (unit === null) return null;
    const polsek = /\bPOLSE(?:K|KTOR)\s+(.+)$/i.exec(unit)?.[1];
    if (polsek === undefined) return regency(unit) ?? (parent === null ? null : regency(parent));
    const name = polsek.replace(/\bPOLRES.*$/i, '');
    const codes = districtCodes.get(plain(name)) ?? [];
    if (codes.length === 1) return codes[0]!;
    const within = regency(polsek) ?? (parent === null ? null : regency(parent));
    const narrowed = codes.filter((code) => regencyOf(code) === within);
    if (narrowed.length === 1) return narrowed[0]!;
    return codes.length === 0 ? within : null;
  };
}
