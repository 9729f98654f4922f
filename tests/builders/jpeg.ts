/** A segment of a JPEG: marker, length, content. */
const segment = (marker: number, content: readonly number[]): number[] => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
};
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Metadata as a telephone writes it: EXIF with a place, XMP, a comment, a colour profile. */
export const METADATA = [
  ...segment(0xe1, letters('Exif\0\0GPS -10.1772 123.6070 Contoh-HP')),
  ...segment(0xe1, letters('http://ns.adobe.com/xap/1.0/\0<x>Contoh</x>')),
  ...segment(0xe2, letters('ICC_PROFILE\0')),
  ...segment(0xed, letters('Photoshop 3.0\0')),
  ...segment(0xfe, letters('komentar')),
];

/** The smallest thing that has every part of a JPEG, with the given segments before its frame. */
export function jpegBytes(
  metadata: readonly number[] = [],
  { width = 4, height = 3, tail = [] as readonly number[] } = {},
): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...letters('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...metadata,
    ...segment(0xdb, [0, ...Array(64).fill(1)]),
    ...segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    // Coded data with a stuffed FF and a restart marker inside.
    0x12,
    0xff,
    0x00,
    0x34,
    0xff,
    0xd0,
    0x56,
    0xff,
    0xd9,
    ...tail,
  ]);
}
