/** Where a unit below the post is responsible. */
export const unitAreaText = {
  column: 'Wilayah',
  change: 'Wilayah…',
  title: (unit: string) => `Wilayah ${unit}`,
  field: 'Kecamatan atau kabupaten',
  hint: 'Dipakai untuk memeriksa tempat kegiatan dan menempatkan orang di TPS dekat satuannya. Kosong: menurut nama kesatuan.',
  saved: (unit: string) => `Wilayah ${unit} disimpan.`,
};
