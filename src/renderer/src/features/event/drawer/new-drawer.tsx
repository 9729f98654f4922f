import { useEffect, useRef, useState } from 'react';
import type { CivilDate } from '../../../../../core/text/civil-date.ts';
import type { OperationView } from '../../../../../shared/contract/operation.ts';
import { commonText } from '../../../../../shared/text/common.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote, Note } from '../../../ui/feedback.tsx';
import { Drawer } from '../../../ui/layout.tsx';
import { dayOfEvent } from '../bands.ts';
import { derivedTitle, emptyValues, fieldsOf, isBlank, withConsequences } from '../draft.ts';
import { changeDraft, dropDraft, useKeptDraft } from '../draft-store.ts';
import { DRAWER_WIDTH } from './event-drawer.tsx';
import { PlanTab } from './plan-tab.tsx';
import './drawer.css';

const text = eventText.drawer;

interface Props {
  day: CivilDate;
  approx: string | null;
  operation: OperationView | null;
  onClose: () => void;
  onCreated: (id: string, day: CivilDate) => void;
}

/**
 * The form of an event that is not made yet. Nothing is written before `Buat kegiatan`; what was typed stays when
 * the form is closed, until `Batal` or the window is locked.
 */
export function NewDrawer({ day, approx, operation, onClose, onCreated }: Props) {
  const kept = useKeptDraft((draft) => draft.values);
  const fresh = emptyValues(day, approx, operation);
  const values = kept ?? fresh;
  const [restored, setRestored] = useState(kept !== null);
  const [refused, setRefused] = useState(false);
  const clear = () => {
    dropDraft();
    setRestored(false);
  };
  const box = useRef<HTMLFormElement>(null);
  const create = useMutate('event.create', {
    done: text.created,
    onSuccess: ({ id }, input) => {
      dropDraft();
      onCreated(id, input.start?.slice(0, 10) ?? input.day ?? day);
    },
  });
  // The time is what a clerk knows first and what has no sensible default.
  const toTime = () => box.current?.querySelectorAll<HTMLInputElement>('input')[2]?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => toTime(), []);

  const submit = () => {
    const blank = isBlank(values, fresh);
    setRefused(blank);
    if (blank) {
      toTime();
      return;
    }
    const title = values.title.trim() === '' ? derivedTitle(values) : values.title.trim();
    create.mutate({ ...fieldsOf(values), title, day: dayOfEvent(values) ?? day });
  };
  const submitLatest = useRef(submit);
  submitLatest.current = submit;
  return (
    <Drawer
      label={text.newTitle}
      width={DRAWER_WIDTH}
      onClose={onClose}
      head={<h2 className="dr-title">{text.newTitle}</h2>}
      footer={
        <>
          <Button variant="primary" type="submit" form="new-event" disabled={create.isPending}>
            {text.create}
          </Button>
          <Button
            onClick={() => {
              dropDraft();
              onClose();
            }}
          >
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <form
        ref={box}
        id="new-event"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // Fields give their text when they are left: let the one with the focus do so before the event is made.
          (document.activeElement as HTMLElement | null)?.blur();
          setTimeout(() => submitLatest.current(), 0);
        }}
      >
        {create.error ? <ErrorNote error={create.error} /> : null}
        {refused && isBlank(values, fresh) ? (
          <div className="dr-findings" role="alert">
            <Note level="warning">{text.nothingTyped}</Note>
          </div>
        ) : null}
        {restored ? (
          <div className="dr-findings">
            <Note
              level="info"
              action={
                <Button small onClick={clear}>
                  {text.emptyDraft}
                </Button>
              }
            >
              {text.restored}
            </Note>
          </div>
        ) : null}
        <PlanTab
          values={values}
          operation={operation}
          ownTitle={derivedTitle(values)}
          onChange={(change) =>
            changeDraft(values, (present) => ({
              ...present,
              ...withConsequences(present, change),
              ...(change.title === undefined && present.title === '' ? { title: '' } : {}),
            }))
          }
        />
      </form>
    </Drawer>
  );
}
