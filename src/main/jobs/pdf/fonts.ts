import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFace } from '../../../core/documents/layout/placed.ts';

/** The four faces of Liberation Sans (metrics of Arial), as the pinned package pdfjs-dist carries them. */
export const FONT_FILES: Record<FontFace, string> = {
  regular: 'LiberationSans-Regular.ttf',
  bold: 'LiberationSans-Bold.ttf',
  italic: 'LiberationSans-Italic.ttf',
  boldItalic: 'LiberationSans-BoldItalic.ttf',
};

/**
 * The folder with the fonts of the papers: `fonts` beside the packaged app's resources if it is there, otherwise the
 * package in node_modules (a checkout, the `posko` command, tests).
 */
export function fontsDir(): string {
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  if (resources) {
    const packaged = join(resources, 'fonts');
    if (existsSync(join(packaged, FONT_FILES.regular))) return packaged;
  }
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
}
