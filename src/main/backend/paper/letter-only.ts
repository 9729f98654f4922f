import { AppError } from '../../../shared/errors.ts';
import type { PaperSource } from './source.ts';

/** A paper that only a letter has: nothing of it is known from a scope alone. */
export const letterOnly = (title: string): PaperSource<never> => ({
  needs: [],
  data: () => {
    throw new AppError('SCOPE_MISSING', `${title} dibuat dari suratnya. Sebutkan surat yang dimaksud.`);
  },
});
