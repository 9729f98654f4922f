import { type ReactNode, useState } from 'react';
import { kkaOf } from '../../../../core/order/kka.ts';
import { isEditable } from '../../../../core/order/life.ts';
import { longDate } from '../../../../core/text/format.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { useMutate } from '../../lib/hooks.ts';
import { useSavedClock } from '../../lib/saved-clock.ts';
import { LinkButton } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { SignatorySelect } from '../../ui/signatory-select.tsx';
import { KkaField } from './kka-field.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderFacts, Steps, useScopeLabel } from './order-facts.tsx';
import { numberShort } from './orders.ts';

const text = documentText.form;

/** Saves some of what is typed in a letter. */
export type SaveContent<Content> = (change: Partial<Content>) => void;

export interface LetterProps<Letter extends LetterView> {
  order: Letter;
  /** Numbers of the other letters. */
  taken: ReadonlySet<string>;
  onRemoved: () => void;
}

interface Props<Letter extends LetterView> extends LetterProps<Letter> {
  /** The fields of its own kind. */
  children: (save: (change: object) => void) => ReactNode;
}

/** What every letter has: where it stands, number, date, paper, subject; each field saves itself. */
export function LetterFrame<Letter extends LetterView>({ order, taken, onRemoved, children }: Props<Letter>) {
  const [saves, setSaves] = useState(0);
  const saved = useSavedClock(saves);
  const scope = useScopeLabel(order.scope);
  const update = useMutate('letter.update', { onSuccess: () => setSaves((n) => n + 1) });
  const save = (change: object) => update.mutate({ id: order.id, content: { ...change } });
  const editable = isEditable(order.state);
  const heading = documentText.kinds[order.kind];
  return (
    <section className="of" aria-label={heading} data-pane tabIndex={-1}>
      <header className="of-head">
        <h2 className="el">{order.number ?? heading}</h2>
        <div className="t2 s12 el" title={scope}>
          {order.amends === null ? scope : `${letterText.amends} ${order.amends.number}`}
        </div>
      </header>
      <Steps state={order.state} />
      <div className="of-body scroll">
        {editable ? (
          <>
            {update.error ? <ErrorNote error={update.error} /> : null}
            {order.state === 'returned' && order.note !== null ? (
              <Note level="warning">{letterText.returned(order.note)}</Note>
            ) : null}
            <NumberField order={order} taken={taken} onSaved={() => setSaves((n) => n + 1)} />
            {order.number === null && kkaOf(order.content.numberPattern) !== null ? (
              <KkaField
                pattern={order.content.numberPattern}
                onChange={(numberPattern) => save({ numberPattern })}
              />
            ) : null}
            <div className="of-2">
              <div data-passage={longDate(order.date)}>
                <DateField
                  label={text.date}
                  value={order.date}
                  onChange={(date) => date !== null && update.mutate({ id: order.id, date })}
                />
              </div>
              <Select
                label={text.paper}
                data={[
                  { value: 'a4', label: documentText.paper.a4 },
                  { value: 'f4', label: documentText.paper.f4 },
                ]}
                value={order.content.paper}
                onChange={(paper) => (paper === 'a4' || paper === 'f4') && save({ paper })}
              />
            </div>
            <CommitField
              label={text.subject}
              value={order.subject}
              maxLength={300}
              onCommit={(subject) => subject !== '' && update.mutate({ id: order.id, subject })}
            />
            {children(save)}
          </>
        ) : (
          <OrderFacts order={order} scope={scope} />
        )}
      </div>
      <OrderActions
        order={order}
        status={!editable ? '' : update.isPending ? text.saving : saved === null ? '' : text.saved(saved)}
        onRemoved={onRemoved}
      />
    </section>
  );
}

/** The number with its proposal; a number that is reserved can be released here. */
function NumberField({
  order,
  taken,
  onSaved,
}: {
  order: LetterView;
  taken: ReadonlySet<string>;
  onSaved: () => void;
}) {
  const update = useMutate('letter.update', { onSuccess: onSaved });
  const release = useMutate('register.release', { onSuccess: onSaved });
  const set = (number: string) => update.mutate({ id: order.id, number: number === '' ? null : number });
  const obstacle = order.numberObstacle;
  const duplicate =
    obstacle?.message ??
    (order.number !== null && taken.has(order.number) ? text.numberTaken(order.number) : null);
  return (
    <div data-passage={order.number}>
      {release.error ? <ErrorNote error={release.error} /> : null}
      {update.error ? <ErrorNote error={update.error} /> : null}
      <CommitField
        label={text.numberProposal}
        value={order.number ?? ''}
        placeholder={order.proposedNumber}
        maxLength={80}
        error={duplicate ?? numberShort(order)}
        onCommit={set}
      />
      {obstacle?.entryId ? (
        <LinkButton className="s11" onClick={() => release.mutate({ id: obstacle.entryId ?? '' })}>
          {letterText.takeReserved}
        </LinkButton>
      ) : order.number === null || duplicate !== null || numberShort(order) !== null ? (
        <LinkButton className="s11" onClick={() => set(order.proposedNumber)}>
          {text.takeProposal(order.proposedNumber)}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** Who signs; the head of the unit unless somebody is chosen. */
export const Signatory = (props: { value: string | null; onChange: (id: string | null) => void }) => (
  <SignatorySelect label={text.signatory} usual={text.noSignatory} {...props} />
);
