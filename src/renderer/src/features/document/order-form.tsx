import { useState } from 'react';
import type { SprinContent, SprinPerubahanContent } from '../../../../core/order/content.ts';
import { isEditable } from '../../../../core/order/life.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { useSavedClock } from '../../lib/saved-clock.ts';
import { LinkButton } from '../../ui/button.tsx';
import { CommitArea, CommitField } from '../../ui/commit-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import { ChangeList } from './change-list.tsx';
import { ItemList } from './item-list.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderFacts, Steps, useScopeLabel } from './order-facts.tsx';
import { numberShort } from './orders.ts';

const text = documentText.form;

interface Props {
  order: LetterView;
  /** Numbers of the other orders. */
  taken: ReadonlySet<string>;
  onRemoved: () => void;
}

/** What an order says, field by field; every field saves itself and the page at the right follows. */
export function OrderForm({ order, taken, onRemoved }: Props) {
  const [saves, setSaves] = useState(0);
  const saved = useSavedClock(saves);
  const identity = useCall('unit.identity', {}).data;
  const scope = useScopeLabel(order.scope);
  const update = useMutate('letter.update', { onSuccess: () => setSaves((n) => n + 1) });
  const release = useMutate('register.release', { onSuccess: () => setSaves((n) => n + 1) });
  const { content } = order;
  const save = (change: Partial<SprinContent> | Partial<SprinPerubahanContent>) =>
    update.mutate({ id: order.id, content: change });
  const setNumber = (number: string) =>
    update.mutate({ id: order.id, number: number === '' ? null : number });
  const obstacle = order.numberObstacle;
  const duplicate =
    obstacle?.message ??
    (order.number !== null && taken.has(order.number) ? text.numberTaken(order.number) : null);
  const signatories = (identity?.signatories ?? []).map((signatory) => ({
    value: signatory.id,
    label: [signatory.onBehalf, signatory.title, signatory.name].filter(Boolean).join(' · '),
  }));

  if (!isEditable(order.state)) {
    return (
      <section className="of" aria-label={text.heading} data-pane tabIndex={-1}>
        <Head order={order} scope={scope} />
        <Steps state={order.state} />
        <div className="of-body scroll">
          <OrderFacts order={order} scope={scope} />
        </div>
        <OrderActions order={order} status="" onRemoved={onRemoved} />
      </section>
    );
  }
  return (
    <section className="of" aria-label={text.heading} data-pane tabIndex={-1}>
      <Head order={order} scope={scope} />
      <Steps state={order.state} />
      <div className="of-body scroll">
        {update.error ? <ErrorNote error={update.error} /> : null}
        {release.error ? <ErrorNote error={release.error} /> : null}
        {order.state === 'returned' && order.note !== null ? (
          <Note level="warning">{letterText.returned(order.note)}</Note>
        ) : null}
        <div>
          <CommitField
            label={text.numberProposal}
            value={order.number ?? ''}
            placeholder={order.proposedNumber}
            maxLength={80}
            error={duplicate ?? numberShort(order)}
            onCommit={setNumber}
          />
          {obstacle?.entryId ? (
            <LinkButton className="s11" onClick={() => release.mutate({ id: obstacle.entryId ?? '' })}>
              {letterText.takeReserved}
            </LinkButton>
          ) : order.number === null || duplicate !== null || numberShort(order) !== null ? (
            <LinkButton className="s11" onClick={() => setNumber(order.proposedNumber)}>
              {text.takeProposal(order.proposedNumber)}
            </LinkButton>
          ) : null}
        </div>
        <div className="of-2">
          <DateField
            label={text.date}
            value={order.date}
            onChange={(date) => date !== null && update.mutate({ id: order.id, date })}
          />
          <Select
            label={text.paper}
            data={[
              { value: 'a4', label: documentText.paper.a4 },
              { value: 'f4', label: documentText.paper.f4 },
            ]}
            value={content.paper}
            onChange={(paper) => (paper === 'a4' || paper === 'f4') && save({ paper })}
          />
        </div>
        <CommitField
          label={text.subject}
          value={order.subject}
          maxLength={300}
          onCommit={(subject) => subject !== '' && update.mutate({ id: order.id, subject })}
        />
        <ItemList
          label={text.considerations}
          name={text.considerations}
          items={content.considerations}
          addText={text.add}
          maxLength={2000}
          onChange={(considerations) => save({ considerations })}
        />
        <ItemList
          label={text.bases(content.bases.length)}
          name="Dasar"
          items={content.bases}
          addText={text.add}
          maxLength={2000}
          onChange={(bases) => save({ bases })}
        />
        <CommitArea
          label={text.addressees}
          placeholder={text.addresseesHint}
          value={content.addressees ?? ''}
          minRows={1}
          maxLength={1000}
          onCommit={(value) => save({ addressees: value === '' ? null : value })}
        />
        <ItemList
          label={
            order.kind === 'sprin-perubahan'
              ? text.furtherTasks(content.tasks.length)
              : text.tasks(content.tasks.length)
          }
          name="Untuk"
          items={content.tasks}
          addText={text.add}
          maxLength={2000}
          onChange={(tasks) => save({ tasks })}
        />
        <Select
          label={text.signatory}
          data={[{ value: '', label: text.noSignatory }, ...signatories]}
          value={content.signatoryId ?? ''}
          onChange={(id) => save({ signatoryId: id === null || id === '' ? null : id })}
        />
        {'subBands' in content ? (
          <Select
            label={text.order}
            data={[
              { value: 'flat', label: text.orders.flat },
              { value: 'sub', label: text.orders.sub },
            ]}
            value={content.subBands ? 'sub' : 'flat'}
            onChange={(value) => save({ subBands: value === 'sub' })}
          />
        ) : (
          <ChangeList order={order} reasons={content.reasons} onReasons={(reasons) => save({ reasons })} />
        )}
        <ItemList
          label={text.annexTitle}
          name={text.annexTitle}
          items={content.annexTitle}
          addText={text.add}
          maxLength={200}
          onChange={(annexTitle) => save({ annexTitle })}
        />
        <ItemList
          label={text.copies(content.copies.length)}
          name="Tembusan"
          items={content.copies}
          addText={text.addCopy}
          maxLength={300}
          onChange={(copies) => save({ copies })}
        />
        <ItemList
          label={text.initials}
          name={text.initials}
          items={content.initials}
          addText={text.add}
          maxLength={80}
          onChange={(initials) => save({ initials })}
        />
        {order.kind === 'sprin-perubahan' ? null : order.people === 0 ? (
          <Note level="warning">{text.nobody}</Note>
        ) : (
          <div className="f s12 of-people">
            <Severity level="ok" />
            <span>{text.people(order.people)}</span>
          </div>
        )}
      </div>
      <OrderActions
        order={order}
        status={update.isPending ? text.saving : saved === null ? '' : text.saved(saved)}
        onRemoved={onRemoved}
      />
    </section>
  );
}

function Head({ order, scope }: { order: LetterView; scope: string }) {
  return (
    <header className="of-head">
      <h2 className="el">{order.number ?? documentText.kinds[order.kind]}</h2>
      <div className="t2 s12 el" title={scope}>
        {order.amends === null ? scope : `${letterText.amends} ${order.amends.number}`}
      </div>
    </header>
  );
}
