import { assignmentHandlers } from './assignment/assignment.ts';
import { conflictHandlers } from './assignment/conflict.ts';
import { backupHandlers } from './backup.ts';
import { documentHandlers } from './document.ts';
import { apelHandlers } from './event/apel.ts';
import { eventDetailHandlers } from './event/detail.ts';
import { eventHandlers } from './event/event.ts';
import { incidentHandlers } from './event/incident.ts';
import { photoHandlers } from './event/photo.ts';
import { dutyBookHandlers } from './guard/duty-book.ts';
import { dutyChangeHandlers } from './guard/duty-change.ts';
import { dutyPostHandlers } from './guard/duty-post.ts';
import { dutyRosterHandlers } from './guard/duty-roster.ts';
import { reguHandlers } from './guard/regu.ts';
import { shiftPatternHandlers } from './guard/shift-pattern.ts';
import type { JobHandlers, MutationHandlers, PlanHandlers, QueryHandlers } from './handlers.ts';
import { importHandlers } from './import/import.ts';
import { layoutHandlers } from './import/layout.ts';
import { journalHandlers } from './journal/journal.ts';
import { amendHandlers } from './letter/amend.ts';
import { letterHandlers } from './letter/letter.ts';
import { lifeHandlers } from './letter/life.ts';
import { registerHandlers } from './letter/register.ts';
import { paperDefaultHandlers } from './master/paper-default.ts';
import { paperListHandlers } from './master/paper-list-handlers.ts';
import { regionHandlers } from './master/region.ts';
import { settingHandlers } from './master/setting.ts';
import { signatoryHandlers } from './master/signatory.ts';
import { templateHandlers } from './master/template.ts';
import { unitHandlers } from './master/unit.ts';
import { messageHandlers } from './message/message.ts';
import { operationHandlers } from './operation/operation.ts';
import { overviewHandlers } from './operation/overview.ts';
import { stageNeedHandlers } from './operation/stage-need.ts';
import { outputHandlers } from './output.ts';
import { absenceHandlers } from './personnel/absence.ts';
import { personnelMergeHandlers } from './personnel/merge.ts';
import { personnelHandlers } from './personnel/personnel.ts';
import { pollingImportHandlers } from './polling/import.ts';
import { pollingPlaceHandlers } from './polling/place.ts';
import { pollingHandlers } from './polling/polling.ts';
import { reportHandlers } from './report.ts';
import { rosterHandlers } from './roster/roster.ts';

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
