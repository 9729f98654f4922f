import type { NotaDinasContent, PrintopsContent, RenopsContent } from '../../../../core/order/content.ts';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { toRoman } from '../../../../core/text/roman.ts';
import type { LetterOf } from '../../../../shared/contract/letter.ts';
import { planLetterText as text } from '../../../../shared/text/plan-letter.ts';
import { CommitArea, CommitField, CommitNumber } from '../../ui/commit-field.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { ItemList } from './item-list.tsx';
import { LetterFrame, type LetterProps, type SaveContent, Signatory } from './letter-frame.tsx';
import { BasesField, CopiesField } from './list-fields.tsx';

/** Rencana Operasi, Perintah Operasi, Nota Dinas, field by field. */
export function PlanForm({ order, ...frame }: LetterProps<LetterOf<'renops' | 'printops' | 'nota-dinas'>>) {
  return (
    <LetterFrame order={order} {...frame}>
      {(save) => (
        <>
          {order.kind === 'renops' ? (
            <RenopsFields content={order.content} save={save} />
          ) : order.kind === 'printops' ? (
            <PrintopsFields content={order.content} save={save} day={order.date} />
          ) : (
            <NotaDinasFields content={order.content} save={save} />
          )}
          <Signatory value={order.content.signatoryId} onChange={(signatoryId) => save({ signatoryId })} />
        </>
      )}
    </LetterFrame>
  );
}

interface Fields<Content> {
  content: Content;
  save: SaveContent<Content>;
}

/** Classification and nomor kopi of a plan or an order of an operation. */
function Classified({ content, save }: Fields<RenopsContent | PrintopsContent>) {
  return (
    <>
      <CommitField
        label={text.classification}
        value={content.classification}
        maxLength={40}
        onCommit={(classification) => classification !== '' && save({ classification })}
      />
      <div className="of-2">
        <CommitNumber
          label={text.copyNumber}
          value={content.copyNumber}
          min={1}
          max={999}
          badText={text.badCopy}
          onCommit={(copyNumber) => save({ copyNumber })}
        />
        <CommitNumber
          label={text.copyCount}
          value={content.copyCount}
          min={1}
          max={999}
          badText={text.badCopy}
          onCommit={(copyCount) => save({ copyCount })}
        />
      </div>
    </>
  );
}

function RenopsFields({ content, save }: Fields<RenopsContent>) {
  const setChapter = (at: number, written: string) =>
    save({
      chapters: content.chapters.map((each, i) => (i === at ? { ...each, text: written } : each)),
    });
  return (
    <>
      <Classified content={content} save={save} />
      <List label={text.about} items={content.about} max={200} onChange={(about) => save({ about })} />
      <List
        label={text.references}
        items={content.references}
        max={300}
        onChange={(references) => save({ references })}
      />
      <p className="s11 t2">{text.chapterHint}</p>
      {content.chapters.map((chapter, at) => (
        <CommitArea
          // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is its place in the plan.
          key={at}
          label={text.chapter(toRoman(at + 1), chapter.title)}
          placeholder={text.chapterEmpty}
          value={chapter.text}
          minRows={4}
          maxLength={20_000}
          onCommit={(written) => setChapter(at, written)}
        />
      ))}
      <fieldset className="of-checks">
        <legend className="lab">{text.annexes}</legend>
        {(Object.keys(text.annex) as (keyof typeof text.annex)[]).map((name) => (
          <Checkbox
            key={name}
            label={text.annex[name]}
            checked={content.annexes[name]}
            onChange={(event) =>
              save({ annexes: { ...content.annexes, [name]: event.currentTarget.checked } })
            }
          />
        ))}
        <Checkbox
          label={text.subBands}
          checked={content.subBands}
          disabled={!content.annexes.personnel}
          onChange={(event) => save({ subBands: event.currentTarget.checked })}
        />
      </fieldset>
      <CopiesField
        label={text.copies(content.copies.length)}
        items={content.copies}
        add={text.addAddress}
        onChange={(copies) => save({ copies })}
      />
    </>
  );
}

function PrintopsFields({ content, save, day }: Fields<PrintopsContent> & { day: CivilDate }) {
  return (
    <>
      <Classified content={content} save={save} />
      <BasesField
        label={text.bases(content.bases.length)}
        items={content.bases}
        day={day}
        onChange={(bases) => save({ bases })}
      />
      <List label={text.duties} items={content.duties} onChange={(duties) => save({ duties })} />
      <List label={text.execution} items={content.execution} onChange={(execution) => save({ execution })} />
      <List label={text.satgas} items={content.satgas} onChange={(satgas) => save({ satgas })} />
      <List label={text.others} items={content.others} onChange={(others) => save({ others })} />
      <CopiesField
        label={text.copies(content.copies.length)}
        items={content.copies}
        add={text.addAddress}
        onChange={(copies) => save({ copies })}
      />
    </>
  );
}

function NotaDinasFields({ content, save }: Fields<NotaDinasContent>) {
  /** Names are written in the list; how many there are of each stays with the name. */
  const setNames = (names: string[]) =>
    save({
      attachments: names.map(
        (name, at) =>
          content.attachments.find((paper) => paper.name === name) ?? {
            ...(names.length === content.attachments.length ? content.attachments[at] : null),
            ...{ amount: text.oneFile, note: null },
            name,
          },
      ),
    });
  return (
    <>
      <List
        label={text.addressees}
        items={content.addressees}
        max={300}
        add={text.addAddress}
        onChange={(addressees) => save({ addressees })}
      />
      <CommitField
        label={text.sender}
        value={content.sender}
        maxLength={200}
        onCommit={(sender) => save({ sender })}
      />
      <CommitArea
        label={text.body}
        value={content.body}
        minRows={4}
        maxLength={20_000}
        onCommit={(body) => save({ body })}
      />
      <List
        label={text.attachments(content.attachments.length)}
        items={content.attachments.map(({ name }) => name)}
        max={300}
        add={text.addPaper}
        onChange={setNames}
      />
      <CommitArea
        label={text.closing}
        value={content.closing}
        maxLength={4000}
        onCommit={(closing) => save({ closing })}
      />
      <CopiesField
        label={text.tembusan(content.copies.length)}
        items={content.copies}
        add={text.addAddress}
        onChange={(copies) => save({ copies })}
      />
    </>
  );
}

function List({
  label,
  items,
  max = 2000,
  add = text.add,
  onChange,
}: {
  label: string;
  items: readonly string[];
  max?: number;
  add?: string;
  onChange: (items: string[]) => void;
}) {
  return (
    <ItemList label={label} name={label} items={items} addText={add} maxLength={max} onChange={onChange} />
  );
}
