import { Menu } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { isOrder } from '../../../../core/order/series.ts';
import { monthYear } from '../../../../core/text/format.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { letterText } from '../../../../shared/text/letter.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Severity, Tag } from '../../ui/marks.tsx';
import {
  byMonth,
  filterOrders,
  groupOrders,
  matchOrders,
  type OrderFilter,
  STATE_TONE,
  shortNumber,
} from './orders.ts';

const FILTERS: readonly OrderFilter[] = ['all', 'todo', 'stale'];

interface Props {
  orders: readonly LetterView[];
  selected: string | null;
  onSelect: (id: string) => void;
}

/** Orders in work, then those issued. Arrows move. */
export function OrderList({ orders, selected, onSelect }: Props) {
  const [search, setSearch] = useState('');
  const clear = () => {
    setSearch('');
    setFilter('all');
  };
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<OrderFilter>('all');
  const groups = useMemo(
    () => groupOrders(matchOrders(filterOrders(orders, filter), search)),
    [orders, filter, search],
  );
  const flat = [...groups.work, ...groups.issued, ...groups.void];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const at = flat.findIndex((order) => order.id === selected);
    const next = flat[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus());
  };
  const section = (title: string, rows: readonly LetterView[], key?: string) =>
    rows.length === 0 ? null : (
      <section key={key} aria-label={title}>
        <h3>{title}</h3>
        {rows.map((order) => (
          <OrderLine
            key={order.id}
            order={order}
            selected={order.id === selected}
            onSelect={() => onSelect(order.id)}
          />
        ))}
      </section>
    );

  return (
    <aside className="ol" aria-label={documentText.list} data-pane tabIndex={-1}>
      <div className="bar">
        <TextInput
          className="g1"
          aria-label={documentText.search}
          placeholder={documentText.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-find
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton label={documentText.filter} aria-pressed={filter !== 'all'}>
              <IconFilter />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            {FILTERS.map((name) => (
              <Menu.Item key={name} aria-current={filter === name} onClick={() => setFilter(name)}>
                {documentText.filters[name]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the lines inside. */}
      <div ref={list} className="ol-list scroll" onKeyDown={onKeyDown}>
        {section(documentText.inWork(groups.work.length), groups.work)}
        {byMonth(groups.issued).map(([month, rows]) =>
          section(documentText.issued(monthYear(`${month}-01`), rows.length), rows, month),
        )}
        {section(documentText.voided(groups.void.length), groups.void)}
        {flat.length === 0 ? (
          <EmptyState action={<Button onClick={clear}>{documentText.clearFilter}</Button>}>
            {documentText.noMatch}
          </EmptyState>
        ) : null}
      </div>
    </aside>
  );
}

function OrderLine({
  order,
  selected,
  onSelect,
}: {
  order: LetterView;
  selected: boolean;
  onSelect: () => void;
}) {
  return (
    <button
      type="button"
      className={`ol-row${selected ? ' on' : ''}`}
      aria-current={selected}
      tabIndex={selected ? 0 : -1}
      onClick={onSelect}
      title={order.number ?? undefined}
    >
      <span className="f">
        <b className="el g1">{shortNumber(order.number) ?? documentText.unnumbered}</b>
        <Tag tone={STATE_TONE[order.state]}>{letterText.states[order.state]}</Tag>
      </span>
      <span className="f s11 t2">
        <span className="el g1">{order.subject}</span>
        {order.differs > 0 || order.moved > 0 ? (
          <span className="ol-differs">
            <Severity level="warning" />{' '}
            {order.differs > 0 ? documentText.differs(order.differs) : documentText.moved(order.moved)}
          </span>
        ) : isOrder(order.kind) ? (
          documentText.names(order.people)
        ) : null}
      </span>
    </button>
  );
}
