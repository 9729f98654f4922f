import { IconPlus } from '@tabler/icons-react';
import {
  type OperatorList,
  type OperatorText,
  type ReportKind,
  SAYS,
} from '../../../../core/messages/operator-text.ts';
import { messageText as t } from '../../../../shared/text/message.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { StatementsField } from '../../ui/record/statements-field.tsx';
import { SignatorySelect } from '../../ui/signatory-select.tsx';
import { TypedLine, TypedLines } from './typed-field.tsx';
import type { OperatorTextState } from './use-operator-text.ts';

type Heading = NonNullable<OperatorText['headings'][ReportKind]>;
const NO_HEADING: Heading = { number: null, subject: null, signatoryId: null };

const headingOf = (text: OperatorText, kind: ReportKind): Heading => text.headings[kind] ?? NO_HEADING;
const withHeading = (text: OperatorText, kind: ReportKind, fields: Partial<Heading>) => ({
  headings: { ...text.headings, [kind]: { ...headingOf(text, kind), ...fields } },
});

type Source = NonNullable<OperatorTextState['source']>;

interface PartProps {
  kind: ReportKind;
  entries: OperatorTextState;
}

interface Props extends PartProps {
  /** Has a paper, which somebody signs. */
  hasPaper: boolean;
  /** A note below number and subject. */
  note: string | null;
  /** About a day: it says what its events say, too. */
  ofDay: boolean;
}

/** What the operator of the post writes into a report beside what the data say. */
export function EntriesForm({ kind, hasPaper, note, ofDay, entries }: Props) {
  const { source, text, error, commit } = entries;
  const says = SAYS[kind];
  return (
    <section className="tx-form scroll" aria-label={t.form} data-pane tabIndex={-1}>
      {error ? <ErrorNote error={error} /> : null}
      {source === undefined ? null : (
        <>
          {says.head ? (
            <section aria-label={t.head}>
              <h3>{t.head}</h3>
              <HeadFields kind={kind} entries={entries} source={source} />
              {note === null ? null : <p className="s11 t2">{note}</p>}
            </section>
          ) : null}
          {says.lists.length > 0 ? (
            <section aria-label={t.passages}>
              <h3>{t.passages}</h3>
              {ofDay ? <p className="s11 t2">{t.ofDay}</p> : null}
              {says.lists.map((list) => (
                <Passage key={list} list={list} entries={entries} suggested={suggestedOf(source, list)} />
              ))}
            </section>
          ) : null}
          {says.statements ? (
            <StatementsField statements={text.statements} onChange={(statements) => commit({ statements })} />
          ) : null}
          {hasPaper ? (
            <section aria-label={t.paper}>
              <h3>{t.paper}</h3>
              <SignatorySelect
                label={t.signatory}
                usual={t.usualSignatory}
                value={headingOf(text, kind).signatoryId}
                onChange={(signatoryId) => commit(withHeading(text, kind, { signatoryId }))}
              />
            </section>
          ) : null}
        </>
      )}
    </section>
  );
}

/** To whom, by whom, with which number and subject; what stands there by itself is the placeholder. */
function HeadFields({ kind, entries, source }: PartProps & { source: Source }) {
  const { text, saved, change, commit } = entries;
  const leave = () => commit();
  const line = (field: 'addressee' | 'sender') => (
    <TypedLine
      label={t[field]}
      placeholder={source[field]}
      maxLength={200}
      value={text[field]}
      saved={saved[field]}
      onChange={(value) => change({ [field]: value })}
      onLeave={leave}
    />
  );
  const heading = (field: 'number' | 'subject', placeholder: string, maxLength: number) => (
    <TypedLine
      label={t[field]}
      placeholder={placeholder}
      maxLength={maxLength}
      value={headingOf(text, kind)[field]}
      saved={headingOf(saved, kind)[field]}
      onChange={(value) => change(withHeading(text, kind, { [field]: value }))}
      onLeave={leave}
    />
  );
  return (
    <>
      <div className="tx-2">
        {line('addressee')}
        {line('sender')}
      </div>
      <TypedLines
        label={t.copies}
        placeholder={t.perLine}
        maxLength={200}
        value={text.copies}
        saved={saved.copies}
        onChange={(copies) => change({ copies })}
        onLeave={leave}
      />
      {heading('number', t.numberHint, 80)}
      {heading('subject', source.subjects[kind] ?? '', 300)}
    </>
  );
}

const suggestedOf = ({ suggestions }: Source, list: OperatorList): readonly string[] =>
  list in suggestions ? suggestions[list as keyof typeof suggestions] : [];

/** One list, and below it the sentences that the data suggest and that are not taken yet. */
function Passage({
  list,
  entries,
  suggested,
}: {
  list: OperatorList;
  entries: OperatorTextState;
  suggested: readonly string[];
}) {
  const { text, saved, change, commit } = entries;
  const lines = text[list];
  const left = suggested.filter((sentence) => !lines.includes(sentence));
  return (
    <div className="tx-passage">
      <TypedLines
        label={t.lists[list]}
        placeholder={t.perLine}
        maxLength={list === 'agenda' ? 300 : 2000}
        value={lines}
        saved={saved[list]}
        onChange={(next) => change({ [list]: next })}
        onLeave={() => commit()}
      />
      {left.length === 0 ? null : (
        <ul aria-label={t.suggestions(t.lists[list])}>
          {left.map((sentence) => (
            <li key={sentence}>
              <Button
                small
                variant="quiet"
                icon={<IconPlus className="i14" />}
                aria-label={t.suggest(sentence)}
                onClick={() => commit({ [list]: [...lines, sentence] })}
              >
                <span>{sentence}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
