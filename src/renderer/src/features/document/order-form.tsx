import type { SprinContent, SprinPerubahanContent } from '../../../../core/order/content.ts';
import type { LetterOf } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { papersText } from '../../../../shared/text/papers.ts';
import { CommitArea } from '../../ui/commit-field.tsx';
import { Note } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import { ChangeList } from './change-list.tsx';
import { ItemList } from './item-list.tsx';
import { LetterFrame, type LetterProps, type SaveContent, Signatory } from './letter-frame.tsx';
import { BasesField, CopiesField, TasksField } from './list-fields.tsx';

const text = documentText.form;

type Order = LetterOf<'sprin' | 'sprin-perubahan'>;

/** What an order says, field by field; every field saves itself and the page at the right follows. */
export function OrderForm({ order, ...frame }: LetterProps<Order>) {
  return (
    <LetterFrame order={order} {...frame}>
      {(save) => <Fields order={order} save={save} />}
    </LetterFrame>
  );
}

function Fields({
  order,
  save,
}: {
  order: Order;
  save: SaveContent<SprinContent> & SaveContent<SprinPerubahanContent>;
}) {
  const { content } = order;
  return (
    <>
      {'reasons' in content ? (
        <ChangeList order={order} reasons={content.reasons} onReasons={(reasons) => save({ reasons })} />
      ) : null}
      <ItemList
        label={text.considerations}
        name={text.considerations}
        items={content.considerations}
        addText={text.add}
        maxLength={2000}
        onChange={(considerations) => save({ considerations })}
      />
      <BasesField
        label={text.bases(content.bases.length)}
        items={content.bases}
        day={order.date}
        onChange={(bases) => save({ bases })}
      />
      <div data-passage={content.addressees ?? 'PERSONEL POLRI'}>
        <CommitArea
          label={text.addressees}
          placeholder={text.addresseesHint}
          value={content.addressees ?? ''}
          minRows={1}
          maxLength={1000}
          onCommit={(value) => save({ addressees: value === '' ? null : value })}
        />
      </div>
      <TasksField
        label={
          order.kind === 'sprin-perubahan'
            ? text.furtherTasks(content.tasks.length)
            : text.tasks(content.tasks.length)
        }
        items={content.tasks}
        scope={order.scope}
        onChange={(tasks) => save({ tasks })}
      />
      <Signatory value={content.signatoryId} onChange={(signatoryId) => save({ signatoryId })} />
      <Select
        label={papersText.pick.style}
        data={[
          { value: '', label: papersText.pick.styleUsual },
          ...Object.entries(papersText.defaults.styles).map(([value, label]) => ({ value, label })),
        ]}
        value={content.style ?? ''}
        allowDeselect={false}
        onChange={(style) => save({ style: style === 'perkap' || style === 'hemat' ? style : null })}
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
      ) : null}
      <ItemList
        label={text.annexTitle}
        name={text.annexTitle}
        items={content.annexTitle}
        addText={text.add}
        maxLength={200}
        onChange={(annexTitle) => save({ annexTitle })}
      />
      <CopiesField
        label={text.copies(content.copies.length)}
        items={content.copies}
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
    </>
  );
}
