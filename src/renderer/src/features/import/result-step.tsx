import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { UndoImportDialog } from '../../ui/undo-import-dialog.tsx';
import { startOver, useImport } from './import-store.ts';

const ROWS = ['new', 'changed', 'unchanged', 'merged', 'held', 'skipped', 'missing'] as const;

/** Step 6: what was written, and the way back. */
export function ResultStep() {
  const result = useImport((s) => s.result);
  const [asking, setAsking] = useState(false);
  if (!result) return null;
  const { counts } = result;
  const wrote = (counts.new ?? 0) + (counts.changed ?? 0) > 0;
  const rows = ROWS.filter((row) => (counts[row] ?? 0) > 0);
  return (
    <>
      <div className="im-page scroll" data-pane tabIndex={-1}>
        <div className="im-first">
          <Note level={result.undone ? 'info' : 'ok'}>
            {result.undone
              ? t.result.undone
              : wrote
                ? t.result.done(result.fileName)
                : t.result.nothing(result.fileName)}
          </Note>
          <dl className={result.undone ? 'im-counts undone' : 'im-counts'}>
            {rows.map((row) => (
              <div key={row}>
                <dt>{thousands(counts[row] ?? 0)}</dt>
                <dd>{t.result.labels[row]}</dd>
              </div>
            ))}
          </dl>
          {(counts.held ?? 0) > 0 && !result.undone ? (
            <Note level="warning">{t.result.held(thousands(counts.held ?? 0))}</Note>
          ) : null}
        </div>
      </div>
      <footer className="im-foot">
        {result.undone ? null : <Button onClick={() => setAsking(true)}>{t.result.undo}</Button>}
        <Button onClick={startOver}>{t.result.another}</Button>
        <div className="r">
          <Button
            variant="primary"
            icon={<IconArrowRight />}
            onClick={() => {
              startOver();
              navigate('personnel');
            }}
          >
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
