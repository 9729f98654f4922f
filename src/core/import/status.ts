import { STATUSES, type Status } from '../personnel/person.ts';

/** Words in remarks that speak of a status, the more particular first. */
const WORDS: readonly (readonly [RegExp, Status])[] = [
  [/\bBELUM\s+(?:MENGHADAP|LAPOR)\b/, 'BELUM MENGHADAP'],
  [/\b(?:SAKIT|OPNAME|RAWAT\s+(?:INAP|JALAN))\b/, 'SAKIT'],
  [/\bCUTI\b/, 'CUTI'],
  [/\bI[ZJ]IN\b/, 'IZIN'],
  [
    /\b(?:DIK|DIKJUR|DIKBANG\w*|DIKSIP|PENDIDIKAN|TUGAS\s+BELAJAR|TUBEL|SESPIM\w*|SETUKPA|SIP|PAG|SIPSS|PTIK|STIK|LATSAR)\b/,
    'DIK',
  ],
  [/\bPATSUS\b/, 'PATSUS'],
  [/\b(?:TAHANAN|DITAHAN)\b/, 'TAHANAN'],
  [/\bMPP\b/, 'MPP'],
  [/\bPENSIUN\b/, 'PENSIUN'],
  [/\bMUTASI\b/, 'MUTASI'],
  [/\bLEPAS\s+DINAS\b/, 'LEPAS DINAS'],
  [/\b(?:TANPA\s+KETERANGAN|T\.K\.?|TK)\b/, 'TK'],
  [/\b(?:DINAS\s+LUAR|DL)\b/, 'DINAS LUAR'],
  [/\bBKO\s+(?:MASUK|DARI|ASAL)\b/, 'BKO MASUK'],
  [/\bBKO\s+\S/, 'BKO KELUAR'],
  [/\b(?:ADC|AJUDAN|WALPRI)\b/, 'BKO KELUAR'],
  [/^(?:POLDA|POLRES|POLRESTA|POLRESTABES|MABES)\b/, 'BKO KELUAR'],
];

/**
 * The status that remarks seem to carry ('CUTI 4–8 NOV' → CUTI, 'BKO POLDA' → BKO KELUAR), or null. Only a
 * proposal: nothing is set without a person.
 */
export function proposedStatus(note: string): Status | null {
  const text = note.toUpperCase().trim();
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Remarks that say BKO but not whether somebody came or went. */
export const saysBko = (note: string): boolean => /\bBKO\b/i.test(note);

/** Words of a STATUS column for people who are there. */
const PRESENT = /^(?:AKTIF|DINAS|HADIR|SIAP|SIAGA|ADA)$/;

/**
 * What a cell of a STATUS column says: one of the statuses, AKTIF included; null when it is none, such as the
 * marriage or the kind of employment.
 */
export function statusWord(text: string): Status | null {
  const word = text.toUpperCase().trim();
  if (PRESENT.test(word)) return 'AKTIF';
  return (
    STATUSES.find(({ code, label }) => word === code || word === label.toUpperCase())?.code ??
    proposedStatus(text)
  );
}

/** Remarks that say PPPK: people who carry '-' for a rank. */
export function saysPppk(note: string): boolean {
  return /\bP(?:3|PP)K\b/i.test(note);
}
