import { longDate } from '../../../../core/text/format.ts';
import type { Scope } from '../../../../shared/contract/document.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { useCall } from '../../lib/hooks.ts';
import { localStamp } from '../../lib/stamp.ts';
import { Note } from '../../ui/feedback.tsx';

const text = documentText.form;

/** What an order is about, in words. */
export function useScopeLabel(scope: Scope): string {
  const event = useCall('event.get', scope.eventId === null ? null : { id: scope.eventId });
  const operation = useCall('operation.get', scope.operationId === null ? null : { id: scope.operationId });
  if (scope.eventId !== null) return text.scopeEvent(event.data?.event.title ?? '');
  if (scope.day !== null) return text.scopeDay(scope.day);
  return text.scopeOperation(operation.data?.name ?? '');
}

/** Where an order stands. */
export function Steps({ state }: { state: LetterView['state'] }) {
  const at = state === 'draft' ? 0 : 1;
  return (
    <ol className="life" aria-label={text.stepsLabel}>
      {text.steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'dn' : index === at ? (at === 1 ? 'dn on' : 'on') : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}

/** An issued order: frozen, so nothing to edit. */
export function OrderFacts({ order, scope }: { order: LetterView; scope: string }) {
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WITA';
  const rows: [string, string][] = [
    [text.number, order.number ?? '–'],
    [text.date, longDate(order.date)],
    [text.subject.replace(/ \(.*\)$/, ''), order.subject],
    [text.scope, scope],
    [text.paper, documentText.papers[order.content.paper]],
    [documentText.register.columns.people, documentText.names(order.people)],
  ];
  return (
    <>
      {order.differs > 0 ? <Note level="warning">{text.differs(order.differs)}</Note> : null}
      <dl className="of-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {order.issuedAt === null ? null : (
          <div>
            <dt>{documentText.states.issued}</dt>
            <dd>{localStamp(order.issuedAt, zone)}</dd>
          </div>
        )}
        {order.sha256 === null ? null : (
          <div>
            <dt>{text.hash}</dt>
            <dd className="of-hash">{order.sha256}</dd>
          </div>
        )}
      </dl>
      <p className="s12 t2">{text.frozen}</p>
    </>
  );
}
