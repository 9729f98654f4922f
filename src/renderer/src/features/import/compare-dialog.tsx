import { useEffect, useState } from 'react';
import { importText } from '../../../../shared/text/import.ts';
import { call } from '../../lib/call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note, SkeletonRows } from '../../ui/feedback.tsx';
import { nextKey, relationOf } from './compare-model.ts';
import { CompareTable } from './compare-table.tsx';
import { change } from './import-calls.ts';
import { compare, useImport } from './import-store.ts';
import { usePlanCall } from './use-plan-call.ts';

const t = importText.review.compare;

/** Findings whose rows are gone through one after another, in the order of the file. */
const CODES = ['NRP_DUPLICATE_OTHER_NAME', 'POSSIBLE_SAME_PERSON', 'PERSON_ENDED'] as const;
const LIMIT = 500;

/** Rows about which a decision is asked: read once, so that a decided one can be gone back to. */
async function doubtfulKeys(planId: string): Promise<string[]> {
  const pages = await Promise.all(
    CODES.map((code) =>
      call('import.rows', { planId, sheet: null, show: 'findings', code, offset: 0, limit: LIMIT }),
    ),
  );
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.key, row]));
  return [...rows.values()].sort(bySheetAndRow).map((row) => row.key);
}

const bySheetAndRow = (a: { sheet: string; row: number }, b: { sheet: string; row: number }) =>
  a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1;

/** A row beside the rows and stored people it may be, to say who it is. */
export function CompareDialog({ onClosed }: { onClosed: () => void }) {
  const key = useImport((s) => s.comparing);
  const planId = useImport((s) => s.summary?.planId);
  const error = useImport((s) => s.error);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const opened = key !== null;

  useEffect(() => {
    if (!opened || !planId) return;
    let current = true;
    doubtfulKeys(planId).then(
      (found) => current && setKeys(found),
      // Without the list one row can still be decided.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [opened, planId]);

  const close = () => {
    compare(null);
    onClosed();
  };
  const at = key === null ? -1 : keys.indexOf(key);
  const go = (step: 1 | -1) => {
    const next = key === null ? null : nextKey(keys, key, step);
    if (next) compare(next);
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t.title}
      width={1080}
      footer={
        <>
          {keys.length > 1 || (keys.length === 1 && at < 0) ? (
            <div className="im-cmpgo">
              <Button onClick={() => go(-1)}>{t.previous}</Button>
              <Button onClick={() => go(1)}>{t.next}</Button>
              {at >= 0 ? <span className="muted s12">{t.nth(at + 1, keys.length)}</span> : null}
            </div>
          ) : null}
          <Button variant="primary" onClick={close} data-autofocus>
            {t.close}
          </Button>
        </>
      }
    >
      {key === null ? null : <Sides key={key} rowKey={key} />}
      {opened && error ? <ErrorNote error={error} /> : null}
    </Dialog>
  );
}

function Sides({ rowKey }: { rowKey: string }) {
  const { value, error } = usePlanCall('import.candidates', { key: rowKey });
  const pending = useImport((s) => s.pending > 0);
  if (error) return error.code === 'NOT_FOUND' ? <p>{t.gone}</p> : <ErrorNote error={error} />;
  if (!value) return <SkeletonRows rows={6} />;
  const { row, others } = value;
  const relation = relationOf(row, others);
  const ruled = row.chosen || row.decided !== null;
  const backToRule = async () => {
    if (row.chosen) await change('import.choose', { key: rowKey, chosen: false });
    if (row.decided !== null) await change('import.decide', { key: rowKey, as: null });
  };
  return (
    <div className="stack">
      <Note
        level={relation === 'clash' || relation === 'clashStored' ? 'warning' : 'info'}
        action={
          ruled ? (
            <Button small disabled={pending} onClick={() => void backToRule()}>
              {t.rule}
            </Button>
          ) : null
        }
      >
        {t[relation]}
      </Note>
      <CompareTable row={row} others={others} pending={pending} />
    </div>
  );
}
