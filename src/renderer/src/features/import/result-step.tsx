import { IconArrowRight, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { UndoImportDialog } from '../../ui/undo-import-dialog.tsx';
import { saveRejected } from './import-calls.ts';
import { type ImportResult, startOver, useImport } from './import-store.ts';
import { writtenCounts } from './steps.ts';

/** Step 6: what was written, what was left out, and the way back. */
export function ResultStep() {
  const { result, job } = useImport();
  const [asking, setAsking] = useState(false);
  const batches = useCall('import.batches', {}).data;
  if (!result) return null;
  const { counts } = result;
  // Ctrl+Z takes an import back as well as the button does, and Ctrl+Y writes it again.
  const undone = batches?.find(({ id }) => id === result.batch)?.undone ?? result.undone;
  const wrote = (counts.new ?? 0) + (counts.changed ?? 0) + (counts.ended ?? 0) > 0;
  return (
    <>
      <div className="im-page scroll" data-pane tabIndex={-1}>
        <div className="im-first">
          <Note level={undone ? 'info' : 'ok'}>
            {undone
              ? t.result.undone
              : wrote
                ? t.result.done(result.fileName)
                : t.result.nothing(result.fileName)}
          </Note>
          <dl className={undone ? 'im-counts undone' : 'im-counts'}>
            {writtenCounts(counts).map(([name, count]) => (
              <div key={name}>
                <dt>{thousands(count)}</dt>
                <dd>{t.result.labels[name]}</dd>
              </div>
            ))}
          </dl>
          {undone || result.rejected === 0 ? null : (
            <Note
              level="warning"
              action={
                <Button
                  small
                  icon={<IconDownload className="i14" />}
                  disabled={job !== null}
                  onClick={() => void saveRejected({ batch: result.batch }, result.fileName)}
                >
                  {t.rejected.save}
                </Button>
              }
            >
              {t.result.held(thousands(result.rejected))}
            </Note>
          )}
          {undone || result.withoutSatgas === 0 ? null : (
            <Note level="warning">{t.result.withoutSatgas(thousands(result.withoutSatgas))}</Note>
          )}
          {undone ? null : <Beside result={result} />}
        </div>
      </div>
      <footer className="im-foot">
        {undone ? null : <Button onClick={() => setAsking(true)}>{t.result.undo}</Button>}
        <Button onClick={startOver}>{t.result.another}</Button>
        <div className="r">
          <Button variant="primary" icon={<IconArrowRight />} onClick={() => navigate('personnel')}>
            {t.result.toPersonnel}
          </Button>
        </div>
      </footer>
      {asking ? (
        <UndoImportDialog
          batch={{ id: result.batch, fileName: result.fileName, counts }}
          onClose={() => setAsking(false)}
          onDone={() => useImport.setState({ result: { ...result, undone: true } })}
        />
      ) : null}
    </>
  );
}

/** What was done beside the people, and what is left to do by hand. */
function Beside({ result: { satgas, statuses, remembered } }: { result: ImportResult }) {
  return (
    <>
      {statuses.count > 0 ? (
        <Note level="warning">
          {t.result.statuses(thousands(statuses.count), statuses.cells.slice(0, 3).join(', '))}
        </Note>
      ) : null}
      {satgas.any ? (
        <Note level="info">
          {t.result.members(
            satgas.rows === null ? null : thousands(satgas.rows),
            satgas.made > 0 ? thousands(satgas.made) : null,
          )}
        </Note>
      ) : null}
      {remembered > 0 ? <Note level="info">{t.result.remembered(thousands(remembered))}</Note> : null}
    </>
  );
}
