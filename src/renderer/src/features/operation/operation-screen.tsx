import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOf } from '../../../../core/text/civil-date.ts';
import type { OperationView, SatgasView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { useRoute } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { AddMembers } from './add-members.tsx';
import { CandidatesTab } from './candidates-tab.tsx';
import { HeadDialog } from './head-dialog.tsx';
import { MemberTable } from './member-table.tsx';
import './operation.css';
import { OperationDialog } from '../../ui/operation-dialog.tsx';
import { OperationTabs } from '../../ui/operation-tabs.tsx';
import { NeedTab } from './need-tab.tsx';
import { PapersTab } from './papers-tab.tsx';
import { PlacesTab } from './places-tab.tsx';
import { SatgasTree } from './satgas-tree.tsx';
import { StagesTab } from './stages-tab.tsx';

type Tab = keyof typeof operationText.tabs;
const TABS = Object.keys(operationText.tabs) as Tab[];

/** Operasi & Satgas. Address: `#/operation?tab=stages`; `?new=1` opens the dialog of a new operation. */
export default function OperationScreen() {
  const route = useRoute();
  const operationId = useOperationId();
  const found = useCall('operation.get', operationId === null ? null : { id: operationId });
  const operation = operationId === null ? null : (found.data ?? null);
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(route.query.new === undefined ? null : 'new');
  const tab = TABS.find((name) => name === route.query.tab) ?? 'satgas';

  return (
    <>
      <ScreenHead
        title={operationText.title}
        meta={
          operation === null
            ? null
            : `${operationText.period(operation.start, operation.end, dayOf(operation.start, operation.end))} · ${operationText.people(operation.people)}`
        }
        actions={
          <>
            {operation === null ? null : (
              <Button icon={<IconPencil />} onClick={() => setDialog('edit')}>
                {operationText.edit}
              </Button>
            )}
            <Button icon={<IconPlus />} onClick={() => setDialog('new')}>
              {operationText.create}
            </Button>
          </>
        }
      >
        {operation === null ? null : <OperationTabs value={tab} />}
      </ScreenHead>
      {found.error ? <ErrorNote error={found.error} /> : null}
      {operationId === null ? (
        <EmptyState
          action={
            <Button variant="primary" icon={<IconPlus />} onClick={() => setDialog('new')}>
              {operationText.createButton}
            </Button>
          }
        >
          {operationText.none}
        </EmptyState>
      ) : operation === null ? (
        <SkeletonRows />
      ) : (
        <Body operation={operation} tab={tab} />
      )}
      {dialog === null ? null : (
        <OperationDialog operation={dialog === 'edit' ? operation : null} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

function Body({ operation, tab }: { operation: OperationView; tab: Tab }) {
  const [selected, setSelected] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [head, setHead] = useState<SatgasView | null>(null);
  const node = operation.satgas.find((n) => n.id === selected) ?? null;
  if (tab === 'stages') return <StagesTab operation={operation} />;
  if (tab === 'needs') return <NeedTab operation={operation} />;
  if (tab === 'candidates') return <CandidatesTab operation={operation} />;
  if (tab === 'places') return <PlacesTab />;
  if (tab === 'papers') return <PapersTab operation={operation} />;
  return (
    <div className="st-wrap">
      <SatgasTree operation={operation} selected={node?.id ?? null} onSelect={setSelected} onHead={setHead} />
      <section className="st-main" data-pane tabIndex={-1} aria-label={operationText.members.table}>
        <MemberTable
          operation={operation}
          satgasId={node?.id ?? null}
          onAdd={adding ? null : () => setAdding(true)}
        />
      </section>
      {adding ? <AddMembers operation={operation} satgas={node} onClose={() => setAdding(false)} /> : null}
      {head === null ? null : <HeadDialog operation={operation} node={head} onClose={() => setHead(null)} />}
    </div>
  );
}
