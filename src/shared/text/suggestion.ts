/** Words of suggested people. */
export const suggestionText = {
  title: (place: string) => `Saran pengganti di ${place}`,
  none: 'Tidak ada yang dapat menggantikan tanpa bentrok baru.',
  pick: 'Pilih',
  pickNamed: (name: string) => `Pilih ${name}`,
  more: 'Cari lain…',
  replaced: (from: string, to: string, place: string) => `${from} diganti ${to} di ${place}.`,
} as const;
