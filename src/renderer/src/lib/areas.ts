import type { Area } from '../../../shared/contract/define.ts';
import type { CallName } from '../../../shared/contract/index.ts';

const PLAN: readonly Area[] = ['operation', 'event', 'assignment', 'absence', 'personnel', 'unit', 'polling'];

/** What each family of queries shows; a `changed` event of one of these areas makes its answers stale. */
const READS: Record<string, readonly Area[]> = {
  session: ['session', 'unit', 'personnel', 'operation', 'setting', 'backup', 'journal'],
  unit: ['unit', 'session', 'personnel'],
  personnel: [...PLAN, 'letter', 'import'],
  absence: ['absence', 'personnel', 'unit'],
  operation: ['operation', 'personnel', 'unit'],
  satgas: ['operation', 'personnel'],
  member: ['operation', 'personnel', 'unit'],
  stage: [...PLAN],
  event: [...PLAN, 'region'],
  apel: [...PLAN, 'region'],
  attendance: [...PLAN],
  incident: ['event', 'region'],
  photo: ['event'],
  dutyPost: [...PLAN, 'region'],
  shiftPattern: ['event'],
  regu: [...PLAN],
  handover: [...PLAN],
  dutyLog: ['event', 'personnel'],
  roster: [...PLAN, 'setting'],
  assignment: [...PLAN],
  conflict: [...PLAN],
  polling: [...PLAN, 'region'],
  region: ['region', 'unit', 'session'],
  place: ['region', 'event'],
  import: ['import', 'personnel', 'unit', 'operation'],
  document: [...PLAN, 'letter', 'setting', 'region', 'session'],
  letter: [...PLAN, 'letter', 'setting'],
  register: ['letter', 'setting'],
  report: [...PLAN, 'letter', 'setting', 'region', 'backup', 'session'],
  message: [...PLAN, 'setting', 'region', 'session'],
  reportText: [...PLAN, 'setting', 'region', 'session'],
  journal: ['journal'],
  output: ['journal'],
  backup: ['backup', 'session'],
  data: ['backup', 'session'],
  setting: ['setting', 'session'],
  legalBasis: ['setting'],
  kka: ['setting'],
  stockSentence: ['setting'],
  copyList: ['setting'],
  paperDefault: ['setting', 'unit'],
  signatory: ['unit'],
  template: [...PLAN, 'setting', 'region'],
};

/** True when an answer of the query `name` may differ after `areas` changed. The journal changes with everything. */
export function isTouched(name: CallName | string, areas: readonly Area[]): boolean {
  const family = name.slice(0, name.indexOf('.'));
  if (family === 'journal' || name === 'session.overview' || name === 'personnel.history') return true;
  const reads = READS[family];
  return reads === undefined || reads.some((area) => areas.includes(area));
}
