import { dayLongDate } from '../../../../core/text/format.ts';
import { counted } from '../../../../core/text/spell.ts';
import type { Output } from '../../../../shared/contract/index.ts';

/**
 * The day's strength as it is written into a message: "Rabu, 6 November 2024 (hari ke-43): 151 (seratus lima puluh
 * satu) personel mengamankan 9 kegiatan di 8 (delapan) kelurahan dan 4 (empat) kecamatan. Preemtif 18, …"
 */
export function strengthSentence(strength: Output<'report.strength'>): string {
  const when = `${dayLongDate(strength.date)}${strength.stageDay === null ? '' : ` (hari ke-${strength.stageDay})`}`;
  const places = [
    strength.villages > 0 ? `${counted(strength.villages)} kelurahan` : null,
    strength.districts > 0 ? `${counted(strength.districts)} kecamatan` : null,
  ].filter((part) => part !== null);
  const where = places.length === 0 ? '' : ` di ${places.join(' dan ')}`;
  const what =
    strength.events > 0 ? ` mengamankan ${strength.events} kegiatan${where}` : ' melaksanakan tugas jaga';
  const satgas = strength.bySatgas.map((row) => `${row.satgas} ${row.people}`).join(', ');
  return `${when}: ${strength.spelled} personel${what}.${satgas === '' ? '' : ` ${satgas}.`}`;
}
