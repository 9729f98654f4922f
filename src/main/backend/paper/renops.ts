import { annexGroups } from '../../../core/documents/annex-groups.ts';
import type { PollingPlan, RenopsData, Timetable } from '../../../core/documents/renops-data.ts';
import { stageAt } from '../../../core/operation/stage.ts';
import type { RenopsContent } from '../../../core/order/content.ts';
import { defaultRenops } from '../../../core/order/plan-text.ts';
import type { OperationStructure } from '../../../core/order/structure.ts';
import { POLLING_CLASS_LABELS, POLLING_CLASSES } from '../../../core/polling/class.ts';
import { patternLabel } from '../../../core/polling/pattern.ts';
import { clock } from '../../../core/text/format.ts';
import { briefPeopleByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { eventsBetween } from '../../db/event.ts';
import { listMemberships, listStages, type OperationRow } from '../../db/operation.ts';
import { eventDay } from '../event/row.ts';
import { placeLine } from '../event/words.ts';
import { readSettings } from '../master/setting.ts';
import { templateTexts } from '../master/template-text.ts';
import { placesInOperation } from '../operation/view.ts';
import { type Group, pollingBoard } from '../polling/board.ts';
import { type ClassifiedLetter, classifiedHead, planChoices } from './classified.ts';
import { operationName } from './guards.ts';
import { printTime } from './parts.ts';
import { planFacts, planOperation, structureOf } from './plan-facts.ts';
import type { PaperSource } from './source.ts';
import { annexMembers, annexSatgas } from './sprin-data.ts';

/** What a new plan of an operation begins with. */
export function defaultRenopsContent(
  db: Db,
  operation: OperationRow,
  paper: 'a4' | 'f4',
): { subject: string; content: RenopsContent } {
  return {
    subject: `Rencana Operasi ${operationName(operation)}`,
    content: {
      numberPattern: readSettings(db).numberPatterns.renops,
      paper,
      ...defaultRenops(planFacts(db, operation), templateTexts(db), planChoices(db, 'renops')),
    },
  };
}

/** The data of a Rencana Operasi: its texts, and the annexes from the plan as it stands. */
export function renopsData(
  db: Db,
  operation: OperationRow,
  letter: ClassifiedLetter<RenopsContent>,
): RenopsData {
  const { content } = letter;
  const structure = structureOf(db, operation.id);
  const { annexes } = content;
  return {
    ...classifiedHead(db, operation, structure, letter, content.about),
    references: content.references,
    chapters: filled(db, operation, content),
    annexes: {
      structure: annexes.structure ? unlessEmpty(structure) : null,
      personnel: annexes.personnel ? personnelOf(db, operation, content.subBands) : null,
      timetable: annexes.timetable ? timetableOf(db, operation) : null,
      polling: annexes.polling ? pollingOf(db, operation.id) : null,
    },
  };
}

/** The chapters as they are written; one without text has the default of its title. */
function filled(db: Db, operation: OperationRow, content: RenopsContent): RenopsContent['chapters'] {
  if (content.chapters.every(({ text }) => text.trim() !== '')) return content.chapters;
  const defaults = defaultRenopsContent(db, operation, content.paper).content.chapters;
  return content.chapters.map((chapter) =>
    chapter.text.trim() === ''
      ? (defaults.find(({ title }) => title.toLowerCase() === chapter.title.toLowerCase()) ?? chapter)
      : chapter,
  );
}

const unlessEmpty = (structure: OperationStructure): OperationStructure | null =>
  structure.command.length + structure.staff.length + structure.satgas.length === 0 ? null : structure;

/** Everyone of the operation, whether on duty yet or not. */
function personnelOf(db: Db, operation: OperationRow, subBands: boolean): RenopsData['annexes']['personnel'] {
  const ids = new Set(listMemberships(db, operation.id).map((membership) => membership.person_id));
  if (ids.size === 0) return null;
  const people = briefPeopleByIds(db, [...ids]);
  const places = placesInOperation(db, operation.id);
  return {
    bands: annexGroups(annexMembers(db, { operation, people, places }), annexSatgas(db, { operation })),
    subBands,
  };
}

/** Stages and events of the operation; a roll call is no event of a plan. */
function timetableOf(db: Db, operation: OperationRow): Timetable | null {
  const stages = listStages(db, operation.id);
  const events = eventsBetween(db, operation.id, operation.start, operation.end).filter(
    ({ kind }) => kind !== 'apel',
  );
  if (stages.length + events.length === 0) return null;
  return {
    stages: stages.map(({ name, start, end }) => ({ name, from: start, to: end })),
    events: events.map((event) => {
      const date = eventDay(event);
      const stage = stages.find(({ id }) => id === event.stage_id) ?? (date ? stageAt(stages, date) : null);
      return {
        stage: stage?.name ?? null,
        date,
        time: event.start ? span(event.start, event.end) : event.approx,
        title: event.title,
        place: placeLine(db, event),
        need: event.need,
        note: null,
      };
    }),
  };
}

const span = (start: string, end: string | null): string =>
  end === null ? clock(start) : `${clock(start)} – ${clock(end)}`;

/** Polling places with what their patterns ask for, as the groups of the day of the vote have it. */
function pollingOf(db: Db, operationId: string): PollingPlan | null {
  const board = pollingBoard(db, operationId);
  if (board.groups.length === 0) return null;
  const classes = POLLING_CLASSES.filter((kind) => board.groups.some((group) => group.class === kind));
  const districts = new Map<string, Group[]>();
  for (const group of board.groups) {
    const own = districts.get(group.district);
    if (own) own.push(group);
    else districts.set(group.district, [group]);
  }
  return {
    day: board.day,
    classes: classes.map((kind) => ({
      name: POLLING_CLASS_LABELS[kind],
      pattern: patternLabel(board.patterns[kind]),
      ...sumOf(board.groups.filter((group) => group.class === kind)),
    })),
    districts: [...districts].map(([code, groups]) => {
      const { police, linmas } = sumOf(groups);
      const counts = classes.map((kind) => sumOf(groups.filter((group) => group.class === kind)).places);
      return { name: board.name(code), counts, police, linmas };
    }),
  };
}

const sumOf = (groups: readonly Group[]): { places: number; police: number; linmas: number } => ({
  places: groups.reduce((sum, group) => sum + group.places.length, 0),
  police: groups.reduce((sum, group) => sum + group.need, 0),
  linmas: groups.reduce((sum, group) => sum + group.linmas, 0),
});

/** Without a plan of its own: a draft with default texts. */
export const renopsSource: PaperSource<RenopsData> = {
  needs: ['operation'],
  data: (context, scope, paper) => {
    const { db } = context;
    const operation = planOperation(db, scope);
    const { content } = defaultRenopsContent(db, operation, paper);
    const createdAt = printTime(context);
    return renopsData(db, operation, { number: null, date: null, state: 'draft', content, createdAt });
  },
  about: (db, scope) => operationName(planOperation(db, scope)),
};
