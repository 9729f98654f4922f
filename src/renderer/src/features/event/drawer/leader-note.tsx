import { isLeaderRole } from '../../../../../core/assignment/role.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { rankedName } from '../../../lib/person-name.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote, Note } from '../../../ui/feedback.tsx';

const text = eventText.findings;

/**
 * A padal who is named in the plan but not plotted, or plotted as a member: neither clashes nor papers would know. Who
 * leads an apel stands before it and is no part of its people.
 */
export function LeaderNote({ data }: { data: Output<'event.get'> }) {
  const { event, assignments } = data;
  const add = useMutate('assignment.add');
  const change = useMutate('assignment.update');
  const { leader } = event;
  if (leader === null || event.kind === 'apel') return null;
  const own = assignments.find((assignment) => assignment.personId === leader.personId);
  if (own !== undefined && isLeaderRole(own.role)) return null;
  const busy = add.isPending || change.isPending;
  const plot = () => {
    const role = 'padal';
    if (own !== undefined) change.mutate({ ids: [own.id], role });
    else
      add.mutate({
        ...{ eventId: event.id, personIds: [leader.personId], role, nature: 'pelaksana' },
        ...{ point: null, reason: null },
      });
  };
  const error = add.error ?? change.error;
  return (
    <div className="plan dr-findings">
      <Note
        level="warning"
        action={
          <Button small disabled={busy} onClick={plot}>
            {text.plotLeader}
          </Button>
        }
      >
        {own === undefined
          ? text.leaderMissing(rankedName(leader))
          : text.leaderAsMember(rankedName(leader), own.role)}
      </Note>
      {error ? <ErrorNote error={error} /> : null}
    </div>
  );
}
