import { AppError } from '../../../shared/errors.ts';

/** BUNDLE_INVALID with a sentence about the first problem and all of them (at most fifty) in the details. */
export function bundleError(problems: { path: string; message: string }[], file = 'Berkas data'): AppError {
  const first = problems[0];
  const more = problems.length > 1 ? ` (dan ${problems.length - 1} lagi)` : '';
  const where = first?.path ? `pada ${first.path}: ` : '';
  const message = `${file} tidak sesuai ${where}${first?.message ?? ''}${more}. Tidak ada yang ditulis.`;
  return new AppError('BUNDLE_INVALID', message, { problems: problems.slice(0, 50) });
}
