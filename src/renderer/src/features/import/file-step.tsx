import { IconFileSpreadsheet, IconTable } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PlanSummary } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { useOperationId } from '../../lib/context.ts';
import { type ChosenFile, droppedFile, openFile } from '../../lib/files.ts';
import { useCall } from '../../lib/hooks.ts';
import { localStamp } from '../../lib/stamp.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note, ProgressPanel } from '../../ui/feedback.tsx';
import { Tag } from '../../ui/marks.tsx';
import { cancelTask, readFile } from './import-calls.ts';
import { useImport } from './import-store.ts';
import { StepFoot } from './step-foot.tsx';

const RECENT = 4;

/** Step 1: a file by button or drop. It is read in the background and can be stopped. */
export function FileStep() {
  const summary = useImport((s) => s.summary);
  const interrupted = useImport((s) => s.interrupted);
  const job = useImport((s) => (s.job?.kind === 'read' ? s.job : null));
  const operationId = useOperationId();
  const [over, setOver] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  /** Waits for a yes: reading it drops what was decided about the present file. */
  const [waiting, setWaiting] = useState<ChosenFile | null>(null);

  const take = (file: ChosenFile | null) => {
    if (!file || job) return;
    if (summary?.back) setWaiting(file);
    else void readFile(file, operationId);
  };
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer;
    const [dropped] = files;
    const several = files.length > 1;
    const file = dropped ? await droppedFile(dropped) : null;
    setHint(file ? (several ? t.file.oneFile : null) : t.file.notAFile);
    take(file);
  };
  const choose = async () => {
    setHint(null);
    take(await openFile({ kind: 'spreadsheet', title: t.file.dialog }));
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button does the same by keyboard */}
      <div
        className="im-page scroll"
        data-pane
        tabIndex={-1}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void onDrop(event)}
      >
        <div className="im-first">
          <div className={over ? 'im-drop over' : 'im-drop'}>
            {job ? (
              <div className="im-reading">
                <b className="el">{job.fileName}</b>
                <ProgressPanel progress={job.progress} label={t.file.reading} onCancel={cancelTask} />
              </div>
            ) : (
              <Chooser summary={summary} onChoose={() => void choose()} />
            )}
          </div>
          {interrupted && !job && !summary ? (
            <Note
              level="warning"
              action={
                interrupted.file ? (
                  <Button small onClick={() => take(interrupted.file)}>
                    {t.file.readAgain}
                  </Button>
                ) : undefined
              }
            >
              {interrupted.file ? t.file.interrupted(interrupted.fileName) : t.file.interruptedPaste}
            </Note>
          ) : null}
          {hint ? <Note level="warning">{hint}</Note> : null}
          <ul className="im-hints">
            {t.file.hints.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <RecentImports />
        </div>
      </div>
      {summary ? <StepFoot note={t.file.loaded} blocked={job !== null} /> : null}
      <ReplaceDialog
        opened={waiting !== null}
        fileName={summary?.fileName ?? ''}
        onClose={() => setWaiting(null)}
        onReplace={() => {
          if (waiting) void readFile(waiting, operationId);
          setWaiting(null);
        }}
      />
    </>
  );
}

function Chooser({ summary, onChoose }: { summary: PlanSummary | null; onChoose: () => void }) {
  return (
    <>
      <IconFileSpreadsheet className="im-big" />
      {summary ? (
        <p>
          <b>{summary.fileName}</b>
          <br />
          {t.file.ready(thousands(peopleIn(summary)), readSheets(summary))}
        </p>
      ) : (
        <p>{t.file.drop}</p>
      )}
      <Button variant={summary ? 'default' : 'primary'} onClick={onChoose} autoFocus>
        {summary ? t.file.another : t.file.choose}
      </Button>
      <p className="muted s12">{t.file.kinds}</p>
    </>
  );
}

interface ReplaceDialogProps {
  opened: boolean;
  fileName: string;
  onClose: () => void;
  onReplace: () => void;
}

/** Asks before another file takes the place of one about which something was decided. */
function ReplaceDialog({ opened, fileName, onClose, onReplace }: ReplaceDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t.file.replaceTitle}
      width={440}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {t.file.replaceKeep}
          </Button>
          <Button variant="danger" onClick={onReplace}>
            {t.file.replace}
          </Button>
        </>
      }
    >
      <p>{t.file.replaceBody(fileName)}</p>
    </Dialog>
  );
}

const peopleIn = ({ sheets }: { sheets: readonly { people: number; status: string }[] }): number =>
  sheets.reduce((sum, sheet) => sum + (sheet.status === 'read' ? sheet.people : 0), 0);
const readSheets = ({ sheets }: { sheets: readonly { status: string }[] }): number =>
  sheets.filter((sheet) => sheet.status === 'read').length;

function RecentImports() {
  const batches = useCall('import.batches', {}).data ?? [];
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WIB';
  if (batches.length === 0) return null;
  return (
    <section className="im-recent">
      <h3>{t.file.recent}</h3>
      <ul>
        {batches.slice(0, RECENT).map((batch) => (
          <li key={batch.id}>
            <IconTable />
            <span className="el g1">{batch.fileName}</span>
            {batch.undone ? <Tag>{t.result.undoneShort}</Tag> : null}
            <span className="muted s12">{t.countLine(batch.counts, thousands)}</span>
            <span className="muted s12">{localStamp(batch.importedAt, zone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
