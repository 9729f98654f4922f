import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { LOG_KINDS } from '../../../../core/roster/log-kind.ts';
import { addDays } from '../../../../core/text/civil-date.ts';
import { clock, clockRange, dayShort } from '../../../../core/text/format.ts';
import type { DutyLogView, PostView } from '../../../../shared/contract/guard.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { setDay, useDay } from '../../lib/context.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Tag } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { HandoverDialog } from './handover-dialog.tsx';

const t = guardText.book;
type Book = Output<'handover.list'>;
/** A shift of the day with its handover. */
export type BookShift = Book['shifts'][number];
type Kind = DutyLogView['kind'];
const KINDS = LOG_KINDS.map((value) => ({ value, label: t.kinds[value] }));

/** The book of a post on one day: who hands over to whom, and what happened. */
export function BookView({ posts }: { posts: readonly PostView[] }) {
  const day = useDay();
  const there = posts.filter((post) => post.since <= day && day <= post.until);
  const [postId, setPostId] = useState<string | null>(null);
  const post = posts.find((p) => p.id === postId) ?? there[0] ?? posts[0];
  const book = useCall('handover.list', post ? { dutyPostId: post.id, date: day } : null);
  const [writing, setWriting] = useState<BookShift | null>(null);
  const columns: readonly SimpleColumn<BookShift>[] = [
    {
      key: 'shift',
      title: t.columns.shift,
      width: 150,
      cell: ({ label, start, end }) => (
        <span>
          <b>{label}</b> <span className="t2">{clockRange(start, end)}</span>
        </span>
      ),
    },
    { key: 'from', title: t.columns.from, width: 190, cell: ({ handover }) => personText(handover?.from) },
    { key: 'to', title: t.columns.to, width: 190, cell: ({ handover }) => personText(handover?.to) },
    {
      key: 'at',
      title: t.columns.at,
      width: 60,
      cell: ({ handover }) => (handover ? clock(handover.at) : '–'),
    },
    {
      key: 'strength',
      title: t.columns.strength,
      width: 56,
      align: 'right',
      cell: ({ handover }) => handover?.strength ?? '–',
    },
    {
      key: 'equipment',
      title: t.columns.equipment,
      width: 200,
      cell: ({ handover }) => free(handover?.equipment),
    },
    { key: 'situation', title: t.columns.situation, cell: ({ handover }) => free(handover?.situation) },
    {
      key: 'fill',
      title: '',
      width: 70,
      cell: (shift) => (
        <Button small aria-label={t.write(shift.label)} onClick={() => setWriting(shift)}>
          {shift.handover ? t.change : t.fill}
        </Button>
      ),
    },
  ];
  if (!post) return null;
  return (
    <div className="gd-page scroll" data-pane tabIndex={-1}>
      <div className="gd-bookbar">
        <Select
          label={t.post}
          data={posts.map((p) => ({ value: p.id, label: p.name }))}
          value={post.id}
          onChange={setPostId}
        />
        <DateField label={t.day} value={day} onChange={(date) => date && setDay(date)} />
      </div>
      {book.error ? <ErrorNote error={book.error} /> : null}
      {book.data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          <h2>{t.handovers}</h2>
          <SimpleTable
            label={t.handovers}
            columns={columns}
            rows={book.data.shifts}
            rowKey={({ code }) => code}
          />
          <h2 className="gd-loghead">{t.log}</h2>
          <LogEntry postId={post.id} day={day} book={book.data} />
          <LogLines lines={book.data.log} day={day} />
        </>
      )}
      {writing ? (
        <HandoverDialog
          postId={post.id}
          date={day}
          shift={writing}
          book={book.data}
          onClose={() => setWriting(null)}
        />
      ) : null}
    </div>
  );
}

const personText = (person: { name: string; rank: string | null } | null | undefined) =>
  person ? rankedListName(person) : <span className="muted">{t.none}</span>;

const free = (text: string | null | undefined) => (
  <span className="el" title={text ?? undefined}>
    {text ?? '–'}
  </span>
);

/** One line of the book from the keyboard: time, kind, text, Enter. */
function LogEntry({ postId, day, book }: { postId: string; day: string; book: Book }) {
  const [time, setTime] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind>('visitor');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutate('dutyLog.save', {
    done: t.logged,
    onSuccess: () => {
      setText('');
      setTried(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (time === null || text.trim() === '') return;
    // A clock before the first shift belongs to the night that ends next morning.
    const first = book.shifts[0]?.start.slice(11) ?? '00:00';
    const date = time < first ? addDays(day, 1) : day;
    save.mutate({
      id: null,
      dutyPostId: postId,
      at: `${date}T${time}`,
      kind,
      text: text.trim(),
      personId: null,
    });
  };
  return (
    <form className="gd-logform" noValidate onSubmit={submit}>
      <TimeField
        aria-label={t.time}
        placeholder={t.time}
        value={time}
        error={tried && time === null ? t.timeMissing : null}
        onChange={setTime}
      />
      <Select
        aria-label={t.kind}
        data={KINDS}
        value={kind}
        onChange={(value) => value && setKind(value as Kind)}
      />
      <TextInput
        aria-label={t.text}
        placeholder={t.textHint}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={save.isPending}>
        {t.add}
      </Button>
      {save.error ? <ErrorNote error={save.error} /> : null}
    </form>
  );
}

function LogLines({ lines, day }: { lines: readonly DutyLogView[]; day: string }) {
  const drop = useMutate('dutyLog.end', { done: t.dropped });
  if (lines.length === 0) return <p className="muted">{t.empty}</p>;
  return (
    <ul className="gd-log" aria-label={t.log}>
      {lines.map((line) => (
        <li key={line.id}>
          <span className="gd-logtime">
            {clock(line.at)}
            {line.at.startsWith(day) ? '' : ` ${dayShort(line.at.slice(0, 10))}`}
          </span>
          <Tag tone={line.kind === 'incident' ? 'warning' : 'plain'}>{t.kinds[line.kind]}</Tag>
          <span className="g1 selectable">{line.text}</span>
          <IconButton label={t.dropLine(line.text)} plain small onClick={() => drop.mutate({ id: line.id })}>
            <IconX className="i14" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
