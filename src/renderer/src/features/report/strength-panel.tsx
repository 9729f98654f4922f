import { IconCopy } from '@tabler/icons-react';
import { dayMonth, thousands } from '../../../../core/text/format.ts';
import { reportText as t } from '../../../../shared/text/report.ts';
import { copyText } from '../../lib/clipboard.ts';
import { unitTitle } from '../../lib/unit-title.ts';
import { IconButton } from '../../ui/button.tsx';
import type { Strength } from './strength-text.ts';

interface Row {
  name: string;
  people: number;
}

/** Distinct people of the day by satgas and by rank group. `details`: the same as text, null when there is none. */
export function StrengthPanel({ strength, details }: { strength: Strength; details: string | null }) {
  const { date, people } = strength;
  return (
    <section className="rp-strength" aria-label={t.strength(dayMonth(date))} data-pane tabIndex={-1}>
      <header>
        <h2>{t.strength(dayMonth(date))}</h2>
        <span className="muted s12 el">{t.strengthMeta}</span>
        {details !== null && people > 0 && (
          <IconButton
            label={t.copyDetails}
            plain
            small
            className="rp-copy"
            onClick={() => void copyText(details, t.detailsCopied)}
          >
            <IconCopy />
          </IconButton>
        )}
      </header>
      {people === 0 ? (
        <p className="t2 s12 rp-none">{t.strengthNone}</p>
      ) : (
        <>
          <CountTable
            title={t.bySatgas}
            rows={strength.bySatgas.map((r) => ({ name: unitTitle(r.satgas), people: r.people }))}
            total={people}
          />
          <CountTable
            title={t.byRankGroup}
            rows={strength.byRankGroup.map((r) => ({ name: r.rankGroup, people: r.people }))}
            total={people}
          />
        </>
      )}
    </section>
  );
}

function CountTable({ title, rows, total }: { title: string; rows: readonly Row[]; total: number }) {
  const most = Math.max(1, ...rows.map((row) => row.people));
  return (
    <table className="rp-count">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="num">
            {t.people}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, people }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{thousands(people)}</td>
            <td>
              <span
                className="rp-bar"
                role="img"
                aria-label={t.share(name, people, total)}
                style={{ width: `${(people / most) * 100}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.total}</th>
          <td className="num">{thousands(total)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
