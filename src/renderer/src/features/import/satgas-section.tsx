import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PlanSummary } from '../../../../shared/contract/import.ts';
import { importText } from '../../../../shared/text/import.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { Tag } from '../../ui/marks.tsx';
import { OperationDialog } from '../../ui/operation-dialog.tsx';
import { change } from './import-calls.ts';
import { tellsOpsPosition } from './steps.ts';

const t = importText.satgas;
const LEAVE = 'leave';

/**
 * Satgas headings and operational positions of the list become membership of an operation, or are left alone. Says
 * which satgas would be made, and makes an operation where there is none.
 */
export function SatgasSection({ summary }: { summary: PlanSummary }) {
  const operations = useCall('operation.list', {}).data;
  const [creating, setCreating] = useState(false);
  const { bands, operationId } = summary;
  if (bands.length === 0) {
    return tellsOpsPosition(summary) ? <p className="muted s12">{t.opsOnly}</p> : null;
  }
  const choose = (id: string | null) => change('import.setOperation', { operationId: id });
  const options = [
    { value: LEAVE, label: t.leave },
    ...(operations ?? []).map((op) => ({
      value: op.id,
      label: [op.name, op.sandi].filter(Boolean).join(' '),
    })),
  ];
  const none = operations?.length === 0;
  const made = bands.filter((band) => band.satgas === 'new').length;
  return (
    <section className="im-sec">
      <h2>
        {t.title} <span className="muted s12">{thousands(bands.length)}</span>
      </h2>
      <p className="t2 s12">{t.intro(thousands(bands.length))}</p>
      {operationId === null && operations ? (
        <Note
          level="warning"
          action={
            none ? (
              <Button small title={t.openHint} onClick={() => navigate('operation')}>
                {t.open}
              </Button>
            ) : null
          }
        >
          {none ? t.none : t.notChosen}
        </Note>
      ) : null}
      <div className="im-choice">
        <Select
          label={t.operation}
          data={options}
          value={operationId ?? LEAVE}
          onChange={(value) => void choose(value === LEAVE ? null : value)}
        />
        <Button onClick={() => setCreating(true)}>{t.create}</Button>
      </div>
      {made > 0 ? <Note level="info">{t.made(thousands(made))}</Note> : null}
      <table className="grid im-columns" aria-label={t.title}>
        <colgroup>
          <col />
          <col style={{ width: 80 }} />
          <col style={{ width: 210 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.satgas}</th>
            <th scope="col" className="num">
              {t.people}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.path.join(' › ')}>
              <td title={band.path.join(' › ')}>{band.path.join(' › ')}</td>
              <td className="num">{thousands(band.people)}</td>
              <td>
                {band.satgas ? (
                  <Tag tone={band.satgas === 'new' ? 'ok' : 'plain'}>{t.states[band.satgas]}</Tag>
                ) : (
                  <span className="muted">{operationId === null ? '·' : t.waits}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {creating ? (
        <OperationDialog
          operation={null}
          // The list brings its own satgas: a template would stand empty beside them.
          template="none"
          onClose={() => setCreating(false)}
          onCreated={(id) => void choose(id)}
        />
      ) : null}
    </section>
  );
}
