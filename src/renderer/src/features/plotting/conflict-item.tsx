import { datePart } from '../../../../core/text/civil-date.ts';
import { dayMonth, dayShort } from '../../../../core/text/format.ts';
import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import { conflictText } from '../../../../shared/text/conflict.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { suggestionText } from '../../../../shared/text/suggestion.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedListName, rankedName } from '../../lib/person-name.ts';
import { navigate } from '../../lib/router.ts';
import { localStamp } from '../../lib/stamp.ts';
import { Button } from '../../ui/button.tsx';
import { Severity } from '../../ui/marks.tsx';
import { placeToFill } from './place-to-fill.ts';
import { Suggestions } from './suggestions.tsx';

interface Props {
  conflict: ConflictView;
  open: boolean;
  onToggle: () => void;
  onReplace: (conflict: ConflictView) => void;
  onFill: (conflict: ConflictView) => void;
  onOpenEvent: (eventId: string, tab: 'plan' | 'people') => void;
  onOpenPerson: (personId: string) => void;
  onAllow: (conflict: ConflictView) => void;
}

/** One finding: who, the sentence, and what can be done about it; of one let stand by whom and why. */
export function ConflictItem(props: Props) {
  const { conflict, open, onToggle } = props;
  const { name, rank, override } = conflict;
  const who = name === null ? '' : rankedListName({ rank, name });
  const day = conflict.at === null ? null : dayOf(conflict.at);
  const suggests = open && placeToFill(conflict) !== null;
  const shows = open || (override === null && conflict.severity !== 'info');
  return (
    <li className={[open ? 'on' : '', override ? 'allowed' : ''].filter(Boolean).join(' ') || undefined}>
      <Severity level={conflict.severity} />
      <div className="g1">
        <button type="button" className="cf-title" aria-expanded={open} onClick={onToggle}>
          {name === null ? null : (
            <b className="g1" title={rankedName({ rank, name })}>
              {who}
            </b>
          )}
          {name === null && day !== null ? <span className="s11 nw g1">{day}</span> : null}
          <span className={`s11 muted${name === null && day === null ? ' g1' : ''}`}>{conflict.code}</span>
        </button>
        <p>
          {name === null || day === null ? null : <span className="cf-day">{day} · </span>}
          {conflict.message}
        </p>
        {override ? <Reason override={override} /> : null}
        {suggests ? <Suggestions conflict={conflict} /> : null}
        {shows ? (
          <div className="cf-acts">
            {override ? <Withdraw id={override.id} /> : <Remedies {...props} suggests={suggests} />}
            <Look {...props} />
          </div>
        ) : null}
      </div>
    </li>
  );
}

/** 'Rab 6 Nov' */
const dayOf = (at: string): string => `${dayShort(datePart(at))} ${dayMonth(datePart(at))}`;

function Reason({ override }: { override: NonNullable<ConflictView['override']> }) {
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WITA';
  return (
    <p className="cf-reason">
      <span className="muted">{conflictText.allowedBy(override.by, localStamp(override.at, zone))}</span>{' '}
      {override.reason}
    </p>
  );
}

function Withdraw({ id }: { id: string }) {
  const withdraw = useMutate('conflict.withdraw', { done: conflictText.withdrawn });
  return (
    <Button small disabled={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
      {conflictText.withdraw}
    </Button>
  );
}

/** What mends it, and the way to let it stand. */
function Remedies({
  conflict,
  suggests,
  onReplace,
  onFill,
  onOpenEvent,
  onAllow,
}: Props & { suggests: boolean }) {
  const event = conflict.eventIds.at(-1);
  const { letterId } = conflict;
  const replaces = conflict.remedy === 'replace' || conflict.remedy === 'move';
  return (
    <>
      {replaces && event !== undefined ? (
        <Button small onClick={() => onReplace(conflict)}>
          {suggests ? suggestionText.more : plottingText.replace}
        </Button>
      ) : null}
      {(conflict.remedy === 'fill' || conflict.remedy === 'leader') && event !== undefined ? (
        <Button small onClick={() => onFill(conflict)}>
          {plottingText.fill}
        </Button>
      ) : null}
      {conflict.code === 'NO_STTP' && event !== undefined ? (
        <Button small onClick={() => onOpenEvent(event, 'plan')}>
          {plottingText.addSttp}
        </Button>
      ) : null}
      {letterId === null ? null : (
        <Button small onClick={() => navigate('document', { path: [letterId] })}>
          {conflictText.openOrder}
        </Button>
      )}
      {conflict.mayOverride === null ? null : (
        <Button small onClick={() => onAllow(conflict)}>
          {conflictText.allow}
        </Button>
      )}
    </>
  );
}

/** The event and the person it is about. */
function Look({ conflict, open, onOpenEvent, onOpenPerson }: Props) {
  const event = conflict.eventIds.at(-1);
  const { personId, code } = conflict;
  return (
    <>
      {event !== undefined && code !== 'NO_STTP' && (open || personId === null) ? (
        <Button
          small
          variant="quiet"
          onClick={() => onOpenEvent(event, personId === null ? 'plan' : 'people')}
        >
          {plottingText.openEvent}
        </Button>
      ) : null}
      {personId !== null && (open || event === undefined) ? (
        <Button small variant="quiet" onClick={() => onOpenPerson(personId)}>
          {plottingText.openPerson}
        </Button>
      ) : null}
    </>
  );
}
