import type { NumberIssue } from '../personnel/number.ts';

/** What to say about a number cell: what, where, what to do. */
export function numberMessage(
  code: NumberIssue,
  cell: string,
  raw: string,
  result: string | null,
  numeric: boolean,
): string {
  const shown = raw.replace(/\s+/g, ' ').trim();
  switch (code) {
    case 'NRP_ZERO_RESTORED':
      return `Nol di depan NRP ${cell} dipulihkan: ${shown} menjadi ${result}. Periksa bila ragu.`;
    case 'NRP_CLEANED':
      return `Tanda selain angka pada ${cell} dibuang: “${shown}” menjadi ${result ?? 'kosong'}.`;
    case 'NRP_MONTH_INVALID':
      return result === null ? monthMessage(cell, shown, numeric) : acceptedMonthMessage(cell, result);
    case 'NRP_LENGTH':
      return result === null
        ? `Isi ${cell} “${shown}” terlalu panjang untuk sebuah nomor. Orang diambil tanpa nomor; ketik nomor yang benar.`
        : /^\d+$/.test(result)
          ? `Nomor ${result} (${cell}) ${result.length} angka, bukan 8 atau 18. Disimpan apa adanya; periksa.`
          : `Nomor “${result}” (${cell}) memuat tanda selain angka. Disimpan apa adanya; periksa.`;
    case 'NRP_AGE':
      return `NRP ${result} (${cell}) berarti lahir tahun …${result?.slice(0, 2)}: di luar umur dinas 17–60 tahun. Disimpan apa adanya; periksa.`;
    case 'NRP_MISSING':
      if (shown !== '')
        return `Isi ${cell} “${shown}” bukan nomor. Orang diambil tanpa nomor; lengkapi bila ada.`;
      return `NRP/NIP di ${cell} kosong. Orang diambil tanpa nomor; lengkapi bila ada.`;
    case 'NIP_PRECISION_LOST':
      return `NIP di ${cell} rusak oleh Excel. Orang diambil tanpa NIP; ketik dari SK.`;
  }
}

function monthMessage(cell: string, shown: string, numeric: boolean): string {
  const digits = shown.replace(/\D/g, '');
  const padded = digits.padStart(8, '0');
  const why =
    numeric && digits.length < 8
      ? `Dengan nol di depan menjadi ${padded}: bulan “${padded.slice(2, 4)}” tidak ada.`
      : `Angka ke-3 dan ke-4 harus bulan 01–12, tertulis “${padded.slice(2, 4)}”.`;
  return `Bulan pada NRP ${shown} (${cell}) tidak sah. ${why} Ketik ulang atau lewati baris.`;
}

/** The user took an NRP with an impossible month as it is. */
function acceptedMonthMessage(cell: string, kept: string): string {
  return `NRP ${kept} (${cell}) diambil apa adanya walau bulannya tidak sah. Periksa sekali lagi.`;
}
