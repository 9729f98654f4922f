import type { LetterChange, LetterView } from '../../../../shared/contract/letter.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { useCall } from '../../lib/hooks.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Tag, type Tone } from '../../ui/marks.tsx';

const text = letterText.change;
const TONE: Record<LetterChange['kind'], Tone> = {
  replaced: 'info',
  moved: 'plain',
  added: 'ok',
  removed: 'warning',
};

interface Props {
  order: LetterView;
  /** Typed reasons by the key of a change. */
  reasons: Readonly<Record<string, string>>;
  onReasons: (reasons: Record<string, string>) => void;
}

/** What an amendment changes, from the plan; each change with its reason. */
export function ChangeList({ order, reasons, onReasons }: Props) {
  const difference = useCall('letter.difference', { id: order.id });
  if (difference.error) return <ErrorNote error={difference.error} />;
  const { changes, events } = difference.data ?? { changes: [], events: [] };
  if (difference.data && changes.length + events.length === 0)
    return <Note level="warning">{text.none}</Note>;
  return (
    <section className="cl" aria-label={text.title(changes.length)}>
      <h3>{text.title(changes.length)}</h3>
      <ul>
        {changes.map((change) => (
          <li key={change.key}>
            <ChangeLine change={change} />
            <CommitField
              aria-label={text.reasonOf((change.before ?? change.after)?.name ?? '')}
              placeholder={text.reason}
              value={change.reason ?? ''}
              maxLength={120}
              onCommit={(reason) => onReasons({ ...reasons, [change.key]: reason })}
            />
          </li>
        ))}
      </ul>
      {events.length === 0 ? null : (
        <>
          <h3>{text.events}</h3>
          <ul>
            {events.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ChangeLine({ change: { kind, oldNumber, before, after } }: { change: LetterChange }) {
  const person = (placed: NonNullable<LetterChange['before']>) => (
    <span title={placed.duty}>
      {placed.rank} {placed.name}
    </span>
  );
  return (
    <div className="cl-line">
      <Tag tone={TONE[kind]} {...(oldNumber === null ? {} : { title: text.old(oldNumber) })}>
        {text.kinds[kind]}
      </Tag>
      <span className="g1">
        {before === null ? null : person(before)}
        {kind === 'replaced' && after !== null ? (
          <>
            {' '}
            {text.becomes} {person(after)}
          </>
        ) : null}
        {kind === 'moved' && after !== null ? <span className="t2"> {after.duty}</span> : null}
        {kind === 'added' && after !== null ? person(after) : null}
      </span>
    </div>
  );
}
