import { IconPencil, IconRefresh } from '@tabler/icons-react';
import { dayMonthRange } from '../../../../core/text/format.ts';
import type { PostView } from '../../../../shared/contract/guard.ts';
import { guardText as t } from '../../../../shared/text/guard.ts';
import { monthSpan } from '../../lib/calendar.ts';
import { useDay } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { Severity } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';

/** Gaps that are named one by one. */
const NAMED = 60;

interface Props {
  operationId: string;
  posts: readonly PostView[];
  onEdit: (post: PostView) => void;
  onRoll: (post: PostView) => void;
}

/** Every post with its place, span, pattern and need; below the shifts of the month that lack somebody. */
export function PostList({ operationId, posts, onEdit, onRoll }: Props) {
  const patterns = useCall('shiftPattern.list', {}).data ?? [];
  const regu = useCall('regu.list', { operationId }).data ?? [];
  const patternName = (key: string) => patterns.find((pattern) => pattern.key === key)?.name ?? key;
  const reguLabel = (key: string) => regu.find((r) => r.key === key)?.label ?? key;
  const columns: readonly SimpleColumn<PostView>[] = [
    { key: 'name', title: t.posts.columns.name, cell: (post) => <b>{post.name}</b> },
    {
      key: 'span',
      title: t.posts.columns.span,
      width: 170,
      cell: (post) => dayMonthRange(post.since, post.until),
    },
    { key: 'pattern', title: t.posts.columns.pattern, width: 130, cell: (post) => patternName(post.pattern) },
    {
      key: 'need',
      title: t.posts.columns.need,
      width: 150,
      cell: (post) => post.shifts.map((shift) => `${shift.code} ${shift.need}`).join(' · '),
    },
    {
      key: 'leader',
      title: t.posts.columns.leader,
      width: 70,
      cell: (post) => (post.leader ? t.posts.leader : '–'),
    },
    {
      key: 'regu',
      title: t.posts.columns.regu,
      width: 200,
      cell: (post) => {
        const text = post.rotation?.regu.map(reguLabel).join(', ') ?? '–';
        return (
          <span className="el" title={text}>
            {text}
          </span>
        );
      },
    },
    {
      key: 'gaps',
      title: t.posts.columns.gaps,
      width: 180,
      cell: (post) => (
        <span className="f">
          <Severity level={post.gaps > 0 ? 'warning' : 'ok'} small />
          {post.gaps > 0 ? t.posts.gaps(post.gaps, post.missing) : t.posts.full}
        </span>
      ),
    },
    {
      key: 'deeds',
      title: '',
      width: 76,
      cell: (post) => (
        <span className="f">
          <IconButton label={t.posts.roll(post.name)} plain small onClick={() => onRoll(post)}>
            <IconRefresh className="i14" />
          </IconButton>
          <IconButton label={t.posts.edit(post.name)} plain small onClick={() => onEdit(post)}>
            <IconPencil className="i14" />
          </IconButton>
        </span>
      ),
    },
  ];
  return (
    <div className="gd-page scroll" data-pane tabIndex={-1}>
      <SimpleTable columns={columns} rows={posts} rowKey={(post) => post.id} label={t.posts.table} />
      <Gaps operationId={operationId} />
    </div>
  );
}

/** The shifts of the month that lack people or a padal, each named. */
function Gaps({ operationId }: { operationId: string }) {
  const span = monthSpan(useDay());
  const gaps = useCall('dutyPost.cover', { operationId, dutyPostId: null, ...span }).data;
  if (gaps === undefined) return null;
  return (
    <section className="gd-gaps">
      <h2>{t.posts.gapsOf}</h2>
      {gaps.length === 0 ? (
        <p className="f">
          <Severity level="ok" small /> {t.posts.allCovered}
        </p>
      ) : (
        <ul>
          {gaps.slice(0, NAMED).map((gap) => (
            <li key={`${gap.dutyPostId} ${gap.date} ${gap.shift}`} className="f">
              <Severity level="warning" small />
              <b>{gap.post}</b>
              <span className="el">{gap.message}</span>
            </li>
          ))}
          {gaps.length > NAMED ? <li className="muted">{t.more(gaps.length - NAMED)}</li> : null}
        </ul>
      )}
    </section>
  );
}
