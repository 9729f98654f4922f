import { IconPrinter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { findingKey } from '../../../../core/assignment/override.ts';
import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { conflictText } from '../../../../shared/text/conflict.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import type { CallError } from '../../lib/call.ts';
import { navigate } from '../../lib/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Severity } from '../../ui/marks.tsx';
import { OverrideDialog } from '../../ui/override-dialog.tsx';
import { ConflictItem } from './conflict-item.tsx';

/** Findings drawn at once: a month without a plan has a thousand. */
const PAGE = 60;

type Level = ConflictView['severity'];
const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

interface Props {
  title: string;
  /** What the printed list covers. */
  span: 'day' | 'operation';
  data: Output<'conflict.list'> | undefined;
  error: CallError | null;
  /** The conflict being looked at. */
  current: string | null;
  onCurrent: (key: string | null, conflict: ConflictView | null) => void;
  onReplace: (conflict: ConflictView) => void;
  onFill: (conflict: ConflictView) => void;
  onOpenEvent: (eventId: string, tab: 'plan' | 'people') => void;
  onOpenPerson: (personId: string) => void;
  onClose: () => void;
}

/** What is wrong in the period, worst first: a sentence and its remedy each; then what somebody let stand. */
export function ConflictPanel(props: Props) {
  const { title, span, data, error, current, onCurrent, onClose } = props;
  const [level, setLevel] = useState<Level | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const [allowing, setAllowing] = useState<ConflictView | null>(null);
  const counts = { error: data?.errors ?? 0, warning: data?.warnings ?? 0, info: data?.infos ?? 0 };
  const all = data?.conflicts ?? [];
  const shown = level === null ? all : all.filter((conflict) => conflict.severity === level);
  const open = shown.filter((conflict) => conflict.override === null);
  const allowed = shown.filter((conflict) => conflict.override !== null);
  const item = (conflict: ConflictView) => {
    const key = findingKey(conflict);
    return (
      <ConflictItem
        key={key}
        {...props}
        conflict={conflict}
        open={key === current}
        onToggle={() => onCurrent(key === current ? null : key, conflict)}
        onAllow={setAllowing}
      />
    );
  };
  return (
    <aside className="cf drawer" aria-label={title} data-pane tabIndex={-1}>
      <header className="cf-head">
        <h2 className="g1 el">{title}</h2>
        {LEVELS.map((name) =>
          counts[name] === 0 ? null : (
            <button
              key={name}
              type="button"
              className={`tag ${name === 'error' ? 'e' : name === 'warning' ? 'w' : 'n'}`}
              aria-pressed={level === name}
              aria-label={plottingText.filterSeverity(plottingText.severity[name], counts[name])}
              onClick={() => setLevel(level === name ? null : name)}
            >
              <Severity level={name} /> {counts[name]}
            </button>
          ),
        )}
        <IconButton label={plottingText.closePanel} plain small onClick={onClose}>
          <IconX className="i14" />
        </IconButton>
      </header>
      {error ? <ErrorNote error={error} /> : null}
      {data === undefined && !error ? <SkeletonRows /> : null}
      {data !== undefined && all.length === 0 ? (
        <p className="cf-none">
          <Severity level="ok" /> {plottingText.noConflicts}
        </p>
      ) : null}
      <div className="cf-list scroll">
        <ul>{open.slice(0, limit).map(item)}</ul>
        {open.length > limit ? (
          <div className="cf-more">
            <Button small variant="quiet" onClick={() => setLimit(limit + PAGE)}>
              {conflictText.more(open.length - limit)}
            </Button>
          </div>
        ) : null}
        {allowed.length === 0 ? null : (
          <>
            <h3 className="cf-allowed">{conflictText.allowed(allowed.length)}</h3>
            <ul>{allowed.slice(0, limit).map(item)}</ul>
          </>
        )}
      </div>
      {all.length === 0 ? null : (
        <footer className="df">
          {level === null ? null : (
            <Button small onClick={() => setLevel(null)}>
              {plottingText.whole(all.length)}
            </Button>
          )}
          <span className="g1" />
          <Button
            small
            icon={<IconPrinter />}
            onClick={() => navigate('report', { query: { kind: 'bentrok', span } })}
          >
            {conflictText.print}
          </Button>
        </footer>
      )}
      {allowing === null ? null : <OverrideDialog conflict={allowing} onClose={() => setAllowing(null)} />}
    </aside>
  );
}
