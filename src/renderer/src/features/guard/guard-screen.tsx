import { IconPlus, IconRefresh, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import type { PostView } from '../../../../shared/contract/guard.ts';
import { guardText as t } from '../../../../shared/text/guard.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { OperationTabs } from '../../ui/operation-tabs.tsx';
import { BookView } from './book-view.tsx';
import { MonthView } from './month-view.tsx';
import { PatternView } from './pattern-view.tsx';
import { PostDialog } from './post-dialog.tsx';
import { PostList } from './post-list.tsx';
import { ReguView } from './regu-view.tsx';
import { RollDialog } from './roll-dialog.tsx';
import { SolveDialog } from './solve-dialog.tsx';
import './guard.css';

type View = keyof typeof t.views;
const VIEWS = Object.keys(t.views) as View[];

/** The standing guards of the operation. `#/guard?view=month`. */
export default function GuardScreen() {
  const { query } = useRoute();
  const operationId = useOperationId();
  const board = useCall('dutyPost.board', operationId === null ? null : { operationId });
  const [editing, setEditing] = useState<PostView | 'new' | null>(null);
  const [rolling, setRolling] = useState<PostView | 'any' | null>(null);
  const [solving, setSolving] = useState(false);
  const view = VIEWS.find((name) => name === query.view) ?? 'month';
  const posts = board.data ?? [];
  const sum = (pick: (post: PostView) => number) => posts.reduce((all, post) => all + pick(post), 0);
  const answer = t.answer(
    posts.length,
    sum((post) => post.gaps),
    sum((post) => post.missing),
  );
  const add = (
    <Button icon={<IconPlus />} onClick={() => setEditing('new')}>
      {t.addPost}
    </Button>
  );

  return (
    <>
      <ScreenHead title={operationText.title}>
        <OperationTabs value="guard" />
      </ScreenHead>
      {board.error ? <ErrorNote error={board.error} /> : null}
      {operationId === null ? (
        <EmptyState action={<Button onClick={() => navigate('operation')}>{operationText.title}</Button>}>
          {operationText.none}
        </EmptyState>
      ) : board.data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          <div className="answer">
            <Segmented<View>
              small
              label={t.view}
              value={view}
              onChange={(next) => navigate('guard', { query: { view: next }, replace: true })}
              options={VIEWS.map((name) => ({ value: name, label: t.views[name] }))}
            />
            <p className="el selectable" title={answer}>
              {answer}
            </p>
            <div className="r">
              <Button small icon={<IconPlus className="i14" />} onClick={() => setEditing('new')}>
                {t.addPost}
              </Button>
              <Button
                small
                icon={<IconRefresh className="i14" />}
                disabled={posts.length === 0}
                onClick={() => setRolling('any')}
              >
                {t.roll}
              </Button>
              <Button
                small
                variant="primary"
                icon={<IconWand className="i14" />}
                disabled={posts.length === 0}
                onClick={() => setSolving(true)}
              >
                {t.solve}
              </Button>
            </div>
          </div>
          {view === 'regu' ? (
            <ReguView operationId={operationId} />
          ) : view === 'patterns' ? (
            <PatternView />
          ) : posts.length === 0 ? (
            <EmptyState action={add}>{t.none}</EmptyState>
          ) : view === 'posts' ? (
            <PostList operationId={operationId} posts={posts} onEdit={setEditing} onRoll={setRolling} />
          ) : view === 'book' ? (
            <BookView posts={posts} />
          ) : (
            <MonthView operationId={operationId} />
          )}
          {editing === null ? null : (
            <PostDialog
              operationId={operationId}
              post={editing === 'new' ? null : editing}
              onClose={() => setEditing(null)}
            />
          )}
          {rolling === null ? null : (
            <RollDialog
              operationId={operationId}
              posts={posts}
              post={rolling === 'any' ? null : rolling}
              onClose={() => setRolling(null)}
            />
          )}
          {solving ? (
            <SolveDialog operationId={operationId} posts={posts} onClose={() => setSolving(false)} />
          ) : null}
        </>
      )}
    </>
  );
}
