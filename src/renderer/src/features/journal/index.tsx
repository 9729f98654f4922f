import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import { journalText as t } from '../../../../shared/text/journal.ts';
import { useSettled } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button, Kbd } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';
import { ScreenHead, Toolbar } from '../../ui/layout.tsx';
import { SimpleTable } from '../../ui/table.tsx';
import { columns } from './columns.tsx';
import { ActionDrawer } from './drawer.tsx';
import { useActions } from './use-actions.ts';
import './journal.css';

/** Jurnal: who did what, when and why; each action with its before and after, and its way back. */
export default function JournalScreen() {
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim(), 150);
  const [shown, setShown] = useState<'all' | 'outputs'>('all');
  const { actions, total, hasMore, loadMore, loading, error } = useActions(settled, shown === 'outputs');
  const selected = useRoute().path[0] ?? null;
  const field = useRef<HTMLInputElement>(null);
  useKeys({ 'Ctrl+F': () => field.current?.select() });

  const open = (id: string | null) => navigate('journal', { path: id ? [id] : [], replace: true });
  const chosen = actions.find((action) => action.id === selected) ?? null;

  return (
    <>
      <ScreenHead title={t.title} meta={total === null ? null : t.meta(thousands(total))} />
      <div className="split">
        <div className="split-main" data-pane tabIndex={-1}>
          <Toolbar label={t.title}>
            <TextInput
              ref={field}
              w={320}
              aria-label={t.search}
              placeholder={t.search}
              leftSection={<IconSearch />}
              rightSection={<Kbd>Ctrl F</Kbd>}
              rightSectionWidth={52}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Segmented
              label={t.shownLabel}
              value={shown}
              onChange={setShown}
              options={[
                { value: 'all', label: t.all },
                { value: 'outputs', label: t.outputs },
              ]}
            />
            {settled !== '' && (
              <Button variant="quiet" small onClick={() => setSearch('')}>
                {t.clear}
              </Button>
            )}
          </Toolbar>
          {error && <ErrorNote error={error} />}
          {loading && actions.length === 0 ? (
            <SkeletonRows rows={12} />
          ) : actions.length === 0 ? (
            <EmptyState>
              {settled !== '' ? t.noMatch(settled) : shown === 'all' ? t.empty : t.noOutputs}
            </EmptyState>
          ) : (
            <div className="scroll g1">
              <SimpleTable
                label={t.title}
                columns={columns}
                rows={actions}
                rowKey={(action) => action.id}
                current={selected}
                onOpen={(action) => open(action.id)}
              />
              {hasMore && (
                <div className="more">
                  <Button onClick={loadMore} disabled={loading}>
                    {t.more}
                  </Button>
                </div>
              )}
            </div>
          )}
        </div>
        {chosen && <ActionDrawer key={chosen.id} action={chosen} onClose={() => open(null)} />}
      </div>
    </>
  );
}
