/** How somebody signs: in the own office, on behalf (a.n.), through another (u.b.), or in the place of (Plh., Plt.). */
export interface SigningForm {
  /** "a.n. KEPALA KEPOLISIAN RESOR KUPANG KOTA"; null signs in the own office. */
  onBehalf: string | null;
  /** The office between, for "u.b.": "WAKAPOLRES". Only together with `onBehalf`. */
  via: string | null;
  /** The office is held for a time: daily (Plh.) or until somebody is appointed (Plt.). */
  acting: 'Plh.' | 'Plt.' | null;
  title: string;
}

/** The lines of the tajuk above the name, at most four. */
export function signatureTitle({ onBehalf, via, acting, title }: SigningForm): string[] {
  const own = acting === null ? title : `${acting} ${title}`;
  if (onBehalf === null) return [own];
  return via === null ? [onBehalf, own] : [onBehalf, via, 'u.b.', own];
}
