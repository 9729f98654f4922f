/** Longest side of a kept photo, px: enough for a page of a report. */
const LONGEST = 1600;
/** Tried one after the other until the picture is small enough. */
const QUALITIES = [0.82, 0.7, 0.55];
const BYTES_WANTED = 900_000;

/** Width and height of a picture shrunk to the longest side, never enlarged. */
export function shrunkSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture drawn anew as JPEG of at most 1600 px: place, device and time of the file are not in it any more.
 * Throws when the file is no picture that this program can read.
 */
export async function shrinkPhoto(file: Blob): Promise<Uint8Array> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const canvas = new OffscreenCanvas(1, 1);
    Object.assign(canvas, shrunkSize(picture.width, picture.height));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    // Transparent parts of a PNG would become black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    let jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITIES[0] ?? 0.8 });
    for (const quality of QUALITIES.slice(1)) {
      if (jpeg.size <= BYTES_WANTED) break;
      jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    }
    return new Uint8Array(await jpeg.arrayBuffer());
  } finally {
    picture.close();
  }
}
