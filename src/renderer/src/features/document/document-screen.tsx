import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { rangeText } from '../../../../core/order/register.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { registerText } from '../../../../shared/text/letter.ts';
import { useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import './document.css';
import { ListsTab } from './lists-tab.tsx';
import { NewOrderDialog } from './new-order-dialog.tsx';
import { OrderForm } from './order-form.tsx';
import { OrderList } from './order-list.tsx';
import { groupOrders } from './orders.ts';
import { PaperPane } from './paper-pane.tsx';
import { PlanForm } from './plan-form.tsx';
import { RegisterTab } from './register-tab.tsx';

type Tab = keyof typeof documentText.tabs;
const TABS = Object.keys(documentText.tabs) as Tab[];

/** Dokumen. Address: `#/document/<order>?tab=orders`, `#/document?tab=lists&kind=ploting&event=…`. */
export default function DocumentScreen() {
  const route = useRoute();
  const operationId = useOperationId();
  const list = useCall('letter.list', { operationId });
  const [mark, setMark] = useState<string | null>(null);
  const [creating, setCreating] = useState(route.query.new !== undefined);
  const register = useCall('register.list', { series: 'sprin', year: null }).data;
  const tab = TABS.find((name) => name === route.query.tab) ?? 'orders';
  const orders = list.data?.letters ?? [];
  const groups = useMemo(() => groupOrders(orders), [orders]);
  const asked = orders.find((order) => order.id === route.path[0]);
  const order = asked ?? groups.work[0] ?? groups.issued[0] ?? null;
  const open = (id: string) => navigate('document', { path: [id], replace: tab === 'orders' });
  const create = () => setCreating(true);
  const removed = () => navigate('document', { replace: true });
  useKeys({ N: create });
  const taken = useMemo(
    () =>
      new Set(
        orders.flatMap((other) => (other.id === order?.id || other.number === null ? [] : [other.number])),
      ),
    [orders, order?.id],
  );

  const body = () => {
    if (tab === 'lists') return <ListsTab />;
    if (tab === 'register') return <RegisterTab onOpen={open} />;
    if (list.error) return <ErrorNote error={list.error} />;
    if (list.data === undefined) return <SkeletonRows />;
    if (order === null) {
      return (
        <EmptyState
          action={
            <Button variant="primary" icon={<IconPlus />} onClick={create}>
              {documentText.noOrdersButton}
            </Button>
          }
        >
          {documentText.noOrders}
        </EmptyState>
      );
    }
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: follows the focus of the fields inside.
      <div className="do-wrap" onFocus={(event) => setMark(passageOf(event.target))}>
        <OrderList orders={orders} selected={order.id} onSelect={open} />
        {order.kind === 'sprin' || order.kind === 'sprin-perubahan' ? (
          <OrderForm key={order.id} order={order} taken={taken} onRemoved={removed} />
        ) : (
          <PlanForm key={order.id} order={order} taken={taken} onRemoved={removed} />
        )}
        <PaperPane
          request={{ kind: order.kind, scope: order.scope, paper: order.content.paper, letterId: order.id }}
          identity={order.id}
          empty={<EmptyState>{documentText.pick}</EmptyState>}
          mark={mark}
        />
      </div>
    );
  };

  return (
    <>
      <ScreenHead
        title={documentText.title}
        actions={
          <>
            {register === undefined || register.last === null ? null : (
              <span className="meta nw">
                {registerText.last(register.year)}
                <b>{register.last}</b>
                {register.gaps.length === 0 ? '' : ` · ${registerText.gaps(register.gaps.map(rangeText))}`}
              </span>
            )}
            <Button variant="primary" icon={<IconPlus />} onClick={create}>
              {documentText.newOrder}
            </Button>
          </>
        }
      >
        <Segmented<Tab>
          label={documentText.title}
          value={tab}
          onChange={(next) => navigate('document', { query: { tab: next }, replace: true })}
          options={TABS.map((name) => ({ value: name, label: documentText.tabs[name] }))}
        />
      </ScreenHead>
      {body()}
      {creating ? (
        <NewOrderDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false);
            navigate('document', { path: [id] });
          }}
        />
      ) : null}
    </>
  );
}

/** What the field in focus prints, as its own part of the form says; null outside of such parts. */
const passageOf = (target: Element): string | null =>
  target.closest<HTMLElement>('[data-passage]')?.dataset.passage ?? null;
