import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { memoryText } from '../../../../shared/text/import-memory.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { localStamp } from '../../lib/stamp.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { LayoutDialog } from './layout-dialog.tsx';
import { MappingList } from './mapping-list.tsx';

const t = memoryText.layouts;
export type Layout = Output<'import.layouts'>[number];

/** What imports have taught: how lists of each sender are read, and what values mean. All of it can be changed. */
export function ImportsSection() {
  return (
    <div className="stack wide">
      <section className="stack" aria-label={t.title}>
        <h3>{t.title}</h3>
        <p className="t2">{t.lead}</p>
        <LayoutList />
      </section>
      <section className="stack set-second" aria-label={memoryText.mappings.title}>
        <h3>{memoryText.mappings.title}</h3>
        <p className="t2">{memoryText.mappings.lead}</p>
        <MappingList />
      </section>
    </div>
  );
}

function LayoutList() {
  const layouts = useCall('import.layouts', {});
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WIB';
  const [edited, setEdited] = useState<Layout | null>(null);
  const forget = useMutate('import.forgetLayout', { done: t.forgotten });
  if (layouts.error) return <ErrorNote error={layouts.error} />;
  if (!layouts.data) return <SkeletonRows rows={3} />;
  if (layouts.data.length === 0) return <p className="set-none t2">{t.empty}</p>;
  const columns: readonly SimpleColumn<Layout>[] = [
    { key: 'name', title: t.name, cell: (l) => <b title={l.name}>{l.name}</b> },
    { key: 'columns', title: t.columns, width: 200, cell: columnsOf },
    { key: 'used', title: t.used, width: 140, cell: (l) => localStamp(l.usedAt, zone) },
    { key: 'uses', title: t.uses, width: 76, align: 'right', cell: (l) => t.times(thousands(l.uses)) },
    {
      key: 'deeds',
      title: '',
      width: 170,
      cell: (l) => (
        <span className="f set-deeds">
          <Button small variant="quiet" aria-label={t.editOf(l.name)} onClick={() => setEdited(l)}>
            {t.edit}
          </Button>
          <Button
            small
            variant="quiet"
            aria-label={t.forgetOf(l.name)}
            disabled={forget.isPending}
            onClick={() => forget.mutate({ id: l.id })}
          >
            {t.forget}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      {forget.error ? <ErrorNote error={forget.error} /> : null}
      <div className="boxed">
        <SimpleTable label={t.title} columns={columns} rows={layouts.data} rowKey={(l) => l.id} />
      </div>
      {edited ? <LayoutDialog layout={edited} onClose={() => setEdited(null)} /> : null}
    </>
  );
}

/** "7, 2 dipilih sendiri" */
function columnsOf({ tables }: Layout): string {
  const columns = tables.flatMap((table) => table.columns);
  const byHand = columns.filter((column) => column.byHand).length;
  const count = thousands(columns.length);
  return byHand > 0 ? `${count}, ${t.byHand(thousands(byHand))}` : count;
}
