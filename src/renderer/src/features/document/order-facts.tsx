import { isOut, type LetterState } from '../../../../core/order/life.ts';
import { isOrder } from '../../../../core/order/series.ts';
import { longDate } from '../../../../core/text/format.ts';
import type { Scope } from '../../../../shared/contract/document.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { printText } from '../../../../shared/text/print.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { localStamp } from '../../lib/stamp.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';

const text = documentText.form;

/** What an order is about, in words. */
export function useScopeLabel(scope: Scope): string {
  const event = useCall('event.get', scope.eventId === null ? null : { id: scope.eventId });
  const operation = useCall('operation.get', scope.operationId === null ? null : { id: scope.operationId });
  if (scope.eventId !== null) return text.scopeEvent(event.data?.event.title ?? '');
  if (scope.day !== null) return text.scopeDay(scope.day);
  return text.scopeOperation(operation.data?.name ?? '');
}

/** The step of each state: returned is work again; what came after the issue is past the last step. */
const STEP: Record<LetterState, number> = {
  draft: 0,
  returned: 0,
  waiting: 1,
  approved: 2,
  issued: 3,
  amended: 3,
  void: 3,
};

/** Where a letter stands. */
export function Steps({ state }: { state: LetterState }) {
  const at = STEP[state];
  return (
    <ol className="life" aria-label={letterText.stepsLabel}>
      {letterText.steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'dn' : index === at ? (at === 3 ? 'dn on' : 'on') : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}

/** A letter that cannot be written now: what it says, where it stands and who approved it. */
export function OrderFacts({ order, scope }: { order: LetterView; scope: string }) {
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WITA';
  const stamp = (at: string) => localStamp(at, zone);
  const prints = useCall('output.ofLetter', { letterId: order.id }).data;
  const rows: [string, string][] = [
    [text.number, order.number ?? '–'],
    [text.date, longDate(order.date)],
    [text.subject.replace(/ \(.*\)$/, ''), order.subject],
    [text.scope, scope],
    [text.paper, documentText.papers[order.content.paper]],
    ...(isOrder(order.kind) ? [[text.names, documentText.names(order.people)] as [string, string]] : []),
  ];
  return (
    <>
      <StateNotes order={order} stamp={stamp} />
      <dl className="of-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {order.issuedAt === null ? null : (
          <div>
            <dt>{letterText.states.issued}</dt>
            <dd>{stamp(order.issuedAt)}</dd>
          </div>
        )}
        {prints === undefined || prints.last === null ? null : (
          <div>
            <dt>{printText.printed}</dt>
            <dd>{printText.prints(prints.times, prints.copies, stamp(prints.last))}</dd>
          </div>
        )}
        {order.sha256 === null ? null : (
          <div>
            <dt>{text.hash}</dt>
            <dd className="of-hash">{order.sha256}</dd>
          </div>
        )}
      </dl>
      {isOut(order.state) ? <p className="s12 t2">{text.frozen}</p> : null}
    </>
  );
}

/** What is to be known of a letter before anything is done with it. */
function StateNotes({ order, stamp }: { order: LetterView; stamp: (at: string) => string }) {
  const { approval, state } = order;
  return (
    <>
      {state === 'waiting' ? <Note level="info">{letterText.waiting}</Note> : null}
      {state === 'approved' && order.changedSinceApproval.length > 0 ? (
        <Note level="warning">{letterText.changed(order.changedSinceApproval)}</Note>
      ) : null}
      {state === 'void' ? <Note level="error">{letterText.voided(order.voidReason ?? '')}</Note> : null}
      <Amendment order={order} />
      {approval === null ? null : (
        <p className="s12 t2">{letterText.approvedBy(approval.office, approval.by, stamp(approval.at))}</p>
      )}
      {state === 'approved' ? <p className="s12 t2">{letterText.approved}</p> : null}
    </>
  );
}

/** An order the plan has moved away from, and the letter that changes it. */
function Amendment({ order }: { order: LetterView }) {
  const { amendedBy, id } = order;
  const open = (to: string) => navigate('document', { path: [to] });
  const amend = useMutate('letter.amend', {
    done: letterText.amendDone,
    onSuccess: (made) => open(made.id),
  });
  const stale = order.differs > 0 || order.moved > 0;
  if (amendedBy !== null) {
    return (
      <Note level={stale ? 'warning' : 'info'}>
        {order.state === 'amended'
          ? letterText.amendedBy(amendedBy.number ?? '')
          : letterText.amendmentOpen(amendedBy.number)}{' '}
        <LinkButton onClick={() => open(amendedBy.id)}>{letterText.openAmendment}</LinkButton>
      </Note>
    );
  }
  if (!stale) return null;
  return (
    <>
      <Note level="warning">{letterText.stale(order.differs, order.moved)}</Note>
      <Button variant="primary" disabled={amend.isPending} onClick={() => amend.mutate({ id })}>
        {letterText.amend}
      </Button>
      {amend.error ? <ErrorNote error={amend.error} /> : null}
    </>
  );
}
