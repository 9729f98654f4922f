import { IconDatabaseExport, IconFileCheck, IconRestore, IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { openFile, saveFile } from '../../lib/files.ts';
import { useCall, useJob } from '../../lib/hooks.ts';
import { localStamp } from '../../lib/stamp.ts';
import { unitTitle } from '../../lib/unit-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, Note, ProgressPanel, SkeletonRows } from '../../ui/feedback.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { fileSize } from './file-size.ts';
import { RestoreDialog } from './restore-dialog.tsx';

const t = settingsText.backup;
type Backup = Output<'backup.list'>[number];

/** Copies that were opened and counted, and the way back from one. */
export function BackupSection() {
  const overview = useCall('session.overview', {}).data;
  const list = useCall('backup.list', {});
  const create = useJob('backup.create');
  const verify = useJob('backup.verify');
  const [checked, setChecked] = useState('');
  const [restoring, setRestoring] = useState(false);
  const zone = overview?.timeZone ?? 'WIB';
  const busy = create.running || verify.running;

  const copyOut = async () => {
    const name = t.suggested(unitTitle(overview?.unitName ?? ''), overview?.today ?? '');
    const file = await saveFile({ kind: 'backup', suggestedName: `${name}.posko` });
    if (file) await create.run({ file: file.ref });
  };
  const check = async () => {
    const file = await openFile({ kind: 'backup' });
    if (!file) return;
    setChecked(file.name);
    await verify.run({ file: file.ref });
  };

  const columns: readonly SimpleColumn<Backup>[] = [
    { key: 'when', title: t.when, width: 150, cell: (b) => localStamp(b.madeAt, zone) },
    { key: 'name', title: t.name, cell: (b) => <span title={b.fileName}>{b.fileName}</span> },
    { key: 'place', title: t.place, width: 180, cell: (b) => t.places[b.place] },
    { key: 'rows', title: t.rows, width: 90, align: 'right', cell: (b) => thousands(b.rows) },
    { key: 'size', title: t.size, width: 90, align: 'right', cell: (b) => fileSize(b.bytes) },
  ];

  return (
    <div className="stack wide">
      <p className="t2">{t.lead}</p>
      <div className="f deeds">
        <Button
          variant="primary"
          icon={<IconDatabaseExport />}
          disabled={busy}
          onClick={() => void create.run({ file: null })}
        >
          {t.local}
        </Button>
        <Button icon={<IconUsb />} disabled={busy} onClick={() => void copyOut()}>
          {t.external}
        </Button>
        <Button icon={<IconFileCheck />} disabled={busy} onClick={() => void check()}>
          {t.verify}
        </Button>
        <span className="r">
          <Button variant="danger" icon={<IconRestore />} disabled={busy} onClick={() => setRestoring(true)}>
            {t.restore}
          </Button>
        </span>
      </div>
      {create.running && (
        <ProgressPanel progress={create.progress} label={t.making} onCancel={create.cancel} />
      )}
      {verify.running && (
        <ProgressPanel progress={verify.progress} label={t.verifying} onCancel={verify.cancel} />
      )}
      {create.value && (
        <Note level="ok">
          {t.made(create.value.name, thousands(create.value.people), thousands(create.value.rows))}
        </Note>
      )}
      {create.error && <ErrorNote error={create.error} />}
      {verify.value && (
        <Note level="ok">
          {t.sound(checked, thousands(verify.value.people), thousands(verify.value.rows))}
        </Note>
      )}
      {verify.error && <ErrorNote error={verify.error} />}
      {list.error && <ErrorNote error={list.error} />}
      <h3>{t.listTitle}</h3>
      {list.data?.length === 0 && <EmptyState>{t.none}</EmptyState>}
      {!list.data && !list.error && <SkeletonRows rows={4} />}
      {list.data && list.data.length > 0 && (
        <div className="boxed">
          <SimpleTable label={t.listTitle} columns={columns} rows={list.data} rowKey={(b) => b.id} />
        </div>
      )}
      <RestoreDialog opened={restoring} onClose={() => setRestoring(false)} />
    </div>
  );
}
