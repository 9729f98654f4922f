import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { CopyListItem, SentenceRow } from '../../../../../shared/contract/paper-list.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { CopyListDialog } from './copy-list-dialog.tsx';
import { kindWord } from './kind-word.ts';
import { PaperTable, UsualMark } from './paper-table.tsx';
import { SentenceDialog } from './sentence-dialog.tsx';

const t = papersText.sentences;

/** Standing items of Untuk in the order in which orders print them, and lists of addresses for Tembusan. */
export function SentencesTab() {
  const list = useCall('stockSentence.list', {});
  const [open, setOpen] = useState<SentenceRow | 'new' | null>(null);
  const bringBack = useMutate('stockSentence.reset', { done: papersText.resetDone(t.shortName) });
  const move = useMutate('stockSentence.move');
  const error = list.error ?? bringBack.error;
  if (error) return <ErrorNote error={error} />;
  if (!list.data) return <SkeletonRows />;
  const present = list.data.filter(({ hidden }) => !hidden);
  return (
    <>
      <p className="t2">{t.lead}</p>
      <PaperTable
        label={papersText.tabs.sentences}
        rows={list.data}
        textOf={({ text }) => text}
        add={t.add}
        empty={t.textHint}
        onAdd={() => setOpen('new')}
        onEdit={setOpen}
        onBringBack={({ key }) => bringBack.mutate({ key })}
        deeds={({ key }) => (
          <>
            <IconButton
              label={t.up}
              plain
              small
              disabled={present[0]?.key === key || move.isPending}
              onClick={() => move.mutate({ key, by: -1 })}
            >
              <IconArrowUp className="i14" />
            </IconButton>
            <IconButton
              label={t.down}
              plain
              small
              disabled={present.at(-1)?.key === key || move.isPending}
              onClick={() => move.mutate({ key, by: 1 })}
            >
              <IconArrowDown className="i14" />
            </IconButton>
          </>
        )}
        columns={[
          {
            key: 'text',
            title: t.text,
            cell: ({ text }) => (
              <span className="two-lines" title={text}>
                {text}
              </span>
            ),
          },
          {
            key: 'kinds',
            title: t.kinds,
            width: 170,
            cell: ({ kinds }) =>
              kinds.length === 0 ? (
                <span className="muted">{t.anyKind}</span>
              ) : (
                kinds.map(kindWord).join(', ')
              ),
          },
          { key: 'usual', title: t.usual, width: 76, cell: ({ usual }) => <UsualMark usual={usual} /> },
        ]}
      />
      <CopyLists />
      {open !== null && (
        <SentenceDialog sentence={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function CopyLists() {
  const list = useCall('copyList.list', {});
  const [open, setOpen] = useState<CopyListItem | 'new' | null>(null);
  if (list.error) return <ErrorNote error={list.error} />;
  if (!list.data) return null;
  return (
    <div className="set-second stack">
      <h3>{t.copyTitle}</h3>
      <p className="t2">{t.copyNote}</p>
      <PaperTable
        label={t.copyTitle}
        rows={list.data}
        textOf={({ name }) => name}
        add={t.copyAdd}
        empty={t.copyEmpty}
        plain
        onAdd={() => setOpen('new')}
        onEdit={setOpen}
        columns={[
          { key: 'name', title: t.copyName, width: 260, cell: ({ name }) => <b>{name}</b> },
          {
            key: 'lines',
            title: papersText.defaults.copies,
            cell: ({ lines }) => (
              <span className="el" title={lines.join('\n')}>
                {lines.join(', ')}
              </span>
            ),
          },
        ]}
      />
      {open !== null && <CopyListDialog list={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
}
