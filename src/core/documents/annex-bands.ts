import type { AnnexBand, AnnexPerson } from './sprin-data.ts';

/** Everyone in the bands, in the order of printing. */
export function peopleOf(bands: AnnexBand[]): AnnexPerson[] {
  return bands.flatMap((band) => [...band.people, ...peopleOf(band.children)]);
}

/** A line of the annex: a band's title, or a person with both running numbers. */
export type AnnexLine =
  | { kind: 'band'; level: AnnexBand['level']; title: string; gap: boolean }
  | { kind: 'person'; number: number; inSatgas: number; person: AnnexPerson };

/**
 * The bands as lines: URUT runs through, SAT GAS starts again in each satgas and each section, satgas are numbered,
 * and a gap stands before each section and satgas except right below another band.
 */
export function annexLines(bands: AnnexBand[], subBands: boolean): AnnexLine[] {
  const lines: AnnexLine[] = [];
  let number = 0;
  let inSatgas = 0;
  let satgas = 0;
  const walk = (band: AnnexBand) => {
    if (band.level !== 'subsatgas') inSatgas = 0;
    if (peopleOf([band]).length === 0) return;
    if (band.level !== 'subsatgas' || subBands) {
      const title = band.level === 'satgas' ? `${++satgas}. ${band.title}` : band.title;
      const gap = band.level !== 'subsatgas' && lines.at(-1)?.kind === 'person';
      lines.push({ kind: 'band', level: band.level, title, gap });
    }
    for (const person of band.people) {
      number++;
      inSatgas++;
      lines.push({ kind: 'person', number, inSatgas, person });
    }
    band.children.forEach(walk);
  };
  bands.forEach(walk);
  return lines;
}
