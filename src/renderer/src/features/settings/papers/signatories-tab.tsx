import { useState } from 'react';
import { signatureTitle } from '../../../../../core/order/signatory.ts';
import type { Identity } from '../../../../../shared/contract/unit.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useCall } from '../../../lib/hooks.ts';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { PaperTable } from './paper-table.tsx';
import { SignatoryDialog } from './signatory-dialog.tsx';

const t = papersText.signatories;
export type Signatory = Identity['signatories'][number];
type Row = Signatory & { key: string; origin: 'own'; hidden: false };

/** Everybody who signs: the head, Kabagops, and others on behalf of them. */
export function SignatoriesTab() {
  const identity = useCall('unit.identity', {});
  const [open, setOpen] = useState<Signatory | 'new' | null>(null);
  if (identity.error) return <ErrorNote error={identity.error} />;
  if (!identity.data) return <SkeletonRows />;
  const { signatories } = identity.data;
  const head = signatories.find(({ role }) => role === 'head');
  const rows = signatories.map(
    (signatory): Row => ({
      ...signatory,
      key: signatory.id,
      origin: 'own',
      hidden: false,
    }),
  );
  return (
    <>
      <p className="t2">{t.lead}</p>
      <PaperTable
        label={papersText.tabs.signatories}
        rows={rows}
        textOf={({ title, name }) => `${title}, ${name}`}
        add={t.add}
        empty={t.required}
        plain
        onAdd={() => setOpen('new')}
        onEdit={setOpen}
        columns={[
          {
            key: 'title',
            title: t.title,
            cell: (row) => (
              <span className="two-lines" title={signatureTitle(row).join(' / ')}>
                {signatureTitle(row).join(' / ')}
              </span>
            ),
          },
          { key: 'name', title: t.name, width: 230, cell: ({ name }) => <b className="el">{name}</b> },
          { key: 'rank', title: t.rank, width: 190, cell: ({ rank }) => rank },
          { key: 'nrp', title: t.nrp, width: 82, cell: ({ nrp }) => nrp },
          { key: 'use', title: t.use, width: 98, cell: ({ role }) => t.uses[role] },
        ]}
      />
      {open !== null && (
        <SignatoryDialog
          signatory={open === 'new' ? null : open}
          headTitle={head?.title ?? ''}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
