import { thousands } from '../../../../core/text/format.ts';
import { homeText as t } from '../../../../shared/text/home.ts';
import { navigate } from '../../lib/router.ts';
import { unitTitle } from '../../lib/unit-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Pane } from '../../ui/layout.tsx';
import type { Home } from './index.tsx';

type Row = Home['bySatgas'][number];

/** Distinct people by satgas: members of the operation, on duty that day, left over. */
export function SatgasStrength({ rows }: { rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.map((row) => row.members));
  const members = rows.reduce((sum, row) => sum + row.members, 0);
  const assigned = rows.reduce((sum, row) => sum + row.assigned, 0);
  return (
    <Pane title={t.bySatgas} meta={t.bySatgasMeta}>
      {rows.length === 0 ? (
        <EmptyState action={<Button onClick={() => navigate('operation')}>{t.openOperation}</Button>}>
          {t.noSatgas}
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="scroll g1" tabIndex={0}>
          <table className="sgt">
            <thead>
              <tr>
                <th scope="col">{t.satgas}</th>
                <th scope="col">{t.members}</th>
                <th scope="col">{t.assigned}</th>
                <th scope="col">{t.free}</th>
                <td className="sgt-bar" />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.satgas}>
                  <th scope="row">{unitTitle(row.satgas)}</th>
                  <td>{thousands(row.members)}</td>
                  <td>{thousands(row.assigned)}</td>
                  <td className={row.members === row.assigned ? 'muted' : undefined}>
                    {thousands(row.members - row.assigned)}
                  </td>
                  <td className="sgt-bar">
                    <span
                      className="mb"
                      role="img"
                      aria-label={t.barLabel(row.satgas, row.assigned, row.members)}
                      style={{ width: `${(row.members / most) * 100}%` }}
                    >
                      <i style={{ width: `${row.members > 0 ? (row.assigned / row.members) * 100 : 0}%` }} />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t.total}</th>
                <td>{thousands(members)}</td>
                <td>{thousands(assigned)}</td>
                <td>{thousands(members - assigned)}</td>
                <td className="sgt-bar" />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Pane>
  );
}
