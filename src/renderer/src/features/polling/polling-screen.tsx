import { IconCopy, IconFileSpreadsheet, IconPlus, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { operationText } from '../../../../shared/text/operation.ts';
import { pollingText as t } from '../../../../shared/text/polling.ts';
import { copyText } from '../../lib/clipboard.ts';
import { useOperationId } from '../../lib/context.ts';
import { type ChosenFile, openFile } from '../../lib/files.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, Note, SkeletonRows } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { OperationTabs } from '../../ui/operation-tabs.tsx';
import { AreaView } from './area-view.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { PatternView } from './pattern-view.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { PlaceList } from './place-list.tsx';
import './polling.css';

type View = keyof typeof t.views;
const VIEWS = Object.keys(t.views) as View[];

/** The polling day of the operation. `#/polling?view=pattern`; the list takes `district`. */
export default function PollingScreen() {
  const { query } = useRoute();
  const operationId = useOperationId();
  const summary = useCall('polling.summary', operationId === null ? null : { operationId });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [dialog, setDialog] = useState<'place' | 'add' | null>(null);
  const view = VIEWS.find((name) => name === query.view) ?? 'list';
  const choose = async () => setFile(await openFile({ kind: 'spreadsheet', title: t.importDialog }));
  const data = summary.data;
  const empty = data?.total.places === 0;
  const answer = data ? t.answer(data.total, data.day) : '';

  return (
    <>
      <ScreenHead
        title={operationText.title}
        actions={
          operationId === null ? null : (
            <>
              <Button icon={<IconFileSpreadsheet />} onClick={() => void choose()}>
                {t.importFile}
              </Button>
              <Button
                variant="primary"
                icon={<IconWand />}
                disabled={empty || data?.day === null}
                onClick={() => setDialog('place')}
              >
                {t.place}
              </Button>
            </>
          )
        }
      >
        <OperationTabs value="polling" />
      </ScreenHead>
      {summary.error ? <ErrorNote error={summary.error} /> : null}
      {operationId === null ? (
        <EmptyState action={<Button onClick={() => navigate('operation')}>{operationText.title}</Button>}>
          {operationText.none}
        </EmptyState>
      ) : data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          {data.day === null ? (
            <Note
              level="warning"
              action={
                <Button small onClick={() => navigate('operation', { query: { tab: 'stages' } })}>
                  {t.openStages}
                </Button>
              }
            >
              {t.noDay}
            </Note>
          ) : null}
          <div className="answer">
            <Segmented<View>
              small
              label={t.tab}
              value={view}
              onChange={(next) => navigate('polling', { query: { view: next }, replace: true })}
              options={VIEWS.map((name) => ({ value: name, label: t.views[name] }))}
            />
            <p className="el selectable" title={answer}>
              {answer}
            </p>
            <IconButton label={t.copy} plain small onClick={() => void copyText(answer, t.copied)}>
              <IconCopy className="i14" />
            </IconButton>
            <Button small className="r" icon={<IconPlus className="i14" />} onClick={() => setDialog('add')}>
              {t.add}
            </Button>
          </div>
          {empty && view !== 'pattern' ? (
            <EmptyState
              action={
                <Button variant="primary" icon={<IconFileSpreadsheet />} onClick={() => void choose()}>
                  {t.importFile}
                </Button>
              }
            >
              {t.none}
            </EmptyState>
          ) : view === 'pattern' ? (
            <PatternView operationId={operationId} summary={data} />
          ) : view === 'area' ? (
            <AreaView operationId={operationId} summary={data} />
          ) : (
            <PlaceList operationId={operationId} summary={data} />
          )}
          {file === null ? null : (
            <ImportDialog
              key={file.token}
              operationId={operationId}
              file={file}
              onClose={() => setFile(null)}
            />
          )}
          {dialog === 'place' ? (
            <PlaceDialog operationId={operationId} onClose={() => setDialog(null)} />
          ) : null}
          {dialog === 'add' ? (
            <EditDialog operationId={operationId} row={null} onClose={() => setDialog(null)} />
          ) : null}
        </>
      )}
    </>
  );
}
