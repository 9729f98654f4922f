import { type ReactNode, useState } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { call } from '../../lib/call.ts';
import { navigate } from '../../lib/router.ts';
import { AssignmentPicker, type Replaced } from '../../ui/assignment-picker/assignment-picker.tsx';
import { Choice } from './choice.tsx';

interface EventChoice {
  id: string;
  title: string;
}

const openEvent = (eventId: string, tab: 'plan' | 'people' = 'people') =>
  navigate('event', { path: [eventId], query: { view: 'week', tab } });

/** The events a person is on at a day, each with its time. */
async function eventsOf(personId: string, date: CivilDate): Promise<EventChoice[]> {
  const found = await call('personnel.get', { id: personId, day: date });
  return found.duties.flatMap(({ eventId, date: on, time, title }) =>
    eventId !== null && on === date ? [{ id: eventId, title: `${time} ${title}`.trim() }] : [],
  );
}

/** Ways out of a cell or a clash: the event itself, one event of several, somebody else in a place. */
export function usePlottingDialogs() {
  const [picker, setPicker] = useState<{ eventId: string; replaced: Replaced | null } | null>(null);
  const [choice, setChoice] = useState<EventChoice[] | null>(null);

  const openOneOf = (events: EventChoice[]) => {
    const [only, ...more] = events;
    if (only !== undefined && more.length === 0) openEvent(only.id);
    else if (only !== undefined) setChoice(events);
  };
  const replaceOn = (
    eventId: string,
    { id, name, nature }: { id: string; name: string; nature: Replaced['nature'] },
  ) => setPicker({ eventId, replaced: { assignmentId: id, name, nature } });

  const dialogs: ReactNode = (
    <>
      {picker === null ? null : (
        <AssignmentPicker
          eventId={picker.eventId}
          replaced={picker.replaced}
          onClose={() => setPicker(null)}
        />
      )}
      {choice === null ? null : (
        <Choice
          title={plottingText.cellMenu}
          options={choice}
          onPick={(id) => openEvent(id)}
          onClose={() => setChoice(null)}
        />
      )}
    </>
  );
  return {
    dialogs,
    openEvent,
    openOneOf,
    openCell: async (personId: string, date: CivilDate) => openOneOf(await eventsOf(personId, date)),
    addTo: (eventId: string) => setPicker({ eventId, replaced: null }),
    replaceOn,
    /** Replaces the person of a clash on the event the clash names last: the later one. */
    replace: async (conflict: ConflictView) => {
      const eventId = conflict.eventIds.at(-1);
      if (eventId === undefined) return;
      const { assignments } = await call('event.get', { id: eventId });
      const assignment = assignments.find(({ personId }) => personId === conflict.personId);
      if (assignment === undefined) openEvent(eventId);
      else replaceOn(eventId, assignment);
    },
  };
}
export type PlottingDialogs = ReturnType<typeof usePlottingDialogs>;
