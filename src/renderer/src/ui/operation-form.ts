import { OMP_TURANGGA_2024 } from '../../../core/operation/template.ts';
import type { CivilDate } from '../../../core/text/civil-date.ts';
import type { OperationView } from '../../../shared/contract/operation.ts';

/** What the dialog of an operation edits. */
export interface OperationForm {
  name: string;
  sandi: string;
  kind: string;
  start: CivilDate | null;
  end: CivilDate | null;
  template: 'polres' | 'polda' | 'none';
  stages: boolean;
}

/** A new operation as the post most likely wants it. */
export function newForm(level: 'mabes' | 'polda' | 'polres' | 'polsek'): OperationForm {
  const { name, kind, start, end } = OMP_TURANGGA_2024;
  return {
    name,
    sandi: '',
    kind,
    start,
    end,
    template: level === 'polda' ? 'polda' : 'polres',
    stages: true,
  };
}

export function formOf(operation: OperationView): OperationForm {
  const { name, sandi, kind, start, end } = operation;
  return { name, sandi: sandi ?? '', kind, start, end, template: 'none', stages: false };
}

export type FormProblem = 'nameMissing' | 'dateBad' | 'dateOrder';

/** The first thing that keeps the form from being saved; null if nothing does. */
export function problemOf(form: OperationForm): FormProblem | null {
  if (form.name.trim() === '') return 'nameMissing';
  if (form.start === null || form.end === null) return 'dateBad';
  return form.end < form.start ? 'dateOrder' : null;
}

/** The name of an operation in bundles and on the command line: 'Mantap Praja', 'Turangga-2024' → 'mantap-praja-turangga-2024'. */
export function operationKey(name: string, sandi: string): string {
  const slug = `${name} ${sandi}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug === '' ? 'operasi' : slug;
}
