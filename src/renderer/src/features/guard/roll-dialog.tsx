import { useState } from 'react';
import { statusLabel } from '../../../../core/personnel/person.ts';
import { dayShort } from '../../../../core/text/format.ts';
import type { PostView } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { monthSpan } from '../../lib/calendar.ts';
import { useDay } from '../../lib/context.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Checkbox, Select } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import { FindingList } from './clashes.tsx';

const t = guardText.rolling;

interface Props {
  operationId: string;
  posts: readonly PostView[];
  post: PostView | null;
  onClose: () => void;
}

/** Rolls regu over a post; what will be added, kept and left out is shown before. */
export function RollDialog({ operationId, posts, post: first, onClose }: Props) {
  const day = useDay();
  const [postId, setPostId] = useState(first?.id ?? posts[0]?.id ?? '');
  const post = posts.find((p) => p.id === postId);
  return (
    <RollForm
      key={postId}
      operationId={operationId}
      posts={posts}
      post={post ?? null}
      day={day}
      onPost={setPostId}
      onClose={onClose}
    />
  );
}

interface FormProps extends Props {
  day: string;
  onPost: (id: string) => void;
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

function RollForm({ operationId, posts, post, day, onPost, onClose }: FormProps) {
  const patterns = useCall('shiftPattern.list', {}).data ?? [];
  const regu = useCall('regu.list', { operationId }).data ?? [];
  const rotations = patterns.find((p) => p.key === post?.pattern)?.rotations ?? [];
  const month = monthSpan(day);
  const inside = post !== null && post.since <= month.to && post.until >= month.from;
  const span = post === null ? month : inside ? month : { from: post.since, to: post.until };
  const [from, setFrom] = useState(post ? later(span.from, post.since) : span.from);
  const [to, setTo] = useState(post ? earlier(span.to, post.until) : span.to);
  const [start, setStart] = useState(post?.rotation?.start ?? from);
  const [chosenCode, setCode] = useState<string | null>(post?.rotation?.code ?? null);
  const [picked, setPicked] = useState<readonly (string | undefined)[]>(post?.rotation?.regu ?? []);
  const [clear, setClear] = useState(false);
  const rotation = rotations.find((r) => r.code === chosenCode) ?? rotations[0];
  const lines = rotation?.lines ?? [];
  const keys = lines.flatMap((_, i) => picked[i] ?? regu[i]?.key ?? []);
  const ready = post !== null && rotation !== undefined && keys.length === lines.length && lines.length > 0;
  const input = ready
    ? {
        dutyPostId: post.id,
        rotation: { code: rotation.code, regu: keys, start },
        from,
        to,
        clear,
      }
    : null;
  const preview = useCall('dutyPost.previewRoll', input);
  const roll = useMutate('dutyPost.roll', { done: ({ added }) => t.done(added), onSuccess: onClose });
  const shown = input === null ? undefined : preview.data;
  const nothing = shown !== undefined && shown.added + shown.removed === 0;
  return (
    <FormDialog
      onClose={onClose}
      title={t.title}
      width={680}
      onSubmit={() => {
        if (input) roll.mutate(input);
      }}
      submit={t.submit}
      disabled={roll.isPending || shown === undefined || preview.isPlaceholderData}
    >
      <div className="stack">
        <div className="cols">
          <Select
            label={t.post}
            data={posts.map((p) => ({ value: p.id, label: p.name }))}
            value={post?.id ?? null}
            onChange={(value) => value && onPost(value)}
          />
          <Select
            label={t.rotation}
            data={rotations.map((r) => ({ value: r.code, label: r.label }))}
            value={rotation?.code ?? null}
            onChange={setCode}
          />
        </div>
        {rotations.length === 0 && patterns.length > 0 ? <Note level="warning">{t.noRotation}</Note> : null}
        {rotation && regu.length < lines.length ? (
          <Note level="warning">{t.tooFew(lines.length)}</Note>
        ) : (
          <div className="gd-four">
            {lines.map((line, i) => (
              <Select
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the order is what the field is about
                key={i}
                label={`${t.regu(i + 1)}: ${line.join(' ')}`}
                data={regu.map((r) => ({ value: r.key, label: r.label }))}
                value={keys[i] ?? null}
                onChange={(value) => {
                  if (value) setPicked(lines.map((_, at) => (at === i ? value : keys[at])));
                }}
              />
            ))}
          </div>
        )}
        <div className="cols">
          <DateField label={t.start} value={start} today={day} onChange={(d) => d && setStart(d)} />
          <DateField label={t.from} value={from} today={day} onChange={(d) => d && setFrom(d)} />
          <DateField label={t.to} value={to} today={day} onChange={(d) => d && setTo(d)} />
        </div>
        <Checkbox
          label={t.clear}
          checked={clear}
          onChange={(event) => setClear(event.currentTarget.checked)}
        />
        {preview.error ? <ErrorNote error={preview.error} /> : null}
        {roll.error ? <ErrorNote error={roll.error} /> : null}
        {shown ? (
          <>
            <p>
              <b>{nothing ? t.nothing : t.counts(shown.added, shown.kept, shown.removed)}</b>
            </p>
            <table className="gd-turns" aria-label={t.turns}>
              <thead>
                <tr>
                  <td />
                  {shown.turns.map(({ date }) => (
                    <th key={date} scope="col">
                      {Number(date.slice(8))} {dayShort(date)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {(shown.turns[0]?.turns ?? []).map(({ regu: label }, i) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {shown.turns.map(({ date, turns }) => (
                      <td key={date}>{turns[i]?.code}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="f">
              <Severity level={shown.gaps.length > 0 ? 'warning' : 'ok'} small />
              <span title={shown.gaps.map((gap) => gap.message).join('\n')}>{t.gaps(shown.gaps.length)}</span>
            </p>
            {shown.away.length > 0 ? (
              <p className="f">
                <Severity level="info" small />
                <span
                  title={shown.away
                    .map((a) => `${rankedListName(a)}, ${a.date}, ${statusLabel(a.kind)}`)
                    .join('\n')}
                >
                  {t.away(shown.away.length)}
                </span>
              </p>
            ) : null}
            {shown.conflicts.length > 0 ? <FindingList findings={shown.conflicts} /> : null}
          </>
        ) : null}
      </div>
    </FormDialog>
  );
}
