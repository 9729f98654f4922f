import { Menu } from '@mantine/core';
import { IconDots, IconPrinter, IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { bodiesText } from '../../../../../core/event/body.ts';
import { isCampaign, needsSttp } from '../../../../../core/event/kind.ts';
import { stageAt } from '../../../../../core/operation/stage.ts';
import { type CivilDate, dayOf } from '../../../../../core/text/civil-date.ts';
import type { AssignmentView, EventView } from '../../../../../shared/contract/event.ts';
import type { OperationView } from '../../../../../shared/contract/operation.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { isShort, strengthLabel } from '../../../lib/event-label.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { useSavedClock } from '../../../lib/saved-clock.ts';
import { AssignmentPicker, type Replaced } from '../../../ui/assignment-picker/assignment-picker.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Tabs } from '../../../ui/choice.tsx';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { Drawer } from '../../../ui/layout.tsx';
import { CandidateNumber, Severity, Tag } from '../../../ui/marks.tsx';
import { dayOfEvent } from '../bands.ts';
import { fieldsOf, type PlanValues, valuesOf, withConsequences } from '../draft.ts';
import { ApelTab } from './apel-tab.tsx';
import { DetailFields } from './detail-fields.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { Findings } from './findings.tsx';
import { LeaderNote } from './leader-note.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { PrintsTab } from './prints-tab.tsx';
import { ResultTab } from './result-tab.tsx';
import { StrengthTable } from './strength-table.tsx';
import { useDetail } from './use-detail.ts';
import './drawer.css';

const text = eventText.drawer;
export const DRAWER_WIDTH = 396;
export type DrawerTab = keyof typeof text.tabs;

interface Props {
  id: string;
  tab: DrawerTab;
  onTab: (tab: DrawerTab) => void;
  operation: OperationView | null;
  onClose: () => void;
  /** The day of the event, when it is known and when it moves. */
  onShown: (day: CivilDate) => void;
  /** Shows another event, on its day. */
  onShow: (id: string, day: CivilDate) => void;
}

/** Everything about one event. Each field saves itself; the foot says when. */
export function EventDrawer({ id, tab, onTab, operation, onClose, onShown, onShow }: Props) {
  const found = useCall('event.get', { id }, { keep: false });
  const [picker, setPicker] = useState<{ replaced: Replaced | null } | null>(null);
  const [copying, setCopying] = useState(false);
  const [saves, setSaves] = useState(0);
  const saved = useSavedClock(saves);
  const onSaved = () => setSaves((n) => n + 1);
  const update = useMutate('event.update', { onSuccess: onSaved });
  const recorded = useDetail(id, onSaved);
  // What was typed and sent counts at once: the next field must not be judged by the times of before.
  const [sent, setSent] = useState<Partial<PlanValues>>({});
  const turn = useRef(0);
  const day = found.data === undefined ? null : dayOfEvent(found.data.event);
  const shown = useRef(onShown);
  shown.current = onShown;
  useEffect(() => {
    if (day !== null) shown.current(day);
  }, [day]);
  const remove = useMutate('event.end', {
    done: () => text.removed(found.data?.event.title ?? ''),
    onSuccess: onClose,
  });

  if (found.error) {
    return (
      <Drawer label={eventText.title} head={<h2>{text.gone}</h2>} onClose={onClose} width={DRAWER_WIDTH}>
        <ErrorNote error={found.error} />
      </Drawer>
    );
  }
  const { data } = found;
  if (data === undefined) {
    return (
      <Drawer label={eventText.title} head={<h2>&nbsp;</h2>} onClose={onClose} width={DRAWER_WIDTH}>
        <SkeletonRows />
      </Drawer>
    );
  }
  const { event } = data;
  const { detail } = recorded;
  const values = { ...valuesOf(event), ...sent };
  const change = (fields: Partial<PlanValues>) => {
    const full = withConsequences(values, fields);
    const next = fieldsOf({ ...values, ...full });
    const keys = Object.keys(full).filter((key) => key in next) as (keyof typeof next)[];
    const mine = ++turn.current;
    setSent((present) => ({ ...present, ...full }));
    const changed = { id, fields: Object.fromEntries(keys.map((key) => [key, next[key]])) };
    update.mutate(changed, {
      onSuccess: async () => {
        await found.refetch();
        if (turn.current === mine) setSent({});
      },
    });
  };
  const replace = (assignment: AssignmentView) =>
    setPicker({
      replaced: { assignmentId: assignment.id, name: assignment.name, nature: assignment.nature },
    });

  return (
    <Drawer
      label={event.title}
      width={DRAWER_WIDTH}
      onClose={onClose}
      head={<Head event={event} operation={operation} />}
      tabs={
        <Tabs<DrawerTab>
          label={event.title}
          value={tab}
          onChange={onTab}
          options={[
            { value: 'plan', label: text.tabs.plan },
            { value: 'people', label: text.tabs.people, count: event.assigned === 0 ? null : event.assigned },
            { value: 'apel', label: text.tabs.apel },
            { value: 'result', label: text.tabs.result },
            { value: 'prints', label: text.tabs.prints },
          ]}
        />
      }
      footer={
        <>
          <Button icon={<IconUserPlus />} onClick={() => setPicker({ replaced: null })}>
            {text.plotting}
          </Button>
          <Button icon={<IconPrinter />} onClick={() => onTab('prints')}>
            {text.print}
          </Button>
          <Menu position="top-start">
            <Menu.Target>
              <IconButton label={text.more}>
                <IconDots />
              </IconButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setCopying(true)}>{text.duplicate}</Menu.Item>
              {dayOfEvent(event) === null ? null : (
                <Menu.Item onClick={() => change({ day: null, start: null, end: null, approx: null })}>
                  {eventDetailText.tray.unschedule}
                </Menu.Item>
              )}
              <Menu.Divider />
              <Menu.Item onClick={() => remove.mutate({ ids: [id] })}>{text.remove}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <span className="r s11 muted" aria-live="polite">
            {update.error || recorded.saveError
              ? text.notSaved
              : update.isPending || recorded.saving
                ? text.saving
                : saved === null
                  ? ''
                  : text.saved(saved)}
          </span>
        </>
      }
    >
      {update.error ? <ErrorNote error={update.error} /> : null}
      {recorded.saveError ? <ErrorNote error={recorded.saveError} /> : null}
      {recorded.error ? <ErrorNote error={recorded.error} /> : null}
      {remove.error ? <ErrorNote error={remove.error} /> : null}
      {tab === 'plan' ? (
        <>
          <Findings
            data={data}
            onFill={() => setPicker({ replaced: null })}
            onPeople={() => onTab('people')}
          />
          <LeaderNote data={data} />
          <PlanTab
            values={values}
            operation={operation}
            onChange={change}
            ownTitle={null}
            recorded={recorded}
          >
            {detail === undefined ? null : (
              <DetailFields kind={values.kind} detail={detail} onChange={recorded.save} />
            )}
          </PlanTab>
          <StrengthTable
            assignments={data.assignments}
            need={event.need}
            joint={(detail?.bodies.length ?? 0) > 1 ? bodiesText(detail?.bodies ?? []) : null}
          />
        </>
      ) : null}
      {tab === 'people' ? (
        <PeopleTab data={data} onAdd={() => setPicker({ replaced: null })} onReplace={replace} />
      ) : null}
      {tab === 'apel' && detail !== undefined ? (
        <ApelTab
          event={event}
          detail={detail}
          onBriefing={(briefing) => recorded.save({ briefing })}
          onShow={onShow}
        />
      ) : null}
      {tab === 'result' && detail !== undefined ? (
        <ResultTab
          event={event}
          detail={detail}
          onSave={(result) => change({ result })}
          onDetail={recorded.save}
          onRoute={onSaved}
        />
      ) : null}
      {tab === 'prints' ? <PrintsTab event={event} /> : null}
      {picker === null ? null : (
        <AssignmentPicker eventId={id} replaced={picker.replaced} onClose={() => setPicker(null)} />
      )}
      {copying ? (
        <DuplicateDialog
          event={event}
          onClose={() => setCopying(false)}
          onDone={(copy, day) => {
            setCopying(false);
            onShow(copy, day);
          }}
        />
      ) : null}
    </Drawer>
  );
}

function Head({ event, operation }: { event: EventView; operation: OperationView | null }) {
  const day = dayOfEvent(event);
  const stage = operation === null || day === null ? null : stageAt(operation.stages, day);
  return (
    <>
      <h2 className="dr-title">{event.title}</h2>
      <div className="dr-tags">
        {stage === null || day === null ? null : (
          <Tag>{text.stageDay(stage.name, dayOf(stage.start, day))}</Tag>
        )}
        {event.candidateNumber === null ? null : (
          <Tag>
            <CandidateNumber number={event.candidateNumber} />{' '}
            {eventText.candidateShort(event.candidateNumber)}
          </Tag>
        )}
        {event.sttp !== null ? (
          <Tag tone="ok">
            <Severity level="ok" /> {eventText.columns.sttp}
          </Tag>
        ) : isCampaign(event.kind) && needsSttp(event.kind) && !event.flags.includes('without-sttp') ? (
          <Tag tone="warning">
            <Severity level="warning" /> {text.sttpMissing}
          </Tag>
        ) : null}
        <Tag tone={isShort(event) ? 'warning' : 'plain'}>
          {isShort(event) ? <Severity level="warning" /> : null} {strengthLabel(event.assigned, event.need)}
        </Tag>
      </div>
    </>
  );
}
