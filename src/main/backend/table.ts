import { absenceHandlers } from './absence.ts';
import { apelHandlers } from './apel.ts';
import { assignmentHandlers } from './assignment.ts';
import { backupHandlers } from './backup.ts';
import { conflictHandlers } from './conflict.ts';
import { documentHandlers } from './document.ts';
import { dutyBookHandlers } from './duty-book.ts';
import { dutyChangeHandlers } from './duty-change.ts';
import { dutyPostHandlers } from './duty-post.ts';
import { dutyRosterHandlers } from './duty-roster.ts';
import { eventHandlers } from './event.ts';
import { eventDetailHandlers } from './event-detail.ts';
import type { JobHandlers, MutationHandlers, PlanHandlers, QueryHandlers } from './handlers.ts';
import { importHandlers } from './import.ts';
import { layoutHandlers } from './import-layout.ts';
import { incidentHandlers } from './incident.ts';
import { journalHandlers } from './journal.ts';
import { amendHandlers } from './letter/amend.ts';
import { letterHandlers } from './letter/letter.ts';
import { lifeHandlers } from './letter/life.ts';
import { registerHandlers } from './letter/register.ts';
import { messageHandlers } from './message/message.ts';
import { operationHandlers } from './operation.ts';
import { outputHandlers } from './output.ts';
import { overviewHandlers } from './overview.ts';
import { paperDefaultHandlers } from './paper-default.ts';
import { paperListHandlers } from './paper-list-handlers.ts';
import { personnelHandlers } from './personnel.ts';
import { personnelMergeHandlers } from './personnel-merge.ts';
import { photoHandlers } from './photo.ts';
import { pollingHandlers } from './polling.ts';
import { pollingImportHandlers } from './polling-import.ts';
import { pollingPlaceHandlers } from './polling-place.ts';
import { regionHandlers } from './region.ts';
import { reguHandlers } from './regu.ts';
import { reportHandlers } from './report.ts';
import { rosterHandlers } from './roster.ts';
import { settingHandlers } from './setting.ts';
import { shiftPatternHandlers } from './shift-pattern.ts';
import { signatoryHandlers } from './signatory.ts';
import { stageNeedHandlers } from './stage-need.ts';
import { templateHandlers } from './template.ts';
import { unitHandlers } from './unit.ts';

/** Every use case by its contract name. A contract entry without a handler does not compile. */
export const handlers: QueryHandlers & PlanHandlers & MutationHandlers & JobHandlers = {
  ...overviewHandlers,
  ...unitHandlers,
  ...personnelHandlers,
  ...personnelMergeHandlers,
  ...absenceHandlers,
  ...operationHandlers,
  ...stageNeedHandlers,
  ...eventHandlers,
  ...eventDetailHandlers,
  ...apelHandlers,
  ...incidentHandlers,
  ...photoHandlers,
  ...dutyPostHandlers,
  ...dutyRosterHandlers,
  ...dutyChangeHandlers,
  ...dutyBookHandlers,
  ...shiftPatternHandlers,
  ...reguHandlers,
  ...assignmentHandlers,
  ...conflictHandlers,
  ...pollingHandlers,
  ...pollingImportHandlers,
  ...pollingPlaceHandlers,
  ...regionHandlers,
  ...importHandlers,
  ...layoutHandlers,
  ...documentHandlers,
  ...letterHandlers,
  ...amendHandlers,
  ...lifeHandlers,
  ...registerHandlers,
  ...reportHandlers,
  ...outputHandlers,
  ...messageHandlers,
  ...journalHandlers,
  ...backupHandlers,
  ...settingHandlers,
  ...rosterHandlers,
  ...templateHandlers,
  ...paperListHandlers,
  ...paperDefaultHandlers,
  ...signatoryHandlers,
};
