import { isWithin, villageKind } from '../region/region.ts';
import { compact, nearest } from '../text/nearest.ts';

/** A region as the finder knows it. */
export interface KnownRegion {
  code: string;
  name: string;
}

export type VillageAnswer =
  | { found: string }
  /** Several fit: codes, for somebody to choose. */
  | { several: string[] }
  | { none: 'code' | 'name' };

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

const VILLAGE_WORD = /^(KELURAHAN|KEL\.?|DESA|DS\.?)\s*:?\s+/i;
const DISTRICT_WORD = /^(KECAMATAN|KEC\.?|DISTRIK)\s*:?\s+/i;
const REGENCY_WORD = /^(KABUPATEN|KAB\.?|KOTA(?:\s+ADM(?:INISTRASI)?\.?)?)\s*:?\s+/i;

/** '5371041009' and '53.71.04.1009' → '53.71.04.1009'; null for anything else. */
export function villageCode(text: string): string | null {
  const digits = text.replace(/[\s.'`-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const code = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
  return villageKind(code) === null ? null : code;
}

/** Finds villages by code, or by names of village, district and regency; those of the post's own area first. */
export class VillageFinder {
  private readonly names = new Map<string, string>();
  private readonly byName = new Map<string, string[]>();
  private readonly jurisdiction: readonly string[];
  private own: (readonly [spelling: string, code: string])[] | null = null;
  private readonly nearByKey = new Map<string, string | null>();

  /** @param regions villages, districts and regencies */
  constructor(regions: readonly KnownRegion[], jurisdiction: readonly string[]) {
    this.jurisdiction = jurisdiction;
    for (const { code, name } of regions) {
      this.names.set(code, name);
      if (code.length !== 13) continue;
      const key = plain(name);
      const known = this.byName.get(key);
      if (known) known.push(code);
      else this.byName.set(key, [code]);
    }
  }

  nameOf(code: string): string | null {
    return this.names.get(code) ?? null;
  }

  /** Whether a name as a list writes it is the name of the region. */
  isNamed(code: string, text: string): boolean {
    const name = this.names.get(code);
    return name !== undefined && plain(name) === plain(text.replace(VILLAGE_WORD, ''));
  }

  find(texts: { code: string; village: string; district: string; regency: string }): VillageAnswer {
    if (texts.code !== '') {
      const code = villageCode(texts.code);
      return code !== null && this.names.has(code) ? { found: code } : { none: 'code' };
    }
    const kind = /^D/i.test(VILLAGE_WORD.exec(texts.village)?.[1] ?? '')
      ? 'desa'
      : VILLAGE_WORD.test(texts.village)
        ? 'kelurahan'
        : null;
    const named = this.byName.get(plain(texts.village.replace(VILLAGE_WORD, ''))) ?? [];
    const narrowed = named
      .filter((code) => this.fits(code.slice(0, 8), texts.district, DISTRICT_WORD))
      .filter((code) => this.fits(code.slice(0, 5), texts.regency, REGENCY_WORD));
    const inArea = narrowed.filter((code) => isWithin(this.jurisdiction, code));
    const near = inArea.length > 0 ? inArea : narrowed;
    const ofKind = kind === null ? near : near.filter((code) => villageKind(code) === kind);
    const codes = ofKind.length > 0 ? ofKind : near;
    if (codes.length === 0) return { none: 'name' };
    return codes.length === 1 ? { found: codes[0]! } : { several: [...codes].sort() };
  }

  /** The village of the post's own area that is spelled most like the one written; null when none is near. */
  near(texts: { village: string; district: string; regency: string }): string | null {
    const key = villageKey(texts);
    let near = this.nearByKey.get(key);
    if (near === undefined) {
      this.own ??= this.ownVillages();
      const spellings = this.own.filter(([, code]) =>
        this.fits(code.slice(0, 8), texts.district, DISTRICT_WORD),
      );
      near = nearest(compact(texts.village.replace(VILLAGE_WORD, '')), spellings)?.value ?? null;
      this.nearByKey.set(key, near);
    }
    return near;
  }

  private ownVillages(): (readonly [spelling: string, code: string])[] {
    return [...this.names]
      .filter(([code]) => code.length === 13 && isWithin(this.jurisdiction, code))
      .map(([code, name]) => [compact(name), code] as const);
  }

  /** Whether a list means this region: "Kota Kupang" is Kupang, but the kecamatan Kota Lama is not Lama. */
  private fits(code: string, text: string, word: RegExp): boolean {
    if (text === '') return true;
    const name = this.names.get(code) ?? '';
    const names = [plain(name), plain(name.replace(word, ''))];
    return names.includes(plain(text)) || names.includes(plain(text.replace(word, '')));
  }
}

/** What rows that mean one village have in common, however each writes it: "Kel. Oeba", "OEBA". */
export const villageKey = (texts: { village: string; district: string; regency: string }): string =>
  [
    texts.regency.replace(REGENCY_WORD, ''),
    texts.district.replace(DISTRICT_WORD, ''),
    texts.village.replace(VILLAGE_WORD, ''),
  ]
    .map((text) =>
      text
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, ' ')
        .trim(),
    )
    .join(' / ');
