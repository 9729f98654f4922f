import { IconTableImport } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { importText } from '../../../../shared/text/import.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { localStamp } from '../../lib/stamp.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { Tag } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { UndoImportDialog } from '../../ui/undo-import-dialog.tsx';

type Batch = Output<'import.batches'>[number];

/** Every import, and taking one back as a whole. */
export function BatchTab({ tabs }: { tabs: ReactNode }) {
  const { data, error } = useCall('import.batches', {});
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WIB';
  const [undoing, setUndoing] = useState<Batch | null>(null);
  const start = (
    <Button icon={<IconTableImport />} onClick={() => navigate('import')}>
      {t.import}
    </Button>
  );
  const columns: SimpleColumn<Batch>[] = [
    {
      key: 'at',
      title: t.batches.columns.at,
      width: 150,
      cell: (batch) => localStamp(batch.importedAt, zone),
    },
    { key: 'file', title: t.batches.columns.file, width: 360, cell: (batch) => <b>{batch.fileName}</b> },
    {
      key: 'result',
      title: t.batches.columns.result,
      cell: (batch) => importText.countLine(batch.counts, thousands),
    },
    {
      key: 'state',
      title: t.batches.columns.state,
      width: 120,
      cell: (batch) =>
        batch.undone ? <Tag>{t.batches.undone}</Tag> : <Tag tone="ok">{t.batches.written}</Tag>,
    },
    {
      key: 'undo',
      title: '',
      width: 150,
      cell: (batch) =>
        batch.undone ? null : (
          <Button small onClick={() => setUndoing(batch)}>
            {t.batches.undo}
          </Button>
        ),
    },
  ];
  return (
    <>
      <ScreenHead title={t.title} actions={start}>
        {tabs}
      </ScreenHead>
      {error ? <ErrorNote error={error} /> : null}
      <div className="pn-page scroll" data-pane tabIndex={-1}>
        {!data && !error ? <SkeletonRows /> : null}
        {data?.length === 0 ? <EmptyState action={start}>{t.batches.empty}</EmptyState> : null}
        {data && data.length > 0 ? (
          <SimpleTable label={t.batches.label} columns={columns} rows={data} rowKey={(batch) => batch.id} />
        ) : null}
      </div>
      {undoing ? <UndoImportDialog batch={undoing} onClose={() => setUndoing(null)} /> : null}
    </>
  );
}
