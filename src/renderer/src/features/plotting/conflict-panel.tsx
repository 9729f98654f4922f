import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import type { CallError } from '../../lib/call.ts';
import { rankedListName, rankedName } from '../../lib/person-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Severity } from '../../ui/marks.tsx';

type Level = ConflictView['severity'];
const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

interface Props {
  title: string;
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

/** A stable name of a finding, as long as it is the same finding. */
export function conflictKey(conflict: ConflictView): string {
  return [conflict.code, conflict.personId ?? '', ...conflict.subjects].join('|');
}

const FILL = new Set(['UNDER_STRENGTH', 'NO_POLWAN', 'NO_LEADER']);

/** What is wrong in the period, worst first: a sentence and its remedy each. */
export function ConflictPanel(props: Props) {
  const { title, data, error, current, onCurrent, onClose } = props;
  const [level, setLevel] = useState<Level | null>(null);
  const counts = { error: data?.errors ?? 0, warning: data?.warnings ?? 0, info: data?.infos ?? 0 };
  const all = data?.conflicts ?? [];
  const shown = level === null ? all : all.filter((conflict) => conflict.severity === level);
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
      <ul className="cf-list scroll">
        {shown.map((conflict) => {
          const key = conflictKey(conflict);
          return (
            <ConflictItem
              key={key}
              conflict={conflict}
              open={key === current}
              {...props}
              onToggle={() => onCurrent(key === current ? null : key, conflict)}
            />
          );
        })}
      </ul>
      {level === null ? null : (
        <footer className="df">
          <Button small onClick={() => setLevel(null)}>
            {plottingText.whole(all.length)}
          </Button>
        </footer>
      )}
    </aside>
  );
}

function ConflictItem({
  conflict,
  open,
  onToggle,
  onReplace,
  onFill,
  onOpenEvent,
  onOpenPerson,
}: Omit<Props, 'onCurrent' | 'current'> & { conflict: ConflictView; open: boolean; onToggle: () => void }) {
  const { name, rank } = conflict;
  const who = name === null ? '' : rankedListName({ rank, name });
  const event = conflict.eventIds.at(-1);
  const serious = conflict.severity !== 'info';
  return (
    <li className={open ? 'on' : undefined}>
      <Severity level={conflict.severity} />
      <div className="g1">
        <button type="button" className="cf-title" aria-expanded={open} onClick={onToggle}>
          {name === null ? null : (
            <b className="g1" title={rankedName({ rank, name })}>
              {who}
            </b>
          )}
          <span className={`s11 muted${who === '' ? ' g1' : ''}`}>{conflict.code}</span>
        </button>
        <p>{conflict.message}</p>
        {open || serious ? (
          <div className="cf-acts">
            {serious && conflict.personId !== null && event !== undefined ? (
              <Button small onClick={() => onReplace(conflict)}>
                {plottingText.replace}
              </Button>
            ) : null}
            {FILL.has(conflict.code) && event !== undefined ? (
              <Button small onClick={() => onFill(conflict)}>
                {plottingText.fill}
              </Button>
            ) : null}
            {conflict.code === 'NO_STTP' && event !== undefined ? (
              <Button small onClick={() => onOpenEvent(event, 'plan')}>
                {plottingText.addSttp}
              </Button>
            ) : null}
            {event !== undefined && conflict.code !== 'NO_STTP' ? (
              <Button
                small
                onClick={() => onOpenEvent(event, conflict.personId === null ? 'plan' : 'people')}
              >
                {plottingText.openEvent}
              </Button>
            ) : null}
            {conflict.personId !== null && (open || event === undefined) ? (
              <Button
                small
                variant="quiet"
                onClick={() => conflict.personId !== null && onOpenPerson(conflict.personId)}
              >
                {plottingText.openPerson}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}
