import { useMemo, useState } from 'react';
import { rangeText } from '../../../../core/order/register.ts';
import { LETTER_SERIES, type LetterSeries, SERIES_WORDS } from '../../../../core/order/series.ts';
import { shortDate } from '../../../../core/text/format.ts';
import type { RegisterLine } from '../../../../shared/contract/letter.ts';
import { registerText as text } from '../../../../shared/text/letter.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { StatusBar, Toolbar } from '../../ui/layout.tsx';
import { Tag, type Tone } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { type ShownLine, STATE_TONE, shownLines } from './orders.ts';
import { CancelNumberDialog, EnterDialog, ReserveDialog } from './register-dialogs.tsx';

const TONE: Record<RegisterLine['state'], Tone> = {
  ...STATE_TONE,
  reserved: 'info',
  outside: 'plain',
  carried: 'warning',
};

type Asking =
  | { deed: 'reserve'; serial: number | null }
  | { deed: 'enter' }
  | { deed: 'cancel'; serial: number };

/** Every number of a series in a year: used, reserved, given up or skipped. */
export function RegisterTab({ onOpen }: { onOpen: (id: string) => void }) {
  const [series, setSeries] = useState<LetterSeries>('sprin');
  const [year, setYear] = useState<number | null>(null);
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const list = useCall('register.list', { series, year });
  const release = useMutate('register.release', { done: text.released });
  const lines = useMemo(() => (list.data ? shownLines(list.data, search) : []), [list.data, search]);
  const years = [...new Set([...(list.data?.years ?? []), ...(list.data ? [list.data.year] : [])])];
  const close = () => setAsking(null);

  const deeds = (shown: ShownLine) => {
    if (shown.type === 'gap') {
      const serial = shown.gap.from;
      return (
        <span className="re-deeds">
          <Button small onClick={() => setAsking({ deed: 'reserve', serial })}>
            {text.reserveGap}
          </Button>
          <Button small onClick={() => setAsking({ deed: 'cancel', serial })}>
            {text.cancelGap}
          </Button>
        </span>
      );
    }
    const { entryId, state } = shown.line;
    if (entryId === null || state === 'carried') return null;
    return (
      <Button small onClick={() => release.mutate({ id: entryId })}>
        {text.release}
      </Button>
    );
  };

  const columns: readonly SimpleColumn<ShownLine>[] = [
    {
      key: 'serial',
      title: text.columns.serial,
      width: 92,
      align: 'right',
      cell: (shown) => (shown.type === 'gap' ? rangeText(shown.gap) : shown.line.serial),
    },
    {
      key: 'number',
      title: text.columns.number,
      width: 240,
      cell: (shown) =>
        shown.type === 'gap' || shown.line.number === null ? (
          <span className="muted">–</span>
        ) : (
          <b>{shown.line.number}</b>
        ),
    },
    {
      key: 'date',
      title: text.columns.date,
      width: 104,
      cell: (shown) => (shown.type === 'gap' || shown.line.date === null ? '' : shortDate(shown.line.date)),
    },
    { key: 'subject', title: text.columns.subject, cell: about },
    {
      key: 'state',
      title: text.columns.state,
      width: 168,
      cell: (shown) =>
        shown.type === 'gap' ? (
          <Tag tone="warning">{text.states.gap}</Tag>
        ) : (
          <Tag tone={TONE[shown.line.state]}>{text.states[shown.line.state]}</Tag>
        ),
    },
    { key: 'deed', title: '', width: 168, cell: deeds },
  ];

  const body = () => {
    if (list.error) return <ErrorNote error={list.error} />;
    if (list.data === undefined) return <SkeletonRows />;
    if (lines.length === 0) return <EmptyState>{text.none}</EmptyState>;
    return (
      <div className="scroll re-body">
        <SimpleTable
          columns={columns}
          rows={lines}
          rowKey={(shown) =>
            shown.type === 'gap'
              ? `gap-${shown.gap.from}`
              : (shown.line.letterId ?? shown.line.entryId ?? `n-${shown.line.serial}`)
          }
          label={text.table}
          onOpen={(shown) => shown.type === 'line' && shown.line.letterId && onOpen(shown.line.letterId)}
        />
      </div>
    );
  };

  const used = list.data?.lines.filter(({ state }) => state !== 'reserved').length ?? 0;
  const reserved = (list.data?.lines.length ?? 0) - used;
  const skipped = list.data?.gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0) ?? 0;
  return (
    <>
      <Toolbar
        label={text.table}
        end={
          <>
            <Button onClick={() => setAsking({ deed: 'enter' })}>{text.enter.open}</Button>
            <Button onClick={() => setAsking({ deed: 'reserve', serial: null })}>{text.reserve.open}</Button>
          </>
        }
      >
        <Select
          aria-label={text.series}
          data={LETTER_SERIES.map((value) => ({ value, label: SERIES_WORDS[value] }))}
          value={series}
          w={150}
          onChange={(value) => {
            setSeries(LETTER_SERIES.find((each) => each === value) ?? 'sprin');
            setYear(null);
          }}
        />
        <Select
          aria-label={text.year}
          data={years.map(String)}
          value={list.data ? String(list.data.year) : null}
          w={92}
          onChange={(value) => setYear(value === null ? null : Number(value))}
        />
        <TextInput
          aria-label={text.find}
          placeholder={text.find}
          value={search}
          w={220}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-find
        />
      </Toolbar>
      {release.error ? <ErrorNote error={release.error} /> : null}
      {body()}
      <StatusBar end={list.data ? text.next(list.data.proposed) : ''}>
        {text.counts(used, reserved, skipped)}
      </StatusBar>
      {asking?.deed === 'reserve' && list.data ? (
        <ReserveDialog register={list.data} serial={asking.serial} onClose={close} />
      ) : null}
      {asking?.deed === 'enter' && list.data ? <EnterDialog register={list.data} onClose={close} /> : null}
      {asking?.deed === 'cancel' && list.data ? (
        <CancelNumberDialog register={list.data} serial={asking.serial} onClose={close} />
      ) : null}
    </>
  );
}

/** What a number was used for, or for whom and why it is kept. */
function about(shown: ShownLine) {
  if (shown.type === 'gap') return '';
  const { subject, reservedFor, reason } = shown.line;
  if (reservedFor !== null) return text.reservedFor(reservedFor, reason ?? '');
  return (
    <>
      {subject}
      {reason === null ? null : <span className="t2"> {text.reason(reason)}</span>}
    </>
  );
}
